import type { Moment } from '#core/base/day';
import {
  type DriverKey,
  type EntryKey,
  isTimed,
  QUALIFYING,
  RACE,
  type RoundKey,
  type SessionName,
  type TitleKey,
} from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Out } from '#core/base/out';
import { points } from '#core/base/points';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { NO_SCALE } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';
import { calendar, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import { classify } from './classify.ts';
import { isCertain } from './places.ts';
import type { SessionLine } from './session-result.ts';

/*
 * What if. A supposition is a document that nobody posted: what follows from it is computed as from any other, by the same
 * rulebook, and nothing of it is left when it is taken back.
 */

/** What somebody supposes of a season. */
export type Supposed =
  /** A car has another place of its class in the race; the cars between move by one. */
  | { readonly what: 'place'; readonly round: RoundKey; readonly car: EntryKey; readonly place: number }
  /** A car is out of the race, and those behind it move up. */
  | { readonly what: 'out'; readonly round: RoundKey; readonly car: EntryKey; readonly out: Out }
  /** A car is first of its class in qualifying. */
  | { readonly what: 'pole'; readonly round: RoundKey; readonly car: EntryKey }
  | { readonly what: 'cancel'; readonly round: RoundKey }
  /** Points given or taken by decision, as printed. */
  | {
      readonly what: 'points';
      readonly title: TitleKey;
      readonly contender: EntryKey | DriverKey | string;
      readonly points: number;
    }
  /** Another scale: points from first place on, as printed. */
  | { readonly what: 'scale'; readonly scale: string; readonly points: readonly number[] }
  /** An award that gives nothing, such as that of the pole. */
  | { readonly what: 'no award'; readonly award: string }
  /** Only so many of the best rounds count. */
  | { readonly what: 'best'; readonly rounds: number };

/** The season as it would be; what it does not know (a round, a car) changes nothing. */
export const supposing = (season: Season, all: readonly Supposed[]): Season =>
  all.reduce((known, one) => {
    const document = documentFor(known, one);
    return document === undefined ? known : fold(known, document);
  }, season);

function documentFor(season: Season, one: Supposed): OfficialDocument | undefined {
  if ('round' in one && !calendar(season).some(({ key }) => key === one.round)) return undefined;
  switch (one.what) {
    case 'place':
      return resultWith(season, one.round, RACE, one.car, one.place);
    case 'out':
      return resultWith(season, one.round, RACE, one.car, one.out);
    case 'pole':
      return resultWith(season, one.round, poleSession(season, one.round), one.car, 1);
    case 'cancel':
      return {
        ...envelope(season),
        kind: 'calendar-change',
        changes: [{ act: 'cancel', cancel: one.round }],
      };
    case 'points':
      return {
        ...envelope(season),
        kind: 'decision',
        facts: NOBODY,
        measures: [{ act: 'points', points: points(one.points), title: one.title, contender: one.contender }],
      };
    default:
      return regulations(season, one);
  }
}

/** Who posts what is supposed. */
const NOBODY = 'nobody';

/** Nothing is supposed of a board without documents. */
const NEVER: OfficialDocument['posted'] = { by: '' as Moment };

const envelope = (season: Season) => ({
  document: headOf(season) + 1,
  posted: season.board.at(-1)?.posted ?? NEVER,
  by: NOBODY,
});

/** The session whose first place is the pole: qualifying, or another against the clock for which the rulebook gives points. */
function poleSession(season: Season, round: RoundKey): SessionName {
  const sessions = Object.values(rulebookAt(season, round).awards).map(({ session }) => session);
  return sessions.includes(QUALIFYING) ? QUALIFYING : (sessions.find(isTimed) ?? QUALIFYING);
}

/** The result of a session with a car elsewhere; of one that nobody has run yet, the little that is supposed. */
function resultWith(
  season: Season,
  round: RoundKey,
  session: SessionName,
  car: EntryKey,
  to: number | Out,
): Of<'classification'> | undefined {
  const starter = starters(season, round).get(car);
  if (starter === undefined) return undefined;
  const known = classify(season, round, session);
  const lines = known?.lines ?? [];
  const printed = new Set(lines.map((line) => line.printed));
  const strangers = (known?.classification.results ?? []).filter((result) => !printed.has(result));
  const isOverall = lines.some(({ place }) => place !== undefined) && lines.every(isKnownOverall);
  if (certainPlace(lines.find((line) => line.starter.entry === car)) === to) return undefined;
  const moved: Moved = { entry: car, class: starter.class, number: starter.number, to };
  const { points: word, planned } = known?.classification ?? {};
  return {
    ...envelope(season),
    kind: 'classification',
    for: round,
    session,
    state: known?.classification.state ?? 'provisional',
    ...(known === undefined || known.classification.complete === false ? { complete: false } : {}),
    ...(word === undefined ? {} : { points: word }),
    ...(planned === undefined ? {} : { planned }),
    ...(known?.classification.fastestLap === undefined
      ? {}
      : { fastestLap: known.classification.fastestLap }),
    // The order that is moved about has every penalty in it.
    includes: [...new Set(lines.flatMap(({ decisions }) => decisions))],
    results: [
      ...(isOverall
        ? inOverall(lines, moved, placesOf(strangers))
        : inClass(lines, moved, known !== undefined && known.classification.complete !== false)),
      ...strangers,
    ],
  };
}

interface Moved {
  readonly entry: EntryKey;
  readonly class: string;
  readonly number: SessionLine['starter']['number'];
  readonly to: number | Out;
}
type Result = Of<'classification'>['results'][number];

/** A car that has a place has one among all. */
const isKnownOverall = ({ place, classPlace }: SessionLine): boolean =>
  place !== undefined || classPlace === undefined;

/** Places of cars that no list has: they keep them, whoever moves. */
const placesOf = (strangers: readonly Result[]): ReadonlySet<number> =>
  new Set(strangers.flatMap(({ place }) => (place === undefined ? [] : [place.from])));

/** The car among those of its class, and everybody behind it counted anew. */
function inOverall(lines: readonly SessionLine[], moved: Moved, taken: ReadonlySet<number>): Result[] {
  const others = lines.filter(({ starter }) => starter.entry !== moved.entry);
  const placed: (SessionLine | Moved)[] = others.filter(({ place }) => place !== undefined);
  if (typeof moved.to === 'number') placed.splice(placeAmong(lines, placed, moved, moved.to), 0, moved);
  const results: Result[] = [];
  let [free, place, before] = [0, 0, undefined as number | undefined];
  for (const line of placed) {
    do free++;
    while (taken.has(free));
    const printed = 'starter' in line ? line.place : undefined;
    // Who shared a place still does, and what was known of it between bounds is known no better.
    if (printed === undefined || printed.from !== before) place = free;
    before = printed?.from;
    const at = { from: place, to: place + (printed === undefined ? 0 : printed.to - printed.from) };
    results.push('starter' in line ? { ...withoutPlace(line), place: at } : { car: moved.number, place: at });
  }
  const out = typeof moved.to === 'number' ? [] : [{ car: moved.number, out: moved.to }];
  return [...results, ...out, ...others.filter(({ place: at }) => at === undefined).map(withoutPlace)];
}

/** In front of who has that place of the class, or behind it for a car that comes from in front; at the end where nobody has it. */
function placeAmong(
  lines: readonly SessionLine[],
  placed: readonly (SessionLine | Moved)[],
  moved: Moved,
  to: number,
): number {
  const mates = lines.filter(({ starter, place }) => starter.class === moved.class && place !== undefined);
  const own = mates.findIndex(({ starter }) => starter.entry === moved.entry);
  const at = mates[to - 1] ?? mates.findLast((_, index) => index !== own);
  if (at === undefined) return placed.length;
  const isFromInFront = own >= 0 && own < to - 1;
  return placed.indexOf(at) + (isFromInFront || mates.length < to ? 1 : 0);
}

/**
 * The car at a place of its class, whatever the other classes do; who has that place is behind it.
 *
 * @param isWhole whether the place that it leaves is filled: of a race that nobody has run, what is supposed stays.
 */
function inClass(lines: readonly SessionLine[], moved: Moved, isWhole: boolean): Result[] {
  const { to } = moved;
  const left = isWhole ? certainPlace(lines.find(({ starter }) => starter.entry === moved.entry)) : undefined;
  const others = lines.filter(({ starter }) => starter.entry !== moved.entry);
  const places = others.map((line) => {
    const place = line.starter.class === moved.class ? certainPlace(line) : undefined;
    return place !== undefined && left !== undefined && place > left ? place - 1 : place;
  });
  const isTaken = typeof to === 'number' && places.includes(to);
  const results = others.map((line, index): Result => {
    const place = places[index];
    if (place === undefined) return line.printed;
    const behind = place + (isTaken && place >= to ? 1 : 0);
    return { ...withoutPlace(line), classPlace: { from: behind, to: behind } };
  });
  const own: Result =
    typeof to === 'number'
      ? { car: moved.number, classPlace: { from: to, to } }
      : { car: moved.number, out: to };
  return [...results, own];
}

const certainPlace = (line: SessionLine | undefined): number | undefined =>
  line?.classPlace !== undefined && isCertain(line.classPlace) ? line.classPlace.from : undefined;

function withoutPlace({ printed, starter, out }: SessionLine): Result {
  const { place: _place, classPlace: _classPlace, out: _out, ...rest } = printed;
  return { ...rest, car: starter.number, ...(out === undefined ? {} : { out }) };
}

type OfRules = Extract<Supposed, { readonly what: 'scale' | 'no award' | 'best' }>;

/** An amendment that holds from the first round on. */
function regulations(season: Season, one: OfRules): Of<'regulations'> | undefined {
  const first = calendar(season)[0]?.key;
  const changes = changesFor(season, one);
  if (first === undefined || changes === undefined) return undefined;
  return { ...envelope(season), kind: 'regulations', from: first, changes };
}

function changesFor(season: Season, one: OfRules): Amendment | undefined {
  const rulebook = rulebookAt(season);
  switch (one.what) {
    case 'scale': {
      const scale = lookup(rulebook.scales, one.scale);
      return scale && { scales: { [one.scale]: { ...scale, points: one.points.map(points) } } };
    }
    case 'no award': {
      const award = lookup(rulebook.awards, one.award);
      return award && { awards: { [one.award]: { ...award, scale: [{ scale: NO_SCALE }] } } };
    }
    default: {
      const keep = { of: 'best', rounds: one.rounds } as const;
      const clauses = Object.entries(rulebook.counting).map(
        ([name, { parts: _parts, ...clause }]) => [name, { ...clause, keep }] as const,
      );
      const own = { [SUPPOSED]: { source: [NOBODY], keep } };
      return {
        counting: { ...Object.fromEntries(clauses), ...own },
        everyTitle: { ...rulebook.everyTitle, counting: rulebook.everyTitle.counting ?? SUPPOSED },
      };
    }
  }
}
/** The clause of those titles that name none. */
const SUPPOSED = 'what if';
