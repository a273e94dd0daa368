import { counted } from '#words/english';
import type { Noting } from '../reading/noting.ts';
import type { WikiResult } from '../wiki-article.ts';
import type { SeenResult, SeenTable } from './seen-results.ts';
import type { WikiEntry } from './wiki-entries.ts';

/** What a car did in a race, as far as tables tell. */
export interface CarResult {
  readonly entry: WikiEntry;
  readonly result: WikiResult;
}

/** By round, then by the key of the entry. */
export type Results = ReadonlyMap<number, ReadonlyMap<string, CarResult>>;

/** What tables tell of all races. */
export interface AllResults {
  /** Places are those of the class. */
  readonly inClass: Results;
  /** Places are those among all cars. */
  readonly overall: Results;
  /** The tables that are of such an order, and not of a cup. */
  readonly inOrder: readonly SeenTable[];
}

type Filling = Map<number, Map<string, CarResult>>;

/**
 * The results of all races, from the tables of titles and of winners. Of the tables of a class the one that shows most cars is
 * believed; the others add what it lacks. One whose places are others is of a cup, or of another order, and adds nothing.
 */
export function resultsOf(
  tables: readonly SeenTable[],
  winners: readonly SeenResult[],
  note: Noting,
): AllResults {
  const [inClass, overall]: [Filling, Filling] = [new Map(), new Map()];
  const inOrder = new Set<SeenTable>();
  for (const [category, some] of Map.groupBy(tables, (table) => table.class)) {
    const results = category === undefined ? overall : inClass;
    const [first, ...others] = some.toSorted((a, b) => shownBy(b) - shownBy(a));
    if (first === undefined) continue;
    for (const table of [first, ...others]) {
      if (table !== first && !isSameOrder(results, table, first, note)) continue;
      take(results, table.seen, note);
      inOrder.add(table);
    }
  }
  take(inClass, winners, note);
  return { inClass, overall, inOrder: tables.filter((table) => inOrder.has(table)) };
}

/** How many results of cars a table shows. */
const shownBy = ({ seen }: SeenTable): number =>
  new Set(seen.filter(({ result }) => result.text !== '').map(({ round, entry }) => `${round} ${entry.key}`))
    .size;

const known = (results: Results, { round, entry }: SeenResult): CarResult | undefined =>
  results.get(round)?.get(entry.key);

const differs = (results: Results, seen: SeenResult): boolean => {
  const before = known(results, seen)?.result.text ?? '';
  return before !== '' && seen.result.text !== '' && before !== seen.result.text;
};

/** More than a quarter of other results are another order, and no slips. */
function isSameOrder(results: Results, { table, seen }: SeenTable, first: SeenTable, note: Noting): boolean {
  const both = seen.filter((one) => one.result.text !== '' && known(results, one)?.result.text);
  const different = both.filter((one) => differs(results, one)).length;
  if (different * 4 <= both.length) return true;
  note(
    { ...table, text: table.headings.at(-1) ?? '' },
    {
      code: 'contradiction',
      found: `${counted(different, 'result')} of ${both.length} other than under ${first.table.headings.at(-1) ?? 'no heading'}`,
      expected: 'the same results',
      so: 'it is taken for the table of a cup or of another order: nothing is taken from it, and no title made of it',
    },
  );
  return false;
}

function take(results: Filling, seen: readonly SeenResult[], note: Noting): void {
  for (const one of seen) {
    const { round, entry, result } = one;
    if (result.text === '') continue;
    const before = known(results, one);
    if (before !== undefined && differs(results, one))
      note(
        { ...one, text: `${result.text} for #${entry.printed}` },
        {
          code: 'contradiction',
          expected: `${before.result.text}, as line ${before.result.line} has it`,
          so: 'that is taken',
        },
      );
    if (before !== undefined) continue;
    const cars = results.get(round) ?? new Map<string, CarResult>();
    results.set(round, cars);
    cars.set(entry.key, { entry, result });
  }
}
