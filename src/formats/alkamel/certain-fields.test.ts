import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Result } from '#core/base/result';
import { type SheetCar, type SheetFault, type SheetReading, UNKNOWN } from '#core/timing/sheet';
import { readAlkamelClassification } from './classification.ts';
import { readAlkamelLaps } from './laps.ts';
import { readAlkamelQualifying } from './qualifying.ts';

type Read = (text: string) => Result<SheetReading, SheetFault>;
const SAMPLES: readonly (readonly [string, Read])[] = [
  ['race-drivers-in-whole', readAlkamelClassification],
  ['race-drivers-in-parts', readAlkamelClassification],
  ['qualifying', readAlkamelQualifying],
  ['laps', readAlkamelLaps],
];

/** The row with a delimiter too many, one too few, and cut, each at every place of it. */
function damaged(row: string): readonly string[] {
  return Array.from(row, (letter, at) => {
    const [before, after] = [row.slice(0, at), row.slice(at)];
    const cut = at > 0 ? [before] : [];
    return [`${before},${after}`, ...(letter === ',' ? [before + after.slice(1)] : []), ...cut];
  }).flat();
}

/** What is read from one line: of a car what is known, or of a lap; nothing if the line is left out. */
function readFrom(line: number, cars: readonly SheetCar[]): readonly string[] {
  return cars.flatMap(({ record, drivers, ...car }) => {
    const lap = record?.line.indexOf(line) ?? -1;
    if (record !== undefined && lap >= 0)
      return [`number ${car.number}`, ...knownOfLap(record, lap, drivers)];
    if (record !== undefined || car.line !== line) return [];
    return [...Object.entries(car), ...drivers.map((driver) => ['driver', JSON.stringify(driver)])].map(
      String,
    );
  });
}

function knownOfLap(record: NonNullable<SheetCar['record']>, lap: number, drivers: SheetCar['drivers']) {
  const columns = ['lap', 'time', 'elapsed', 'pitTime', 'flag', 'inPit'] as const;
  const unknown = (column: string, value: number | undefined) =>
    value === UNKNOWN || ((column === 'flag' || column === 'inPit') && value === 0);
  const numbers = columns.flatMap((column) =>
    unknown(column, record[column][lap]) ? [] : [`${column} ${record[column][lap]}`],
  );
  const driver = drivers[record.driver[lap] ?? UNKNOWN];
  return driver === undefined ? numbers : [...numbers, `driver ${driver.name}`];
}

function reading(read: Read, text: string): SheetReading {
  const result = read(text);
  if (!result.ok) throw new Error(result.error.found);
  return result.value;
}

test('a row that ends at a column whose name nobody sees is told of all the same', () => {
  const text = 'POSITION,NUMBER,\0,STATUS,LAPS,TOTAL_TIME,TEAM\n1,007,\n2,7,,Classified,92,3:00:00.000,Nord';
  const { doubts } = reading(readAlkamelClassification, text);
  expect(doubts.map(({ code, line, at }) => `${line} ${code} ${at}`)).toEqual(['2 odd-row \uFFFD']);
});

describe.each(SAMPLES)('%s: a damaged row', (name, read) => {
  const sample = readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8');
  const lines = sample.trimEnd().split('\n');
  const right = reading(read, sample).sheet;
  test('is never read wrong, and never in silence', () => {
    for (const [index, row] of lines.entries()) {
      if (index === 0) continue;
      const rightly = readFrom(index + 1, right.cars);
      for (const changed of damaged(row)) {
        const { sheet, doubts } = reading(read, lines.with(index, changed).join('\n'));
        expect(rightly, changed).toEqual(expect.arrayContaining([...readFrom(index + 1, sheet.cars)]));
        if (!doubts.some(({ line }) => line === index + 1)) expect(sheet, changed).toEqual(right);
      }
    }
  });
});
