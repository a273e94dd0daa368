/** Something that a sentence names, as it is written there. */
export interface Name {
  readonly text: string;
}

/** A sentence, or a part of one: texts, and what they name. */
export type Prose = readonly (string | Name)[];

type Part = string | Name | Prose;

/** prose`${team} won at ${round}`: what is put in is a text, a name, or prose again. */
export const prose = (texts: TemplateStringsArray, ...parts: readonly Part[]): Prose =>
  joined(texts.flatMap((text, index) => [text, parts[index] ?? '']));

/** Parts one behind the other, texts that meet as one. */
function joined(parts: readonly Part[]): Prose {
  const all: (string | Name)[] = [];
  for (const part of parts.flatMap((one) => (typeof one === 'string' || isName(one) ? [one] : one))) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (part !== '') all.push(part);
  }
  return all;
}

const isName = (part: Name | Prose): part is Name => 'text' in part;

export const textOf = (said: Prose): string =>
  said.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** Items one behind the other, with `between` before each and `last` before the last. */
export const inARow = (items: readonly Part[], between: string, last: string): Prose =>
  joined(
    items.flatMap((item, index) =>
      index === 0 ? [item] : [index === items.length - 1 ? last : between, item],
    ),
  );

/** The sentence whole: a capital where it begins with a text, and a full stop behind it where a name has none. */
export function sentence(said: Prose, stop: string): Prose {
  const [first, ...rest] = said;
  const begun = typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : said;
  return textOf(said).endsWith(stop) ? begun : joined([...begun, stop]);
}
