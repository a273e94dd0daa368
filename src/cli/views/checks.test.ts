import { expect, test } from 'vitest';
import { checks } from '#core/season/check';
import type { Season } from '#core/season/season';
import { crews, drivers, entries, race, rounds, rules, season } from '../../../test/board.ts';
import { plainText, type Text } from '../print/text.ts';
import { checkLines, openLines } from './checks.ts';

const drive = { every: 'drive', time: { atLeast: '1 h' } };
const bronze = { every: 'crew', graded: { as: 'Bronze', drivers: { atLeast: 1 } } };
const CREWS = { 1: ['Ann', 'Abe'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'] };
const raced = (check: object, ...cars: readonly string[]) =>
  season(
    rules({ checks: { one: check } }),
    rounds('fuji'),
    entries({ GT: cars }),
    crews('fuji', Object.fromEntries(Object.entries(CREWS).filter(([car]) => cars.includes(car)))),
    drivers({ Cid: { grades: 'Gold' }, Dee: { grades: 'Gold' } }),
    race('fuji', ...cars),
  );
const page = { width: 80, country: () => '' };
const printed = (lines: readonly Text[]) =>
  lines.map((line) => plainText(line).trim().replaceAll(/ {2,}/g, ' | '));
const open = (of: Season) => printed(openLines(of, checks(of), page));

test('what nobody can tell of several cars for one reason is told in one line', () => {
  expect(open(raced(drive, '1', '2', '3'))).toEqual([
    '#1 #2 #3 | one | cannot tell | 4 drivers: driving time unknown',
  ]);
  expect(open(raced(drive, '1', '2', '3', '4'))).toEqual([
    '4 cars | one | cannot tell | 5 drivers: driving time unknown',
  ]);
  expect(open(raced(drive, '2'))).toEqual(['#2 | one | cannot tell | Bob: driving time unknown']);
});

test('what is broken is told of each, and so is what has reasons of its own', () => {
  expect(open(raced(bronze, '2', '3', '4'))).toEqual([
    '#2 | one | cannot tell | nobody Bronze, grade of Bob unknown, at least 1 wanted',
    '#3 | one | broken | nobody Bronze, at least 1 wanted',
    '#4 | one | broken | nobody Bronze, at least 1 wanted',
  ]);
});

test('one by one it is told of each driver', () => {
  const of = raced(drive, '1', '2');
  expect(printed(checkLines(of, checks(of), page))).toEqual([
    '#1 | one | cannot tell | Ann: driving time unknown',
    '#1 | one | cannot tell | Abe: driving time unknown',
    '#2 | one | cannot tell | Bob: driving time unknown',
  ]);
});
