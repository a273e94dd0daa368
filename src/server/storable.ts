/** Levels of JSON: what is nested deeper than any document no reader can walk through. */
const DEEPEST = 60;

/** Why a value of JSON is none that the office keeps; undefined where it is. A stack of its own, since JSON may be deeper than the program's. */
export function whyNotStorable(value: unknown): string | undefined {
  const waiting: (readonly [value: unknown, level: number])[] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, level] = next;
    if (typeof one === 'string' && !isStorable(one)) return 'a text has half a character or a NUL in it';
    if (typeof one !== 'object' || one === null) continue;
    if (level === DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    for (const key of Object.keys(one))
      if (!isStorable(key)) return 'a key has half a character or a NUL in it';
    for (const inside of Object.values(one)) waiting.push([inside, level + 1]);
  }
  return undefined;
}

/** Text that every database keeps letter for letter: PostgreSQL has no NUL, and half a surrogate pair has no UTF-8. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
