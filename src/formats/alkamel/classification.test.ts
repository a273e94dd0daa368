import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAlkamelClassification, readAlkamelClassification } from './classification.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8');
const WHOLE = sample('race-drivers-in-whole');
const PARTS = sample('race-drivers-in-parts');

function readingOf(text: string) {
  const read = readAlkamelClassification(text);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  const { sheet, doubts } = read.value;
  return { ...sheet, doubts: doubts.map(({ line, code, at, found }) => `${line} ${code} ${at}: ${found}`) };
}

/** A small table: `1,7,Classified,90,3:00:00.000` for each car. */
const table = (...rows: string[]) => ['POSITION,NUMBER,STATUS,LAPS,TOTAL_TIME,TEAM', ...rows].join('\n');
const faultOf = (text: string) => {
  const read = readAlkamelClassification(text);
  return read.ok ? undefined : read.error;
};

describe('a classification is known by its header', () => {
  test.each([WHOLE, PARTS, WHOLE.replaceAll(',', ';'), table()])('of each dialect', (text) => {
    expect(isAlkamelClassification(text)).toBe(true);
  });
  test.each(['', 'POS,NUMBER,LAP,TIME,LAPS', 'NUMBER,LAPS', '{"laps": 1}'])('%j is none', (text) => {
    expect(isAlkamelClassification(text)).toBe(false);
  });
});

