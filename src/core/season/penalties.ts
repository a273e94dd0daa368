import { type DriverKey, type EntryKey, type RoundKey, roundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { NO_POINTS } from '#core/base/points';
import type { Of } from '#core/documents/document.schema';
import { aboutOf } from './about.ts';
import { rulebookAt } from './calendar.ts';
import { contenderOf } from './contender.ts';
import { decisionsOf } from './decisions.ts';
import { numbersAt, personOf } from './entered.ts';
import { type Carrying, isCarrying, meantBy } from './in-force.ts';
import { carOf, type Measure } from './result-change.ts';
import type { Mark, Season } from './season.ts';

/* What entries and drivers have before the stewards: every penalty of a decision that stands, and what became of it. */

/** In effect; taken on the road or on a grid; not yet due; not due unless repeated; ended without effect. */
export type PenaltyState = 'applied' | 'served' | 'pending' | 'suspended' | 'lifted';

export interface Penalty {
  /** The decision that took it. */
  readonly decision: Of<'decision'>;
  readonly measure: Measure;
  /** The round of the decision; undefined for one on the season. */
  readonly round: RoundKey | undefined;
  readonly entry: EntryKey | undefined;
  readonly driver: DriverKey | undefined;
  /** A team, manufacturer or crew: a contender of a title that is neither an entry nor a driver. */
  readonly contender: string | undefined;
  readonly state: PenaltyState;
  /** The later decision that made it so. */
  readonly stateBy: number | undefined;
  /** Appeals and the like against it that nobody has answered. */
  readonly open: readonly Mark[];
}

type Draft = { -readonly [Field in keyof Penalty]: Penalty[Field] };

/** In the order of the board. Waivers, ranks and points that are given are no penalties. */
export function penalties(season: Season): readonly Penalty[] {
  const decisions = decisionsOf(season);
  const taken = decisions.flatMap((decision) =>
    (decision.measures ?? []).filter(isPenalty).map((measure) => penaltyOf(season, decision, measure)),
  );
  for (const { document, measures = [] } of decisions)
    for (const measure of measures) if (isCarrying(measure)) carry(season, taken, document, measure);
  return taken;
}

const PENALTIES: ReadonlySet<Measure['act']> = new Set([
  'addTime',
  'takeLaps',
  'dropPlaces',
  'relegate',
  'disqualify',
  'exclude',
  'deleteLap',
  'grid',
  'penalty',
  'withhold',
  'bar',
]);

const isPenalty = (measure: Measure): boolean =>
  PENALTIES.has(measure.act) || (measure.act === 'points' && measure.points < NO_POINTS);

function penaltyOf(season: Season, decision: Of<'decision'>, measure: Measure): Draft {
  const round = decision.for === undefined ? undefined : roundKey(decision.for);
  const state = ('state' in measure ? measure.state : undefined) ?? 'applied';
  const open = season.open.filter((mark) => aboutOf(season, mark).has(decision.document));
  return { decision, measure, round, ...whose(season, measure, round), state, stateBy: undefined, open };
}

type Whose = Pick<Penalty, 'entry' | 'driver' | 'contender'>;

/** A car is one of its entry; a contender is whatever its title is for. */
function whose(season: Season, measure: Measure, round: RoundKey | undefined): Whose {
  if (measure.act === 'points' || measure.act === 'bar')
    return contenderIn(season, measure.title, measure.act === 'bar' ? measure.bar : measure.contender);
  const car = carOf(measure);
  const driver = 'driver' in measure ? measure.driver : undefined;
  return {
    entry: car === undefined ? undefined : numbersAt(season, round).get(car),
    driver: driver === undefined ? undefined : personOf(season, driver),
    contender: undefined,
  };
}

function contenderIn(season: Season, key: string, said: string): Whose {
  const title = lookup(rulebookAt(season).titles, key);
  const contender = title === undefined ? said : contenderOf(season, title, said);
  const kind = title?.for;
  return {
    entry: kind === 'entry' ? (contender as EntryKey) : undefined,
    driver: kind === 'driver' ? (contender as DriverKey) : undefined,
    contender: kind === 'entry' || kind === 'driver' ? undefined : contender,
  };
}

const STATES = { activate: 'applied', serve: 'served', lift: 'lifted' } as const satisfies Readonly<
  Record<Carrying['act'], PenaltyState>
>;

/** What a later decision makes of those that it names; the last word holds. */
function carry(season: Season, taken: readonly Draft[], document: number, measure: Carrying): void {
  const meant = new Set(meantBy(season, document, measure).map((one) => one.measure));
  for (const penalty of taken) {
    if (!meant.has(penalty.measure)) continue;
    penalty.state = STATES[measure.act];
    penalty.stateBy = document;
  }
}
