import { describe, expect, test } from 'vitest';
import { printedPoints } from '#core/base/points';
import { type Claims, claimsSchema } from '#core/documents/claims.schema';
import {
  annulment,
  bulletin,
  calendarChange,
  decision,
  drivers,
  entries,
  on,
  type Piece,
  published,
  qualifying,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { type AuditLine, audit } from './audit.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: { 90: ['Yu'], 91: ['Chen'], 92: ['Hai'] } }),
  race('fuji', '90', '91', ['92', 'Ret']),
] as const;
const claim = (said: object): Claims['claims'] =>
  claimsSchema.parse({ claims: [{ publication: 'Autosport', ...said }] }).claims;

/** `= 90 fuji 1 1` for a line that agrees, `! 90 total 24 25` for one that does not: published, then computed. */
const shown = ({ what, equal, contender }: AuditLine) => {
  const sign = equal ? '=' : '!';
  switch (what.of) {
    case 'result':
      return `${sign} ${contender} ${what.round} ${what.published || '·'} ${what.computed || '·'}`;
    case 'total':
      return `${sign} ${contender} total ${printedPoints(what.published)} ${printedPoints(what.computed)}`;
    case 'rank':
      return `${sign} ${contender} rank ${what.published} ${what.computed}`;
    case 'margin':
      return `${sign} ${contender} over ${what.over} ${printedPoints(what.published)} ${printedPoints(what.computed)}`;
    case 'missing':
      return `${sign} ${contender} missing`;
    default:
      return what satisfies never;
  }
};
const lines = (said: object, ...pieces: readonly Piece[]) =>
  audit(season(...BOARD, ...pieces), claim(said)).map(shown);

describe('a published table', () => {
  test('is held against the computed one, cell by cell', () => {
    expect(
      lines({ tables: { 'gt-teams': { 90: [1, '', 25], 91: [3, '', 18], 92: ['Ret', '', '–'] } } }),
    ).toEqual([
      '= 90 fuji 1 1',
      '= 90 sepang · ·',
      '= 90 total 25 25',
      '! 91 fuji 3 2',
      '= 91 sepang · ·',
      '= 91 total 18 18',
      '= 92 fuji Ret Ret',
      '= 92 sepang · ·',
      '= 92 total 0 0',
    ]);
  });

  test.each(['·', '–', '-', ''])('may print a blank cell as %j', (blank) => {
    expect(lines({ tables: { 'gt-teams': { 90: [1, blank, 24] } } })).toEqual([
      '= 90 fuji 1 1',
      '= 90 sepang · ·',
      '! 90 total 24 25',
    ]);
  });

  test('may stop at the rounds that it knew', () => {
    expect(lines({ tables: { 'gt-teams': { 90: [1, 25] } } })).toEqual([
      '= 90 fuji 1 1',
      '= 90 sepang · ·',
      '= 90 total 25 25',
    ]);
    expect(lines({ tables: { 'gt-teams': { 90: [1, 25] } } }, race('sepang', '90'))).toEqual([
      '= 90 fuji 1 1',
      '! 90 sepang · 1',
      '! 90 total 25 50',
    ]);
    expect(lines({ tables: { 'gt-teams': { 90: [25] } } })[0]).toBe('! 90 fuji · 1');
  });

  test('of a contender or a title that the board does not have misses it', () => {
    expect(lines({ tables: { 'gt-teams': { 99: [1, 25] }, lmp1: { 90: [1, 25] } } })).toEqual([
      '! 99 missing',
      '! 90 missing',
    ]);
  });

  test('of drivers may leave a cell empty where one had no part', () => {
    const guest: Piece = { kind: 'entry-list', for: 'sepang', crews: { 91: ['Ho'] } };
    expect(lines({ tables: { 'gt-drivers': { Ho: ['', '', '–'] } } }, guest)).toEqual([
      '= Ho fuji · ·',
      '= Ho sepang · ·',
      '= Ho total 0 0',
    ]);
  });
});

