import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { explain } from '#core/scoring/explain';
import { decision, entries, type Piece, race, rounds, rules, season } from '../../../test/board.ts';
import { explainNotes } from './explain-notes.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: ['90', '91'] }),
  race('fuji', '90', '91'),
  race('sepang', '90', '91'),
] as const;

/** What is said of the decisions behind the points of car 90. */
function notes(...pieces: readonly Piece[]): readonly string[] {
  const after = season(...BOARD, ...pieces);
  const found = explain(after, titleKey('gt-teams'), '90');
  return explainNotes(after, found === undefined ? [] : [found]).map(({ of, text }) => `${of}: ${text}`);
}

test('a decision is told in sentences, whether its facts and its reason end as one or not', () => {
  const penalty = (facts: string, reason: string) =>
    notes({ ...decision('fuji', { dropPlaces: 1, car: '90' }), facts, reason });
  const said = ['document 6: Contact. Reason: Seen twice. #90 drops 1 place in the race.'];
  expect(penalty('Contact', 'Seen twice')).toEqual(said);
  expect(penalty('Contact.', 'Seen twice.')).toEqual(said);
});

test('a penalty that was brought into effect is told with the decision that took it', () => {
  const suspended = decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' });
  expect(notes(suspended, decision('sepang', { activate: 6 }))).toEqual([
    'document 6: as seen. #90 drops 1 place in the race (suspended).',
    'document 7: as seen. #90 drops 1 place in the race (document 6, in effect).',
  ]);
});
