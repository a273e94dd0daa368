import type { ClassName, EntryKey, RoundKey, SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { Memo } from '#core/base/memo';
import { NO_POINTS, type Points } from '#core/base/points';
import type { Place } from '#core/documents/classification.schema';
import type { AwardClause, Rulebook, Scale } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import { numbersAt, type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { classify } from './classify.ts';
import { isCertain } from './places.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** Points for a place, with the whole reason: the round, the result, the clause, and the decisions that changed it. */
export interface Award {
  readonly round: RoundKey;
  /** The clause of the rulebook's `awards`. */
  readonly clause: string;
  /** The clause of its `scales`. */
  readonly scale: string;
  readonly session: SessionName;
  readonly entry: EntryKey;
  readonly class: ClassName;
  /** In the clause's order: overall or in class. */
  readonly place: number;
  readonly points: Points;
  /** The classification that gives the place. */
  readonly document: number;
  /** Decisions that changed the place, or withheld the points. */
  readonly decisions: readonly number[];
  /** The decision by which nobody receives the points; they are then 0. */
  readonly withheldBy?: number;
}

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

function awardsOf(season: Season, round: RoundKey, rulebook: Rulebook, entered: Starters): RoundAwards {
  const results = new Map<SessionName, SessionResult>();
  for (const session of season.records.get(round)?.classifications.keys() ?? []) {
    const result = classify(season, round, session);
    if (result !== undefined) results.set(session, result);
  }
  const byEntry = new Map<EntryKey, Award[]>();
  const uncertain: { clause: string; entry: EntryKey; place: Place }[] = [];
  const withheld = withholdings(season, round);
  for (const [name, clause] of Object.entries(rulebook.awards)) {
    const result = results.get(clause.session);
    const scale = lookup(rulebook.scales, clause.scale);
    if (result === undefined || scale === undefined) continue;
    for (const line of result.lines) {
      const place = clause.order === 'class' ? line.classPlace : line.place;
      if (place === undefined) continue;
      const points = pointsFor(scale, place);
      if (points === undefined) uncertain.push({ clause: name, entry: line.starter.entry, place });
      else if (points !== NO_POINTS) {
        put(byEntry, unlessWithheld(withheld, awardOf(result, name, clause, line, place.from, points)));
      }
    }
  }
  return { starters: entered, results, byEntry, uncertain, memo: new Memo() };
}

/** @returns undefined if the place is uncertain and its bounds are worth different points. */
function pointsFor(scale: Scale, place: Place): Points | undefined {
  const at = (index: number) => scale.points[index - 1] ?? scale.beyond ?? NO_POINTS;
  if (isCertain(place)) return at(place.from);
  const first = at(place.from);
  for (let other = place.from + 1; other <= place.to; other++) if (at(other) !== first) return undefined;
  return first;
}

function put(byEntry: Map<EntryKey, Award[]>, award: Award): void {
  const others = byEntry.get(award.entry);
  if (others === undefined) byEntry.set(award.entry, [award]);
  else others.push(award);
}

function awardOf(
  { round, session, classification }: SessionResult,
  clause: string,
  { scale, order }: AwardClause,
  { starter, decisions, classDecisions }: SessionLine,
  place: number,
  points: Points,
): Award {
  return {
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
}

interface Withholding {
  readonly document: number;
  readonly clause: string;
  readonly entry: EntryKey | undefined;
}

/** Awards that nobody receives, by decision. */
function withholdings(season: Season, round: RoundKey): readonly Withholding[] {
  const decisions = season.records.get(round)?.decisions ?? [];
  if (decisions.length === 0) return [];
  const numbers = numbersAt(season, round);
  return decisions.flatMap(({ document, measures = [] }) =>
    measures.flatMap((measure) =>
      measure.act === 'withhold'
        ? [{ document, clause: measure.withhold, entry: numbers.get(measure.car) }]
        : [],
    ),
  );
}

function unlessWithheld(withheld: readonly Withholding[], award: Award): Award {
  if (withheld.length === 0) return award;
  const by = withheld.find(({ clause, entry }) => clause === award.clause && entry === award.entry);
  if (by === undefined) return award;
  return {
    ...award,
    points: NO_POINTS,
    withheldBy: by.document,
    decisions: [...award.decisions, by.document],
  };
}
