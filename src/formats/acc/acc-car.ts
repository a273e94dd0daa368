import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import type { LapRecord, SheetCar, SheetDriver } from '#core/timing/sheet';
import { child, hasKey, type JsonValue } from '#formats/json/json-value';
import { type BestOfCar, bestOfCar } from '#formats/sim/best-of-car';
import { lapCount } from '#formats/sim/lap-count';
import { NOT_CLASSIFIED } from '#formats/sim/not-classified';
import { milliseconds, noteDoubt, text, whole } from '#formats/text/field';
import { accDrivers } from './acc-drivers.ts';
import { NO_TIME, recordOf } from './acc-laps.ts';
import type { AccPenalty } from './acc-penalties.ts';
import { carGroup, carModel } from './car-models.ts';

/** What a line of the leader board needs of the rest of the file. */
export interface AccFile {
  /** undefined if the file does not tell the session. */
  readonly isRace: boolean | undefined;
  /** Does any car stand in a cup of its own? */
  readonly hasCups: boolean;
  readonly laps: ReadonlyMap<number, readonly JsonValue[]>;
  readonly penalties: ReadonlyMap<number, readonly AccPenalty[]>;
  /** Ids that stand on more than one line: their laps belong to nobody. */
  readonly shared: ReadonlySet<number>;
}

/** @param place where the line stands, from 1. */
export function accCar(line: JsonValue, place: number, file: AccFile): SheetCar {
  const car = child(line, 'car');
  const drivers = accDrivers(car);
  const id = idOf(car, file);
  const laps = id === undefined ? undefined : file.laps.get(id);
  const penalties = (id === undefined ? undefined : file.penalties.get(id)) ?? [];
  const record = laps === undefined ? undefined : recordOf(laps, drivers);
  return given<SheetCar>({
    line: line.line,
    number: numberOf(car),
    class: groupOf(car),
    cup: cupOf(car, file),
    team: text(child(car, 'teamName')),
    model: modelOf(car),
    drivers: drivers.filter((driver) => driver !== undefined),
    ...result(child(line, 'timing'), place, { isRace: file.isRace, laps, record, penalties }),
    record,
    penalties: penalties.length === 0 ? undefined : penalties.map(({ penalty }) => penalty),
  });
}

/** A car that drove, and stands on no line. */
export function accStranger(id: number, laps: readonly JsonValue[]): SheetCar {
  const drivers: readonly SheetDriver[] = [];
  const record = recordOf(laps, drivers);
  const [first] = laps;
  if (first === undefined) return { line: 1, drivers };
  noteDoubt(child(first, 'carId'), {
    code: 'unknown-car',
    found: `${laps.length} laps of car ${id}`,
    expected: 'a line of the leader board with this id',
    so: 'the car is listed without a number and a place',
  });
  return { line: first.line, drivers, laps: laps.length, ...bestOf(undefined, first, laps, record), record };
}

function idOf(car: JsonValue, { shared }: AccFile): number | undefined {
  const field = child(car, 'carId');
  const id = whole(field);
  const so = 'its laps and penalties are not known';
  if (field.kind === 'missing')
    noteDoubt(field, { code: 'missing-value', expected: 'the id of its laps', so });
  if (id === undefined || !shared.has(id)) return id;
  noteDoubt(field, { code: 'twice', expected: 'an id of one car alone', so });
  return undefined;
}

function numberOf(car: JsonValue): string | undefined {
  const field = child(car, 'raceNumber');
  const number = text(field);
  if (number === undefined)
    noteDoubt(field, { code: 'missing-value', expected: 'a number', so: 'the car is listed without one' });
  return number;
}

/** "Cup Category list" of the server's handbook. */
const CUPS = ['Overall', 'ProAm', 'Am', 'Silver', 'National'];

function cupOf(car: JsonValue, { hasCups }: AccFile): string | undefined {
  const field = child(car, 'cupCategory');
  const cup = hasCups ? whole(field) : undefined;
  if (cup === undefined) return undefined;
  if (CUPS[cup] === undefined)
    noteDoubt(field, { code: 'unknown-word', expected: 'a cup from 0 to 4', so: 'the cup is left out' });
  return CUPS[cup];
}

/** What a model is not known of has no class either; that is told of the model. */
function groupOf(car: JsonValue): string | undefined {
  const number = whole(child(car, 'carModel'));
  return number === undefined ? undefined : carGroup(number);
}

function modelOf(car: JsonValue): string | undefined {
  const field = child(car, 'carModel');
  const number = whole(field);
  const model = number === undefined ? undefined : carModel(number);
  if (model !== undefined) return model;
  const code = field.kind === 'missing' ? 'missing-value' : 'unknown-word';
  noteDoubt(field, { code, expected: 'the number of a known model', so: 'the model is left out' });
  return undefined;
}

interface Drive {
  readonly isRace: boolean | undefined;
  readonly laps: readonly JsonValue[] | undefined;
  readonly record: LapRecord | undefined;
  readonly penalties: readonly AccPenalty[];
}
type ResultPart = Pick<SheetCar, 'place' | 'out' | 'laps' | 'time' | 'best' | 'secondBest'>;

function result(timing: JsonValue, place: number, drive: Drive): ResultPart {
  const laps = lapCount(child(timing, 'lapCount'), drive.laps?.length);
  const best = bestOf(
    milliseconds(child(timing, 'bestLap'), NO_TIME),
    child(timing, 'bestLap'),
    drive.laps,
    drive.record,
  );
  const total = milliseconds(child(timing, 'totalTime'), NO_TIME);
  const time = drive.isRace === undefined ? undefined : drive.isRace ? total : best.best;
  return given<ResultPart>({
    ...finish(timing, place, drive, best),
    laps,
    time: laps === 0 ? undefined : time,
    ...best,
  });
}

/** Files saved by the game itself do not say which laps are valid, so that no second-best is known. */
function bestOf(
  printed: LapTime | undefined,
  field: JsonValue,
  laps: readonly JsonValue[] | undefined,
  record: LapRecord | undefined,
): BestOfCar {
  const isJudged = laps?.every((lap) => hasKey(lap, 'isValidForBest'));
  return bestOfCar(printed, isJudged === true ? record : undefined, field);
}

/** The file has no word for how a race ended. No lap: not classified. A place in another session takes a lap time. */
function finish(
  timing: JsonValue,
  place: number,
  drive: Drive,
  { best }: BestOfCar,
): Pick<SheetCar, 'place' | 'out'> {
  const field = child(timing, 'lapCount');
  if (drive.isRace === true && whole(field) === 0) {
    noteDoubt(field, NOT_CLASSIFIED);
    return { out: 'NC' };
  }
  if (drive.penalties.some(({ isDisqualification }) => isDisqualification)) return { out: 'DSQ' };
  return drive.isRace === false && best === undefined ? {} : { place };
}
