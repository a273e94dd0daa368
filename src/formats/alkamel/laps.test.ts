import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { FLAGS, type LapRecord, UNKNOWN } from '#core/timing/sheet';
import { isAlkamelLaps, readAlkamelLaps } from './laps.ts';

const LAPS = readFileSync(new URL('samples/laps.csv', import.meta.url), 'utf8');
/** As other championships print it. */
const SEMICOLONS = `\uFEFF${LAPS.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;

function readingOf(text: string) {
  const read = readAlkamelLaps(text);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  const { sheet, doubts } = read.value;
  return { ...sheet, doubts: doubts.map(({ line, code, at, found }) => `${line} ${code} ${at}: ${found}`) };
}

const HEADER =
  'NUMBER,DRIVER_NUMBER,LAP_NUMBER,LAP_TIME,CROSSING_FINISH_LINE_IN_PIT,ELAPSED,DRIVER_NAME,PIT_TIME,CLASS,TEAM,MANUFACTURER,FLAG_AT_FL,';
const table = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
/** A lap of a minute, with nothing in doubt but what is changed: `lap(7, 2, { flag: 'XX' })`. */
function lap(car: number | string, number: number, changed: Record<string, string> = {}): string {
  const fields = {
    driver: '1',
    time: '1:00.000',
    pit: '',
    elapsed: `${number}:00.000`,
    name: 'Anna VIRTANEN',
  };
  const more = { pitTime: '', class: 'GT', team: 'Nordlicht', maker: 'Ardent', flag: 'GF' };
  const { driver, time, ...others } = { ...fields, ...more, ...changed };
  return [car, driver, number, time, ...Object.values(others), ''].join(',');
}
const listed = (record: LapRecord | undefined, column: keyof LapRecord) => [...(record?.[column] ?? [])];

describe('laps are known by their header', () => {
  test.each([LAPS, SEMICOLONS, HEADER])('of each dialect', (text) => {
    expect(isAlkamelLaps(text)).toBe(true);
  });
  test.each(['', 'LAP_NUMBER,LAP_TIME', 'POSITION,NUMBER,STATUS,LAPS,TOTAL_TIME'])('%j are none', (text) => {
    expect(isAlkamelLaps(text)).toBe(false);
  });
});

describe('a file of laps', () => {
  const { session, cars, doubts } = readingOf(LAPS);
  test('is of any session, and leaves nothing in doubt', () => {
    expect(session).toBeUndefined();
    expect(doubts).toEqual([]);
  });
  test('gives each car with its drivers in the order of their numbers', () => {
    expect(cars.map(({ record, ...car }) => car)).toEqual([
      {
        line: 2,
        number: '007',
        class: 'P2',
        team: 'Harbour Racing',
        manufacturer: 'Kestrel',
        drivers: [{ name: 'Anna VIRTANEN' }, { name: "Tomás O'BRIEN" }],
      },
      {
        line: 5,
        number: '91',
        class: 'GT',
        team: 'Blue Mill Sport',
        manufacturer: 'Ardent',
        drivers: [{ name: 'Jan KOS' }, { name: 'Eva ROSSI' }],
      },
    ]);
  });
  test('gives the laps as columns', () => {
    const [first, second] = cars.map(({ record }) => record);
    expect(listed(first, 'lap')).toEqual([1, 2, 3]);
    expect(listed(first, 'time')).toEqual([131_250, 200_000, 130_005]);
    expect(listed(first, 'elapsed')).toEqual([131_250, 331_250, 461_255]);
    expect(listed(first, 'driver')).toEqual([1, 1, 0]);
    expect(listed(first, 'inPit')).toEqual([1, 0, 0]);
    expect(listed(first, 'pitTime')).toEqual([UNKNOWN, 64_384, UNKNOWN]);
    expect(listed(first, 'isValid')).toEqual([1, 1, 1]);
    expect(listed(first, 'line')).toEqual([2, 3, 4]);
    expect(listed(first, 'flag').map((flag) => FLAGS[flag])).toEqual(['green', 'neutralised', 'chequered']);
    expect(listed(second, 'flag').map((flag) => FLAGS[flag])).toEqual(['green', 'red', 'neutralised']);
    expect(listed(second, 'driver')).toEqual([1, 0, 0]);
  });
  test('reads the same with semicolons, Windows line ends and a byte order mark', () => {
    expect(readingOf(SEMICOLONS)).toEqual(readingOf(LAPS));
  });
  test('reads the same where rows do not end in a delimiter, as the header does', () => {
    const [header = '', ...rows] = LAPS.trimEnd().split('\n');
    expect(readingOf([header, ...rows.map((row) => row.slice(0, -1))].join('\n'))).toEqual(readingOf(LAPS));
  });
  test('reads the same with its columns in another order', () => {
    const turned = LAPS.trimEnd()
      .split('\n')
      .map((line) => line.split(',').toReversed().join(','));
    expect(readingOf(turned.join('\n'))).toEqual(readingOf(LAPS));
  });
  test('reads the same with spaces around its fields', () => {
    expect(readingOf(LAPS.replaceAll(',', ' , '))).toEqual(readingOf(LAPS));
  });
  test('without a column leaves what it would say unknown', () => {
    const { cars, doubts } = readingOf('NUMBER,DRIVER_NUMBER,LAP_NUMBER,LAP_TIME\n7,1,1,1:00.000');
    expect(cars[0]).toMatchObject({ number: '7', drivers: [] });
    expect(listed(cars[0]?.record, 'driver')).toEqual([UNKNOWN]);
    expect(listed(cars[0]?.record, 'elapsed')).toEqual([UNKNOWN]);
    expect(listed(cars[0]?.record, 'flag')).toEqual([0]);
    expect(doubts).toEqual([]);
  });
});

describe('the rows of a car', () => {
  test('may stand between those of others', () => {
    const text = table(lap(7, 1), lap(8, 1), lap(7, 2), lap(8, 2));
    const { cars, doubts } = readingOf(text);
    expect(cars.map(({ number, record }) => [number, listed(record, 'line')])).toEqual([
      ['7', [2, 4]],
      ['8', [3, 5]],
    ]);
    expect(doubts).toEqual([]);
  });
  test('are put in the order of their laps, and listed', () => {
    const { cars, doubts } = readingOf(table(lap(7, 3), lap(7, 1), lap(7, 2)));
    expect(listed(cars[0]?.record, 'lap')).toEqual([1, 2, 3]);
    expect(listed(cars[0]?.record, 'line')).toEqual([3, 4, 2]);
    expect(doubts).toEqual([
      '3 out-of-order LAP_NUMBER: lap 1 of car 7',
      '4 out-of-order LAP_NUMBER: lap 2 of car 7',
    ]);
  });
  test('are counted once for each lap', () => {
    const { cars, doubts } = readingOf(
      table(lap(7, 1), lap(7, 2), lap(7, 2, { time: '2:00.000' }), lap(7, 1)),
    );
    expect(listed(cars[0]?.record, 'time')).toEqual([60_000, 60_000]);
    expect(doubts).toEqual(['4 twice LAP_NUMBER: lap 2 of car 7', '5 twice LAP_NUMBER: lap 1 of car 7']);
  });
  test('that are missing are told by the next', () => {
    const { cars, doubts } = readingOf(table(lap(7, 2), lap(7, 3), lap(7, 6)));
    expect(listed(cars[0]?.record, 'lap')).toEqual([2, 3, 6]);
    expect(doubts).toEqual([
      '2 missing-value LAP_NUMBER: lap 2 of car 7',
      '4 missing-value LAP_NUMBER: lap 6 of car 7',
    ]);
  });
  test('say one class, one team, one manufacturer, and one name for each driver', () => {
    const other = { class: 'P2', team: 'Harbour', maker: 'Kestrel', name: 'Eva ROSSI' };
    const { cars, doubts } = readingOf(table(lap(7, 1), lap(7, 2, other), lap(7, 3, other), lap(7, 4)));
    expect(cars[0]).toMatchObject({ class: 'GT', team: 'Nordlicht', manufacturer: 'Ardent' });
    expect(cars[0]?.drivers).toEqual([{ name: 'Anna VIRTANEN' }]);
    expect(doubts).toEqual([
      "3 contradiction DRIVER_NAME: 'Eva ROSSI'",
      "3 contradiction CLASS: 'P2'",
      "3 contradiction TEAM: 'Harbour'",
      "3 contradiction MANUFACTURER: 'Kestrel'",
    ]);
  });
  test('may say it later', () => {
    const { cars, doubts } = readingOf(
      table(lap(7, 1, { team: '', name: '' }), lap(7, 2), lap(7, 3, { team: '' })),
    );
    expect([cars[0]?.team, cars[0]?.drivers, doubts]).toEqual(['Nordlicht', [{ name: 'Anna VIRTANEN' }], []]);
    expect(listed(cars[0]?.record, 'driver')).toEqual([0, 0, 0]);
  });
  test('agree with the clock', () => {
    const rows = [lap(7, 1), lap(7, 2, { elapsed: '2:00.001' }), lap(7, 3, { elapsed: '3:00.001' })];
    expect(readingOf(table(...rows)).doubts).toEqual([
      '3 contradiction ELAPSED: 2:00.001 after lap 2 of car 7',
    ]);
  });
});

describe('what is doubtful is unknown and listed', () => {
  const doubtsOf = (changed: Record<string, string>) =>
    readingOf(table(lap(7, 1), lap(7, 2, changed))).doubts;
  test.each([
    [{ time: '1:60.000' }, "3 bad-value LAP_TIME: '1:60.000'"],
    [{ time: '' }, '3 missing-value LAP_TIME: nothing'],
    [{ time: '597:00:00.000' }, "3 bad-value LAP_TIME: '597:00:00.000'"],
    [{ elapsed: '-1' }, "3 bad-value ELAPSED: '-1'"],
    [{ pitTime: 'x' }, "3 bad-value PIT_TIME: 'x'"],
    [{ driver: 'x' }, "3 bad-value DRIVER_NUMBER: 'x'"],
    [{ driver: '0' }, "3 bad-value DRIVER_NUMBER: '0'"],
    [{ driver: '' }, '3 missing-value DRIVER_NUMBER: nothing'],
    [{ flag: 'XX' }, "3 unknown-word FLAG_AT_FL: 'XX'"],
    [{ pit: 'X' }, "3 unknown-word CROSSING_FINISH_LINE_IN_PIT: 'X'"],
    [{ driver: '2', name: 'Louis DEL\uFFFDTRAZ' }, "3 not-utf8 DRIVER_NAME: 'Louis DEL\uFFFDTRAZ'"],
  ])('%j', (changed, doubt) => {
    expect(doubtsOf(changed)).toEqual([doubt]);
  });
  test.each([{ elapsed: '' }, { pitTime: '' }, { flag: '' }, { pit: '' }, { elapsed: ' 2:00.000' }])(
    '%j is not',
    (changed) => {
      expect(doubtsOf(changed)).toEqual([]);
    },
  );
  test('a lap without a number that can be read is left out', () => {
    const { cars, doubts } = readingOf(
      table(lap(7, 1), lap(7, 0), '7,1,x,1:00.000,,,,,,,,,', '7,1,,1:00.000,,,,,,,,,'),
    );
    expect(listed(cars[0]?.record, 'lap')).toEqual([1]);
    expect(doubts).toEqual([
      "3 bad-value LAP_NUMBER: '0'",
      "4 bad-value LAP_NUMBER: 'x'",
      '5 missing-value LAP_NUMBER: nothing',
    ]);
  });
  test('a row without a car is left out, and so is the header where it stands again', () => {
    const { cars, doubts } = readingOf(table(lap(7, 1), lap('', 2), HEADER, lap(7, 2)));
    expect(listed(cars[0]?.record, 'lap')).toEqual([1, 2]);
    expect(doubts).toEqual(['3 missing-value NUMBER: nothing', '4 twice NUMBER: the header']);
  });
  test('a new word is one doubt, however often it comes', () => {
    const text = table(...[1, 2, 3, 4].map((number) => lap(7, number, { flag: number === 3 ? 'GF' : 'XX' })));
    expect(readingOf(text).doubts).toEqual(["2 unknown-word FLAG_AT_FL: 'XX'"]);
  });
  test('of many doubts of a kind the first are told, and the others counted', () => {
    const text = table(...Array.from({ length: 150 }, (_, i) => lap(7, i + 1, { time: 'x', elapsed: '' })));
    const { doubts } = readingOf(text);
    expect([doubts.length, doubts[59], doubts[60]]).toEqual([
      61,
      "61 bad-value LAP_TIME: 'x'",
      '62 bad-value LAP_TIME: 90 more of the kind',
    ]);
  });
});

describe('a row that is not as long as the others', () => {
  test('with a delimiter in its text keeps what stands before the text', () => {
    const { cars, doubts } = readingOf(table(lap(7, 1), lap(7, 2, { team: 'Nordlicht, Oslo' }), lap(7, 3)));
    expect(doubts).toEqual(['3 odd-row DRIVER_NAME: 14 fields']);
    expect(listed(cars[0]?.record, 'elapsed')).toEqual([60_000, 120_000, 180_000]);
    expect(listed(cars[0]?.record, 'flag').map((flag) => FLAGS[flag])).toEqual(['green', 'unknown', 'green']);
  });
  test('that was cut may be cut in the middle of its last field', () => {
    const cut = table(lap(7, 1), lap(7, 2)).slice(0, -'.000,Anna VIRTANEN,,GT,Nordlicht,Ardent,GF,\n'.length);
    const { cars, doubts } = readingOf(cut);
    expect(listed(cars[0]?.record, 'time')).toEqual([60_000, 60_000]);
    expect(listed(cars[0]?.record, 'elapsed')).toEqual([60_000, UNKNOWN]);
    expect(doubts).toEqual(['3 odd-row ELAPSED: 6 fields']);
  });
  test('with a comma in its time has no time', () => {
    const { cars, doubts } = readingOf(table(lap(7, 1), lap(7, 2, { time: '1:00,000' })));
    expect(listed(cars[0]?.record, 'time')).toEqual([60_000, UNKNOWN]);
    expect(doubts).toEqual(['3 odd-row LAP_TIME: 14 fields']);
  });
});

describe('a text that is no file of laps', () => {
  const faultOf = (text: string) => {
    const read = readAlkamelLaps(text);
    return read.ok ? undefined : `${read.error.line} ${read.error.code}: ${read.error.found}`;
  };
  test.each([
    ['', '1 empty: nothing'],
    [HEADER, '1 empty: a header and no cars'],
    [table(lap('', 1), lap(7, 0)), '1 empty: a header and no cars'],
    ['NUMBER;LAP_NUMBER\n7;1', "1 other-format: 'NUMBER LAP_NUMBER'"],
    [table(lap(7, 1), lap(7, 2, { name: '"Anna' })), "3 broken: '\"Anna,,GT,Nordlicht,Ardent,GF,'"],
    [table(...Array.from({ length: 2001 }, (_, i) => lap(i, 1))), '1 too-large: more than 2000 cars'],
  ])('%#', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });
});

test('whatever laps are written are read, in any order of rows', () => {
  const time = fc.integer({ min: 1, max: 9_999_999 });
  const car = fc.array(fc.record({ time, driver: fc.nat(2), inPit: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  });
  const cars = fc.array(car, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cars, fc.infiniteStream(fc.nat()), (cars, dice) => {
      const rows = cars.flatMap((laps, car) => {
        let elapsed = 0;
        return laps.map(({ time, driver, inPit }, lapIndex) => {
          elapsed += time;
          const printed = [time, elapsed].map((time) => printLapTime(time as LapTime));
          const pit = inPit ? 'B' : '';
          const changed = {
            time: printed[0] ?? '',
            elapsed: printed[1] ?? '',
            pit,
            driver: `${driver + 1}`,
            name: `D${driver}`,
          };
          return lap(car, lapIndex + 1, changed);
        });
      });
      const shuffled = rows.map((row) => ({ row, at: dice.next().value })).toSorted((a, b) => a.at - b.at);
      const read = readingOf(table(...shuffled.map(({ row }) => row)));
      expect(read.cars).toHaveLength(cars.length);
      for (const { number, drivers, record } of read.cars) {
        const laps = cars[Number(number)] ?? [];
        expect(listed(record, 'time')).toEqual(laps.map(({ time }) => time));
        expect(listed(record, 'inPit')).toEqual(laps.map(({ inPit }) => Number(inPit)));
        expect(listed(record, 'driver').map((driver) => drivers[driver]?.name)).toEqual(
          laps.map(({ driver }) => `D${driver}`),
        );
      }
    }),
  );
});
