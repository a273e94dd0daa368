import type { ClassName, EntryKey, RoundKey } from '#core/base/ids';
import { QUALIFYING, RACE } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { addPoints, dividePoints, NO_POINTS, type Points } from '#core/base/points';
import type { Rulebook, Title } from '#core/rulebook/rulebook';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { awards, awardsIn, type RoundAwards } from './award.ts';
import type { Scope } from './award-order.ts';
import type { Award } from './awarded.ts';
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
  /** Every certain place that counts for countback: of each car, where a contender had several. */
  readonly places: readonly number[];
  readonly pole: boolean;
  readonly points: Points;
  readonly awards: readonly Award[];
  /** Some of the awards are not for every driver of the car. */
  readonly isPersonal?: true;
}

/** How a title looks at a round: the order it scores, the clauses it counts, and how drivers of one car share. */
export interface View {
  readonly class: ClassName | undefined;
  readonly clauses: readonly string[];
  /** Clauses whose points the drivers of one car have in shares, or not at all if they are several. */
  readonly shared: ReadonlyMap<string, 'in shares' | 'nothing'>;
  /** The same for all titles that look alike: a class's teams and its drivers share their cells. */
  readonly key: string;
}

const ALIKE: View['shared'] = new Map();

export function viewOf(
  title: Pick<Title, 'class' | 'for'>,
  rulebook: Rulebook,
  clauses: readonly string[],
): View {
  const shared = title.for === 'driver' ? sharingOf(rulebook, clauses) : ALIKE;
  return { class: title.class, clauses, shared, key: JSON.stringify([title.class, clauses, [...shared]]) };
}

function sharingOf(rulebook: Rulebook, clauses: readonly string[]): View['shared'] {
  const shared = new Map<string, 'in shares' | 'nothing'>();
  for (const name of clauses) {
    const how = lookup(rulebook.awards, name)?.sharedCar ?? 'in full';
    if (how !== 'in full') shared.set(name, how);
  }
  return shared;
}

type Lines = ReadonlyMap<EntryKey, SessionLine>;

/** The cell of every starter of a round that the view covers, of those within the scope that can score. */
export function scored(
  season: Season,
  round: RoundKey,
  view: View,
  scope: Scope | undefined,
): readonly Cell[] {
  const given = scope === undefined ? awards(season, round) : awardsIn(season, round, scope);
  return (
    given.memo.get<readonly Cell[]>(view.key) ?? given.memo.set(view.key, scoredOf(round, given, view, scope))
  );
}

function linesOf(result: SessionResult | undefined): Lines {
  const lines = new Map<EntryKey, SessionLine>();
  for (const line of result?.lines ?? []) lines.set(line.starter.entry, line);
  return lines;
}

function scoredOf(
  round: RoundKey,
  given: RoundAwards,
  view: View,
  scope: Scope | undefined,
): readonly Cell[] {
  const race = given.memo.get<Lines>('race') ?? given.memo.set('race', linesOf(given.results.get(RACE)));
  const poles = polesOf(given.results.get(QUALIFYING), view);
  const cells: Cell[] = [];
  for (const starter of given.starters.values()) {
    if (view.class !== undefined && starter.class !== view.class) continue;
    const line = race.get(starter.entry);
    const place = placeIn(line, view);
    const won = inView(given.byEntry.get(starter.entry), view, starter.crew.length);
    const certain = place !== undefined && isCertain(place) ? place.from : undefined;
    const counts = certain !== undefined && scope?.out.has(starter.entry) !== true;
    cells.push({
      round,
      starter,
      result: resultText(starter, line, place),
      place: certain,
      places: counts ? [certain] : NOWHERE,
      pole: poles.includes(starter.entry),
      points: sum(won),
      awards: won,
      ...(won.some(isOfOne) ? PERSONAL : {}),
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

/** The awards that the view counts: mostly all of them, and of each the whole. */
function inView(
  won: readonly Award[] | undefined,
  { clauses, shared }: View,
  crew: number,
): readonly Award[] {
  if (won === undefined) return NONE;
  const counted = won.every(({ clause }) => clauses.includes(clause))
    ? won
    : won.filter(({ clause }) => clauses.includes(clause));
  if (shared.size === 0 || crew < 2) return counted;
  return counted.map((award) => {
    const how = award.driver === undefined ? shared.get(award.clause) : undefined;
    if (how === undefined) return award;
    const points = how === 'nothing' ? NO_POINTS : dividePoints(award.points, crew);
    return { ...award, points, sharedBy: crew };
  });
}
const NONE: readonly Award[] = [];
const NOWHERE: readonly number[] = [];
const PERSONAL = { isPersonal: true } as const;

const isOfOne = ({ driver, withheldFrom }: Award) => driver !== undefined || withheldFrom !== undefined;

/** The cell of one driver: without awards that are another's, and with nothing of those withheld from this one. */
export function cellOf(cell: Cell, contender: string): Cell {
  const own = cell.awards.flatMap((award): readonly Award[] => {
    if (award.driver !== undefined && award.driver !== contender) return [];
    const by = award.withheldFrom?.find(({ driver }) => driver === contender);
    if (by === undefined) return [award];
    const decisions = [...award.decisions, by.document];
    return [{ ...award, points: NO_POINTS, withheldBy: by.document, decisions }];
  });
  return { ...cell, awards: own, points: sum(own) };
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
