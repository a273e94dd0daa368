import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '#core/base/result';
import type { SheetCar, SheetFault, SheetReading } from '#core/timing/sheet';
import { accRace, acRace, iracingResult, monitorReport, rfRace, written } from '../../../test/sim-samples.ts';
import { isAcc, readAcc } from '../acc/read-acc.ts';
import { isAssettoCorsa, readAssettoCorsa } from '../assetto-corsa/read-assetto-corsa.ts';
import { isIracing, readIracing } from '../iracing/read-iracing.ts';
import { isRfactor2, readRfactor2 } from '../rfactor2/read-rfactor2.ts';
import { isSecondMonitor, readSecondMonitor } from '../second-monitor/read-second-monitor.ts';

type Read = (text: string) => Result<readonly SheetReading[], SheetFault>;

const penalty = {
  carId: 1002,
  penalty: 'PostRaceTime',
  penaltyValue: 20,
  violationInLap: 1,
  clearedInLap: 0,
};
const championship = {
  Name: 'Cup',
  Classes: [{ Name: 'GT3', Entrants: { CAR_0: { Model: 'ks_porsche_911_gt3_r' } } }],
  Events: [{ Sessions: { RACE: { Results: acRace() } } }],
};
const stream = '<Penalty et="8">Anna Berg received Stop/Go penalty, 10s</Penalty>\n<Chat>hello &lt;3</Chat>';

const READERS: Readonly<Record<string, readonly [Read, (text: string) => boolean, readonly string[]]>> = {
  acc: [readAcc, isAcc, [written(accRace()), written({ ...accRace(), penalties: [penalty] })]],
  'assetto-corsa': [readAssettoCorsa, isAssettoCorsa, [written(acRace()), written(championship)]],
  iracing: [readIracing, isIracing, [written(iracingResult()), written({ data: iracingResult() })]],
  rfactor2: [readRfactor2, isRfactor2, [rfRace(), rfRace({ stream, session: 'Qualify' })]],
  'second-monitor': [readSecondMonitor, isSecondMonitor, [written(monitorReport())]],
};
const NAMES = Object.keys(READERS);
const runs = (times: number) => ({ numRuns: times * Number(process.env.FUZZ ?? 1) });

/** Whatever the text: sheets that hold together, or a fault that has a place and a sentence. */
function readsOrTells(read: Read, text: string): void {
  const result = read(text);
  if (!result.ok) {
    expect(result.error.line).toBeGreaterThan(0);
    expect([result.error.found, result.error.expected]).not.toContain('');
    return;
  }
  expect(result.value.length).toBeGreaterThan(0);
  for (const { sheet, doubts } of result.value) {
    for (const car of sheet.cars) holdsTogether(car);
    for (const { line, at, found, expected, so } of doubts) {
      expect(line).toBeGreaterThan(0);
      expect([at, found, expected, so].every((words) => words !== undefined && words.length < 1000)).toBe(
        true,
      );
    }
  }
}

/** No field is undefined, no number is none, and the columns of the laps are of one length. */
function holdsTogether(car: SheetCar): void {
  for (const value of Object.values(car)) {
    expect(value).toBeDefined();
    if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
  }
  if (car.record === undefined) return;
  const columns = Object.values({ ...car.record });
  expect(new Set(columns.map(({ length }) => length)).size).toBe(1);
  expect(car.record.driver.every((driver) => driver < car.drivers.length)).toBe(true);
  expect(car.record.time.every((time) => time === -1 || time > 0)).toBe(true);
}

const odd = fc.oneof(
  fc.constantFrom(
    'null',
    '""',
    '-1',
    '1e99',
    '99999999999999999999',
    '2147483647',
    'true',
    '[]',
    '{}',
    '"\\u0000"',
  ),
  fc.constantFrom('\n', ',', '{', '}', '[', ']', '<', '>', '</Lap>', '&', '"', '\0', '\uFFFD', '\uD800'),
  fc.string({ maxLength: 4 }),
);

/** A letter, a line, a value or a key of a text changed. */
function changed(text: string, how: string, a: number, b: number, by: string): string {
  const lines = text.split('\n');
  const [i, j] = [a % lines.length, b % lines.length];
  const [line = '', other = ''] = [lines[i], lines[j]];
  const start = a % (text.length + 1);
  switch (how) {
    case 'letters':
      return text.slice(0, start) + by + text.slice(start + (b % 6));
    case 'cut':
      return text.slice(0, start);
    case 'double':
      return lines.toSpliced(j, 0, line).join('\n');
    case 'lose':
      return lines.toSpliced(i, 1).join('\n');
    case 'swap':
      return lines.with(i, other).with(j, line).join('\n');
    case 'rename':
      return lines.with(i, line.replace(/"(\w)/, '"z$1')).join('\n');
    default:
      return lines
        .with(
          i,
          line.replace(/(: |">|<\w+>)[^,<]+/, (_, before) => before + by),
        )
        .join('\n');
  }
}

const change = fc.tuple(
  fc.constantFrom('letters', 'cut', 'double', 'lose', 'swap', 'rename', 'value', 'value', 'value'),
  fc.nat(),
  fc.nat(),
  odd,
);

test.each(NAMES)('%s: real documents with letters, lines, values and keys changed', (name) => {
  const [read, , samples] = READERS[name] as (typeof READERS)[string];
  const texts = fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) => changes.reduce((text, each) => changed(text, ...each), text));
  fc.assert(
    fc.property(texts, (text) => readsOrTells(read, text)),
    runs(300),
  );
});

test.each(NAMES)('%s: any text at all', (name) => {
  const [read, is] = READERS[name] as (typeof READERS)[string];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...' \n{}[]":,<>/=&;01aT') }),
    fc.json(),
  );
  fc.assert(
    fc.property(text, (text) => {
      readsOrTells(read, text);
      expect(is(text)).toBeTypeOf('boolean');
    }),
    runs(100),
  );
});

test('each reader knows its own files, and no other does', () => {
  for (const [name, [read, , samples]] of Object.entries(READERS))
    for (const sample of samples) {
      expect(NAMES.filter((each) => READERS[each]?.[1](sample) === true)).toEqual([name]);
      expect(read(sample).ok).toBe(true);
      const others = NAMES.filter((each) => each !== name).map((each) => READERS[each]?.[0](sample));
      expect(others.every((other) => other?.ok === false && other.error.code === 'other-format')).toBe(true);
    }
});
