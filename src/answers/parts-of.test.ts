import { expect, test } from 'vitest';
import { board, entries, opening, race, rounds, rules, season } from '../../test/board.ts';
import { formPath, formsOf } from './forms.ts';
import { partsOf } from './parts-of.ts';
import { type Place, pathOf } from './place.ts';

const fuji = { page: 'round', round: 'fuji' } as const;
const GT = { GT: ['7', '8'] };
const BOTH = { GT: ['7'], LMP2: ['1'] };
const classes = { GT: { name: 'GT' }, LMP2: { name: 'LMP2' } };
const paths = (after: ReturnType<typeof season>, place: Place) => partsOf(after, place).map(pathOf);

test('a round has its entry list from the calendar on, and each other session once it is classified', () => {
  const known = [rules({ classes }), rounds('fuji'), entries(GT)];
  const qualifying = { ...race('fuji', '7', '8'), session: 'qualifying' };
  expect(paths(season(rules({ classes })), fuji)).toEqual([]);
  expect(paths(season(...known), fuji)).toEqual(['rounds/fuji/entries']);
  expect(paths(season(...known, qualifying, race('fuji', '8', '7')), fuji)).toEqual([
    'rounds/fuji/entries',
    'rounds/fuji/sessions/qualifying',
  ]);
});

test('of a session with several classes each has its own, in the order of the rulebook', () => {
  const after = season(rules({ classes }), rounds('fuji'), entries(BOTH), race('fuji', '1', '7'));
  expect(paths(after, fuji)).toEqual([
    'rounds/fuji/entries',
    'rounds/fuji/sessions/race/GT',
    'rounds/fuji/sessions/race/LMP2',
  ]);
});

test('a season has what an encyclopaedia tells of it, each once it is known', () => {
  const parts = partsOf(season(opening()), { page: 'season' });
  const before = season(opening());
  const after = season(opening(), rules(), rounds('fuji'), entries(GT), race('fuji', '7', '8'));
  const offered = (of: typeof after) =>
    parts.flatMap((part) => formsOf(of, part).map((form) => formPath(part, form)));
  expect(offered(before)).toEqual([]);
  expect(offered(after)).toEqual(['results.wiki', 'scoring.wiki']);
});

test('a notice board of more than a hundred documents has its archives', () => {
  const long = { board: board(...Array.from({ length: 201 }, () => opening())) };
  const documents = { page: 'documents' } as const;
  expect(paths({ ...season(opening()), ...long }, documents)).toEqual(['documents-1', 'documents-2']);
  expect(paths(season(opening()), documents)).toEqual([]);
});
