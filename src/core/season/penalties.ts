import type { DriverKey, EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Title } from '#core/rulebook/rulebook';
import { openAgainst } from './about.ts';
import { rulebookAt } from './calendar.ts';
import { entryOf, roundOf } from './car-penalised.ts';
import { type Carrying, stepsOf } from './carried.ts';
import { contenderOf } from './contender.ts';
import { decisionsOf } from './decisions.ts';
import { personOf } from './entered.ts';
import { isPenalty, type Measure, onTitle, stateOf } from './result-change.ts';
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
  /** What a title is for whose contender it is: a team and a manufacturer may have one name. */
  readonly contenderFor: Exclude<Title['for'], 'entry' | 'driver'> | undefined;
  readonly state: PenaltyState;
  /** The later decisions that made it so, in the order of the board: one that brought it into effect, one by which it was served. */
  readonly stateBy: readonly number[];
  /** Appeals and the like against it that nobody has answered. */
  readonly open: readonly Mark[];
}

/** In the order of the board. Waivers, ranks and points that are given are no penalties. */
export const penalties = (season: Season): readonly Penalty[] =>
  decisionsOf(season).flatMap((decision) =>
    (decision.measures ?? []).filter(isPenalty).map((measure) => penaltyOf(season, decision, measure)),
  );

function penaltyOf(season: Season, decision: Of<'decision'>, measure: Measure): Penalty {
  const steps = stepsOf(season, decision, measure);
  const last = steps.at(-1);
  const stateBy = steps.map(({ document }) => document);
  return {
    decision,
    measure,
    round: roundOf(decision),
    ...whose(season, decision, measure),
    state: last === undefined ? (stateOf(measure) ?? 'applied') : STATES[last.act],
    stateBy,
    open: openAgainst(season, [decision.document, ...stateBy]),
  };
}

const STATES = { activate: 'applied', serve: 'served', lift: 'lifted' } as const satisfies Readonly<
  Record<Carrying['act'], PenaltyState>
>;

/** Whose penalty it is: that of an entry, of a driver, or of another contender of a title. */
type Whose = Pick<Penalty, 'entry' | 'driver' | 'contender' | 'contenderFor'>;

/** A car is one of its entry; a contender is whatever its title is for. */
function whose(season: Season, decision: Of<'decision'>, measure: Measure): Whose {
  const on = onTitle(measure);
  if (on !== undefined) return inTitle(season, on.title, on.contender);
  const driver = 'driver' in measure ? measure.driver : undefined;
  return {
    entry: entryOf(season, decision, measure),
    driver: driver === undefined ? undefined : personOf(season, driver),
    contender: undefined,
    contenderFor: undefined,
  };
}

function inTitle(season: Season, key: TitleKey, said: string): Whose {
  const title = lookup(rulebookAt(season).titles, key);
  const contender = title === undefined ? said : contenderOf(season, title, said);
  const kind = title?.for;
  const isOther = kind !== 'entry' && kind !== 'driver';
  return {
    entry: kind === 'entry' ? (contender as EntryKey) : undefined,
    driver: kind === 'driver' ? (contender as DriverKey) : undefined,
    contender: isOther ? contender : undefined,
    contenderFor: isOther ? kind : undefined,
  };
}
