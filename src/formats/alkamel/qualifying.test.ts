import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAlkamelQualifying, readAlkamelQualifying } from './qualifying.ts';

const QUALIFYING = readFileSync(new URL('samples/qualifying.csv', import.meta.url), 'utf8');

function readingOf(text: string) {
  const read = readAlkamelQualifying(text);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  const { sheet, doubts } = read.value;
  return { ...sheet, doubts: doubts.map(({ line, code, at, found }) => `${line} ${code} ${at}: ${found}`) };
}

test('qualifying is known by its header, with the space in it', () => {
  expect(QUALIFYING).toMatch(', LAPS,');
  expect(isAlkamelQualifying(QUALIFYING)).toBe(true);
  expect(isAlkamelQualifying('POSITION,NUMBER,STATUS,LAPS,TOTAL_TIME')).toBe(false);
});

describe('qualifying', () => {
  const { session, cars, doubts } = readingOf(QUALIFYING);
  test('looks like practice, so the session is unknown; nothing else is in doubt', () => {
    expect(session).toBeUndefined();
    expect(doubts).toEqual([]);
  });
  test('gives the best lap of each car', () => {
    expect(cars[1]).toEqual({
      line: 3,
      number: '37',
      class: 'GT',
      team: 'Blue Mill Sport',
      model: 'Ardent GT3',
      tyres: 'M',
      drivers: [
        { name: 'Eva Rossi', country: 'ITA', grade: 'Gold' },
        { name: 'Jan Kos', country: 'SVN', grade: 'Bronze' },
      ],
      place: 2,
      laps: 8,
      time: 124_373,
      gap: '+0.375',
      best: 124_373,
    });
    expect(cars.map(({ gap }) => gap)).toEqual([undefined, '+0.375', undefined]);
  });
  test('a car without a time is placed all the same', () => {
    expect(cars[2]).toMatchObject({ place: 3, laps: 3 });
    expect(cars[2]).not.toHaveProperty('time');
  });
  test('a lap that is named and has no time is doubtful', () => {
    expect(readingOf(QUALIFYING.replace('7,2:03.998', '7,')).doubts).toEqual([
      '2 missing-value TIME: nothing',
    ]);
  });
  test('a car without a place is doubtful', () => {
    expect(readingOf(QUALIFYING.replace('3,75', ',75')).doubts).toEqual(['4 missing-value POS: nothing']);
  });
});

describe('a driver whom the car does not have takes fewer fields', () => {
  const [header = '', ...rows] = QUALIFYING.trimEnd().split('\n');
  const namesOf = (text: string) =>
    readingOf(text).cars.map(({ drivers }) => drivers.map(({ name }) => name));
  const rowWith = (change: (fields: string[]) => string[]) =>
    readingOf([header, change((rows[0] ?? '').split(',')).join(','), ...rows.slice(1)].join('\n'));
  const crewWith = (change: (fields: string[]) => string[]) => {
    const { cars, doubts } = rowWith(change);
    return [cars[0]?.drivers.map(({ name }) => name), doubts];
  };
  const first = header.split(',').indexOf('DRIVER1_FIRSTNAME');

  test('and those whom it has stand under their names', () => {
    expect(rows.map((row) => row.split(',').length)).toEqual([50, 45, 40]);
    expect(namesOf(QUALIFYING)).toEqual([
      ['Anna Virtanen', 'Juan Pablo Ruiz', 'Li WEI'],
      ['Eva Rossi', 'Jan Kos'],
      ['Per Holm'],
    ]);
  });
  test('also where no row ends in a delimiter', () => {
    const bare = [header, ...rows.map((row) => row.slice(0, -1))].join('\n');
    expect([namesOf(bare), readingOf(bare).doubts]).toEqual([namesOf(QUALIFYING), []]);
  });
  test('or all fields, empty', () => {
    const emptied = (fields: string[]) => fields.fill('', first + 11, first + 22);
    expect(crewWith(emptied)).toEqual([['Anna Virtanen', 'Li WEI'], []]);
  });
  const absent = ['', '', '', '', '', ''];
  test.each([
    ['a gap in the crew', (fields: string[]) => fields.toSpliced(first + 11, 11, ...absent)],
    ['a gap before the crew', (fields: string[]) => fields.toSpliced(first, 11, ...absent)],
    ['a driver in the fields of one who is absent', (fields: string[]) => fields.toSpliced(first + 6, 5)],
    ['the last driver in such fields', (fields: string[]) => fields.toSpliced(first + 28, 5)],
  ])('%s leaves nobody certain', (_, change) => {
    expect(crewWith(change)).toEqual([[], ['2 odd-row DRIVER1_FIRSTNAME: 45 fields']]);
  });
  test.each([
    ['a delimiter too many', (fields: string[]) => fields.toSpliced(8, 1, 'Harbour', 'Racing'), 51],
    ['a delimiter too few', (fields: string[]) => fields.toSpliced(8, 2, 'Harbour Racing GT'), 49],
  ])('%s makes the row uncertain from the team on', (_, change, width) => {
    const { cars, doubts } = rowWith(change);
    expect(cars[0]).toEqual({
      line: 2,
      number: '42',
      place: 1,
      laps: 7,
      time: 123_998,
      best: 123_998,
      drivers: [],
    });
    expect(doubts).toEqual([`2 odd-row TEAM: ${width} fields`]);
  });
  test('a row that was cut may be cut inside its last field', () => {
    const { cars, doubts } = readingOf([header, ...rows, '4,12,9,2:05.7'].join('\n'));
    expect(cars[3]).toEqual({ line: 5, number: '12', place: 4, drivers: [] });
    expect(doubts).toEqual(['5 odd-row TIME: 4 fields']);
  });
  test('a time with a comma is split in two, and no time', () => {
    const { cars, doubts } = rowWith((fields) => fields.toSpliced(3, 1, '2:03', '998'));
    expect(cars[0]).toEqual({ line: 2, number: '42', place: 1, drivers: [] });
    expect(doubts).toContain('2 odd-row TIME: 51 fields');
  });
});

test('a name over two lines is a name on one, and the name of a column is told without what nobody sees', () => {
  const [header = '', ...rows] = QUALIFYING.split('\n');
  const broken = rows.map((row) => row.replace('Harbour Racing', '"Harbour\r\nRacing"'));
  expect(readingOf([header, ...broken].join('\n')).cars[0]?.team).toBe('Harbour Racing');
  const odd = header.replaceAll('_COUNTRY', '_\x1B').replace('DRIVER2_', 'DRIVER1_');
  const { doubts } = readingOf([odd.replaceAll('DRIVER2_', 'DRIVER1_'), ...rows].join('\n'));
  expect(doubts).toContain('1 twice DRIVER1_\uFFFD: two columns of this name');
});
