/** Levels of JSON: what is nested deeper than any document no reader can walk through. */
const DEEPEST = 60;

/** Characters of a text: a document has no more in all of it. Of far more the writer of YAML runs out of stack. */
const LONGEST = 1_000_000;
/** Values of one request: a race of 24 hours has some ten thousand. */
const MOST_VALUES = 100_000;

/**
 * Why a value of JSON is none that the office keeps; undefined where it is. A stack of its own, since JSON may be deeper
 * than the program's.
 *
 * @param most values in it.
 */
export function whyNotStorable(value: unknown, most = MOST_VALUES): string | undefined {
  const waiting: (readonly [value: unknown, level: number])[] = [[value, 0]];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, level] = next;
    if (++values > most) return `it has more than ${most} values`;
    const why = typeof one === 'string' ? whyNotText(one) : undefined;
    if (why !== undefined) return why;
    if (typeof one !== 'object' || one === null) continue;
    if (level === DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    for (const [key, inside] of Object.entries(one)) {
      const odd = whyNotText(key);
      if (odd !== undefined) return odd;
      waiting.push([inside, level + 1]);
    }
  }
  return undefined;
}

function whyNotText(text: string): string | undefined {
  if (text.length > LONGEST) return `a text has more than ${LONGEST} characters`;
  return isStorable(text) ? undefined : 'a text has half a character or a NUL in it';
}

/** Text that every database keeps letter for letter: PostgreSQL has no NUL, and half a surrogate pair has no UTF-8. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
