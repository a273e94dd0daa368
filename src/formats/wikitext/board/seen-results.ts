import type { Place } from '#formats/text/places';
import type { Noting } from '../reading/noting.ts';
import type { WikiResult, WikiTitle, WikiTitleRow } from '../wiki-article.ts';
import { entryOfDriver, entryOfNumber, type WikiEntry } from './wiki-entries.ts';

/** What a table of a title shows of a car in a round. */
export interface SeenResult extends Place {
  readonly round: number;
  readonly entry: WikiEntry;
  readonly result: WikiResult;
  /** Whose row it is, in a table of drivers. */
  readonly driver?: string;
}

/** The table of a title, with what it shows of cars. */
export interface SeenTable {
  readonly table: WikiTitle;
  /** Undefined for a table in which cars of several classes stand in one order, and for one of which nobody can tell. */
  readonly class: string | undefined;
  /** None for a table of teams or makers: which of their cars a result is of, it does not tell. */
  readonly seen: readonly SeenResult[];
}

/** @param classes those of the entry tables. */
export function seenIn(
  table: WikiTitle,
  entries: readonly WikiEntry[],
  classes: readonly string[],
  note: Noting,
): SeenTable {
  const named = classNamed(table, classes);
  const seen = table.rows.flatMap((row) => seenOf(table, row, entries, named, note));
  const category = named ?? classShown(seen);
  return {
    table,
    class: category,
    seen: seen.filter(({ entry }) => (category ?? entry.class) === entry.class),
  };
}

/** The class of nine in ten cars: a driver may have been in a car of another now and then. */
function classShown(seen: readonly SeenResult[]): string | undefined {
  const [most] = [...Map.groupBy(seen, ({ entry }) => entry.class)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return most !== undefined && most[1].length * 10 >= seen.length * 9 ? most[0] : undefined;
}

/** The longest name of a class in the headings above a table, from the nearest on. */
function classNamed({ headings }: WikiTitle, classes: readonly string[]): string | undefined {
  for (const heading of headings.toReversed()) {
    const named = classes.filter((name) => ` ${heading} `.includes(` ${name} `));
    if (named.length > 0) return named.toSorted((a, b) => b.length - a.length)[0];
  }
  return undefined;
}

const isShown = ({ text, hasPole, hasFastestLap }: WikiResult): boolean =>
  text !== '' || hasPole || hasFastestLap;

function seenOf(
  table: WikiTitle,
  row: WikiTitleRow,
  entries: readonly WikiEntry[],
  category: string | undefined,
  note: Noting,
): readonly SeenResult[] {
  if (table.for !== 'entry' && table.for !== 'driver' && table.for !== 'crew') return [];
  const name = row.names[0]?.name ?? '';
  const unfound: number[] = [];
  const seen = row.results.flatMap((result, index): readonly SeenResult[] => {
    const round = table.rounds[index];
    if (round === undefined || !isShown(result)) return [];
    const entry =
      table.for === 'entry'
        ? entryOfNumber(entries, row.number ?? '', round, category)
        : entryOfDriver(entries, name, round, category);
    if (entry === undefined) unfound.push(round);
    const { line, column } = result;
    const driver = table.for === 'driver' ? { driver: name } : {};
    return entry === undefined ? [] : [{ line, column, round, entry, result, ...driver }];
  });
  if (unfound.length > 0)
    note(
      { ...row, text: row.number === undefined ? name : `#${row.number}` },
      {
        code: 'unknown-car',
        expected:
          table.for === 'entry' ? 'a number of the entry tables' : 'somebody in one crew of that round',
        so: `what it did in ${unfound.length === 1 ? 'round' : 'rounds'} ${unfound.join(', ')} is not taken from here`,
      },
    );
  return seen;
}
