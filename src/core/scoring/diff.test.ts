import { describe, expect, test } from 'vitest';
import { printedPoints } from '#core/base/points';
import { emptySeason, fold } from '#core/season/fold';
import {
  amendment,
  board,
  calendarChange,
  change,
  changeFor,
  crews,
  decision,
  entries,
  newRound,
  type Piece,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { type Changes, diff, isUnchanged } from './diff.ts';

const BOARD = [rules(), rounds('fuji', 'sepang'), entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })] as const;
/** What the last piece changed. */
const done = (...pieces: readonly Piece[]) => {
  const documents = board(...BOARD, ...pieces);
  const before = documents.slice(0, -1).reduce(fold, emptySeason);
  return diff(before, documents.reduce(fold, emptySeason));
};
const shown = <Item>({ added, updated, removed }: Changes<Item>, print: (item: Item) => string) => [
  ...added.map((item) => `+ ${print(item)}`),
  ...updated.map(({ from, to }) => `${print(from)} → ${print(to)}`),
  ...removed.map((item) => `- ${print(item)}`),
];

test('a state differs in nothing from itself', () => {
  const one = season(...BOARD, race('fuji', '90', '91'));
  const { calendar, entries, results, standings } = diff(one, { ...one });
  expect([calendar, entries, results].map(isUnchanged)).toEqual([true, true, true]);
  expect(standings).toEqual([]);
});

test('what one way adds, the other removes', () => {
  const [before, after] = [
    season(...BOARD),
    season(...BOARD, calendarChange({ add: newRound('inje', '2014-01-20') })),
  ];
  expect(diff(after, before).calendar.removed).toEqual(diff(before, after).calendar.added);
  expect(isUnchanged({ added: [], updated: [], removed: [1] })).toBe(false);
  expect(isUnchanged({ added: [1], updated: [], removed: [] })).toBe(false);
  expect(isUnchanged({ added: [], updated: [{ from: 1, to: 2 }], removed: [] })).toBe(false);
});

describe('the calendar', () => {
  const calendar = (...pieces: readonly Piece[]) =>
    shown(done(...pieces).calendar, ({ number, key, date }) => `${number} ${key} ${date}`);

  test('shows rounds that are new, that moved, and that are gone', () => {
    expect(calendar(calendarChange({ add: newRound('inje', '2014-12-01') }))).toEqual([
      '+ 3 inje 2014-12-01',
    ]);
    expect(calendar(calendarChange({ move: 'sepang', to: '2014-12-01' }))).toEqual([
      '2 sepang 2014-04-01 → 2 sepang 2014-12-01',
    ]);
    expect(calendar(calendarChange({ cancel: 'fuji' }))).toEqual([
      '2 sepang 2014-04-01 → 1 sepang 2014-04-01',
      '- 1 fuji 2014-03-01',
    ]);
  });

  test('shows no round of which only the history grew', () => {
    expect(calendar(calendarChange({ alter: 'fuji', reason: 'confirmed' }))).toEqual([]);
    expect(calendar(calendarChange({ alter: 'fuji', length: '4 h' }))).toHaveLength(1);
  });
});

describe('the entries', () => {
  const entered = (...pieces: readonly Piece[]) =>
    shown(done(...pieces).entries, ({ round, number, class: category, team, car, crew, withdrawn }) =>
      [round ?? 'season', number, category, team, car, crew.join('+'), withdrawn ? 'WD' : '']
        .filter(Boolean)
        .join(' '),
    );

  test('show what is new for the season, and in each round', () => {
    const guest: Piece = {
      kind: 'entry-list',
      for: 'fuji',
      entries: { GT: { 82: { team: 'Emperor', car: 'Lambo' } } },
    };
    expect(entered(guest)).toEqual(['+ season 82 GT Emperor Lambo', '+ fuji 82 GT Emperor Lambo']);
  });

  test('show a crew that is otherwise', () => {
    expect(entered(crews('fuji', { 90: ['Yu', 'Hai'] }))).toEqual(['fuji 90 GT Yu → fuji 90 GT Yu+Hai']);
    expect(entered(change({ join: 'Hai', car: '90' }))).toEqual([
      'season 90 GT Yu → season 90 GT Yu+Hai',
      'fuji 90 GT Yu → fuji 90 GT Yu+Hai',
      'sepang 90 GT Yu → sepang 90 GT Yu+Hai',
    ]);
  });

  test('show who withdrew, and who is no longer there', () => {
    expect(entered(changeFor('fuji', { withdraw: '90' }))).toEqual(['fuji 90 GT Yu → fuji 90 GT Yu WD']);
    expect(entered(change({ withdraw: '90' }))).toEqual([
      'season 90 GT Yu → season 90 GT Yu WD',
      '- fuji 90 GT Yu',
      '- sepang 90 GT Yu',
    ]);
  });

  test('show nothing of a document that only repeats them', () => {
    expect(entered(crews('fuji', { 90: ['Yu'] }))).toEqual([]);
  });
});

