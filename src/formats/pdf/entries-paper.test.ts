import { describe, expect, test } from 'vitest';
import { crews, opening, rounds, rules } from '../../../test/board.ts';
import { BOARD, paperOf, rowsOf } from '../../../test/paper-texts.ts';

describe('an entry list', () => {
  test('has the cars by class, with the rounds of each driver', () => {
    const list = crews('spa', { 90: ['Yu'] });
    expect(rowsOf(paperOf({ paper: 'entries' }, ...BOARD, list))).toEqual([
      '## GT',
      '90 | Car 90 |  | Yu All / Matsui 1',
      '91 | Car 91 |  | Chen All',
      '## CN',
      '77 | Car 77 |  | Tse All',
    ]);
  });

  test('of one round names its crews alone', () => {
    const list = crews('spa', { 90: ['Yu'] });
    const paper = paperOf({ paper: 'entries', round: 'spa' }, ...BOARD, list);
    expect(paper.head.event).toBe('3 Hours of spa');
    expect(rowsOf(paper)[1]).toBe('90 | Car 90 |  | Yu');
  });

  test('that nobody posted yet says so', () => {
    const { blocks } = paperOf({ paper: 'entries' }, opening(), rules(), rounds('fuji'));
    expect(blocks).toEqual([{ is: 'note', text: 'No entry list is posted yet.' }]);
  });
});
