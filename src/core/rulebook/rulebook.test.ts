import { describe, expect, test } from 'vitest';
import { cited, rulebook } from '../../../test/board.ts';
import { rulebookSchema } from './rulebook.schema.ts';
import { amended, citation, NO_RULEBOOK, resolved, termsOf } from './rulebook.ts';

const file = (name: string, sections: Parameters<typeof cited>[0]) =>
  rulebookSchema.parse({ rulebook: name, name: `${name} regulations`, ...cited(sections) });

describe('an amendment', () => {
  const book = rulebook();

  test('puts whole clauses in place of those of the same name, and leaves the rest', () => {
    const after = amended(book, file('x', { scales: { full: { points: '10 8' }, extra: { points: 1 } } }));
    expect(Object.keys(after.scales)).toEqual(['full', 'pole', 'extra']);
    expect(after.scales.full?.points).toHaveLength(2);
    expect(after.awards).toEqual(book.awards);
    expect(after.rulebook).toBe('series-2014');
    expect(after.name).toBe(book.name);
  });

  test('removes clauses', () => {
    const after = amended(book, { removes: ['scales/pole', 'awards/pole'] });
    expect(Object.keys(after.scales)).toEqual(['full']);
    expect(Object.keys(after.awards)).toEqual(['race']);
    expect(Object.keys(after.classes)).toEqual(['GT', 'CN']);
  });

  test('changes single terms of every title', () => {
    const { everyTitle } = amended(book, { everyTitle: { awards: ['race'] } });
    expect(everyTitle).toEqual({ awards: ['race'], counting: 'everything', ranking: 'table' });
  });
});

describe('a rulebook that extends another', () => {
  const oldest = file('2012', {
    scales: { full: { points: '10 8' }, pole: { points: 1 } },
    classes: { GT: {} },
  });
  const older = file('2013', { scales: { full: { points: '20 15' } } });
  const newest = file('2014', { removes: ['scales/pole'], classes: { CN: {} } });

  test('has its own clauses, then those of each one before it', () => {
    const book = resolved([newest, older, oldest]);
    expect(book.scales.full?.points).toHaveLength(2);
    expect(book.scales.full?.points[0]).toBe(20 * 2520);
    expect(Object.keys(book.scales)).toEqual(['full']);
    expect(Object.keys(book.classes)).toEqual(['GT', 'CN']);
  });

  test('has its own name, and every section', () => {
    const { rulebook: key, name, titles, everyTitle } = resolved([newest, older, oldest]);
    expect({ key, name, titles, everyTitle }).toEqual({
      key: '2014',
      name: '2014 regulations',
      titles: {},
      everyTitle: {},
    });
  });

  test('of nothing is empty', () => {
    expect(resolved([])).toEqual(NO_RULEBOOK);
  });
});

const SILENT = {
  others: 'move up',
  cars: 'all',
  furtherCars: undefined,
  without: [],
  only: undefined,
  needs: [],
  guestDriver: 'costs driver',
};

test('a title is scored by its own terms, else by those of every title', () => {
  const book = rulebook({
    titles: {
      plain: { name: 'Plain', for: 'entry' },
      own: {
        name: 'Own',
        for: 'entry',
        awards: 'race',
        counting: 'best',
        ranking: 'other',
        others: 'hold their place',
        cars: 'best 1',
        furtherCars: 'are passed',
        without: 'fuji',
        only: 'inje',
        needs: 'drive',
        guestDriver: 'costs car',
      },
    },
  });
  expect(termsOf(book, book.titles.plain as never)).toEqual({
    awards: ['race', 'pole'],
    counting: 'everything',
    ranking: 'table',
    ...SILENT,
  });
  expect(termsOf(book, book.titles.own as never)).toEqual({
    awards: ['race'],
    counting: 'best',
    ranking: 'other',
    others: 'hold their place',
    cars: 1,
    furtherCars: 'are passed',
    without: ['fuji'],
    only: ['inje'],
    needs: [{ check: 'drive' }],
    guestDriver: 'costs car',
  });
  expect(termsOf(NO_RULEBOOK, book.titles.plain as never)).toEqual({
    awards: [],
    counting: undefined,
    ranking: undefined,
    ...SILENT,
  });
});

test('a clause is cited by its article, or by its sources where that is unknown', () => {
  expect(citation({ article: '8.2', source: ['WP'] })).toBe('article 8.2');
  expect(citation({ source: ['WP', 'DSF'] })).toBe('WP, DSF');
  expect(citation({})).toBe('');
});
