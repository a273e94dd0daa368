import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_IN_ROW, readCsvHeader } from './csv-header.ts';
import { forEachCsvRow } from './csv-rows.ts';

/** `line: fields`, for each row, and the fault at the end. */
function rowsOf(text: string): string[] {
  const header = readCsvHeader(text);
  if (!header.ok) return [header.error.code];
  const rows: string[] = [];
  const read = forEachCsvRow(text, header.value, (fields, line) => {
    rows.push(`${line}: ${fields.join('|')}`);
  });
  return read.ok ? rows : [...rows, `${read.error.line} ${read.error.code}, ${read.error.found}`];
}

describe('rows are as they stand', () => {
  test('with fewer or more fields than the header', () => {
    expect(rowsOf('A,B,C\n1,2\n1,2,3,4\n1\n,,\n')).toEqual(['2: 1|2', '3: 1|2|3|4', '4: 1', '5: ||']);
  });
  test('with their spaces', () => {
    expect(rowsOf('A,B\n 1 ,2 ')).toEqual(['2:  1 |2 ']);
  });
  test('with empty fields', () => {
    expect(rowsOf('A;B;\n;;\n1;;\n')).toEqual(['2: ||', '3: 1||']);
  });
  test('numbers are text', () => {
    expect(rowsOf('A,B\n007,1e3')).toEqual(['2: 007|1e3']);
  });
});

describe('lines', () => {
  test('that are blank are left out, and counted', () => {
    expect(rowsOf('\n\nA,B\n\n1,2\n  \n\n3,4\n\n')).toEqual(['5: 1|2', '8: 3|4']);
  });
  test.each(['\n', '\r\n', '\r'])('may end in %j', (end) => {
    expect(rowsOf(['A,B', '1,2', '', '3,"4"', ''].join(end))).toEqual(['2: 1|2', '4: 3|4']);
    expect(rowsOf(['A,B', '1,2', '', '3,4'].join(end))).toEqual(['2: 1|2', '4: 3|4']);
  });
  test('may end now in \\n and now in \\r\\n', () => {
    expect(rowsOf('A,B\r\n1,2\n3,4\r\n5,6')).toEqual(['2: 1|2', '3: 3|4', '4: 5|6']);
    expect(rowsOf('A,B\n"1",2\r\n3,"4"\n')).toEqual(['2: 1|2', '3: 3|4']);
  });
  test('a file put behind another brings its byte order mark, which is no text', () => {
    expect(rowsOf('\uFEFFA,B\n1,2\n\uFEFFA,B\n3,4')).toEqual(['2: 1|2', '3: A|B', '4: 3|4']);
    expect(rowsOf('A\n\uFEFF\r\n\uFEFFx\r\n')).toEqual(['3: x']);
  });
});

describe('quotes', () => {
  test('hold delimiters, line ends and quotes written twice', () => {
    expect(rowsOf('A,B\n"1,2","say ""x"""\n"a\nb\nc",2\n3,4')).toEqual([
      '2: 1,2|say "x"',
      '3: a\nb\nc|2',
      '6: 3|4',
    ]);
  });
  test('inside a field without them are letters', () => {
    expect(rowsOf('A,B\nThe "Mill" crew,5" pipe')).toEqual(['2: The "Mill" crew|5" pipe']);
  });
  test('may be followed by spaces', () => {
    expect(rowsOf('A,B\n"1" ,"2"\t\n3,4')).toEqual(['2: 1|2', '3: 3|4']);
  });
  test('that nobody closed are told with their line, and the rows before them are taken', () => {
    expect(rowsOf('A,B\n1,2\n3,"4\n5,6\n7,8')).toEqual(['2: 1|2', "3 broken, '\"4 5,6 7,8'"]);
  });
  test('behind which text goes on are told with the line on which they open', () => {
    expect(rowsOf('A,B\n"1\n1",2\n"x\ny","Mill" crew\n7,8')).toEqual([
      '2: 1\n1|2',
      '5 broken, \'"Mill" crew 7,8\'',
    ]);
  });
});

describe('a long text is read in pieces', () => {
  const number = 30_000;
  const lines = Array.from({ length: number }, (_, row) => `${row},${'x'.repeat(row % 50)}`);
  const expected = lines.map((line, row) => `${row + 2}: ${line.replace(',', '|')}`);
  test('of plain rows', () => {
    expect(rowsOf(['A,B', ...lines, ''].join('\n'))).toEqual(expected);
    expect(rowsOf(['A,B', ...lines].join('\r\n'))).toEqual(expected);
  });
  test('of rows with quotes, wherever a piece ends', () => {
    const quoted = lines.map((line) => line.replace(',', ',"').concat('"'));
    expect(rowsOf(['A,B', ...quoted, ''].join('\r\n'))).toEqual(expected);
    const twice = quoted.map((line) => line.replaceAll('x', '""'));
    expect(rowsOf(['A,B', ...twice].join('\n'))).toEqual(expected.map((line) => line.replaceAll('x', '"')));
  });
  test('of rows with line ends in quotes', () => {
    const rows = lines.map((line, row) => (row % 3 === 0 ? `"${row}\n"` : line));
    const read = rowsOf(['A,B', ...rows].join('\n'));
    expect(read).toHaveLength(number);
    expect(read.at(-1)).toBe(`${number + 1 + number / 3}: ${number - 1}|${'x'.repeat((number - 1) % 50)}`);
  });
  test('a row takes at most a piece', () => {
    const longest = 'x'.repeat(MOST_IN_ROW - 1);
    expect(rowsOf(`A\n${longest}\n${longest}\n1`)).toHaveLength(3);
    expect(rowsOf(`A\n${longest}x\n1`)).toEqual(['2 too-large, a longer row']);
    expect(rowsOf(`A\n1\n"${longest}\n1`)).toEqual(['2: 1', '3 too-large, a longer row']);
  });
});

test('a row of quotes and spaces without end does not hold the reader up', () => {
  const started = performance.now();
  expect(rowsOf(`A\n"${'x"'.repeat(15_000)}${' '.repeat(34_000)},\n`)[0]).toMatch('2 broken');
  expect(rowsOf(`A\n${'"'.repeat(5_000_000)}`)).toEqual(['2 too-large, a longer row']);
  expect(rowsOf(`A\n${','.repeat(5_000_000)}`)).toEqual(['2 too-large, a longer row']);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('whatever is written comes back, each row with its line', () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab1 ",;\n'), maxLength: 6 });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(table, (table) => {
      let line = 2;
      const expected: string[] = [];
      let text = 'A,B\n';
      for (const fields of table) {
        const written = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
        expected.push(`${line}: ${fields.join('|')}`);
        text += `${written}\n`;
        line += written.split('\n').length;
      }
      expect(rowsOf(text)).toEqual(expected);
    }),
  );
});
