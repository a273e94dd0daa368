import type { RoundKey } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Words } from '#words/en';
import type { Known } from '../known.ts';
import { type CarLapsJson, lapsJson, type RaceLapsJson } from '../laps/laps-json.ts';
import type { Timings } from '../laps/timing.ts';
import { sessionCalled } from '../names.ts';
import { type DataTable, dataTable } from './data-table.ts';

/** A lap of a car. */
interface Line {
  readonly race: RaceLapsJson;
  readonly car: CarLapsJson;
  /** From 1. */
  readonly lap: number;
}

/** The races of a round, a line for each lap of each car; undefined where no file tells any. */
export function lapsTable(
  words: Words,
  known: Known,
  round: RoundKey,
  timings: Timings,
): DataTable | undefined {
  const { races } = lapsJson(known, round, timings);
  const { result, laps, tables } = words;
  if (races.length === 0) return undefined;
  return dataTable<Line>(
    laps.title,
    [
      [words.reasons.session, ({ race }) => words.sessionName(race.session, sessionCalled), 'kept'],
      [result.number, ({ car }) => car.number, 'kept'],
      [tables.lap, ({ lap }) => lap, 'kept'],
      [result.class, ({ car }) => car.class],
      [tables.team, ({ car }) => car.team],
      [laps.driver, ({ car, lap }) => stintOf(car, lap)?.driver],
      [result.time, (line) => printed(timeOf(line))],
      [tables.seconds, (line) => seconds(timeOf(line))],
      [tables.placeAfter, ({ car, lap }) => car.order?.places[lap - 1]],
      [tables.classPlaceAfter, ({ car, lap }) => car.order?.classPlaces[lap - 1]],
      [tables.stop, (line) => (stopOf(line) === undefined ? undefined : tables.yes)],
      [laps.inPits, (line) => printed(stopOf(line)?.duration)],
    ],
    races.flatMap((race) => race.cars.flatMap((car) => linesOf(race, car))),
  );
}

/** Its own laps, and behind them those of the leader at whose end it still had a place. */
function linesOf(race: RaceLapsJson, car: CarLapsJson): readonly Line[] {
  const length = Math.max(car.times.length, car.order?.until ?? 0);
  return Array.from({ length }, (_, index) => ({ race, car, lap: index + 1 }));
}

const stintOf = ({ stints }: CarLapsJson, lap: number) =>
  stints.find(({ first, last }) => first <= lap && lap <= last);

const timeOf = ({ car, lap }: Line): number | undefined => car.times[lap - 1] ?? undefined;

const stopOf = ({ car, lap }: Line) => car.stops?.find((stop) => stop.lap === lap);

const printed = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : printLapTime(time as LapTime);

const seconds = (time: number | undefined): number | undefined =>
  time === undefined ? undefined : time / 1000;
