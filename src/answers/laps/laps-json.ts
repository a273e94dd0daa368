import { given } from '#core/base/given';
import type { DriverKey, RoundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { printedPlace } from '#core/scoring/places';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { OrderedRun } from '#core/timing/lap-order';
import type { Run } from '#core/timing/run';
import { type SheetDriver, UNKNOWN } from '#core/timing/sheet';
import type { PitStop, Stint } from '#core/timing/stints';
import { type Known, type KnownJson, knownJson } from '../known.ts';
import { driverName, runBy } from '../names.ts';
import { type BestLap, type CarLaps, type PhaseLaps, type RaceLaps, raceLaps } from './race-laps.ts';
import type { Timings } from './timing.ts';

/** The races of a round lap by lap. Every time is in milliseconds. */
export interface LapsJson extends KnownJson {
  readonly round: string;
  /** The race first; none where no classification that stands attaches a file with laps. */
  readonly races: readonly RaceLapsJson[];
}

export interface RaceLapsJson {
  readonly session: string;
  /** The classification that attaches the files. */
  readonly classification: number;
  readonly files: NonNullable<OfficialDocument['attachments']>;
  /** When the leader ended each lap, from the start: lap 1 first. */
  readonly ended: readonly number[];
  /** Absent where the files tell no flags. */
  readonly phases?: readonly PhaseLaps[];
  /** In the order of the last lap. */
  readonly cars: readonly CarLapsJson[];
  /** Cars of the classification of which the files have no laps, by their numbers. */
  readonly without: readonly string[];
}

/** One car of a race, lap by lap. */
export interface CarLapsJson {
  /** Absent where nobody could say whose it is. */
  readonly number?: string;
  readonly entry?: string;
  readonly class?: string;
  readonly team?: string;
  /** As it is classified, with every decision since. */
  readonly place?: string;
  readonly classPlace?: string;
  readonly out?: string;
  /** Laps completed. */
  readonly laps: number;
  readonly best?: BestLapJson;
  /** Of each lap: lap 1 first; null where the files have none. */
  readonly times: readonly (number | null)[];
  /** Absent where nobody knows when it crossed the line. */
  readonly order?: LapOrderJson;
  readonly stints: readonly StintJson[];
  /** Absent where the files do not tell when any car was in the pit lane. */
  readonly stops?: readonly StopJson[];
}

export interface BestLapJson {
  readonly time: number;
  readonly lap: number;
  readonly driver?: string;
}

/** How a car stood at the end of each lap of the leader, had the flag fallen then; null where nobody can tell. */
export interface LapOrderJson {
  /** Laps of the leader through which it ran. */
  readonly until: number;
  readonly places: readonly (number | null)[];
  readonly classPlaces: readonly (number | null)[];
  /** Laps behind the leader. */
  readonly down: readonly (number | null)[];
  /** Behind the leader, where it is not laps. */
  readonly gaps: readonly (number | null)[];
}

/** Laps of one driver without a stop. */
export interface StintJson {
  readonly driver?: string;
  /** The numbers of its first lap and of its last. */
  readonly first: number;
  readonly last: number;
  /** From the start of the race, at the line. */
  readonly from?: number;
  readonly to?: number;
  /** In the pit lane at its beginning. */
  readonly pit?: number;
}

export interface StopJson {
  /** The lap that ended with it. */
  readonly lap: number;
  /** From entry to exit of the pit lane. */
  readonly duration?: number;
}

export const lapsJson = (known: Known, round: RoundKey, timings: Timings): LapsJson => ({
  ...knownJson(known),
  round,
  races: raceLaps(known.season, round, timings).map((race) => raceJson(known.season, race)),
});

function raceJson(season: Season, { classification, ended, phases, cars, without }: RaceLaps): RaceLapsJson {
  const { session, document, attachments = [] } = classification;
  return {
    ...{ session, classification: document, files: attachments, ended: [...ended] },
    ...given({ phases }),
    cars: cars.map((car) => carJson(season, car)),
    without: without.map(({ number }) => number),
  };
}

function carJson(season: Season, car: CarLaps): CarLapsJson {
  const { run, number, starter, class: category, line, order, best } = car;
  const team = starter === undefined ? run.car.team : runBy(season, starter);
  return {
    ...given({ number, entry: starter?.entry, class: category, team }),
    ...given({
      place: printedPlace(line?.place),
      classPlace: printedPlace(line?.classPlace),
      out: line?.out,
    }),
    laps: run.laps,
    ...given({ best: best && bestJson(season, best) }),
    times: timesOf(run),
    ...given({ order: order && orderJson(order) }),
    stints: car.stints.map((stint) => stintJson(season, stint)),
    ...given({ stops: car.stops?.map(stopJson) }),
  };
}

const stopJson = ({ lap, duration }: PitStop): StopJson => ({ lap, ...given({ duration }) });

const bestJson = (season: Season, { time, lap, driver }: BestLap): BestLapJson => ({
  ...{ time, lap },
  ...driverJson(season, driver),
});

const driverJson = (season: Season, driver: SheetDriver | undefined) =>
  given({ driver: driver && driverName(season, personOf(season, driver.name as DriverKey)) });

function timesOf({ record, rows, laps }: Run): readonly (number | null)[] {
  const times = new Array<number | null>(laps).fill(null);
  for (let row = 0; row < rows; row++) times[(record.lap[row] ?? 0) - 1] = known(record.time[row]);
  return times;
}

const orderJson = ({ until, places, classPlaces, down, gaps }: OrderedRun): LapOrderJson => ({
  until,
  places: column(places),
  classPlaces: column(classPlaces),
  down: column(down),
  gaps: column(gaps),
});

const column = (numbers: Int32Array): readonly (number | null)[] => Array.from(numbers, known);
const known = (number = UNKNOWN): number | null => (number === UNKNOWN ? null : number);

const stintJson = (season: Season, { driver, first, last, from, to, pit }: Stint): StintJson => ({
  ...driverJson(season, driver),
  ...{ first, last },
  ...given({ from, to, pit: pit === 0 ? undefined : pit }),
});
