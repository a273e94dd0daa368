import { describe, expect, test } from 'vitest';
import { points } from '#core/base/points';
import { cited } from '../../../test/board.ts';
import { amendmentSchema, rulebookSchema } from './rulebook.schema.ts';

const book = { rulebook: 'series-2014', name: 'Regulations' };
const read = (sections: Parameters<typeof cited>[0]) => rulebookSchema.parse({ ...book, ...cited(sections) });
const faults = (sections: Parameters<typeof cited>[0]) =>
  rulebookSchema
    .safeParse({ ...book, ...cited(sections) })
    .error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);

test('a rulebook is a name and clauses', () => {
  expect(rulebookSchema.parse({ ...book, extends: 'standard' })).toEqual({ ...book, extends: 'standard' });
  expect(rulebookSchema.safeParse({ name: 'Regulations' }).success).toBe(false);
  expect(rulebookSchema.safeParse({ ...book, scale: {} }).success).toBe(false);
});

test('a clause cites its article, or a source where the article is unknown', () => {
  const clauses = (clause: object) => ({ ...book, classes: { GT: clause } });
  expect(rulebookSchema.parse(clauses({ article: '3.1' })).classes).toEqual({ GT: { article: '3.1' } });
  expect(rulebookSchema.parse(clauses({ source: 'WP' })).classes).toEqual({ GT: { source: ['WP'] } });
  expect(rulebookSchema.safeParse(clauses({})).error?.issues).toMatchObject([
    { path: ['classes', 'GT', 'article'], message: 'an article, or a source where the article is unknown' },
  ]);
});

describe('a scale', () => {
  const scale = (points: unknown) => read({ scales: { full: { points } } }).scales?.full?.points;

  test('is a table as printed, first place first', () => {
    expect(scale('25 18 15')).toEqual([25, 18, 15].map(points));
    expect(scale('25-18-15')).toEqual([25, 18, 15].map(points));
    expect(scale(1)).toEqual([points(1)]);
    expect(scale('0.5')).toEqual([points(0.5)]);
    expect(scale('2 0 -1')).toEqual([2, 0, -1].map(points));
    expect(scale('1/7 1/7')).toEqual([360, 360]);
    expect(scale(Array(200).fill('1').join(' '))).toHaveLength(200);
  });

  const spaced = 'points with a space between one place and the next, such as 25 18 15';
  test.each([
    ['25,18', spaced],
    ['25, 18, 15', spaced],
    ['25; 18', spaced],
    [
      '25 0.14',
      'points in whole 2520ths, as halves (0.5), thirds (1/3) and sevenths (1/7) are, and 0.14 is not',
    ],
    [
      '1/11',
      'points in whole 2520ths, as halves (0.5), thirds (1/3) and sevenths (1/7) are, and 1/11 is not',
    ],
  ])('is not %j, and what is wrong with it is told', (points, told) => {
    expect(faults({ scales: { full: { points } } })).toEqual([`scales/full/points: ${told}`]);
  });

  test('is not what YAML makes of points with commas: a first place, and keys', () => {
    expect(faults({ scales: { full: { points: '25', 18: '', 15: '' } } })).toEqual([
      `scales/full: ${spaced}`,
    ]);
  });

  test.each(['', '25 x', '9999999', Array(201).fill('1').join(' ')])('is not %j', (points) => {
    expect(faults({ scales: { full: { points } } })).toEqual([
      'scales/full/points: points from first place on, such as 25 18 15',
    ]);
  });

  test('may go on with a value for every place beyond', () => {
    expect(read({ scales: { full: { points: '2 1', beyond: 0.5 } } }).scales?.full?.beyond).toBe(points(0.5));
  });
});

describe('what counts', () => {
  const keep = (keep: unknown) => read({ counting: { some: { keep } } }).counting?.some?.keep;

  test('is all rounds, the best so many, or all but so many', () => {
    expect(keep('all')).toEqual({ of: 'all' });
    expect(keep('best 4')).toEqual({ of: 'best', rounds: 4 });
    expect(keep('all but 1')).toEqual({ of: 'all but', rounds: 1 });
  });

  test.each(['best', 'best 0', 'all but 0', 'worst 4', 'best 4 of 5', 'best 1000'])('is not %j', (keep) => {
    expect(faults({ counting: { some: { keep } } })).toEqual([
      "counting/some/keep: 'all', 'best 4' or 'all but 1'",
    ]);
  });
});

describe('a share of the distance', () => {
  const finisher = (share: string) => ({
    classified: { finisher: { flag: 'required', distance: { share, of: 'winner' } } },
  });
  const share = (written: string) => read(finisher(written)).classified?.finisher?.distance?.share;

  test('is a whole number of per cent', () => {
    expect(share('70 %')).toBe(70);
    expect(share('70%')).toBe(70);
    expect(share('1 %')).toBe(1);
    expect(share('100 %')).toBe(100);
  });

  test.each(['0 %', '101 %', '70', '70.5 %', '0.7', ' 70 %'])('is not %j', (written) => {
    expect(faults(finisher(written))).toEqual(['classified/finisher/distance/share: a share such as 70 %']);
  });
});

