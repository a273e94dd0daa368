import { expect, test } from 'vitest';
import { decisionsOf } from '#core/season/decisions';
import { appeal, decision, entries, type Piece, race, rounds, rules, season } from '../../../test/board.ts';
import { plainText } from '../print/text.ts';
import { decisionLines } from './decisions.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: ['90', '91'] }),
  race('fuji', '90', '91'),
] as const;

/** What is shown of the decisions of a season, line by line. */
function shown(...pieces: readonly Piece[]): readonly string[] {
  const after = season(...BOARD, ...pieces);
  const lines = decisionLines(decisionsOf(after), { width: 200, country: () => '' }, after);
  return lines.map((line) => plainText(line).trim().replaceAll(/ {2,}/g, ' | '));
}

test('a decision says what the penalties are that it brings into effect, or that were served or lifted', () => {
  const left = decision(
    'fuji',
    { dropPlaces: 2, car: '90', state: 'suspended' },
    { grid: 3, car: '91', state: 'pending' },
    { penalty: 'fine', car: '90', state: 'suspended' },
  );
  const carried = decision(
    'sepang',
    { activate: 5, of: 'dropPlaces' },
    { serve: 5, of: 'grid' },
    { lift: 5 },
  );
  expect(shown(left, carried).at(-1)).toBe(
    '#90 drops 2 places in the race (document 5, in effect), #91 drops 3 places on the grid (document 5, served) and fine for #90 (document 5, lifted)',
  );
});

test('a decision is under appeal though it was corrected since', () => {
  const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
  expect(shown(penalty, appeal(5)).at(-1)).toBe('under appeal by AAI (document 6)');
  expect(shown(penalty, appeal(5), { ...penalty, replaces: 5 }).at(-1)).toBe(
    'under appeal by AAI (document 6)',
  );
  expect(shown(penalty).at(-1)).toBe('#90 drops 1 place in the race');
});
