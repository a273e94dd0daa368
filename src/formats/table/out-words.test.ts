import { expect, test } from 'vitest';
import { endingOf } from './out-words.ts';

test.each([
  [
    'Ret',
    [
      'Ret',
      'RETIRED',
      'DNF',
      'D.N.F.',
      'Did not finish',
      'Abd',
      'Abandon',
      'Ausfall',
      'ausgefallen',
      'Ritirato',
      'Abandono',
      'リタイア',
    ],
  ],
  [
    'NC',
    ['NC', 'N.C.', 'Not classified', 'Non classé', 'nicht gewertet', 'Non classificato', '規定周回数不足'],
  ],
  ['DNS', ['DNS', 'Did Not Start', 'not started', 'Non partant', 'n. gest.', 'Non partito', '未出走']],
  ['DSQ', ['DSQ', 'DQ', 'Disqualified', 'Disqualifié', 'Squalificato', 'Descalificado', '失格']],
  ['EX', ['EX', 'EXC', 'Excluded', 'Exclu', 'Ausgeschlossen']],
  ['WD', ['WD', 'Withdrawn', 'Forfait']],
  ['DNQ', ['DNQ', 'Did not qualify', 'Non qualifié']],
  ['classified', ['Classified', 'Finished', 'Running', 'Classé', 'Gewertet', '完走']],
])('%s is printed as %j', (ending, words) => {
  expect(words.map(endingOf)).toEqual(words.map(() => ending));
});

test.each(['', 'Out', 'NG', 'Gearbox', '1', 'Retired hurt', 'constructor'])('%j is no such word', (word) => {
  expect(endingOf(word)).toBeUndefined();
});
