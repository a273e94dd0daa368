import type { ClassName, DriverKey, EntryKey, RoundKey, SessionName } from '#core/base/ids';
import type { Points } from '#core/base/points';
import type { AwardClause } from '#core/rulebook/rulebook';
import type { Reason } from './scope.ts';

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
  /** The cup, where the order is that of one. */
  readonly cup?: string;
  /** In the clause's order: overall, in class or in a cup. The first that it may be, where it is uncertain. */
  readonly place: number;
  /** The last that it may be, where it is uncertain. Each of them is worth these points. */
  readonly placeTo?: number;
  /** The statistic that the order goes by, where it is not places. */
  readonly by?: Exclude<AwardClause['by'], 'place' | undefined>;
  readonly points: Points;
  /** The classification that gives the place. */
  readonly document: number;
  /** Decisions that changed the place, or withheld the points. */
  readonly decisions: readonly number[];
  /** The decision by which nobody receives the points; they are then 0. */
  readonly withheldBy?: number;
  /** The only driver of the car who has it: for the lap that he drove. */
  readonly driver?: DriverKey;
  /** The only drivers of the car who have it: those who drove; none while it is unknown who drove the lap. */
  readonly drivers?: readonly DriverKey[];
  /** Drivers from whom it is withheld, each with the decision. */
  readonly withheldFrom?: readonly { readonly driver: DriverKey; readonly document: number }[];
  /** Why a driver of the car scores nothing here; the points are then 0. */
  readonly lost?: Reason;
  /** How many drivers of the car share it; the points are then one driver's. */
  readonly sharedBy?: number;
}
