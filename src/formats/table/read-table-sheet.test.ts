import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvTable, readingOf } from '../../../test/tables.ts';
import { readColumns } from './read-columns.ts';
import { readTableSheet } from './read-table-sheet.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8');

describe('titles above and remarks below', () => {
  const { event, cars, doubts, session } = readingOf(sample('titles-above-and-remarks-below'));
  test('are no cars; the first title names the event', () => {
    expect([event, session]).toEqual([{ name: '4 Hours of the Lagoon' }, 'race']);
    expect(doubts).toEqual([
      "12 odd-row the row: 'Fastest lap: #007, 1'52.991 on lap 30'",
      "13 odd-row the row: 'Published at 18:20'",
    ]);
  });
  test('cars have the lines of the file', () => {
    expect(cars.map(({ line, number }) => `${line} ${number}`)).toEqual([
      '5 007',
      '6 7',
      '7 91',
      '8 55',
      '9 56',
      '10 57',
    ]);
  });
  test('a car is as printed', () => {
    expect(cars[1]).toEqual({
      line: 6,
      number: '7',
      class: 'P2',
      team: 'Équipe Lumière',
      drivers: [{ name: 'Marc Delâtre' }, { name: 'Kenji Mori' }, { name: 'Li Wei' }],
      place: 2,
      laps: 92,
      time: 10_872_882,
      gap: '10.537',
      best: 113_204,
    });
  });
  test('a word in place of the place says why there is none', () => {
    expect(cars.slice(3).map(({ place, out, status }) => [place, out, status])).toEqual([
      [undefined, 'NC', 'NC'],
      [undefined, 'Ret', 'DNF'],
      [undefined, 'DNS', 'DNS'],
    ]);
  });
});

test('semicolons between columns, commas in times, German words', () => {
  const { cars, doubts } = readingOf(sample('semicolons-and-decimal-commas'));
  expect(doubts).toEqual([]);
  expect(cars.map(({ place, out, time, gap, best }) => [place ?? out, time, gap, best])).toEqual([
    [1, 14_412_345, undefined, 492_004],
    [2, 14_444_100, '31,755', 494_900],
    [3, 14_521_000, '3 Runden', 560_118],
    ['Ret', 6_600_500, '17 Runden', 571_000],
    ['DNS', undefined, undefined, undefined],
  ]);
});

test('digits and signs of full width, Japanese words', () => {
  const { cars, doubts } = readingOf(sample('full-width-and-japanese'));
  expect(doubts).toEqual([]);
  expect(
    cars.map(({ place, out, number, laps, gap, drivers }) => [
      place ?? out,
      number,
      laps,
      gap,
      drivers.length,
    ]),
  ).toEqual([
    [1, '12', 66, undefined, 2],
    [2, '3', 66, '17.656', 2],
    [3, '88', 61, '5周', 2],
    ['Ret', '89', 10, '56周', 1],
  ]);
});

describe('a row that does not have as many cells as the others', () => {
  const rows = [
    'Pos,No,Team,Laps,Best',
    '1,7,Nord,9,1:23.889',
    '2,8,Hof,9,1:24.000',
    '3,9,Azur,9,1:24.500',
    '4,10,Lac,9,1:25.000',
  ];
  test('is left out, whichever sign it has too many or too few', () => {
    for (const odd of ['5,11,Mill,Racing,9,1:26.000', '5,11,Mill,9', '5,11,Mill Racing,,9,'])
      expect(readingOf([...rows, odd].join('\n'))).toMatchObject({
        cars: { length: 4 },
        doubts: [expect.stringMatching(/^6 odd-row/)],
      });
  });
  test('is read where rows are of many lengths, and noted', () => {
    const { cars, doubts } = readingOf(
      'Pos,No,Team,Laps,Best\n1,7,Nord,9,1:23.889\n2,8,Hof,9\n3,9,Azur\n4,10,Mill,Racing,9,1:26.000',
    );
    expect(cars.map(({ team, laps }) => `${team} ${laps}`)).toEqual(['Nord 9', 'Hof 9', 'Azur undefined']);
    expect(doubts).toEqual([
      '3 odd-row the row: 4 cells',
      '4 odd-row the row: 3 cells',
      '5 odd-row the row: 6 cells',
    ]);
  });
});

test('the header that comes again is no car', () => {
  const { cars, doubts } = readingOf('Pos,No,Team\n1,7,Nord\nPos,No,Team\n1,8,Hof');
  expect(cars).toHaveLength(2);
  expect(doubts).toEqual(['3 odd-row the row: the header again', '4 twice place: place 1']);
});

test('a hidden row is read, and told', () => {
  const { rows } = csvTable('Pos,No,Team\n1,7,Nord\n2,8,Hof');
  const { cars, doubts } = readingOf({
    rows: rows.map((row) => (row.line === 3 ? { ...row, isHidden: true } : row)),
  });
  expect([cars.length, doubts]).toEqual([2, ['3 odd-row the row: a hidden row']]);
});

test('what a worksheet could not work out is no name', () => {
  const { cars, doubts } = readingOf('Pos,No,Team\n1,7,#N/A\n2,8,=VLOOKUP(B3)\n3,9,Nord', {
    mapping: 'place=Pos number=No team=Team',
  });
  expect(cars.map(({ team }) => team)).toEqual([undefined, undefined, 'Nord']);
  expect(doubts).toEqual(["2 bad-value Team: '#N/A'", "3 bad-value Team: '=VLOOKUP(B3)'"]);
});

describe('a table without cars', () => {
  const faultOf = (text: string, mapping: string) => {
    const table = csvTable(text);
    const columns = readColumns(mapping, table);
    const read = columns.ok && readTableSheet(table, columns.value);
    return read === false || read.ok ? undefined : `${read.error.line} ${read.error.code}`;
  };
  test('is empty', () => {
    expect(faultOf('Title,\nPos,No\n', 'number=No')).toBe('2 empty');
  });
  test('of more cars than any session has is too large', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => `${i + 1},${i + 1}`).join('\n');
    expect(faultOf(`Pos,No\n${rows}`, 'place=Pos number=No')).toBe('1 too-large');
  });
});
