import type { Noting } from './noting.ts';
import type { GridCell } from './read-grid.ts';

/**
 * Numbers of rounds as entry tables have them: `All`, `1–2`, `1, 3–4`.
 *
 * @param known the numbers of the calendar.
 * @returns none for a blank cell; undefined where it cannot be read, which is noted.
 */
export function readRounds(
  cell: GridCell,
  text: string,
  known: readonly number[],
  note: Noting,
): readonly number[] | undefined {
  if (text === '') return [];
  if (/^all$/i.test(text)) return known;
  const spans = text.split(/[,;&]| and /).map((part) => spanIn(part.trim(), known));
  if (spans.every((span) => span.length > 0)) return [...new Set(spans.flat())].toSorted((a, b) => a - b);
  note(
    { ...cell, text },
    {
      code: 'bad-value',
      expected: 'numbers of rounds of the calendar, such as 1, 3–4',
      so: 'nobody is put into a car by it',
    },
  );
  return undefined;
}

/** Empty where it is no number of a round, nor two with rounds from one to the other. */
function spanIn(text: string, known: readonly number[]): readonly number[] {
  const [, first, last = first] = /^(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!known.includes(from) || !known.includes(to)) return [];
  return known.filter((number) => number >= from && number <= to);
}
