import type { ClassName, EntryKey, RoundKey } from '#core/base/ids';
import { QUALIFYING, RACE } from '#core/base/ids';
import { addPoints, NO_POINTS, type Points } from '#core/base/points';
import { type Starter, type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { type Award, awards, type RoundAwards } from './award.ts';
import { isCertain, type MaybePlace } from './places.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** What one car achieved in one round for a title: the cell of a standings table. */
export interface Cell {
  readonly round: RoundKey;
  readonly starter: Starter;
  /** As tables print it: a place, `Ret`, `DNS`, `WD` …; empty before the race, or where the result is unknown. */
  readonly result: string;
  /** In the race, in the order of the title (class or overall); undefined without a certain place. */
  readonly place: number | undefined;
  readonly pole: boolean;
  readonly points: Points;
  readonly awards: readonly Award[];
}

/** How a title looks at a round: the order it scores and the clauses it counts. */
export interface View {
  readonly class: ClassName | undefined;
  readonly clauses: readonly string[];
  /** The same for all titles that look alike: a class's teams and its drivers share their cells. */
  readonly key: string;
}

export function viewOf(category: ClassName | undefined, clauses: readonly string[]): View {
  return { class: category, clauses, key: JSON.stringify([category, clauses]) };
}

type Known = Map<string, readonly Cell[]>;
const remembered = new WeakMap<Starters, WeakMap<RoundAwards, Known>>();

/** The cell of every starter of a round that the view covers. */
export function scored(season: Season, round: RoundKey, view: View): readonly Cell[] {
  const given = awards(season, round);
  const entered = starters(season, round);
  const byAwards = known(remembered, entered, () => new WeakMap<RoundAwards, Known>());
  const views = known(byAwards, given, () => new Map<string, readonly Cell[]>());
  // Rounds without a result have the same awards, none, so a round's key belongs to the key.
  return known(views, `${round}|${view.key}`, () => scoredOf(round, entered, given, view));
}

/** What is remembered under a key, or made and remembered now. */
function known<Key, Value>(
  store: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const before = store.get(key);
  if (before !== undefined) return before;
  const made = make();
  store.set(key, made);
  return made;
}

function scoredOf(round: RoundKey, entered: Starters, given: RoundAwards, view: View): readonly Cell[] {
  const race = linesOf(given.results.get(RACE));
  const poles = polesOf(given.results.get(QUALIFYING), view);
  const cells: Cell[] = [];
  for (const starter of entered.values()) {
    if (view.class !== undefined && starter.class !== view.class) continue;
    const line = race.get(starter.entry);
    const place = placeIn(line, view);
    const won = inView(given.byEntry.get(starter.entry), view);
    cells.push({
      round,
      starter,
      result: resultText(starter, line, place),
      place: place !== undefined && isCertain(place) ? place.from : undefined,
      pole: poles.includes(starter.entry),
      points: sum(won),
      awards: won,
    });
  }
  return cells;
}

const lines = new WeakMap<SessionResult, ReadonlyMap<EntryKey, SessionLine>>();
const NO_LINES: ReadonlyMap<EntryKey, SessionLine> = new Map();

function linesOf(result: SessionResult | undefined): ReadonlyMap<EntryKey, SessionLine> {
  if (result === undefined) return NO_LINES;
  return known(lines, result, () => new Map(result.lines.map((line) => [line.starter.entry, line])));
}

/** Who was certainly first in qualifying: of each class that the view covers, or overall. */
function polesOf(result: SessionResult | undefined, view: View): readonly EntryKey[] {
  const poles: EntryKey[] = [];
  for (const line of result?.lines ?? []) {
    const place = placeIn(line, view);
    const isInView = view.class === undefined || line.starter.class === view.class;
    if (isInView && place?.from === 1 && place.to === 1) poles.push(line.starter.entry);
  }
  return poles;
}

function placeIn(line: SessionLine | undefined, view: View): MaybePlace {
  return view.class === undefined ? line?.place : line?.classPlace;
}

/** The awards that the view counts: mostly all of them. */
function inView(won: readonly Award[] | undefined, { clauses }: View): readonly Award[] {
  if (won === undefined) return NONE;
  return won.every(({ clause }) => clauses.includes(clause))
    ? won
    : won.filter(({ clause }) => clauses.includes(clause));
}
const NONE: readonly Award[] = [];

function resultText(starter: Starter, line: SessionLine | undefined, place: MaybePlace): string {
  if (place !== undefined) return isCertain(place) ? String(place.from) : `${place.from}-${place.to}`;
  return line?.out ?? (starter.withdrawn === undefined ? '' : 'WD');
}

function sum(won: readonly Award[]): Points {
  let points = NO_POINTS;
  for (const award of won) points = addPoints(points, award.points);
  return points;
}
