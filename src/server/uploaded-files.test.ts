import { expect, test } from 'vitest';
import { apart } from './uploaded-files.ts';

const file = (name: string, text = name) => ({ name, bytes: Buffer.from(text) });
const names = (...files: readonly ReturnType<typeof file>[]) => apart(files).map(({ name }) => name);

test('a file is called by its own name, without the folders around it', () => {
  expect(names(file('race.json'), file('../../etc/laps.csv'), file('C:\\timing\\q.json'))).toEqual([
    'race.json',
    'laps.csv',
    'q.json',
  ]);
});

test('two files of one name have names of their own, and a file that came twice is there once', () => {
  expect(names(file('race.json', 'a'), file('race.json', 'b'), file('other.json', 'a'))).toEqual([
    'race.json',
    'race-2.json',
  ]);
});

test('a name that nobody could read is replaced, and its ending stays', () => {
  expect(names(file('ra\u202Ece.json'), file('.hidden'), file(' '), file(`${'a'.repeat(200)}.csv`))).toEqual([
    'file-1.json',
    'file-2.hidden',
    'file-3',
    'file-4.csv',
  ]);
});
