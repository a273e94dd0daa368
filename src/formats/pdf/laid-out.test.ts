import { describe, expect, test } from 'vitest';
import { en } from '#words/en';
import { race } from '../../../test/board.ts';
import { BOARD, paperOf, RACE, tablesOf } from '../../../test/paper-texts.ts';
import { knownOf } from '../../../test/printed.ts';
import { documentBehind, laidOut } from './laid-out.ts';
import type { Paper } from './paper.ts';
import { paperName, papersOf } from './papers-of.ts';

describe('papers', () => {
  test('of what a season does not have are none', () => {
    const none: readonly Paper[] = [
      { paper: 'standings', title: 'lmp1' },
      { paper: 'entries', round: 'monza' },
      { ...RACE, session: 'qualifying' },
      { ...RACE, class: 'LMP1' },
      { paper: 'document', number: 99 },
    ];
    expect(none.map((paper) => laidOut(knownOf(...BOARD), paper, en, { edition: '1' }))).toEqual(
      none.map(() => undefined),
    );
  });

  test('of a season are all of its entries, results, tables and documents, each with a name of its own', () => {
    const { season: after } = knownOf(...BOARD);
    const names = papersOf(after).map(paperName);
    expect(names).toContain('classification-fuji-race');
    expect(names).toContain('standings-gt-drivers');
    expect(names).toContain('entries-spa');
    expect(names.filter((name) => name.startsWith('document'))).toHaveLength(5);
    expect(new Set(names).size).toBe(names.length);
  });

  test('rest on the document that they give, or on the last that is known', () => {
    expect(documentBehind(knownOf(...BOARD), { paper: 'document', number: 3 })).toBe(3);
    expect(documentBehind(knownOf(...BOARD), RACE)).toBe(5);
  });

  test('keep a row on one page, unless it may be longer than that', () => {
    const long = (letters: number) =>
      tablesOf(
        paperOf(
          RACE,
          ...BOARD.slice(0, 4),
          race('fuji', { car: '90', place: 1, reason: 'x'.repeat(letters) }),
        ),
      )[0]?.groups[0]?.rows[0]?.isWhole;
    expect([long(20), long(5000)]).toEqual([true, false]);
  });
});
