import { type EntryKey, entryKey } from '#core/base/ids';
import { slug } from '#core/base/slug';
import type { Place } from '#formats/text/places';
import type { Noting } from '../reading/noting.ts';
import type { WikiArticle, WikiClass, WikiEntryLine, WikiName } from '../wiki-article.ts';
import { modelName, type WikiModel } from './wiki-models.ts';

/** An entry of an article, with what it was in each round. */
export interface WikiEntry extends Place {
  /** The number on the car; of a second class that has the same one, with the name of that behind it. */
  readonly key: EntryKey;
  /** The number as the article has it. */
  readonly printed: string;
  readonly class: string;
  /** In the order of the rounds of the season; those in which it is entered. */
  readonly in: ReadonlyMap<number, Appearance>;
  /** What it was entered with first. */
  readonly first: Appearance;
}

/** An entry in a round. */
export interface Appearance {
  readonly team: WikiName | undefined;
  /** The key of its model. */
  readonly car: string | undefined;
  /** In the order of the table. */
  readonly crew: readonly WikiName[];
}

/** The entries of the tables: a number of a class is one entry, though it stands in several rows. */
export function entriesOf(
  { classes, rounds }: Pick<WikiArticle, 'classes' | 'rounds'>,
  models: readonly WikiModel[],
  note: Noting,
): readonly WikiEntry[] {
  const numbers = rounds.map(({ number }) => number);
  const keys = new Set<string>();
  noteUntold(classes, note);
  return classes.flatMap(({ name, lines }) =>
    [...Map.groupBy(lines, ({ number }) => number)].map(([number, own]): WikiEntry => {
      const { line, column } = own[0] as WikiEntryLine;
      return {
        ...{ line, column, class: name, printed: number },
        key: newKey({ line, column, text: number }, name, keys, note),
        in: new Map(
          numbers.flatMap((round) => {
            const here = own.filter(({ rounds: driven }) => driven?.includes(round) ?? true);
            return here.length === 0 ? [] : [[round, appearance(here, models)] as const];
          }),
        ),
        first: appearance(own, models),
      };
    }),
  );
}

/** The number, unless an entry of another class has it already. */
function newKey(
  at: Place & { readonly text: string },
  category: string,
  taken: Set<string>,
  note: Noting,
): EntryKey {
  let key = at.text;
  if (taken.has(key)) {
    key = `${at.text}-${slug(category)}`;
    while (taken.has(key)) key = `${key}-bis`;
    const so = `that of ${category} is called ${key}`;
    note(at, { code: 'twice', expected: 'a number of one class in a season', so });
  }
  taken.add(key);
  return entryKey(key);
}

function appearance(lines: readonly WikiEntryLine[], models: readonly WikiModel[]): Appearance {
  const drivers = lines.flatMap(({ driver }) =>
    driver === undefined ? [] : [[driver.name, driver] as const],
  );
  const [first] = lines;
  return {
    team: first?.team,
    car: first === undefined ? undefined : modelName(first, models),
    crew: [...new Map(drivers).values()],
  };
}

/** Who drove when, where a table does not tell, is told once for the table. */
function noteUntold(classes: readonly WikiClass[], note: Noting): void {
  for (const { lines } of classes) {
    const untold = lines.find(({ rounds, driver }) => rounds === undefined && driver !== undefined);
    if (untold === undefined) continue;
    note(
      { ...untold, text: untold.driver?.name ?? '' },
      {
        code: 'missing-value',
        expected: 'the rounds in which each drove',
        so: 'whoever has none is taken to have driven in all of them',
      },
    );
  }
}

/** The only entry of a number in a round; of a class, where that is told. */
export function entryOfNumber(
  entries: readonly WikiEntry[],
  number: string,
  round: number,
  category?: string,
): WikiEntry | undefined {
  const named = entries.filter((one) => one.printed === number && (category ?? one.class) === one.class);
  return named.find((one) => one.in.has(round)) ?? named[0];
}

/** The only entry in whose crew somebody was in a round; undefined where he was in none, or in several. */
export function entryOfDriver(
  entries: readonly WikiEntry[],
  name: string,
  round: number,
  category?: string,
): WikiEntry | undefined {
  const [only, ...others] = entries.filter(
    (one) =>
      (category ?? one.class) === one.class &&
      one.in.get(round)?.crew.some((driver) => driver.name === name) === true,
  );
  return others.length === 0 ? only : undefined;
}
