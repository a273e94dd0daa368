import type { DriverKey, EntryKey, RoundKey, SessionName } from '#core/base/ids';
import { Memo } from '#core/base/memo';
import { addPoints, dividePoints, NO_POINTS, type Points } from '#core/base/points';
import type { Place } from '#core/documents/classification.schema';
import type { AwardClause, Rulebook, Scale } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import { personOf, type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { levelWith, orderFor, type Scope } from './award-order.ts';
import type { Award } from './awarded.ts';
import { classify } from './classify.ts';
import { chosenScale } from './condition.ts';
import { isCertain } from './places.ts';
import type { SessionLine, SessionResult } from './session-result.ts';
import { unlessWithheld, withholdings } from './withhold.ts';

/** What a round gives: its results, and every award by the entry that won it. */
export interface RoundAwards {
  readonly starters: Starters;
  readonly results: ReadonlyMap<SessionName, SessionResult>;
  /** In the order of the rulebook's clauses. */
  readonly byEntry: ReadonlyMap<EntryKey, readonly Award[]>;
  /** Places that are not certain enough to be worth points. */
  readonly uncertain: readonly { readonly clause: string; readonly entry: EntryKey; readonly place: Place }[];
  /** What was worked out of these awards. */
  readonly memo: Memo;
}

interface Remembered {
  readonly rulebook: Rulebook;
  readonly awards: RoundAwards;
}
const blank = new WeakMap<Starters, Map<RoundKey, RoundAwards>>();

/** The awards of a round, by the rulebook in force there. The same round of a later season is not computed again. */
export function awards(season: Season, round: RoundKey): RoundAwards {
  const record = season.records.get(round);
  const entered = starters(season, round);
  if (record === undefined) return blankAwards(entered, round);
  const rulebook = rulebookAt(season, round);
  const known = record.memo.get<Remembered>('awards');
  if (known?.rulebook === rulebook && known.awards.starters === entered) return known.awards;
  const computed = awardsOf(season, round, rulebook, entered);
  record.memo.set<Remembered>('awards', { rulebook, awards: computed });
  return computed;
}

/** A round of which no document says anything yet. */
function blankAwards(entered: Starters, round: RoundKey): RoundAwards {
  const rounds = blank.get(entered) ?? new Map<RoundKey, RoundAwards>();
  blank.set(entered, rounds);
  const known = rounds.get(round) ?? {
    starters: entered,
    results: new Map(),
    byEntry: new Map(),
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
  const { results, starters: entered } = all;
  return all.memo.set(scope.key, {
    starters: entered,
    results,
    ...given(season, round, rulebookAt(season, round), results, scope),
    memo: new Memo(),
  });
}

function awardsOf(season: Season, round: RoundKey, rulebook: Rulebook, entered: Starters): RoundAwards {
  const results = new Map<SessionName, SessionResult>();
  for (const session of season.records.get(round)?.classifications.keys() ?? []) {
    const result = classify(season, round, session);
    if (result !== undefined) results.set(session, result);
  }
  return {
    starters: entered,
    results,
    ...given(season, round, rulebook, results, undefined),
    memo: new Memo(),
  };
}

function given(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  results: RoundAwards['results'],
  scope: Scope | undefined,
): Pick<RoundAwards, 'byEntry' | 'uncertain'> {
  const byEntry = new Map<EntryKey, Award[]>();
  const uncertain: { clause: string; entry: EntryKey; place: Place }[] = [];
  const withheld = withholdings(season, round);
  for (const [name, clause] of Object.entries(rulebook.awards)) {
    const result = results.get(clause.session);
    const chosen = result && chosenScale(rulebook, clause, season.rounds.get(round), result);
    if (result === undefined || chosen === undefined) continue;
    const order = orderFor(clause, result, scope);
    const isPlain = clause.ties === undefined || clause.ties === 'in full';
    for (const ordered of order) {
      const { line, place } = ordered;
      const level = isPlain ? 1 : levelWith(ordered, order, clause);
      const points = pointsFor(chosen.scale, place, level, clause.ties);
      if (points === undefined) uncertain.push({ clause: name, entry: line.starter.entry, place });
      else if (points !== NO_POINTS) {
        const award = awardOf(season, result, name, chosen.name, clause, line, place.from, points);
        put(byEntry, unlessWithheld(withheld, award));
      }
    }
  }
  return { byEntry, uncertain };
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

function awardOf(
  season: Season,
  { round, session, classification }: SessionResult,
  clause: string,
  scale: string,
  { order, to, by }: AwardClause,
  line: SessionLine,
  place: number,
  points: Points,
): Award {
  const { starter, decisions, classDecisions } = line;
  const award = {
    round,
    clause,
    scale,
    session,
    entry: starter.entry,
    class: starter.class,
    place,
    points,
    document: classification.document,
    decisions: order === 'class' ? classDecisions : decisions,
  };
  if (!to.includes('driver of the lap') || to.includes('race crew')) return award;
  const driver = driverOf(season, line, by, classification);
  return driver === undefined ? award : { ...award, driver };
}

/** Who drove the lap: as the classification says, else the only driver of the car. */
function driverOf(
  season: Season,
  { starter, printed }: SessionLine,
  by: AwardClause['by'],
  { fastestLap = [] }: SessionResult['classification'],
): DriverKey | undefined {
  const fastest = by === 'fastest lap' ? fastestLap.find(({ car }) => car === starter.number) : undefined;
  const said = fastest?.driver ?? printed.driver;
  if (said !== undefined) return personOf(season, said);
  return starter.crew.length === 1 ? starter.crew[0] : undefined;
}
