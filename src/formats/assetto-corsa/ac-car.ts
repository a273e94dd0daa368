import { given } from '#core/base/given';
import type { SheetCar } from '#core/timing/sheet';
import { child, type JsonValue } from '#formats/json/json-value';
import { bestOfCar } from '#formats/sim/best-of-car';
import { NOT_CLASSIFIED } from '#formats/sim/not-classified';
import { milliseconds, noteDoubt } from '#formats/text/field';
import { drivenIn, NO_TIME } from './ac-laps.ts';
import { type AcPenalties, acPenalties } from './ac-penalties.ts';
import { driverOf, type Seat, type Slot, seatOf } from './ac-slots.ts';

/** What a line of the result needs of the rest of the file. */
export interface AcFile {
  /** undefined if the file does not tell the session. */
  readonly isRace: boolean | undefined;
  readonly slots: ReadonlyMap<number, Slot>;
  readonly classOf: (model: string | undefined) => string | undefined;
}

/** A line of the result, with the laps of its car. */
export interface AcRow {
  readonly row: JsonValue;
  readonly seat: Seat;
  /** undefined if none is listed. */
  readonly laps: readonly JsonValue[] | undefined;
}

/** Has it a lap, or a time that takes one? */
export const hasDriven = ({ row, laps }: AcRow): boolean =>
  laps !== undefined ||
  [child(row, 'TotalTime'), child(row, 'BestLap')].some(({ written }) => isTime(written));

const isTime = (written: string) => Number(written) > 0 && !NO_TIME.includes(Number(written));

/** @param place among the lines that have driven, from 1. */
export function acCar(line: AcRow, place: number, file: AcFile): SheetCar {
  const { row, seat, laps } = line;
  const driven = laps === undefined ? undefined : drivenIn(laps, file.slots);
  const penalties = acPenalties(row);
  const best = bestOfCar(milliseconds(child(row, 'BestLap'), NO_TIME), driven?.record, child(row, 'BestLap'));
  const total = milliseconds(child(row, 'TotalTime'), NO_TIME);
  const time = file.isRace === undefined ? undefined : file.isRace ? total : best.best;
  return given<SheetCar>({
    line: row.line,
    ...about(seat, file),
    drivers: driven?.drivers ?? [driverOf(seat, file.slots)].filter((driver) => driver !== undefined),
    ...finish(line, place, penalties, { isRace: file.isRace, hasTime: time !== undefined }),
    laps: lapCount(line),
    time,
    ...best,
    record: driven?.record,
    penalties: penalties.listed.length === 0 ? undefined : penalties.listed,
  });
}

/** A car that drove, and stands on no line: mostly of a driver who left, and whose slot another took. */
export function acStranger(laps: readonly JsonValue[], file: AcFile): SheetCar {
  const [first] = laps;
  const { drivers, record } = drivenIn(laps, file.slots);
  if (first === undefined) return { line: 1, drivers };
  const at = child(first, 'DriverName');
  noteDoubt(at, {
    code: 'unknown-car',
    found: `${laps.length} laps of ${drivers[0]?.name ?? 'a driver without a name'}`,
    expected: 'a line of the result for them',
    so: 'the car is listed without a place',
  });
  const best = bestOfCar(undefined, record, at);
  return given<SheetCar>({
    line: first.line,
    ...about(seatOf(first), file),
    drivers,
    laps: laps.length,
    time: file.isRace === false ? best.best : undefined,
    ...best,
    record,
  });
}

/** Assetto Corsa has no race numbers. */
function about(
  { slot, guid, model }: Seat,
  { slots, classOf }: AcFile,
): Pick<SheetCar, 'class' | 'team' | 'model'> {
  const at = slot === undefined ? undefined : slots.get(slot);
  const isTheirs = at?.guid === guid || (guid !== undefined && at?.crew.has(guid) === true);
  return given<Pick<SheetCar, 'class' | 'team' | 'model'>>({
    class: classOf(model),
    team: isTheirs ? at?.team : undefined,
    model,
  });
}

/** The result has no count: it is that of the laps listed. */
function lapCount(line: AcRow): number | undefined {
  if (line.laps !== undefined) return line.laps.length;
  if (!hasDriven(line)) return 0;
  noteDoubt(line.row, {
    code: 'missing-value',
    found: 'a time, and no laps',
    expected: 'the laps of the car',
    so: 'how many it drove is unknown',
  });
  return undefined;
}

interface Ended {
  readonly isRace: boolean | undefined;
  readonly hasTime: boolean;
}

/** The file has no word for how a race ended. No lap: not classified. A place in another session takes a lap time. */
function finish(
  line: AcRow,
  place: number,
  penalties: AcPenalties,
  { isRace, hasTime }: Ended,
): Pick<SheetCar, 'place' | 'out'> {
  if (penalties.isDisqualified) return { out: 'DSQ' };
  if (!hasDriven(line)) {
    if (isRace !== true) return {};
    noteDoubt(child(line.row, 'TotalTime'), NOT_CLASSIFIED);
    return { out: 'NC' };
  }
  return isRace === false && !hasTime ? {} : { place };
}
