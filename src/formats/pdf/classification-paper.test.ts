import { describe, expect, test } from 'vitest';
import { decision, type Piece, protest, race } from '../../../test/board.ts';
import { BOARD, paperOf, RACE, rowsOf } from '../../../test/paper-texts.ts';

describe('a classification', () => {
  test('has a row for each car, with its place overall and in class, its crew, and why it is out', () => {
    expect(rowsOf(paperOf(RACE, ...BOARD))).toEqual([
      '1 | GT | 1 | 90 | Car 90 / Yu, Matsui',
      '2 | CN | 1 | 77 | Car 77 / Tse',
      'Ret | GT |  | 91 | Car 91 / Chen / Retired',
    ]);
  });

  test('of one class counts its places, and says overall beside it', () => {
    const paper = paperOf({ ...RACE, class: 'GT' }, ...BOARD);
    expect(paper.head).toMatchObject({ heading: 'Final classification', under: 'Race · GT', colour: 0 });
    expect(rowsOf(paper)).toEqual([
      '1 | 1 | 90 | Car 90 / Yu, Matsui',
      'Ret | Ret | 91 | Car 91 / Chen / Retired',
    ]);
  });

  test('that is provisional says so before anything else', () => {
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    const paper = paperOf(RACE, ...BOARD.slice(0, 4), provisional);
    expect(paper.head.heading).toBe('Provisional classification');
    expect(paper.marks).toEqual([{ text: 'Provisional' }]);
  });

  test('is under protest until somebody answers', () => {
    const marks = (...pieces: readonly Piece[]) => paperOf(RACE, ...BOARD, ...pieces).marks;
    expect(marks(protest(5))).toEqual([{ text: 'Under protest', more: 'AAI, document 6.' }]);
    expect(marks(protest(5), { ...decision('fuji'), answers: 6 })).toEqual([]);
  });

  test('has the decisions in it that the document does not include, and names them', () => {
    const paper = paperOf(RACE, ...BOARD, decision('fuji', { disqualify: '90' }));
    expect(rowsOf(paper)[0]).toBe('1 | CN | 1 | 77 | Car 77 / Tse / Changed by document 6');
    expect(rowsOf(paper)).toContain(
      'DSQ | GT |  | 90 | Car 90 / Yu, Matsui / Disqualified / Changed by document 6',
    );
  });

  test('is signed by whoever posted it', () => {
    expect(paperOf(RACE, ...BOARD).signature).toEqual({ name: 'Signature', by: 'Office' });
  });
});