describe('a check', () => {
  test('asks something of every crew, car, pit stop or race', () => {
    const checks = {
      crew: { every: 'crew', of: 'GT', drivers: { atLeast: 2, atMost: 3 } },
      region: { every: 'crew', regional: { atLeast: 1, from: 'Asia' } },
      amateurs: { every: 'crew', grades: ['Silver', 'Bronze'] },
      bronze: { every: 'crew', graded: { as: 'Bronze', drivers: { atLeast: 1 } } },
      tyres: { every: 'car', tyre: 'Michelin', lastSeason: 2017 },
      long: { every: 'drive', length: { atLeast: '6 h', under: '8 h' }, time: { atLeast: '1 h' } },
      stop: { every: 'pit stop', people: { atMost: 2 } },
      stops: { every: 'race', stops: { atLeast: 2, each: '1:30' } },
    };
    expect(Object.keys(read({ checks }).checks ?? {})).toEqual(Object.keys(checks));
    expect(read({ checks }).checks?.crew).toMatchObject({ of: ['GT'] });
  });

  test('is of one of these five, and asks it of nothing else', () => {
    expect(faults({ checks: { odd: { every: 'lap' } } })).toEqual([
      'checks/odd/every: every: crew, car, drive, pit stop or race',
    ]);
    expect(faults({ checks: { odd: { every: 'car', drivers: { atLeast: 2 } } } })).toHaveLength(1);
  });

  test('of an amount says how much', () => {
    expect(faults({ checks: { odd: { every: 'crew', drivers: {} } } })).toEqual([
      'checks/odd/drivers: atLeast, atMost or both',
    ]);
  });

  test('of drives in some crews says in which', () => {
    const drive = (crew: object) =>
      faults({ checks: { odd: { every: 'drive', time: { atLeast: '1 h' }, crew } } });
    expect(drive({ graded: { as: 'Bronze', drivers: { atMost: 1 } } })).toBeUndefined();
    expect(drive({ drivers: { atLeast: 3 } })).toBeUndefined();
    expect(drive({})).toEqual(['checks/odd/crew: drivers, graded or both']);
    expect(drive({ drivers: {} })).toEqual(['checks/odd/crew/drivers: atLeast, atMost or both']);
  });

  test('of drivers of a grade says how many, and of which', () => {
    const graded = (said: object) => faults({ checks: { odd: { every: 'crew', graded: said } } });
    expect(graded({ as: 'Bronze', drivers: {} })).toEqual([
      'checks/odd/graded/0/drivers: atLeast, atMost or both',
    ]);
    expect(graded({ as: [], drivers: { atLeast: 1 } })).toEqual(['checks/odd/graded/0/as: at least one']);
    expect(graded({ as: 'Bronze' })).toHaveLength(1);
    expect(graded({ as: 'Bronze', drivers: { atLeast: 2, atMost: 1 } })).toEqual([
      'checks/odd/graded/0/drivers/atLeast: at most as much as atMost',
    ]);
  });

  test('never wants at least more than it wants at most', () => {
    const drivers = (atLeast: number, atMost: number) => ({
      checks: { crew: { every: 'crew', drivers: { atLeast, atMost } } },
    });
    expect(faults(drivers(3, 2))).toEqual(['checks/crew/drivers/atLeast: at most as much as atMost']);
    expect(faults(drivers(2, 2))).toBeUndefined();
  });
});

test.each([
  ['awards', { session: 'race', order: 'grid', scale: 'full', to: 'entry' }, 'order'],
  ['awards', { session: 'race', order: 'class', scale: 'full', to: [] }, 'to'],
  ['awards', { session: 'race', order: 'class', scale: 'full', to: 'club' }, 'to/0'],
  ['ranking', { order: 'wins', shared: 'dense', listed: 'entered' }, 'order/0'],
  ['ranking', { order: 'points', shared: 'loose', listed: 'entered' }, 'shared'],
  ['ranking', { order: 'points', shared: 'dense', listed: 'all' }, 'listed'],
  ['titles', { name: 'GT Teams', for: 'club' }, 'for'],
  ['titles', { for: 'entry' }, 'name'],
  ['prizes', { prize: 'Invitation', title: 'gt', places: 0, goesTo: 'contender' }, 'places'],
  ['prizes', { prize: 'Invitation', title: 'gt', places: 1, goesTo: 'driver' }, 'goesTo'],
  ['regions', { countries: 'Asia' }, 'countries/0'],
])('a clause of %s with another word is refused there', (section, clause, where) => {
  expect(faults({ [section]: { odd: clause } })).toEqual([
    expect.stringMatching(new RegExp(`^${section}/odd/${where}: `)),
  ]);
});

describe('an amendment', () => {
  test('changes at least one clause', () => {
    expect(amendmentSchema.safeParse({}).error?.issues).toMatchObject([
      { message: 'at least one clause of the rulebook' },
    ]);
    expect(amendmentSchema.parse({ removes: 'scales/pole' })).toEqual({ removes: ['scales/pole'] });
    expect(amendmentSchema.parse({ everyTitle: { awards: 'race' } })).toEqual({
      everyTitle: { awards: ['race'] },
    });
  });

  test('removes a clause by its section and name', () => {
    expect(amendmentSchema.safeParse({ removes: 'pole' }).error?.issues).toMatchObject([
      { path: ['removes', 0], message: 'a section and a clause, such as scales/pole' },
    ]);
  });
});
