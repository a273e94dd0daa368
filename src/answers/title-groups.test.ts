import { expect, test } from 'vitest';
import { allStandings } from '#core/scoring/standings';
import { entries, rounds, rules, season } from '../../test/board.ts';
import { nameInClass, titleGroups } from './title-groups.ts';

const TITLES = {
  'gt-sprint': { name: 'Sprint Cup', class: 'GT', for: 'entry', only: ['monza'] },
  'cn-teams': { name: 'CN Teams', class: 'CN', for: 'entry' },
  'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry', without: ['spa'] },
  'gt-am': { name: 'GT Am Teams', class: 'GT', for: 'entry', cup: 'Am' },
  overall: { name: 'Overall', for: 'entry' },
};

const known = season(
  rules({ cups: { Am: {} }, titles: TITLES }),
  rounds('monza', 'spa'),
  entries({ GT: ['90'], CN: ['1'] }),
);
const grouped = titleGroups(
  known,
  allStandings(known).filter(({ title }) => Object.hasOwn(TITLES, title)),
).map((group) => [
  group.class,
  group.main.map(({ title }) => title).join(),
  group.cups.map(({ title }) => title).join(),
]);

test('titles over all classes come first, then those of each class in the order of the rulebook', () => {
  expect(grouped.map(([name]) => name)).toEqual([undefined, 'GT', 'CN']);
});

test('a title for some of the cars or over some of the rounds is a cup, one that leaves rounds out is none', () => {
  expect(grouped).toContainEqual(['GT', 'gt-teams', 'gt-sprint,gt-am']);
});

test('the cups of a class that has nothing else are its main titles', () => {
  const cups = allStandings(known).filter(({ title }) => title === 'gt-sprint');
  expect(titleGroups(known, cups)).toEqual([{ class: 'GT', main: cups, cups: [] }]);
});

test('a name that begins with its class goes without it, any other stays whole', () => {
  expect(nameInClass({ name: 'GT Am Teams', class: 'GT Am' })).toBe('Teams');
  expect(nameInClass({ name: 'World Cup for Hypercar Teams', class: 'Hypercar' })).toBe(
    'World Cup for Hypercar Teams',
  );
  expect(nameInClass({ name: 'GT', class: 'GT' })).toBe('GT');
});
