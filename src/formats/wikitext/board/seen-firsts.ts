import type { Noting } from '../reading/noting.ts';
import type { WikiWinner } from '../wiki-article.ts';
import type { SeenResult } from './seen-results.ts';
import { entryOfNumber, type WikiEntry } from './wiki-entries.ts';

/** The cars of a table of winners or of poles, each first of its class. */
export function seenFirsts(
  firsts: readonly WikiWinner[],
  entries: readonly WikiEntry[],
  note: Noting,
): readonly SeenResult[] {
  return firsts.flatMap((first): readonly SeenResult[] => {
    const { line, column, round, number, class: category, driver } = first;
    const entry = entryOfNumber(entries, number, round, category) ?? entryOfNumber(entries, number, round);
    if (entry === undefined) {
      const so = 'it is not taken from here';
      note(
        { line, column, text: `#${number}` },
        { code: 'unknown-car', expected: 'a number of the entry tables', so },
      );
      return [];
    }
    const result = { line, column, text: '1', place: { from: 1, to: 1 }, ...NO_SIGNS };
    return [{ line, column, round, entry, result, ...(driver === undefined ? {} : { driver }) }];
  });
}

const NO_SIGNS = { hasPole: false, hasFastestLap: false, isDropped: false, signs: '' } as const;

/** The poles of a table of them; and where it has none of a class in a round, the cars whose results are in bold. */
export function polesOf(
  told: readonly SeenResult[],
  seen: readonly SeenResult[],
  note: Noting,
): readonly SeenResult[] {
  const classes = Map.groupBy(told, ({ round, entry }) => JSON.stringify([round, entry.class]));
  const bold = new Map<string, SeenResult>();
  for (const { driver: _, ...one } of seen) {
    if (!one.result.hasPole) continue;
    const others = classes.get(JSON.stringify([one.round, one.entry.class])) ?? [];
    if (others.length === 0) bold.set(`${one.round} ${one.entry.key}`, one);
    else if (!others.some(({ entry }) => entry === one.entry))
      note(
        { ...one, text: `#${one.entry.printed} in bold` },
        {
          code: 'contradiction',
          expected: `the pole of #${others[0]?.entry.printed}, as line ${others[0]?.line} has it`,
          so: 'that is taken',
        },
      );
  }
  return [...told, ...bold.values()];
}
