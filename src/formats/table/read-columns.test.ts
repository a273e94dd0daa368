import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnRef, type Columns, columnRef, headerOf } from './columns.ts';
import { isOfDrivers, MEANINGS, type Meaning } from './meanings.ts';
import { printColumns } from './print-columns.ts';
import { readColumns } from './read-columns.ts';
import { columnAt, columnLetters, type Table, widthOf } from './table.ts';

const tableOf = (...rows: (readonly string[])[]): Table => ({
  rows: rows.map((cells, i) => ({ line: i + 1, cells, isAfterGap: false })),
});
const TABLE = tableOf(
  ['4 Hours of the Lagoon'],
  ['Pos', 'No.', 'Class', 'Driver1', 'Driver2', 'Laps', 'Total  time', '', 'Best', 'Best'],
  ['1', '7', 'GT', 'Anna Berg', 'Li Wei', '92', '3:00:00.000', 'x', '1:50.000', '1:51.000'],
);
const columnsIn = (text: string, table = TABLE): Columns => {
  const read = readColumns(text, table);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const faultsOf = (text: string, table = TABLE) => {
  const read = readColumns(text, table);
  return read.ok
    ? []
    : read.error.map(({ code, found, expected }) => `${code}: ${found}; expected ${expected}`);
};

describe('a mapping', () => {
  const text = 'place=Pos number=No. class=Class driver=Driver1+Driver2 laps=Laps time="Total time"';
  test('names columns as the header does', () => {
    expect(columnsIn(text).of).toMatchObject({
      place: [{ at: 0, name: 'Pos' }],
      driver: [
        { at: 3, name: 'Driver1' },
        { at: 4, name: 'Driver2' },
      ],
      time: [{ at: 6, name: 'Total time' }],
    });
  });
  test('is printed as it is read', () => {
    expect(printColumns(columnsIn(text))).toBe(text);
  });
  test('may have spaces around its signs, and capitals as it likes', () => {
    const loose =
      ' place = pos\n number=NO. class="class" driver = Driver1 + "Driver2" laps=laps time="total time" ';
    expect(columnsIn(loose)).toEqual(columnsIn(text));
  });
  test('calls a column by its letters where it has no name of its own', () => {
    expect(printColumns(columnsIn('number=no. status=h best=I second-best=J'))).toBe(
      'number=No. best=I second-best=J status=H',
    );
  });
  test('of a table without a header has letters alone', () => {
    const plain = tableOf(['1', '7', 'Nord'], ['2', '8', 'Hof']);
    expect(columnsIn('place=A number=B team=C', plain).of.team).toEqual([{ at: 2, name: 'C' }]);
  });
  test('may say which row is the header', () => {
    expect(columnsIn('header=3 number=7 class=GT').of.class).toEqual([{ at: 2, name: 'GT' }]);
    expect(printColumns(columnsIn('header=none number=B'))).toBe('header=none number=B');
  });
  test('tells letters from a name of such letters by a sign', () => {
    const table = tableOf(['', 'A', 'No', '$B'], ['x', 'y', '7', 'z']);
    const header = table.rows[0];
    expect([0, 1, 3].map((at) => columnRef(header, at).name)).toEqual(['$A', 'A', 'D']);
    expect(columnsIn('header=1 number=No team=A class=$A', table).of).toMatchObject({
      team: [{ at: 1 }],
      class: [{ at: 0 }],
    });
  });
});

describe('what is wrong is told, with what there is', () => {
  test.each([
    ['', 'bad-syntax: nothing; expected meanings with their columns'],
    ['place', "bad-syntax: 'place'"],
    ['place=', "bad-syntax: 'place='"],
    ['place=Pos+', "bad-syntax: 'place=Pos+'"],
    ['=Pos', "bad-syntax: '=Pos'"],
    ['number=No. place==Pos', "bad-syntax: 'place==Pos'"],
    ['place="Pos', "bad-syntax: '\"Pos'"],
    ['number=No. plaec=Pos', "unknown-meaning: 'plaec'; expected one of header, place, class-place"],
    ['number=No. plaec=Pos', "did you mean 'place'?"],
    [
      'number=Nr.',
      "unknown-column: 'Nr.'; expected one of Pos, No., Class, Driver1, Driver2, Laps, Total time, H, I, J; did you mean 'No.'?",
    ],
    ['number=ZZ', "unknown-column: 'ZZ'"],
    ['number=""', 'unknown-column: nothing'],
    ['number=No. best=Best', "twice: 'Best', the name of several columns; expected its letters: I, J"],
    ['number=No. place=Pos place=Laps', 'twice: place; expected what a column means once'],
    [
      'number=No. place=Pos laps=Pos',
      "twice: 'Pos' for place and laps; expected one meaning for each column",
    ],
    ['number=No.+Laps', 'unfit: several columns for number; expected one'],
    ['driver=Driver1 surname=Driver2', 'unfit: driver and surname'],
    [
      'first-name=Driver1+Driver2 surname=Class',
      'unfit: 2 of first-name and 1 of surname; expected as many columns of both',
    ],
    ['place=Pos laps=Laps', 'unfit: no column that tells cars apart; expected a number, a team or drivers'],
    [
      'header=99 number=No.',
      "no-such-row: '99'; expected the line of a row in which something stands, 1 to 3, or none",
    ],
    ['header=x number=No.', "no-such-row: 'x'"],
    ['header=1 header=2 number=No.', 'twice: header; expected the header once'],
  ])('%s', (text, expected) => {
    expect(faultsOf(text).join('\n')).toContain(expected);
  });
  test('all at once', () => {
    expect(faultsOf('plaec=Pos number=Nr. laps=Lps')).toHaveLength(3);
  });
});

test('letters count on from Z to AA', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  fc.assert(fc.property(fc.nat(16_383), (at) => columnAt(columnLetters(at)) === at));
});

