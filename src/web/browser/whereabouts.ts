import { placeAt } from '#answers/place';
import { isLanguage } from '#words/languages';
import type { Whereabouts } from '../links.ts';

/** Where the page of this window is, as it says itself. */
export function whereabouts({ dataset: said }: HTMLElement): Whereabouts {
  const place = placeAt(said.path ?? '');
  const { language = 'en' } = said;
  if (place === undefined) throw new Error('this page says no place');
  if (!isLanguage(language)) throw new Error(`no pages in ${language}`);
  return {
    kind: said.kind === 'folder' ? 'folder' : 'office',
    base: said.base ?? '',
    language,
    place,
    head: Number(said.head),
    moment: said.moment,
    origin: said.origin,
  };
}
