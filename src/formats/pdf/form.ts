import type { Block, FormLine } from './layout.ts';

/** A line of a form: a name, and what is said of it, of several things each as a paragraph. */
type Said = readonly [name: string, said: string | readonly string[] | undefined, look?: 'strong'];

/** A form of those lines of which anything is said. */
export function form(...lines: readonly Said[]): readonly Block[] {
  const shown = lines.flatMap(([name, said, look]): readonly FormLine[] => {
    const texts = (typeof said === 'string' ? [said] : (said ?? [])).filter((text) => text !== '');
    if (texts.length === 0) return [];
    return [look === undefined ? { name, texts } : { name, texts, isStrong: true }];
  });
  return shown.length === 0 ? [] : [{ is: 'form', lines: shown }];
}

/** The paragraphs of a text that somebody typed: a blank line ends one. */
export const paragraphs = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\n\s*\n/).flatMap((part) => {
    const one = part.replaceAll(/\s+/g, ' ').trim();
    return one === '' ? [] : [one];
  });
