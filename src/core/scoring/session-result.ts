import type { EntryKey, RoundKey, SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { Of } from '#core/documents/document.schema';
import type { Starter } from '#core/season/entered';
import type { Measure } from '#core/season/result-change';
import type { MaybePlace } from './places.ts';

type Line = Of<'classification'>['results'][number];

/** Where a car stands, overall and in class. */
export interface Placed {
  readonly place: MaybePlace;
  readonly classPlace: MaybePlace;
}

/** What one car achieved in a session, after every decision. What is left out is unknown. */
export interface SessionLine extends Placed {
  readonly starter: Starter;
  /** Why it has no place; a car may be out and placed all the same. */
  readonly out: Out | undefined;
  readonly laps: number | undefined;
  readonly time: LapTime | undefined;
  /** The places of a car that is out of the results, where nobody moves up into them. */
  readonly held?: Placed;
  /** The line as printed. */
  readonly printed: Line;
  /** Decisions that changed this car's result, by number. */
  readonly decisions: readonly number[];
  /** Those of them that changed its result in class. */
  readonly classDecisions: readonly number[];
}

/** A session's result as it stands: the last classification posted, and the decisions that it does not include. */
export interface SessionResult {
  readonly round: RoundKey;
  readonly session: SessionName;
  readonly classification: Of<'classification'>;
  /** By place; then those without one, as printed. */
  readonly lines: readonly SessionLine[];
  /** Decisions whose effect could not be worked out, since laps or times are unknown. */
  readonly undecided: readonly number[];
}

/** A measure that changes this classification, and its decision. */
export interface Applied {
  readonly decision: number;
  readonly measure: Measure;
  readonly entry: EntryKey;
}
