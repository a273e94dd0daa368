import { expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { en } from '#words/en';
import { type Piece, rounds, season } from '../../../test/board.ts';
import { timetableTable } from './timetable-table.ts';

function table(calendar: Piece) {
  const known = knownNow('sprint', season(calendar));
  return known && timetableTable(en, known);
}

test('each session is a line in the order of time, with its day and its times on the clock of the circuit', () => {
  const timetable = {
    race: { starts: '2014-07-20T15:00', ends: '2014-07-21T15:00' },
    qualifying: { starts: '2014-07-19T15:00', ends: '2014-07-19T15:30' },
    practice: '2014-07-18',
  };
  const found = table(
    rounds({ fuji: '2014-06-01' }, { spa: { date: '2014-07-20', zone: 'Europe/Brussels', timetable } }),
  );
  const [saturday, sunday, monday] = ['2014-07-19', '2014-07-20', '2014-07-21'].map((day) => ({ day }));
  expect(found?.rows).toEqual([
    [2, 'Spa', 'Practice', { day: '2014-07-18' }, null, null, null, 'Europe/Brussels'],
    [2, 'Spa', 'Qualifying', saturday, '15:00', saturday, '15:30', 'Europe/Brussels'],
    [2, 'Spa', 'Race', sunday, '15:00', monday, '15:00', 'Europe/Brussels'],
  ]);
});

test('there is none before a time is known', () => {
  expect(table(rounds('fuji'))).toBeUndefined();
});
