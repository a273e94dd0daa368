import { type EntryKey, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import { Memo } from '#core/base/memo';
import { addPoints, dividePoints, NO_POINTS, type Points } from '#core/base/points';
import type { Place } from '#core/documents/classification.schema';
import type { AwardClause, Rulebook, Scale } from '#core/rulebook/rulebook';
import { meetingOf, raceOfMeeting, rulebookAt } from '#core/season/calendar';
import { type Starters, starters } from '#core/season/entered';
import type { RoundRecord, Season } from '#core/season/season';
import { hasOwnDrivers, ownDrivers } from './award-drivers.ts';
import { levelWith, orderFor } from './award-order.ts';
import type { Award } from './awarded.ts';
import { classify } from './classify.ts';
import { scaleFor } from './condition.ts';
import type { Ordered } from './ordered.ts';
import { isCertain } from './places.ts';
import type { Scope } from './scope.ts';
import type { SessionResult } from './session-result.ts';
import { unlessWithheld, withholdings } from './withhold.ts';

/** What a round gives: its results, and every award by the entry that won it. */
export interface RoundAwards {
  readonly starters: Starters;
  readonly results: ReadonlyMap<SessionName, SessionResult>;
  /** In the order of the rulebook's clauses. */
  readonly byEntry: ReadonlyMap<EntryKey, readonly Award[]>;
  /** Who is certainly first in the order of each clause that is given here: one, or one of each class or cup. */
  readonly firsts: ReadonlyMap<string, readonly EntryKey[]>;
  /** Places that are not certain enough to be worth points. */
  readonly uncertain: readonly { readonly clause: string; readonly entry: EntryKey; readonly place: Place }[];
  /** What was worked out of these awards. */
  readonly memo: Memo;
}

interface Remembered {
  readonly rulebook: Rulebook;
  readonly rounds: Season['rounds'];
  readonly meeting: Meeting;
  readonly awards: RoundAwards;
}
const blank = new WeakMap<Starters, Map<RoundKey, RoundAwards>>();

/** The records of other rounds of the meeting whose sessions count here too; mostly there are none. */
type Meeting = readonly (readonly [RoundKey, RoundRecord])[];
const NO_MEETING: Meeting = [];

/** The awards of a round, by the rulebook in force there. The same round of a later season is not computed again. */
export function awards(season: Season, round: RoundKey): RoundAwards {
  const record = season.records.get(round);
  const entered = starters(season, round);
  const rulebook = rulebookAt(season, round);
  if (record === undefined) return blankAwards(entered, round);
  const meeting = recordsOfMeeting(season, round, rulebook);
  const known = record.memo.get<Remembered>('awards');
  const { rounds } = season;
  const isKnown =
    known?.rulebook === rulebook && known.rounds === rounds && known.awards.starters === entered;
  if (isKnown && isSame(known.meeting, meeting)) return known.awards;
  const computed = awardsOf(season, round, rulebook, entered, meeting);
  record.memo.set<Remembered>('awards', { rulebook, rounds, meeting, awards: computed });
  return computed;
}

/** The results of a round as its awards have them; the race last. */
export function sessionsOf(season: Season, round: RoundKey): readonly SessionResult[] {
  const { results } = awards(season, round);
  const race = results.get(RACE);
  const others = [...results.values()].filter((result) => result !== race);
  return race === undefined ? others : [...others, race];
}

const isSame = (a: Meeting, b: Meeting): boolean =>
  a.length === b.length && a.every(([, record], index) => record === b[index]?.[1]);

/**
 * A session of another round counts with the first result of this one: the pole of a second race, once that is run. So does
 * one of a round that was cancelled after it: the session was run, and for the whole meeting.
 */
function recordsOfMeeting(season: Season, round: RoundKey, { awards: clauses }: Rulebook): Meeting {
  if (season.rounds.get(round)?.meeting === undefined) return NO_MEETING;
  if ((season.records.get(round)?.classifications.size ?? 0) === 0) return NO_MEETING;
  if (!Object.values(clauses).some(({ of }) => of === 'meeting')) return NO_MEETING;
  return meetingOf(season, round).flatMap(({ key }) => {
    const record = key === round ? undefined : season.records.get(key);
    return record === undefined ? [] : [[key, record] as const];
  });
}

/** A round of which no document says anything yet. */
function blankAwards(entered: Starters, round: RoundKey): RoundAwards {
  const rounds = blank.get(entered) ?? new Map<RoundKey, RoundAwards>();
  blank.set(entered, rounds);
  const known = rounds.get(round) ?? {
    starters: entered,
    results: new Map(),
    byEntry: new Map(),
    firsts: new Map(),
    uncertain: [],
    memo: new Memo(),
  };
  rounds.set(round, known);
  return known;
}

/** The awards of a round to those that can score for a title, where not all can. */
export function awardsIn(season: Season, round: RoundKey, scope: Scope): RoundAwards {
  const all = awards(season, round);
  const known = all.memo.get<RoundAwards>(scope.key);
  if (known !== undefined) return known;
  const { results, starters: entered, firsts } = all;
  const rulebook = rulebookAt(season, round);
  const meeting = recordsOfMeeting(season, round, rulebook);
  return all.memo.set(scope.key, {
    starters: entered,
    results,
    ...given({ season, round, rulebook, results, meeting, scope }),
    firsts,
    memo: new Memo(),
  });
}

function awardsOf(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  entered: Starters,
  meeting: Meeting,
): RoundAwards {
  const results = new Map<SessionName, SessionResult>();
  for (const session of season.records.get(round)?.classifications.keys() ?? []) {
    const result = classify(season, round, session);
    if (result !== undefined) results.set(session, result);
  }
  return {
    starters: entered,
    results,
    ...given({ season, round, rulebook, results, meeting, scope: undefined }),
    memo: new Memo(),
  };
}

interface Giving {
  readonly season: Season;
  readonly round: RoundKey;
  readonly rulebook: Rulebook;
  readonly results: RoundAwards['results'];
  readonly meeting: Meeting;
  readonly scope: Scope | undefined;
}

function given(giving: Giving): Pick<RoundAwards, 'byEntry' | 'firsts' | 'uncertain'> {
  const { season, round, rulebook, scope } = giving;
  const byEntry = new Map<EntryKey, Award[]>();
  const firsts = new Map<string, readonly EntryKey[]>();
  const uncertain: { clause: string; entry: EntryKey; place: Place }[] = [];
  const withheld = withholdings(season, round);
  const race = raceOfMeeting(season, round);
  for (const [name, clause] of Object.entries(rulebook.awards)) {
    const result = resultFor(clause, giving);
    if (result === undefined) continue;
    const scaleOf = scaleFor(rulebook, clause, { round: season.rounds.get(round), race, result });
    const order = orderFor(clause, result, scope);
    const isPlain = clause.ties === undefined || clause.ties === 'in full';
    const first: EntryKey[] = [];
    for (const ordered of order) {
      const { line, place, cup } = ordered;
      const chosen = scaleOf(line, cup);
      if (chosen === undefined) continue;
      if (place.to === 1) first.push(line.starter.entry);
      const level = isPlain ? 1 : levelWith(ordered, order, clause);
      const points = pointsFor(chosen.scale, place, level, clause.ties);
      if (points === undefined) uncertain.push({ clause: name, entry: line.starter.entry, place });
      else if (points !== NO_POINTS) {
        const award = awardOf(giving, { name, clause, result, scale: chosen.name }, ordered, points);
        put(byEntry, unlessWithheld(withheld, award));
      }
    }
    if (first.length > 0) firsts.set(name, first);
  }
  return { byEntry, firsts, uncertain };
}

/** The session that an award goes by: of the round, or else, where it is one of the meeting, the first that has a result. */
function resultFor(
  { session, of }: AwardClause,
  { season, results, meeting }: Giving,
): SessionResult | undefined {
  const own = results.get(session);
  if (own !== undefined || of !== 'meeting') return own;
  const other = meeting.find(([, { classifications }]) => classifications.has(session));
  return other === undefined ? undefined : classify(season, other[0], session);
}

/** @returns undefined if the place is uncertain and its bounds are worth different points. */
function pointsFor(scale: Scale, place: Place, level: number, ties: AwardClause['ties']): Points | undefined {
  const at = (index: number) => scale.points[index - 1] ?? scale.beyond ?? NO_POINTS;
  const first = at(place.from);
  if (isCertain(place)) {
    if (level === 1) return first;
    if (ties === 'split') return dividePoints(first, level);
    let pool = NO_POINTS;
    for (let other = 0; other < level; other++) pool = addPoints(pool, at(place.from + other));
    return dividePoints(pool, level);
  }
  for (let other = place.from + 1; other <= place.to; other++) if (at(other) !== first) return undefined;
  return first;
}

function put(byEntry: Map<EntryKey, Award[]>, award: Award): void {
  const others = byEntry.get(award.entry);
  if (others === undefined) byEntry.set(award.entry, [award]);
  else others.push(award);
}

interface By {
  readonly name: string;
  readonly clause: AwardClause;
  readonly result: SessionResult;
  readonly scale: string;
}

function awardOf(
  { season, round }: Giving,
  { name, clause, result, scale }: By,
  { line, place, cup }: Ordered,
  points: Points,
): Award {
  const { starter, decisions, classDecisions } = line;
  const { session, classification } = result;
  const award: Award = {
    round,
    clause: name,
    scale,
    session,
    entry: starter.entry,
    class: starter.class,
    place: place.from,
    points,
    document: classification.document,
    decisions: clause.order === 'overall' ? decisions : classDecisions,
  };
  // Most awards have none of these.
  const by = clause.by === 'place' ? undefined : clause.by;
  if (by === undefined && cup === undefined && !hasOwnDrivers(clause) && isCertain(place)) return award;
  return {
    ...award,
    ...(isCertain(place) ? {} : { placeTo: place.to }),
    ...(cup === undefined ? {} : { cup }),
    ...(by === undefined ? {} : { by }),
    ...(hasOwnDrivers(clause) ? ownDrivers(season, clause, line, classification) : {}),
  };
}