describe('a race whose drivers are named in whole', () => {
  const { session, cars, doubts } = readingOf(WHOLE);
  test('is a race, and leaves nothing in doubt', () => {
    expect(session).toBe('race');
    expect(doubts).toEqual([]);
  });
  test('gives each car as printed: the number, the gap, the names', () => {
    expect(cars[0]).toEqual({
      line: 2,
      number: '007',
      class: 'P2',
      team: 'Harbour Racing',
      model: 'Kestrel P2 - Vega',
      tyres: 'M',
      drivers: [{ name: 'Anna VIRTANEN' }, { name: "Tomás O'BRIEN" }],
      place: 1,
      status: 'Classified',
      laps: 92,
      time: 10_862_345,
      best: 112_991,
    });
    expect(cars.map(({ gap }) => gap)).toEqual([undefined, '10.537', '5 Laps', '52 Laps', '92 Laps']);
  });
  test('a fifth driver stands behind all other columns', () => {
    expect(cars[1]?.drivers.map(({ name }) => name)).toEqual([
      'Marc DELÂTRE',
      'Kenji MORI',
      'Li WEI',
      'Ole BERG',
      'Ada LIND',
    ]);
  });
  test('a car that is out keeps its place, and has no time without a lap', () => {
    expect(cars.slice(3).map(({ place, out, laps, time }) => [place, out, laps, time])).toEqual([
      [4, 'NC', 40, 6_011_100],
      [5, 'NC', 0, undefined],
    ]);
  });
  test('reads the same with semicolons, Windows line ends and a byte order mark', () => {
    const other = `\uFEFF${WHOLE.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    expect(readingOf(other)).toEqual(readingOf(WHOLE));
  });
});

describe('a race whose drivers are named in parts', () => {
  const { cars, doubts } = readingOf(PARTS);
  test('leaves nothing in doubt, though its rows are shorter than its header', () => {
    expect(doubts).toEqual([]);
  });
  test('gives grade and country; the sign for no country is none', () => {
    expect(cars.map(({ drivers }) => drivers)).toEqual([
      [
        { name: 'Anna Virtanen', country: 'FIN', grade: 'Gold' },
        { name: 'Juan Pablo Ruiz', country: 'COL', grade: 'Platinum' },
      ],
      [
        { name: 'Marc Delâtre', country: 'FRA', grade: 'Silver' },
        { name: 'Kenji Mori', country: 'JPN', grade: 'Bronze' },
        { name: 'Li Wei' },
      ],
      [{ name: 'Per Holm', country: 'SWE', grade: 'Silver' }],
      [{ name: 'Ida Holm', country: 'SWE', grade: 'Silver' }],
    ]);
  });
  test('a car that did not start has no place', () => {
    expect(cars.map(({ number, place, out }) => [number, place, out])).toEqual([
      ['01', 1, undefined],
      ['31', 2, undefined],
      ['16', 3, undefined],
      ['64', undefined, 'DNS'],
    ]);
  });
  test('a driver without a number is the only one of the car', () => {
    const header = 'POSITION,NUMBER,STATUS,LAPS,TOTAL_TIME,DRIVER_FIRSTNAME,DRIVER_SECONDNAME,DRIVER_COUNTRY';
    const [car] = readingOf(`${header}\n1,7,Classified,9,10:00.000,Anna,VIRTANEN,FIN`).cars;
    expect(car?.drivers).toEqual([{ name: 'Anna VIRTANEN', country: 'FIN' }]);
  });
});

describe('the words of a status', () => {
  test.each([
    ['Classified', undefined],
    ['CLASSIFIED', undefined],
    ['Not classified', 'NC'],
    ['Not started', 'DNS'],
    ['Retired', 'Ret'],
    ['Disqualified', 'DSQ'],
    ['Excluded', 'EX'],
    ['Withdrawn', 'WD'],
  ])('%s', (status, out) => {
    const { cars, doubts } = readingOf(table(`1,7,${status},90,3:00:00.000,`));
    expect([cars[0]?.out, cars[0]?.status, doubts]).toEqual([out, status, []]);
  });
  test('an unknown one is kept, and says nothing of whether the car is out', () => {
    const { cars, doubts } = readingOf(table('1,7,Abducted,90,3:00:00.000,'));
    expect([cars[0]?.out, cars[0]?.status]).toEqual([undefined, 'Abducted']);
    expect(doubts).toEqual(["2 unknown-word STATUS: 'Abducted'"]);
  });
});

describe('what is doubtful is left out and listed', () => {
  test.each([
    ['a place that is none', 'x,7,Classified,90,3:00:00.000,', ["2 bad-value POSITION: 'x'"]],
    ['place 0', '0,7,Classified,90,3:00:00.000,', ["2 bad-value POSITION: '0'"]],
    ['no place, and not out', ',7,Classified,90,3:00:00.000,', ['2 missing-value POSITION: nothing']],
    ['no status', '1,7,,90,3:00:00.000,', ['2 missing-value STATUS: nothing']],
    ['laps that are none', '1,7,Classified,9.5,3:00:00.000,', ["2 bad-value LAPS: '9.5'"]],
    ['laps and no time', '1,7,Classified,90,,', ['2 missing-value TOTAL_TIME: nothing']],
    ['a time that is none', '1,7,Classified,90,3:60:00.000,', ["2 bad-value TOTAL_TIME: '3:60:00.000'"]],
    [
      'a letter that was no UTF-8',
      '1,7,Classified,90,3:00:00.000,\uFFFDquipe',
      ["2 not-utf8 TEAM: '\uFFFDquipe'"],
    ],
    [
      'a hidden character',
      '1,7,Classified,90,3:00:00.000,a\x1Bb',
      ['2 bad-value TEAM: the character U+001B'],
    ],
  ])('%s', (_, row, doubts) => {
    expect(readingOf(table(row)).doubts).toEqual(doubts);
  });
  test('a text without its letters is kept, one with a hidden character is not', () => {
    expect(readingOf(table('1,7,Classified,90,3:00:00.000,\uFFFDquipe')).cars[0]?.team).toBe('\uFFFDquipe');
    expect(readingOf(table('1,7,Classified,90,3:00:00.000,a\x1Bb')).cars[0]?.team).toBeUndefined();
  });
  test('a row without a number', () => {
    const { cars, doubts } = readingOf(
      table('1,,Classified,90,3:00:00.000,', '1,7,Classified,90,3:00:00.000,'),
    );
    expect([cars.length, doubts]).toEqual([1, ['2 missing-value NUMBER: nothing']]);
  });
  test('a car that stands twice is the first of the two', () => {
    const { cars, doubts } = readingOf(
      table('1,7,Classified,90,3:00:00.000,', '2,07,Classified,89,3:00:00.000,', '3,7,Retired,1,2:00.000,'),
    );
    expect(cars.map(({ number, laps }) => [number, laps])).toEqual([
      ['7', 90],
      ['07', 89],
    ]);
    expect(doubts).toEqual(["4 twice NUMBER: '7'"]);
  });
  test('the header, where it stands again', () => {
    expect(readingOf(`${WHOLE}${WHOLE.slice(0, WHOLE.indexOf('\n'))}`).doubts).toEqual([
      "7 twice NUMBER: 'NUMBER'",
    ]);
  });
  test('a column that stands twice', () => {
    const text = 'POSITION,NUMBER,STATUS,LAPS,TOTAL_TIME,LAPS\n1,7,Classified,90,3:00:00.000,80';
    const { cars, doubts } = readingOf(text);
    expect([cars[0]?.laps, doubts]).toEqual([90, ['1 twice LAPS: two columns of this name']]);
  });
  test('a country and a grade that are none', () => {
    const text = PARTS.replace(',FIN,', ',Finland,').replace('Ruiz,Platinum', 'Ruiz,Iridium');
    const { cars, doubts } = readingOf(text);
    expect(doubts).toEqual([
      "2 unknown-word DRIVER1_COUNTRY: 'Finland'",
      "2 unknown-word DRIVER2_LICENSE: 'Iridium'",
    ]);
    expect(cars[0]?.drivers).toEqual([
      { name: 'Anna Virtanen', grade: 'Gold' },
      { name: 'Juan Pablo Ruiz', country: 'COL' },
    ]);
  });
});

describe('places are printed in order', () => {
  const doubtsOf = (...places: (number | string)[]) =>
    readingOf(table(...places.map((place, i) => `${place},${i},Not started,0,,`))).doubts;
  test('and none is missing', () => {
    expect(doubtsOf(1, 2, 4)).toEqual(['4 out-of-order POSITION: 4']);
    expect(doubtsOf(2, 1, 3)).toEqual(['2 out-of-order POSITION: 2', '3 out-of-order POSITION: 1']);
    expect(doubtsOf(3, 4)).toEqual(['2 out-of-order POSITION: 3']);
  });
  test('two cars of a dead heat have one, and the next car the one after it or the one behind both', () => {
    expect(doubtsOf(1, 2, 2, 4)).toEqual(['4 twice POSITION: 2']);
    expect(doubtsOf(1, 2, 2, 3)).toEqual(['4 twice POSITION: 2']);
  });
  test('cars without a place stand anywhere', () => {
    expect(doubtsOf(1, '', 2, '', '')).toEqual([]);
  });
});

describe('a text that is no classification', () => {
  test('says what it lacks', () => {
    expect(faultOf('\nNUMBER;LAPS\n7;1')).toEqual({
      code: 'other-format',
      line: 2,
      found: "'NUMBER LAPS'",
      expected: 'columns named POSITION, NUMBER, STATUS, LAPS, TOTAL_TIME',
    });
  });
  test('is empty, of a header alone, or of rows that are no cars', () => {
    expect([faultOf(''), faultOf(table()), faultOf(table(',,,,,'))].map((fault) => fault?.code)).toEqual([
      'empty',
      'empty',
      'empty',
    ]);
  });
  test('is broken by a quote that nobody closed', () => {
    expect(faultOf(table('1,7,Classified,90,3:00:00.000,"Mill', '2,8,Retired,1,1:00.000,'))).toMatchObject({
      code: 'broken',
      line: 2,
    });
  });
  test('has more cars than any race', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => `${i + 1},${i},Retired,0,,`);
    expect(faultOf(table(...rows))).toMatchObject({ code: 'too-large', found: 'more than 2000 cars' });
  });
});
