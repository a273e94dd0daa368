import { describe, expect, test } from 'vitest';
import {
  amendment,
  annulment,
  findings,
  type Piece,
  refusals,
  rounds,
  rules,
} from '../../../../test/board.ts';

const BOARD = [rules(), rounds('fuji')] as const;

describe('a rulebook', () => {
  test('that agrees with itself may be posted, with the calendar or before it', () => {
    expect(refusals(rules())).toEqual([]);
    expect(findings(rules())).toEqual([]);
    expect(refusals(rounds('fuji'), rules())).toEqual([]);
  });

  test('is the one that the document names', () => {
    expect(refusals({ ...rules(), rulebook: 'series-2015' })).toEqual([
      "rulebook: the document names rulebook 'series-2015', and the attached one is 'series-2014'",
    ]);
  });

  test('that contradicts itself is refused', () => {
    expect(refusals(rules({ titles: { lmp: { name: 'LMP', for: 'entry', class: 'LMP' } } }))).toEqual([
      "rulebook/titles/lmp: titles/lmp names class 'LMP', which the rulebook does not have",
    ]);
    expect(refusals(rules({ checks: { odd: { every: 'car' } } }))).toEqual([
      'rulebook/checks/odd: checks/odd asks nothing, so nothing can break it',
    ]);
  });

  test('is one for the season, and corrected by its like', () => {
    expect(refusals(...BOARD, rules())).toEqual([
      "kind: document 1 has the rulebook: to correct it, say replaces: 1; to amend it from a round on, give 'changes'",
    ]);
    expect(refusals(...BOARD, { ...rules(), replaces: 1 })).toEqual([]);
    const corrected = [...BOARD, { ...rules(), replaces: 1 }];
    const last = corrected.length;
    expect(refusals(...corrected, { ...rules(), replaces: last })).toEqual([]);
    expect(
      refusals(...corrected, { ...rules(), replaces: last }, { ...rules(), replaces: last + 1 }),
    ).toEqual([]);
    expect(refusals(...BOARD, annulment(1), rules())).toEqual([]);
  });

  test('that takes the place of another is held against its amendments too', () => {
    const half = amendment('fuji', {
      awards: { pole: { session: 'qualifying', order: 'class', scale: 'half', to: ['entry', 'race crew'] } },
      removes: 'scales/pole',
    });
    const whole = (scales: object) => ({ ...rules({ scales } as never), replaces: 1 });
    const first = [rules({ scales: { half: { points: '5' } } }), rounds('fuji'), half] as const;
    expect(refusals(...first, whole({ half: { points: '6' } }))).toEqual([]);
    expect(refusals(...first, whole({ half: { points: '6' } }))).toEqual([]);
    expect(refusals(...first, { ...rules(), replaces: 1 })).toEqual([
      "rulebook/awards/pole: awards/pole names scale 'half', which the rulebook does not have",
    ]);
  });

  test('that hardly means what it says is a finding', () => {
    const odd = rules({ scales: { full: { points: '10 12' }, half: { points: '5' } } });
    expect(refusals(odd)).toEqual([]);
    expect(findings(odd)).toEqual([
      'rulebook/scales/full: scales/full gives place 2 more points than the place before it',
      'rulebook/scales/half: scales/half is used by no other clause: remove it, or use it',
    ]);
  });
});

describe('an amendment', () => {
  test('holds from a round of the calendar on', () => {
    expect(refusals(...BOARD, amendment('fuji', { scales: { pole: { points: 2 } } }))).toEqual([]);
    expect(refusals(...BOARD, amendment('fujo', { scales: { pole: { points: 2 } } }))).toEqual([
      "from: round 'fujo' is not on the calendar; did you mean 'fuji'?",
    ]);
    expect(refusals(rules(), amendment('fuji', { scales: { pole: { points: 2 } } }))).toEqual([]);
  });

  test('amends a rulebook that is posted', () => {
    const change = amendment('fuji', { removes: ['scales/pole'] });
    expect(refusals(rounds('fuji'), change)).toEqual([
      'changes: there is no rulebook to amend: post the regulations first',
    ]);
    expect(refusals(...BOARD, annulment(1), change)).toHaveLength(1);
  });

  test('is told what it breaks, and where', () => {
    expect(refusals(...BOARD, amendment('fuji', { removes: ['scales/pole'] }))).toEqual([
      "changes/awards/pole: awards/pole names scale 'pole', which the rulebook does not have",
    ]);
    const unused = amendment('fuji', { scales: { half: { points: '5' } } });
    expect(refusals(...BOARD, unused)).toEqual([]);
    expect(findings(...BOARD, unused)).toEqual([
      'changes/scales/half: scales/half is used by no other clause: remove it, or use it',
    ]);
  });

  test('removes clauses that are there', () => {
    expect(refusals(...BOARD, amendment('fuji', { removes: ['scales/pol', 'awards/sprint'] }))).toEqual([
      "changes/removes/0: clause 'scales/pol' is not in the rulebook; did you mean 'scales/pole'?",
      "changes/removes/1: clause 'awards/sprint' is not in the rulebook",
    ]);
  });

  test('is told what it breaks in a round before another amendment', () => {
    const later = amendment('sepang', { scales: { double: { points: '2' } } });
    const earlier = amendment('fuji', {
      awards: {
        pole: { session: 'qualifying', order: 'class', scale: 'double', to: ['entry', 'race crew'] },
      },
    });
    expect(refusals(rules(), rounds('fuji', 'sepang'), later, earlier)).toEqual([
      "changes/awards/pole: awards/pole names scale 'double', which the rulebook does not have",
    ]);
    expect(refusals(rules(), rounds('sepang', 'fuji'), later, earlier)).toEqual([]);
  });

  test('is not told what was broken before it', () => {
    const odd = rules({ scales: { half: { points: '5' } } });
    expect(findings(odd, rounds('fuji'), amendment('fuji', { scales: { pole: { points: 2 } } }))).toEqual([]);
    const earlier = amendment('fuji', { scales: { third: { points: '5' } } });
    expect(findings(...BOARD, earlier, amendment('fuji', { scales: { pole: { points: 2 } } }))).toEqual([]);
  });
});

test('regulations without their rulebook say nothing, and that is the reader’s to refuse', () => {
  const { attached: _attached, ...bare } = rules();
  expect(refusals(rounds('fuji'), bare as Piece)).toEqual([]);
});