/** Any table, and any mapping of it. */
const cell = fc.oneof(
  fc.constantFrom(
    'Pos',
    'No.',
    'Driver 1',
    'Best',
    'best',
    'A',
    'b',
    '$A',
    'a=b',
    'x+y',
    '"',
    'say "x"',
    '',
    ' ',
    'Total\ntime',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyTable = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 })
  .map((rows) => tableOf(...rows));
const anyMapping = anyTable.chain((table) => {
  const meanings = fc.uniqueArray(
    fc.constantFrom(...MEANINGS.filter((meaning) => !['driver', 'drivers', 'first-name'].includes(meaning))),
    { maxLength: 8 },
  );
  const header = fc.constantFrom<Columns['header']>(undefined, 'none', ...table.rows.map(({ line }) => line));
  const columns = fc.uniqueArray(fc.nat(widthOf(table) - 1), { minLength: 1, maxLength: 12 });
  return fc.tuple(fc.constant(table), header, meanings, columns);
});

test('a mapping that is printed is read as it was', () => {
  fc.assert(
    fc.property(anyMapping, ([table, header, meanings, columns]) => {
      const given = header === undefined ? {} : { header };
      const row = headerOf(table, { ...given, of: {} });
      const refs = columns.map((at) => columnRef(row, at));
      const of: Partial<Record<Meaning, readonly ColumnRef[]>> = {};
      for (const meaning of new Set<Meaning>(['number', ...meanings])) {
        const some = refs.splice(0, isOfDrivers(meaning) ? 2 : 1);
        if (some.length > 0) of[meaning] = some;
      }
      const mapping: Columns = { ...given, of };
      expect(readColumns(printColumns(mapping), table)).toEqual({ ok: true, value: mapping });
    }),
  );
});

test('any text is a mapping, or faults with sentences', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...' "=+$AaPosN.') }),
  );
  fc.assert(
    fc.property(text, (text) => {
      const read = readColumns(text, TABLE);
      if (read.ok) return;
      expect(read.error.length).toBeGreaterThan(0);
      expect(read.error.every(({ found, expected }) => found !== '' && expected !== '')).toBe(true);
    }),
  );
});