describe('published totals and margins', () => {
  test('are held against the computed points', () => {
    expect(lines({ totals: { 'gt-teams': { 90: 25, 99: 1, '#91': 19 } } })).toEqual([
      '= 90 total 25 25',
      '! 99 missing',
      '! #91 total 19 18',
    ]);
  });

  test('are held against the lead of one over the other', () => {
    const margin = (first: string, second: string, points: number) => ({
      margins: [{ title: 'gt-drivers', first, second, points }],
    });
    expect(lines(margin('Yu', 'Chen', 7))).toEqual(['= Yu over Chen 7 7']);
    expect(lines(margin('Yu', 'Chen', 6))).toEqual(['! Yu over Chen 6 7']);
    expect(lines(margin('Ho', 'Chen', 6))).toEqual(['! Ho missing']);
    expect(lines(margin('Yu', 'Ho', 6))).toEqual(['! Ho missing']);
    const spelt = drivers({ Yu: { also: ['Lam Yu'] } });
    expect(lines(margin('Lam Yu', 'Chen', 7), spelt)).toEqual(['= Lam Yu over Chen 7 7']);
  });

  test('may be doubted', () => {
    const margins = [{ title: 'gt-teams', first: '90', second: '91', points: 7, doubt: 'read into it' }];
    const [line] = audit(season(...BOARD), claim({ margins }));
    expect(line?.doubt).toBe('read into it');
    const [sure] = audit(season(...BOARD), claim({ margins: [{ ...margins[0], doubt: undefined }] }));
    expect(sure).not.toHaveProperty('doubt');
  });

  test('of a publication that is doubted are all doubted, each by its own doubt where it has one', () => {
    const margin = { title: 'gt-teams', first: '90', second: '91', points: 7 };
    const margins = [margin, { ...margin, doubt: 'read into it' }];
    const said = { doubt: 'of the round before', totals: { 'gt-teams': { 90: 24 } }, margins };
    expect(audit(season(...BOARD), claim(said)).map(({ doubt }) => doubt)).toEqual([
      'of the round before',
      'of the round before',
      'read into it',
    ]);
    const own = { ...published({ totals: { 'gt-teams': { 90: 24 } } }), doubt: 'a draft' };
    expect(audit(season(...BOARD, own), [])[0]?.doubt).toBe('a draft');
  });
});

describe('published ranks', () => {
  test('are held against the ranks of the table', () => {
    expect(lines({ ranks: { 'gt-teams': { 90: 1, 91: 3, 99: 2 } } })).toEqual([
      '= 90 rank 1 1',
      '! 91 rank 3 2',
      '! 99 missing',
    ]);
  });

  test('of contenders whom nothing separates are shared', () => {
    const shared: Piece = { kind: 'entry-list', for: 'fuji', crews: { 90: ['Yu', 'Ho'] } };
    expect(lines({ ranks: { 'gt-drivers': { Yu: 1, Ho: 1, Chen: 2 } } }, shared)).toEqual([
      '= Yu rank 1 1',
      '= Ho rank 1 1',
      '= Chen rank 2 2',
    ]);
  });

  test('of one whom a decision lists without a rank is none', () => {
    const none = decision('fuji', { rank: 'none', title: 'gt-teams', contender: '91' });
    expect(lines({ ranks: { 'gt-teams': { 91: 2 } } }, none)).toEqual(['! 91 rank 2 null']);
  });
});

