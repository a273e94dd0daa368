import { expect, test } from 'vitest';
import { fileNameWords } from './file-name-words.ts';

test.each([
  ['202312021400-race-1-hour-4-results.csv', 'race', '2023-12-02'],
  ['202312020950-qualifying-gt-laps.csv', 'qualifying', '2023-12-02'],
  ['2019_2_15_21_16_RACE.json', 'race', '2019-02-15'],
  ['2019-03-02 qualify.json', 'qualifying', '2019-03-02'],
  ['191003_235558_R.json', 'race', '2019-10-03'],
  ['190924_194407_Q.json', 'qualifying', '2019-09-24'],
  ['191003_224358_FP.json', 'practice', '2019-10-03'],
  ['warm-up.csv', 'warm-up', undefined],
])('%s is of a session and a day', (name, session, day) => {
  expect(fileNameWords(name)).toEqual({ session, day });
});

test.each([
  'laps.csv',
  'results.csv',
  'qualifying-race.csv',
  'carrera.csv',
  'grid.csv',
  '20231340-x.csv',
  '7.csv',
])('%s tells neither for certain', (name) => {
  expect(fileNameWords(name)).toEqual({ session: undefined, day: undefined });
});
