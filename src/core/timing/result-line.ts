import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { Bounds } from './run-order.ts';
import type { SheetCar, SheetDriver } from './sheet.ts';
import type { PitStop, Stint } from './stints.ts';

/** What one car did in a session, as the file prints it or as its laps give it. */
export interface ResultLine {
  readonly car: SheetCar;
  readonly place?: Bounds;
  readonly classPlace?: Bounds;
  readonly out?: Out;
  readonly laps?: number;
  /** Total time of a race; best lap of another session. */
  readonly time?: LapTime;
  /** Behind the first: `3 laps`, `+12.345`, or as printed. */
  readonly gap?: string;
  readonly best?: LapTime;
  readonly secondBest?: LapTime;
  /** Who set the best lap, where the laps tell it. */
  readonly by?: SheetDriver;
  /** In order; none where the file has no laps of it. */
  readonly stints: readonly Stint[];
  readonly stops: readonly PitStop[];
}

export const NO_STINTS: Pick<ResultLine, 'stints' | 'stops'> = { stints: [], stops: [] };