describe('each line', () => {
  test('says who published it, as of which document, and has the awards behind it', () => {
    const found = audit(season(...BOARD), claim({ totals: { 'gt-teams': { 90: 24 } } }));
    expect(found).toMatchObject([
      { publication: 'Autosport', asOf: 4, title: 'gt-teams', contender: '90', equal: false },
    ]);
    expect(found[0]).not.toHaveProperty('document');
    expect(found[0]?.because.map(({ row, lines }) => [row.contender, lines.length])).toEqual([['90', 1]]);
    const margins = [{ title: 'gt-teams', first: '90', second: '91', points: 7 }];
    expect(audit(season(...BOARD), claim({ margins }))[0]?.because.map(({ row }) => row.contender)).toEqual([
      '90',
      '91',
    ]);
    expect(audit(season(...BOARD), claim({ totals: { 'gt-teams': { 99: 1 } } }))[0]?.because).toEqual([]);
  });

  test('stands with those of its publication: tables, totals, ranks, margins', () => {
    const said = {
      ranks: { 'gt-teams': { 90: 1 } },
      margins: [{ title: 'gt-teams', first: '90', second: '91', points: 7 }],
      totals: { 'gt-teams': { 90: 25 } },
      tables: { 'gt-drivers': { Yu: [25] } },
    };
    expect(audit(season(...BOARD), claim(said)).map(({ what }) => what.of)).toEqual([
      'result',
      'result',
      'total',
      'total',
      'rank',
      'margin',
    ]);
  });
});

describe('a publication', () => {
  const total = (points: number, asOf?: string) =>
    ({ totals: { 'gt-teams': { 90: points } }, ...(asOf === undefined ? {} : { asOf }) }) as const;
  const later = on('2014-06-01', race('sepang', '90'));

  test('of a day is held against what was known that day', () => {
    expect(lines(total(25, '2014-05-31'), later)).toEqual(['= 90 total 25 25']);
    expect(lines(total(50, '2014-06-01'), later)).toEqual(['= 90 total 50 50']);
    expect(lines(total(50, '2014-06-01T12:00'), later)).toEqual(['= 90 total 50 50']);
    expect(lines(total(25), later)).toEqual(['! 90 total 25 50']);
    expect(audit(season(...BOARD, later), claim(total(25, '2014-05-31')))[0]?.asOf).toBe(4);
  });

  test('of a day before the calendar changed has the rounds of that day', () => {
    const cancel = on('2014-06-01', calendarChange({ cancel: 'sepang' }));
    expect(lines({ asOf: '2014-05-31', tables: { 'gt-teams': { 90: [1, '', 25] } } }, cancel)).toHaveLength(
      3,
    );
    expect(lines({ tables: { 'gt-teams': { 90: [1, 25] } } }, cancel)).toHaveLength(2);
  });
});

describe('the office’s own table', () => {
  test('is held against the board as it was when it was published, for ever', () => {
    const own = published({ title: 'After Fuji', totals: { 'gt-teams': { 90: 25 } } });
    const after = season(...BOARD, own, race('sepang', '90'), decision('fuji', { disqualify: '90' }));
    expect(audit(after, [])).toMatchObject([
      {
        publication: 'After Fuji',
        document: 5,
        asOf: 5,
        what: { published: 25 * 2520, computed: 25 * 2520 },
        equal: true,
      },
    ]);
  });

  test('is named by its number where it has no title, and stands before those of others', () => {
    const after = season(...BOARD, published({ totals: { 'gt-teams': { 90: 24 } } }), bulletin());
    const found = audit(after, claim({ totals: { 'gt-teams': { 90: 25 } } }));
    expect(found.map(({ publication, equal }) => `${publication} ${equal}`)).toEqual([
      'document 5 false',
      'Autosport true',
    ]);
  });

  test('is not audited once it is annulled', () => {
    expect(
      audit(season(...BOARD, published({ totals: { 'gt-teams': { 90: 24 } } }), annulment(5)), []),
    ).toEqual([]);
  });

  test('of qualifying alone counts what was known', () => {
    const own = published({ totals: { 'gt-teams': { 91: 19 } } });
    expect(audit(season(...BOARD, qualifying('sepang', '91'), own), []).map(shown)).toEqual([
      '= 91 total 19 19',
    ]);
  });
});