describe('the results', () => {
  const results = (...pieces: readonly Piece[]) =>
    shown(done(...pieces).results, ({ round, session, state, number, place, classPlace, out, laps }) =>
      [round, session, state, number, place ?? '-', classPlace ?? '-', out, laps]
        .filter((part) => part !== undefined)
        .join(' '),
    );

  test('show each car of a classification', () => {
    expect(results(race('fuji', { car: '90', place: 1, laps: 90 }, ['91', 'Ret']))).toEqual([
      '+ fuji race final 90 1 1 90',
      '+ fuji race final 91 - - Ret',
    ]);
    expect(results(race('fuji', { car: '90', place: '1-2' }, { car: '91', place: '1-2' }))[0]).toBe(
      '+ fuji race final 90 1-2 1-2',
    );
  });

  test('show what a decision changed', () => {
    expect(results(race('fuji', '90', '91'), decision('fuji', { disqualify: '90' }))).toEqual([
      'fuji race final 91 2 2 → fuji race final 91 1 1',
      'fuji race final 90 1 1 → fuji race final 90 - - DSQ',
    ]);
  });

  test('show that a result became final', () => {
    const provisional = { ...race('fuji', '90'), state: 'provisional' };
    expect(results(provisional, race('fuji', '90'))).toEqual([
      'fuji race provisional 90 1 1 → fuji race final 90 1 1',
    ]);
  });

  test('are gone with a cancelled round', () => {
    expect(results(race('fuji', '90'), calendarChange({ cancel: 'fuji' }))).toEqual([
      '- fuji race final 90 1 1',
    ]);
  });
});

describe('the standings', () => {
  const standings = (...pieces: readonly Piece[]) =>
    done(...pieces).standings.flatMap(({ title, rows }) =>
      shown(
        rows,
        ({ contender, number, position, points }) =>
          `${title} ${position} ${contender} ${number ?? '-'} ${printedPoints(points)}`,
      ),
    );

  test('show points and ranks that moved, in the titles in which any did', () => {
    expect(standings(race('fuji', '91'))).toEqual([
      'gt-teams 1 91 91 0 → gt-teams 1 91 91 25',
      'gt-teams 1 90 90 0 → gt-teams 2 90 90 0',
      'gt-drivers 1 Chen - 0 → gt-drivers 1 Chen - 25',
      'gt-drivers 1 Yu - 0 → gt-drivers 2 Yu - 0',
      'overall 1 91 91 0 → overall 1 91 91 25',
      'overall 1 90 90 0 → overall 2 90 90 0',
    ]);
    expect(done(race('fuji', '91')).standings.map(({ name }) => name)).toEqual([
      'GT Teams',
      'GT Drivers',
      'Overall',
    ]);
  });

  test('show contenders who are new, and who are gone', () => {
    expect(standings(crews('fuji', { 90: ['Yu', 'Hai'] }))).toEqual(['+ gt-drivers 1 Hai - 0']);
    expect(standings(changeFor('fuji', { join: 'Hai', car: '90' }), { kind: 'bulletin', annuls: 4 })).toEqual(
      ['- gt-drivers 1 Hai - 0'],
    );
  });

  test('show a title that is new, and one that is gone', () => {
    const sprint = { titles: { sprint: { name: 'Sprint', class: 'GT', for: 'driver' } } };
    expect(standings(amendment('fuji', sprint))).toEqual(['+ sprint 1 Chen - 0', '+ sprint 1 Yu - 0']);
    expect(standings(amendment('fuji', { removes: ['titles/gt-drivers'] }))).toEqual([
      '- gt-drivers 1 Chen - 0',
      '- gt-drivers 1 Yu - 0',
    ]);
  });
});
