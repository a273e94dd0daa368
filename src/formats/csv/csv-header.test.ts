import { describe, expect, test } from 'vitest';
import { readCsvHeader } from './csv-header.ts';

const headerOf = (text: string) => {
  const read = readCsvHeader(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const faultOf = (text: string) => {
  const read = readCsvHeader(text);
  return read.ok ? undefined : `${read.error.line} ${read.error.code}, ${read.error.found}`;
};

describe('the delimiter splits the header into the most columns', () => {
  test.each([
    ['a,b', ','],
    ['a;b', ';'],
    ['a\tb', '\t'],
    ['a|b', '|'],
    ['a,b;c;d', ';'],
    ['"a,b,c";d', ';'],
    ['a', ','],
    ['a,b;c', ','],
  ])('%j', (header, delimiter) => {
    expect(headerOf(`${header}\n1`).delimiter).toBe(delimiter);
  });
});

describe('the names', () => {
  test('are trimmed, and found whatever stands around them', () => {
    const header = headerOf('\uFEFFPOS, NUMBER ," LAPS"\r\n');
    expect(header.names).toEqual(['POS', 'NUMBER', 'LAPS']);
    expect([...header.columns]).toEqual([
      ['POS', 0],
      ['NUMBER', 1],
      ['LAPS', 2],
    ]);
  });
  test('a delimiter at the end of the line leaves a column without a name', () => {
    expect(headerOf('A;B;\n').names).toEqual(['A', 'B', '']);
    expect(headerOf('A\tB\t\n').names).toEqual(['A', 'B', '']);
    expect(headerOf('A;B;;').columns.has('')).toBe(false);
  });
  test('a name that stands twice is told, and leads to the first', () => {
    const header = headerOf('A,B,A,,,B,A');
    expect(header.repeated).toEqual(['A', 'B']);
    expect(header.columns.get('A')).toBe(0);
  });
  test('may have quotes around them, with a delimiter inside', () => {
    expect(headerOf('"A,1","say ""B"""').names).toEqual(['A,1', 'say "B"']);
  });
  test('are no names of every object', () => {
    expect(headerOf('A,B').columns.get('constructor')).toBeUndefined();
  });
});

describe('the header is the first line that is not blank', () => {
  test('whatever the line ends', () => {
    expect(['\n\n  \nA\nB', '\r\n\r\n\r\nA\r\nB', '\r\r\rA\rB'].map((text) => headerOf(text).line)).toEqual([
      4, 4, 4,
    ]);
  });
  test('and the rows begin behind it', () => {
    expect(headerOf('\nA,B\r\n1,2').end).toBe(6);
    expect(headerOf('A,B').end).toBe(3);
  });
});

describe('what is no header', () => {
  test('a text of nothing, or of blank lines', () => {
    expect(['', '\uFEFF', '\n \n', '\r\n'].map(faultOf)).toEqual([
      '1 empty, nothing',
      '1 empty, only spaces',
      '1 empty, only spaces',
      '1 empty, only spaces',
    ]);
  });
  test('a quote that is not closed, or goes on behind its end', () => {
    expect(faultOf('\nA,"B\n1,2')).toBe("2 broken, 'A,\"B'");
    expect(faultOf('"A"x,B\n1,2')).toBe('1 broken, \'"A"x,B\'');
  });
  test('a line longer than any header', () => {
    expect(faultOf(`A,B\n${'x'.repeat(70_000)}`)).toBeUndefined();
    expect(faultOf(`${'x,'.repeat(40_000)}\nA,B`)).toBe('1 too-large, a longer line');
  });
  test('a text longer than any file', () => {
    expect(faultOf('A,B\n'.repeat(16_000_001))).toBe('1 too-large, 64000004 characters');
  });
});
