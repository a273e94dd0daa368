import type { CarNumber, RoundKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { hasStarted } from '#core/base/out';
import type { Of } from '#core/documents/document.schema';
import { classify } from '#core/scoring/classify';
import type { SessionLine } from '#core/scoring/session-result';
import { type Starter, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { type LapOrder, lapDuring, lapOrder, type OrderedRun } from '#core/timing/lap-order';
import { type Phase, phasesOf } from '#core/timing/phases';
import { quickLaps } from '#core/timing/quick-laps';
import { type Run, runsOf } from '#core/timing/run';
import type { SheetDriver } from '#core/timing/sheet';
import { type PitStop, pitStopsOf, type Stint, stintsOf } from '#core/timing/stints';
import { type Timing, type Timings, timedIn } from './timing.ts';

/** A race lap by lap, as the files tell it that are attached to the classification that stands. */
export interface RaceLaps {
  readonly classification: Of<'classification'>;
  /** When the leader ended each lap: see `LapOrder`. */
  readonly ended: LapOrder['ended'];
  /** Undefined where nobody tells a flag. */
  readonly phases: readonly PhaseLaps[] | undefined;
  /** In the order of the last lap; those of which nobody knows when they crossed the line stand behind. */
  readonly cars: readonly CarLaps[];
  /** Cars of the classification of which the files have no laps. */
  readonly without: readonly Starter[];
}

/** A neutralised phase or a red flag, and the laps of the leader in which it began and ended. */
export interface PhaseLaps extends Phase {
  readonly first: number;
  readonly last: number;
}

/** One car of a race, lap by lap. */
export interface CarLaps {
  readonly run: Run;
  /** Undefined where the files have none, and nobody could say whose it is. */
  readonly number: CarNumber | undefined;
  /** Undefined where it is on no entry. */
  readonly starter: Starter | undefined;
  /** That of its entry; as the files have it where it is on none. */
  readonly class: string | undefined;
  /** As it is classified, with every decision since. */
  readonly line: SessionLine | undefined;
  /** Undefined where nobody knows when it crossed the line. */
  readonly order: OrderedRun | undefined;
  readonly stints: readonly Stint[];
  /** Undefined where the files do not tell when any car was in the pit lane. */
  readonly stops: readonly PitStop[] | undefined;
  readonly best: BestLap | undefined;
}

export interface BestLap {
  readonly time: LapTime;
  readonly lap: number;
  readonly driver: SheetDriver | undefined;
}

/** The races of a round of which laps are known: the race first. */
export function raceLaps(season: Season, round: RoundKey, { read, told }: Timings): readonly RaceLaps[] {
  return timedIn(season, round, told).flatMap((classification) => {
    const timing = read.get(classification.document);
    return timing === undefined ? [] : [lapsOf(season, classification, timing)];
  });
}

function lapsOf(season: Season, classification: Of<'classification'>, { cars }: Timing): RaceLaps {
  const { for: round, session } = classification;
  const entered = startersByNumber(season, round);
  const lines = classify(season, round, session)?.lines ?? [];
  const lineOf = new Map(lines.map((line) => [line.starter.entry, line]));
  const starterOf = ({ car }: Run) => entered.get((car.number ?? '') as CarNumber);
  const classOf = (run: Run) => starterOf(run)?.class ?? run.car.class;
  const runs = runsOf(cars);
  const { ended, cars: ordered } = lapOrder(runs, classOf);
  const tellsStops = runs.some(({ record }) => record.inPit.includes(1));
  const orderOf = new Map(ordered.map((one) => [one.run, one]));
  const inOrder = [...ordered.map(({ run }) => run), ...runs.filter((run) => !orderOf.has(run))];
  const found = inOrder.map((run): CarLaps => {
    const starter = starterOf(run);
    return {
      ...{ run, starter, class: classOf(run), order: orderOf.get(run) },
      number: run.car.number as CarNumber | undefined,
      line: starter && lineOf.get(starter.entry),
      ...{ stints: stintsOf(run), stops: tellsStops ? pitStopsOf(run) : undefined, best: bestOf(run) },
    };
  });
  const timed = new Set(found.map(({ starter }) => starter?.entry));
  const without = lines.filter((line) => hasRun(line) && !timed.has(line.starter.entry));
  return {
    classification,
    ended,
    phases: phasesOf(runs)?.map((phase) => withLaps(phase, ended)),
    cars: found,
    without: without.map(carOf),
  };
}

const withLaps = (phase: Phase, ended: LapOrder['ended']): PhaseLaps => ({
  ...phase,
  first: lapDuring(ended, phase.from),
  last: lapDuring(ended, phase.to),
});

const hasRun = ({ out, laps }: SessionLine): boolean => hasStarted(out) && laps !== 0;
const carOf = ({ starter }: SessionLine): Starter => starter;

function bestOf({ car, record, rows }: Run): BestLap | undefined {
  const { best, row } = quickLaps(record, { rows });
  if (best === undefined) return undefined;
  return { time: best, lap: record.lap[row] ?? 0, driver: car.drivers[record.driver[row] ?? -1] };
}

/** All the time that a car was in the pit lane; undefined where the files tell none. */
export function timeInPits(stops: CarLaps['stops']): LapTime | undefined {
  const time = (stops ?? []).reduce((sum, { duration = 0 }) => sum + duration, 0);
  return time === 0 ? undefined : (time as LapTime);
}
