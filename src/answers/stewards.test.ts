import { expect, test } from 'vitest';
import type { Day } from '#core/base/day';
import {
  appeal,
  changeFrom,
  decision,
  entries,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../test/board.ts';
import { entriesJson } from './entries.ts';
import { stewardsJson } from './stewards.ts';

const deadlines = { appeal: { for: 'appeal', against: 'decision', within: '1 h' } };
const titles = {
  teams: { name: 'Teams', for: 'team' },
  makers: { name: 'Makers', for: 'manufacturer' },
};
const BOARD = [
  rules({ deadlines, titles }),
  rounds('fuji', 'sepang'),
  entries({ GT: ['90', '91'] }),
  race('fuji', '90', '91'),
] as const;
const known = (after: ReturnType<typeof season>, asOf = '2014-03-01') => ({
  key: 's',
  season: after,
  asOf: asOf as Day,
});

test('a team and a manufacturer of one name have a record each, in the order of their names', () => {
  const after = season(
    ...BOARD,
    seasonDecision(
      { points: -1, title: 'teams', contender: 'Porsche' },
      { points: -2, title: 'makers', contender: 'Porsche' },
      { points: -3, title: 'teams', contender: 'AAI' },
    ),
  );
  const { others } = stewardsJson(known(after));
  expect(others.map(({ contender, for: kind }) => `${contender}, ${kind}`)).toEqual([
    'AAI, team',
    'Porsche, manufacturer',
    'Porsche, team',
  ]);
});

test('whether an appeal is still possible is asked of the day as of which the season is known', () => {
  const decided = { ...decision('fuji', { grid: 5, car: '90' }), posted: '2014-03-01T18:00' };
  const after = season(...BOARD, decided);
  const states = (asOf: string) => stewardsJson(known(after, asOf)).cases.map(({ state }) => state);
  expect([states('2014-03-01'), states('2014-03-02')]).toEqual([['decided'], ['closed']]);
  expect(stewardsJson(known(after)).cases[0]?.deadlines).toMatchObject([{ latest: '2014-03-01T19:00' }]);
});

test('a case has the penalties that it carried, and both documents that say what became of them', () => {
  const suspended = decision('fuji', { grid: 5, car: '90', state: 'suspended' });
  const again = { ...decision('sepang', { activate: 5 }, { penalty: 'fine', car: '90' }), case: 'B' };
  const after = season(...BOARD, suspended, again, decision('sepang', { serve: 5 }), appeal(6));
  const [, asked] = stewardsJson(known(after)).cases;
  expect(asked).toMatchObject({ case: 'B', state: 'under appeal' });
  const [entry] = stewardsJson(known(after)).entries;
  expect(entry?.penalties).toMatchObject([
    { document: 5, state: 'served', stateBy: [6, 7], open: [{ document: 8 }] },
    { document: 6, stateBy: [] },
  ]);
});

test('an entry is called by the number that it has now, as in the tables', () => {
  const renumbered = changeFrom('sepang', { number: '90', becomes: '99' });
  const after = season(...BOARD, decision('fuji', { grid: 5, car: '90' }), renumbered, race('sepang', '99'));
  expect(stewardsJson(known(after)).entries).toMatchObject([{ entry: '90', number: '99' }]);
});

test('a car that is withdrawn from a round on is so in each round by the same words', () => {
  const gone = { kind: 'entry-change', from: 'fuji', changes: [{ withdraw: '90' }] } as const;
  const [first] = entriesJson(known(season(...BOARD, gone))).classes.flatMap((one) => one.entries);
  expect(first?.withdrawn).toEqual([{ round: 'fuji', document: 5 }]);
});
