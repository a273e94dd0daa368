import type { ClassName, EntryKey, RoundKey } from '#core/base/ids';
import { QUALIFYING, RACE } from '#core/base/ids';
import { addPoints, NO_POINTS, type Points } from '#core/base/points';
import type { Starter } from '#core/season/entered';
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

type Lines = ReadonlyMap<EntryKey, SessionLine>;

/** The cell of every starter of a round that the view covers. */
export function scored(season: Season, round: RoundKey, view: View): readonly Cell[] {
  const given = awards(season, round);
  return given.memo.get<readonly Cell[]>(view.key) ?? given.memo.set(view.key, scoredOf(round, given, view));
}

function linesOf(result: SessionResult | undefined): Lines {
  const lines = new Map<EntryKey, SessionLine>();
  for (const line of result?.lines ?? []) lines.set(line.starter.entry, line);
  return lines;
}

function scoredOf(round: RoundKey, given: RoundAwards, view: View): readonly Cell[] {
  const race = given.memo.get<Lines>('race') ?? given.memo.set('race', linesOf(given.results.get(RACE)));
  const poles = polesOf(given.results.get(QUALIFYING), view);
  const cells: Cell[] = [];
  for (const starter of given.starters.values()) {
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
