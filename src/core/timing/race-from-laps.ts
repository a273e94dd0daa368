import { given } from '#core/base/given';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Finisher } from '#core/rulebook/rulebook';
import { finishersIn } from './finishers.ts';
import { quickLaps } from './quick-laps.ts';
import type { ResultLine } from './result-line.ts';
import { type Run, runsOf } from './run.ts';
import { inRunOrder, type PlacedRun } from './run-order.ts';
import type { SheetCar } from './sheet.ts';
import { pitStopsOf, stintsOf } from './stints.ts';

/** By what a race is classified out of its laps. */
export interface RaceRules {
  /** The clauses of the rulebook; by none of them every car is classified. */
  readonly finishers: readonly Finisher[];
  /** The class in which a car races. */
  readonly classOf: (car: SheetCar) => string | undefined;
  /** From the start: the race as it stood then, which classifies nobody out. The whole race without it. */
  readonly until?: LapTime;
}

/** The race as its laps give it. Cars that are not classified are behind all that are, by their laps. */
export function raceFromLaps(
  cars: readonly SheetCar[],
  { finishers, classOf, until }: RaceRules,
): readonly ResultLine[] {
  const placed = inRunOrder(runsOf(cars, until));
  const runs = placed.map(({ run }) => run);
  const clauses = until === undefined ? finishers : [];
  const classified = finishersIn(runs, clauses, ({ car }) => classOf(car));
  const [first] = runs.filter((run) => classified.has(run));
  const among = inRunOrder(runs.filter((run) => classified.has(run)));
  const others = runs.filter((run) => !classified.has(run));
  return [
    ...among.map((one) => lineOf(one.run, { place: one.place, ...gap(one, first) })),
    ...others.map((run) => lineOf(run, { out: 'NC' })),
  ];
}

function lineOf(run: Run, finish: Pick<ResultLine, 'place' | 'out' | 'gap'>): ResultLine {
  const { car, record, rows, laps, time } = run;
  const { best, secondBest, row } = quickLaps(record, { rows });
  return {
    car,
    ...finish,
    laps,
    ...given({
      time: laps === 0 ? undefined : time,
      best,
      secondBest,
      by: car.drivers[record.driver[row] ?? -1],
    }),
    stints: stintsOf(run),
    stops: pitStopsOf(run),
  };
}

/** A lap down is no time behind. */
function gap({ run }: PlacedRun, first: Run | undefined): Pick<ResultLine, 'gap'> {
  if (first === undefined || run === first) return {};
  const down = first.laps - run.laps;
  if (down > 0) return { gap: down === 1 ? '1 lap' : `${down} laps` };
  if (run.time === undefined || first.time === undefined) return {};
  return { gap: `+${printLapTime((run.time - first.time) as LapTime)}` };
}
