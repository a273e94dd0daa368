import type {
  CarNumber,
  ClassName,
  DriverKey,
  EntryKey,
  RoundKey,
  SessionName,
  TitleKey,
} from '#core/base/ids';
import type { Points } from '#core/base/points';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { type Starter, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { classify } from './classify.ts';
import { printedPlace } from './places.ts';
import { allStandings } from './standings.ts';

/** What is new, what is otherwise, and what has gone, in the order of the later state. */
export interface Changes<Item> {
  readonly added: readonly Item[];
  readonly updated: readonly { readonly from: Item; readonly to: Item }[];
  readonly removed: readonly Item[];
}

/** What changed between two states of a season: what a document did, or a month. */
export interface Difference {
  readonly calendar: Changes<CalendarRound>;
  readonly entries: Changes<EnteredLine>;
  readonly results: Changes<ResultLine>;
  /** Points and ranks, of titles in which any changed. */
  readonly standings: readonly {
    readonly title: TitleKey;
    readonly name: string;
    readonly rows: Changes<RankLine>;
  }[];
}

/** An entry in a round; without a round, of the season. */
export interface EnteredLine {
  readonly round: RoundKey | undefined;
  readonly entry: EntryKey;
  readonly number: CarNumber;
  readonly class: ClassName;
  readonly team: string | undefined;
  readonly car: string | undefined;
  readonly crew: readonly DriverKey[];
  readonly withdrawn: boolean;
}

export interface ResultLine {
  readonly round: RoundKey;
  readonly session: SessionName;
  readonly state: 'provisional' | 'final';
  readonly entry: EntryKey;
  readonly number: CarNumber;
  readonly class: ClassName;
  /** As printed: a place or the bounds of one, in class and overall; why it has none. */
  readonly place: string | undefined;
  readonly classPlace: string | undefined;
  readonly out: string | undefined;
  readonly laps: number | undefined;
}

export interface RankLine {
  readonly contender: string;
  readonly number: CarNumber | undefined;
  readonly position: number | null;
  readonly points: Points;
}

export function diff(before: Season, after: Season): Difference {
  if (isSameButForBoard(before, after)) return NOTHING;
  const touched = touchedRounds(before, after);
  return {
    calendar: changes(byKey(calendar(before), roundLine), byKey(calendar(after), roundLine)),
    entries: changes(byKey(entered(before, touched), enteredKey), byKey(entered(after, touched), enteredKey)),
    results: changes(byKey(results(before, touched), resultKey), byKey(results(after, touched), resultKey)),
    standings: standingsChanges(before, after),
  };
}

const NONE = { added: [], updated: [], removed: [] };
const NOTHING: Difference = { calendar: NONE, entries: NONE, results: NONE, standings: [] };

/** Did the documents between them say nothing that a season is made of? */
const isSameButForBoard = (before: Season, after: Season): boolean =>
  (Object.keys(after) as (keyof Season)[]).every((part) => part === 'board' || before[part] === after[part]);

type Rounds = ReadonlySet<RoundKey>;

/**
 * The rounds of which entries or results may be otherwise. Of any other its list and its record are the very same ones,
 * and nobody decided anything there: what an earlier decision left open may take effect.
 */
function touchedRounds(before: Season, after: Season): Rounds {
  const isUntouched = (key: RoundKey) => {
    const record = after.records.get(key);
    return (
      before.records.get(key) === record &&
      (record === undefined || record.decisions.length === 0) &&
      starters(before, key) === starters(after, key)
    );
  };
  const [earlier, later] = [roundKeys(before), roundKeys(after)];
  const isThroughout = (key: RoundKey) => earlier.has(key) && later.has(key);
  return new Set([...earlier, ...later].filter((key) => !isThroughout(key) || !isUntouched(key)));
}

const roundKeys = (season: Season): Rounds => new Set(calendar(season).map(({ key }) => key));

const roundLine = ({ key }: CalendarRound) => key;
const enteredKey = ({ round, entry }: EnteredLine) => `${round ?? ''}/${entry}`;
const resultKey = ({ round, session, entry }: ResultLine) => `${round}/${session}/${entry}`;
const byKey = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  new Map(items.map((item) => [key(item), item]));

/** Items are plain data, so equal text is equal content; a round's history only repeats what its terms show. */
const content = (item: unknown) =>
  JSON.stringify(item, (key, value) => (key === 'history' ? undefined : value));

function changes<Item>(before: ReadonlyMap<string, Item>, after: ReadonlyMap<string, Item>): Changes<Item> {
  const [added, updated]: [Item[], { from: Item; to: Item }[]] = [[], []];
  for (const [key, to] of after) {
    const from = before.get(key);
    if (from === undefined) added.push(to);
    else if (from !== to && content(from) !== content(to)) updated.push({ from, to });
  }
  return { added, updated, removed: [...before].filter(([key]) => !after.has(key)).map(([, item]) => item) };
}

export const isUnchanged = ({ added, updated, removed }: Changes<unknown>): boolean =>
  added.length + updated.length + removed.length === 0;

function entered(season: Season, touched: Rounds): readonly EnteredLine[] {
  const seasonal = [...season.entries.values()].map((entry): EnteredLine => {
    const { key, number, team, car, crew, withdrawn } = entry;
    const names = crew?.names ?? [];
    return {
      round: undefined,
      entry: key,
      number,
      class: entry.class,
      team,
      car,
      crew: names,
      withdrawn: !!withdrawn,
    };
  });
  const rounds = roundsOf(season, touched).flatMap(({ key }) =>
    [...starters(season, key).values()].map((starter) => enteredLine(key, starter)),
  );
  return [...seasonal, ...rounds];
}

const roundsOf = (season: Season, touched: Rounds): readonly CalendarRound[] =>
  calendar(season).filter(({ key }) => touched.has(key));

function enteredLine(round: RoundKey, starter: Starter): EnteredLine {
  const { entry, number, team, car, crew, withdrawn } = starter;
  return { round, entry, number, class: starter.class, team, car, crew, withdrawn: withdrawn !== undefined };
}

function results(season: Season, touched: Rounds): readonly ResultLine[] {
  return roundsOf(season, touched).flatMap(({ key }) =>
    [...(season.records.get(key)?.classifications.keys() ?? [])].flatMap((session) => {
      const result = classify(season, key, session);
      return (result?.lines ?? []).map(({ starter, place, classPlace, out, laps }): ResultLine => {
        const { entry, number } = starter;
        const state = result?.classification.state ?? 'final';
        const places = { place: printedPlace(place), classPlace: printedPlace(classPlace) };
        return { round: key, session, state, entry, number, class: starter.class, ...places, out, laps };
      });
    }),
  );
}

function standingsChanges(before: Season, after: Season): Difference['standings'] {
  const earlier = new Map(allStandings(before).map((table) => [table.title, table.rows.map(rankLine)]));
  const later = allStandings(after);
  const gone = allStandings(before).filter(({ title }) => !later.some((table) => table.title === title));
  const contender = (line: RankLine) => line.contender;
  return [
    ...later.map((table) => ({ ...table, rows: table.rows.map(rankLine) })),
    ...gone.map((table) => ({ ...table, rows: [] })),
  ]
    .map(({ title, name, rows }) => ({
      title,
      name,
      rows: changes(byKey(earlier.get(title) ?? [], contender), byKey(rows, contender)),
    }))
    .filter(({ rows }) => !isUnchanged(rows));
}

function rankLine({ contender, number, position, points }: RankLine): RankLine {
  return { contender, number, position, points };
}
