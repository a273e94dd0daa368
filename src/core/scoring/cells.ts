import type { ClassName, EntryKey, RoundKey } from '#core/base/ids';
import { QUALIFYING, RACE } from '#core/base/ids';
import { addPoints, NO_POINTS, type Points } from '#core/base/points';
import { type Starter, type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { type Award, awards, type RoundAwards } from './award.ts';
import { isCertain, type MaybePlace } from './places.ts';
import type { SessionLine } from './session-result.ts';

/** What one car achieved in one round for a title: the cell of a standings table. */
export interface Cell {
  readonly round: RoundKey;
  /** As tables print it: a place, `Ret`, `DNS`, `WD` …; empty before the race, or where the result is unknown. */
  readonly result: string;
  /** In the race, in the order of the title (class or overall); undefined without a certain place. */
  readonly place: number | undefined;
  readonly pole: boolean;
  readonly points: Points;
  readonly awards: readonly Award[];
}

/** A starter of a round and its cell. */
export interface Scored {
  readonly starter: Starter;
  readonly cell: Cell;
}

/** How a title looks at a round: the order it scores and the clauses it counts. */
export interface View {
  readonly class: ClassName | undefined;
  readonly clauses: readonly string[];
}

const remembered = new WeakMap<RoundAwards, WeakMap<Starters, Map<string, readonly Scored[]>>>();

/** Every starter of a round that the view covers, with its cell. */
export function scored(season: Season, round: RoundKey, view: View): readonly Scored[] {
  const given = awards(season, round);
  const entered = starters(season, round);
  const views = remembered.get(given)?.get(entered) ?? new Map<string, readonly Scored[]>();
  const key = `${view.class ?? ''}|${view.clauses.join('|')}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  const computed = scoredOf(round, entered, given, view);
  views.set(key, computed);
  const byStarters = remembered.get(given) ?? new WeakMap<Starters, Map<string, readonly Scored[]>>();
  remembered.set(given, byStarters.set(entered, views));
  return computed;
}

function scoredOf(round: RoundKey, entered: Starters, given: RoundAwards, view: View): readonly Scored[] {
  const byEntry = awardsByEntry(given, view);
  const race = given.results.get(RACE)?.byEntry;
  const qualifying = given.results.get(QUALIFYING)?.byEntry;
  const found: Scored[] = [];
  for (const starter of entered.values()) {
    if (view.class !== undefined && starter.class !== view.class) continue;
    const line = race?.get(starter.entry);
    const place = placeIn(line, view);
    const won = byEntry.get(starter.entry) ?? NONE;
    const cell = {
      round,
      result: resultText(starter, line, place),
      place: place !== undefined && isCertain(place) ? place.from : undefined,
      pole: isPole(placeIn(qualifying?.get(starter.entry), view)),
      points: sum(won),
      awards: won,
    };
    found.push({ starter, cell });
  }
  return found;
}

const NONE: readonly Award[] = [];
const isPole = (place: MaybePlace) => place?.from === 1 && place.to === 1;

function placeIn(line: SessionLine | undefined, view: View): MaybePlace {
  return view.class === undefined ? line?.place : line?.classPlace;
}

function awardsByEntry(given: RoundAwards, view: View): ReadonlyMap<EntryKey, readonly Award[]> {
  const byEntry = new Map<EntryKey, Award[]>();
  for (const clause of view.clauses) {
    const classes = given.byClause.get(clause);
    const lists =
      view.class === undefined ? [...(classes?.values() ?? [])] : [classes?.get(view.class) ?? NONE];
    for (const list of lists) {
      for (const award of list) {
        const others = byEntry.get(award.entry);
        if (others === undefined) byEntry.set(award.entry, [award]);
        else others.push(award);
      }
    }
  }
  return byEntry;
}

function resultText(starter: Starter, line: SessionLine | undefined, place: MaybePlace): string {
  if (place !== undefined) return isCertain(place) ? String(place.from) : `${place.from}-${place.to}`;
  return line?.out ?? (starter.withdrawn === undefined ? '' : 'WD');
}

function sum(won: readonly Award[]): Points {
  let points = NO_POINTS;
  for (const award of won) points = addPoints(points, award.points);
  return points;
}
