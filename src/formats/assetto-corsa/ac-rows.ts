import { child, items, type JsonValue } from '#formats/json/json-value';
import { listedLaps } from '#formats/sim/lap-record';
import { noteDoubt } from '#formats/text/field';
import { type AcRow, hasDriven } from './ac-car.ts';
import { keyOf, type Slot, seatOf } from './ac-slots.ts';

/** The lines of a result that are cars, each with its laps, and the laps that belong to none of them. */
export interface AcRows {
  readonly rows: readonly AcRow[];
  readonly strangers: readonly (readonly JsonValue[])[];
}

/**
 * A result has a line for each slot of the server. One that nobody took, or a driver who has driven in another, is no
 * car.
 */
export function rowsIn(result: JsonValue, slots: ReadonlyMap<number, Slot>): AcRows {
  const driven = Map.groupBy(lapsIn(child(result, 'Laps')), (lap) => keyOf(seatOf(lap), slots));
  const laps = new Map([...driven].map(([key, own]) => [key, listedLaps(own)] as const));
  const rows = linesIn(child(result, 'Result'));
  const keys = rows.map((row) => keyOf(seatOf(row), slots));
  const shared = repeated(keys);
  const lines = rows.map((row, index) => {
    const key = keys[index] ?? '';
    if (shared.has(key)) noteShared(row);
    return { row, seat: seatOf(row), laps: shared.has(key) ? undefined : laps.get(key) };
  });
  const owned = new Set(keys);
  return { rows: cars(lines), strangers: [...laps].filter(([key]) => !owned.has(key)).map(([, own]) => own) };
}

function lapsIn(laps: JsonValue): readonly JsonValue[] {
  const all = items(laps);
  if (all.length === 0)
    noteDoubt(laps, { code: 'missing-value', expected: 'the laps', so: 'no lap is known' });
  return all;
}

function linesIn(lines: JsonValue): readonly JsonValue[] {
  const all = items(lines);
  if (all.length === 0)
    noteDoubt(lines, {
      code: 'missing-value',
      expected: 'the lines of the result',
      so: 'no car has a place',
    });
  return all;
}

function repeated(keys: readonly string[]): ReadonlySet<string> {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const key of keys) (seen.has(key) ? again : seen).add(key);
  return again;
}

const noteShared = (row: JsonValue) =>
  noteDoubt(child(row, 'CarId'), {
    code: 'twice',
    expected: 'one line for a driver in a slot',
    so: 'whose laps they are is unknown',
  });

function cars(lines: readonly AcRow[]): readonly AcRow[] {
  const driven = new Set(lines.filter(hasDriven).flatMap(({ seat }) => seat.guid ?? []));
  return lines.filter((line) => {
    if (hasDriven(line)) return true;
    const { guid, name } = line.seat;
    if (guid === undefined && name === undefined) return false;
    const isElsewhere = guid !== undefined && driven.has(guid);
    if (isElsewhere) noteElsewhere(line);
    return !isElsewhere;
  });
}

const noteElsewhere = ({ row }: AcRow) =>
  noteDoubt(child(row, 'DriverName'), {
    code: 'twice',
    expected: 'each driver once; this one has driven in another slot, and not in this',
    so: 'the line is left out',
  });
