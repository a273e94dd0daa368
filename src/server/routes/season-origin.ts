import type { Series } from '#store/people/series';
import { seasonAddress } from '#web/links';
import type { Language } from '#words/languages';
import type { Asked } from '../route.ts';

/** The season's own address as others name it, where they may read it and the host is known. */
export function originOf(
  { office }: Pick<Asked, 'office'>,
  { visibility }: Series,
  language: Language,
  key: string,
): string | undefined {
  const { origin } = office.settings;
  if (visibility !== 'public' || origin === undefined) return undefined;
  return `${origin}${language === 'en' ? '' : `/${language}`}${seasonAddress(key)}`;
}
