import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { contenderOf } from '#core/season/contender';
import {
  amendment,
  calendarChange,
  changeFor,
  changeFrom,
  crews,
  decision,
  drivers,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { allStandings, standings } from './standings.ts';
import { isDropped } from './table.ts';

const ROUNDS = rounds('inje', 'fuji', 'sepang');
const CARS = entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'], 92: ['Hai'] }, CN: { 77: ['Tse'] } });
const BOARD = [rules(), ROUNDS, CARS] as const;
const rowsOf = (title: string, ...pieces: readonly Piece[]) => table(season(...BOARD, ...pieces), title);
const TWO = [race('inje', '90', '91', '92'), race('fuji', '92', '91', ['90', 'Ret'])] as const;

describe('a table', () => {
  test('adds up the awards of every round', () => {
    expect(rowsOf('gt-teams', ...TWO)).toEqual(['1 92 40', '2 91 36', '3 90 25']);
    expect(rowsOf('gt-teams', qualifying('inje', '90'), ...TWO)).toEqual(['1 92 40', '2 91 36', '3 90 26']);
  });

  test('of drivers gives each of a crew the points of the car', () => {
    expect(rowsOf('gt-drivers', ...TWO)).toEqual(['1 Hai 40', '2 Chen 36', '3 Matsui 25', '3 Yu 25']);
  });

  test('gives a contender only what an award gives to its kind', () => {
    const toCars = rules({
      awards: { race: { session: 'race', order: 'class', scale: 'full', to: ['entry'] } },
    });
    const raced = [ROUNDS, CARS, race('inje', '90', '91')] as const;
    expect(table(season(toCars, ...raced), 'gt-teams')).toEqual(['1 90 25', '2 91 18', '3 92 0']);
    expect(table(season(toCars, ...raced), 'gt-drivers').every((row) => row.endsWith(' 0'))).toBe(true);
    const toCrews = rules({
      awards: { race: { session: 'race', order: 'class', scale: 'full', to: ['race crew'] } },
    });
    expect(table(season(toCrews, ...raced), 'gt-teams').every((row) => row.endsWith(' 0'))).toBe(true);
    expect(table(season(toCrews, ...raced), 'gt-drivers').slice(0, 3)).toEqual([
      '1 Matsui 25',
      '1 Yu 25',
      '2 Chen 18',
    ]);
  });

  test('of a class has its cars alone, and one without a class has all', () => {
    expect(rowsOf('cn-teams', race('inje', '90', '77'))).toEqual(['1 77 25']);
    expect(rowsOf('overall', race('inje', '90', '77', '91'))).toEqual([
      '1 90 25',
      '2 77 25',
      '3 91 18',
      '4 92 0',
    ]);
  });

  test('is there before the first race, with all level', () => {
    expect(rowsOf('gt-teams')).toEqual(['1 90 0', '1 91 0', '1 92 0']);
  });

  test('says what it is a table of', () => {
    const found = standings(season(...BOARD), titleKey('gt-drivers'));
    expect(found).toMatchObject({ title: 'gt-drivers', name: 'GT Drivers', class: 'GT', for: 'driver' });
    expect(found?.rounds.map(({ key }) => key)).toEqual(['inje', 'fuji', 'sepang']);
  });

  test('is none of a title that the rulebook does not have', () => {
    expect(standings(season(...BOARD), titleKey('lmp1'))).toBeUndefined();
    expect(standings(season(...BOARD), titleKey('constructor'))).toBeUndefined();
  });

  test('is worked out once for a season', () => {
    const one = season(...BOARD);
    expect(standings(one, titleKey('gt-teams'))).toBe(standings(one, titleKey('gt-teams')));
    expect(standings(one, titleKey('gt-teams'))).not.toBe(standings(one, titleKey('cn-teams')));
  });

  test('is there for every title, in the order of the rulebook', () => {
    expect(allStandings(season(...BOARD)).map(({ title }) => title)).toEqual([
      'gt-teams',
      'gt-drivers',
      'cn-teams',
      'overall',
    ]);
  });
});

describe('a round', () => {
  test('that is cancelled is no column, and gives nothing', () => {
    const gone = season(...BOARD, ...TWO, calendarChange({ cancel: 'fuji' }));
    expect(table(gone, 'gt-teams')).toEqual(['1 90 25', '2 91 18', '3 92 15']);
    expect(standings(gone, titleKey('gt-teams'))?.rows[0]?.cells).toHaveLength(2);
  });

  test('is a cell of each contender that had a part in it', () => {
    const guest = crews('fuji', { 91: ['Chen', 'Ho'] });
    const found = standings(season(...BOARD, guest, ...TWO), titleKey('gt-drivers'));
    const cells = (driver: string) =>
      found?.rows.find(({ contender }) => contender === driver)?.cells.map((cell) => cell?.result);
    expect(cells('Ho')).toEqual([undefined, '2', undefined]);
    expect(cells('Chen')).toEqual(['2', '2', '']);
  });

  test('scores by the rulebook in force there', () => {
    const double = amendment('fuji', { scales: { full: { points: '50 36 30' } } });
    expect(rowsOf('gt-teams', double, ...TWO)).toEqual(['1 92 65', '2 91 54', '3 90 25']);
    const none = amendment('fuji', { removes: ['awards/race'] });
    expect(rowsOf('gt-teams', none, ...TWO)).toEqual(['1 90 25', '2 91 18', '3 92 15']);
  });

  test('gives what the title gives there, and keeps what it gave before', () => {
    const poleOnly = amendment('fuji', {
      titles: { 'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry', awards: ['pole'] } },
    });
    const poles = qualifying('fuji', '91', '90');
    expect(rowsOf('gt-teams', poleOnly, ...TWO, poles)).toEqual(['1 90 25', '2 91 19', '3 92 15']);
  });
});

describe('a contender', () => {
  test('is an entry through all its numbers, and shows the one that it had last', () => {
    const renumbered = season(
      ...BOARD,
      race('inje', '90'),
      changeFrom('fuji', { number: '90', becomes: '9' }),
      race('fuji', '9'),
    );
    expect(table(renumbered, 'gt-teams')[0]).toBe('1 90 50');
    expect(standings(renumbered, titleKey('gt-teams'))?.rows[0]?.number).toBe('9');
    expect(standings(renumbered, titleKey('gt-drivers'))?.rows[0]?.number).toBeUndefined();
  });

  test('is a person in all spellings, whose car may change', () => {
    const spelt = drivers({ Yu: { also: ['Lam Yu'] } });
    const moved = crews('fuji', { 90: ['Matsui'], 92: ['Lam Yu'] });
    expect(rowsOf('gt-drivers', spelt, moved, ...TWO)[0]).toBe('1 Yu 50');
  });

  test('is a person once, though two spellings in one crew turn out to be theirs', () => {
    const spelt = drivers({ Yu: { also: ['Matsui'] } });
    expect(rowsOf('gt-drivers', ...TWO, spelt)).toEqual(['1 Hai 40', '2 Chen 36', '3 Yu 25']);
  });

  test('in two cars of one race scores with both, and shows the better', () => {
    const both = crews('inje', { 90: ['Yu'], 91: ['Chen', 'Yu'] });
    const shown = (...pieces: readonly Piece[]) => {
      const row = standings(season(...BOARD, both, ...pieces), titleKey('gt-drivers'))?.rows.find(
        ({ contender }) => contender === 'Yu',
      );
      const cell = row?.cells[0];
      return `${cell?.result} ${Number(row?.points) / 2520} ${cell?.awards.map(({ entry }) => entry)}`;
    };
    expect(shown(race('inje', '90', '91'))).toBe('1 43 90,91');
    expect(shown(race('inje', '91', '90'))).toBe('1 43 91,90');
    expect(shown(race('inje', ['90', 'Ret'], '91'))).toBe('1 25 91');
    expect(shown(race('inje', '90', ['91', 'Ret']))).toBe('1 25 90');
    expect(shown(race('inje', { car: '90' }, ['91', 'Ret']))).toBe('Ret 0 ');
    expect(shown(race('inje', ['90', 'Ret'], { car: '91' }))).toBe('Ret 0 ');
    expect(shown(qualifying('inje', '91'), race('inje', '90'))).toBe('1 26 91,90');
  });
});

describe('what counts', () => {
  const keep = (keep: string) => rules({ counting: { everything: { keep } } });
  const three = [race('inje', '90', '91'), race('fuji', '91', '90'), race('sepang', '90', '91')];

  test('are all rounds, the best, or all but the worst', () => {
    const best = (rulebook: Piece) => table(season(rulebook, ROUNDS, CARS, ...three), 'gt-teams').slice(0, 2);
    expect(best(keep('all'))).toEqual(['1 90 68', '2 91 61']);
    expect(best(keep('best 1'))).toEqual(['1 90 25', '2 91 25']);
    expect(best(keep('best 2'))).toEqual(['1 90 50', '2 91 43']);
    expect(best(keep('all but 2'))).toEqual(['1 90 25', '2 91 25']);
  });

  test('is shown of each round', () => {
    const after = season(keep('best 2'), ROUNDS, CARS, ...three);
    expect(standings(after, titleKey('gt-teams'))?.rows.map(({ counted }) => counted)).toEqual([
      [true, false, true],
      [true, true, false],
      [true, true, false],
    ]);
    const all = season(keep('all'), ROUNDS, CARS, ...three);
    expect(standings(all, titleKey('gt-teams'))?.rows[0]?.counted).toEqual([true, true, true]);
  });

  test('a result is dropped that does not count, and no round that is still to come', () => {
    const dropped = (...done: readonly Piece[]) => {
      const [row] =
        standings(season(keep('best 1'), ROUNDS, CARS, ...done), titleKey('gt-teams'))?.rows ?? [];
      return row?.cells.map((_, round) => isDropped(row, round));
    };
    expect(dropped(race('inje', '90', '91'))).toEqual([false, false, false]);
    expect(dropped(race('inje', '90', '91'), race('fuji', '90', '91'))).toEqual([false, true, false]);
    expect(dropped(race('inje', '90', '91'), qualifying('fuji', '90'))).toEqual([false, true, false]);
  });

  test('may be a title’s own', () => {
    const own = rules({
      counting: { one: { keep: 'best 1' } },
      titles: {
        'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry', counting: 'one', awards: 'race' },
      },
    });
    expect(table(season(own, ROUNDS, CARS, qualifying('inje', '90'), ...three), 'gt-teams')[0]).toBe(
      '1 90 25',
    );
  });

  test('is everything where the rulebook says nothing', () => {
    const silent = amendment('inje', { removes: ['counting/everything', 'ranking/table'] });
    expect(rowsOf('gt-teams', silent, ...three)).toEqual(['1 90 68', '2 91 61', '3 92 0']);
  });
});

describe('contenders level on points', () => {
  const LEVEL = [race('inje', '90', '91'), race('fuji', '91', '90')] as const;

  test('are separated by countback, dropped results among them, or share a rank', () => {
    expect(rowsOf('gt-teams', ...LEVEL)).toEqual(['1 90 43', '1 91 43', '2 92 0']);
    const best = rules({ counting: { everything: { keep: 'best 1' } } });
    const dropped = [
      best,
      ROUNDS,
      CARS,
      race('inje', '90', '91'),
      race('fuji', '91', '92', '90'),
      race('sepang', '92', '91'),
    ];
    expect(table(season(...dropped), 'gt-teams')).toEqual(['1 91 25', '2 92 25', '3 90 25']);
  });

  test('by the ranking of the rulebook; by points and countback where it has none', () => {
    const standard = { order: ['points'], shared: 'standard', listed: 'entered' };
    const plain = rules({ ranking: { table: standard } });
    expect(table(season(plain, ROUNDS, CARS, ...LEVEL), 'gt-teams')).toEqual([
      '1 90 43',
      '1 91 43',
      '3 92 0',
    ]);
    const none = amendment('inje', { removes: ['ranking/table'] });
    expect(rowsOf('gt-teams', none, ...LEVEL)).toEqual(['1 90 43', '1 91 43', '3 92 0']);
    const bonus = seasonDecision({ points: 7, title: 'gt-teams', contender: '91' });
    expect(rowsOf('gt-teams', none, race('inje', '90', '91'), bonus)).toEqual([
      '1 90 25',
      '2 91 25',
      '3 92 0',
    ]);
  });
});

describe('a decision', () => {
  const points = (points: number | string, contender: string, title = 'gt-teams') => ({
    points,
    title,
    contender,
  });

  test('adds points, or takes them', () => {
    expect(rowsOf('gt-teams', ...TWO, seasonDecision(points(-10, '92')))).toEqual([
      '1 91 36',
      '2 92 30',
      '3 90 25',
    ]);
    expect(rowsOf('gt-teams', ...TWO, decision('fuji', points('0.5', '91'), points(2, '#91')))).toEqual([
      '1 92 40',
      '2 91 38.5',
      '3 90 25',
    ]);
    expect(rowsOf('gt-drivers', ...TWO, decision('fuji', points(50, 'Yu', 'gt-drivers')))[0]).toBe('1 Yu 75');
    expect(rowsOf('gt-drivers', ...TWO, decision('fuji', points(50, 'Yu'))).at(-1)).toBe('3 Yu 25');
  });

  test('on points is part of the row', () => {
    const after = season(
      ...BOARD,
      ...TWO,
      decision('fuji', points(-5, '91')),
      seasonDecision(points(-2, '91')),
    );
    const row = standings(after, titleKey('gt-teams'))?.rows.find(({ contender }) => contender === '91');
    expect(row?.adjustments).toEqual([
      { points: -5 * 2520, document: 6, counts: true },
      { points: -2 * 2520, document: 7, counts: true },
    ]);
  });

  test('that is pending or suspended has no effect yet', () => {
    for (const state of ['pending', 'suspended', 'served'])
      expect(rowsOf('gt-teams', ...TWO, seasonDecision({ ...points(-10, '92'), state }))[0]).toBe('1 92 40');
  });

  test('gives a rank where all else is level, and the later word holds', () => {
    const rank = (rank: number | string, contender: string) => ({ rank, title: 'gt-teams', contender });
    const level = [race('inje', '90', '91'), race('fuji', '91', '90')];
    expect(rowsOf('gt-teams', ...level, seasonDecision(rank(1, '91')))).toEqual([
      '1 91 43',
      '2 90 43',
      '3 92 0',
    ]);
    const both = [decision('fuji', rank(1, '91')), seasonDecision(rank(1, '90'), rank(2, '91'))];
    expect(rowsOf('gt-teams', ...level, ...both)[0]).toBe('1 90 43');
    expect(rowsOf('gt-teams', ...level, ...both.toReversed())[0]).toBe('1 90 43');
    const turned = [seasonDecision(rank(1, '90')), decision('fuji', rank(1, '91'), rank(2, '90'))];
    expect(rowsOf('gt-teams', ...level, ...turned)[0]).toBe('1 91 43');
    expect(rowsOf('gt-teams', ...TWO, seasonDecision(rank('none', '92')))).toEqual([
      '1 91 36',
      '2 90 25',
      '- 92 40',
    ]);
  });
});

describe('who is listed', () => {
  const listed = (listed: string, ...pieces: readonly Piece[]) =>
    table(
      season(
        rules({ ranking: { table: { order: 'points', shared: 'dense', listed } } }),
        ROUNDS,
        CARS,
        ...pieces,
      ),
      'gt-teams',
    ).map((row) => row.split(' ')[1]);
  const eleven = [['92', 'Ret']] as const;

  test('are all that are entered, those that were classified, or those that scored', () => {
    const short = { ...race('inje', '90', '91', ...eleven) };
    const board = [amendment('inje', { scales: { full: { points: '5' } } }), short];
    expect(listed('entered', ...board)).toEqual(['90', '91', '92']);
    expect(listed('classified', ...board)).toEqual(['90', '91']);
    expect(listed('scored', ...board)).toEqual(['90']);
  });

  test('is whoever has points or lost them', () => {
    const taken = seasonDecision({ points: -25, title: 'gt-teams', contender: '90' });
    expect(listed('scored', race('inje', '90'), taken)).toEqual(['90']);
    const negative = seasonDecision({ points: -5, title: 'gt-teams', contender: '92' });
    expect(listed('scored', negative)).toEqual(['92']);
  });

  test('is a car that withdrew, as long as all entered are', () => {
    expect(rowsOf('gt-teams', changeFor('inje', { withdraw: '92' }))).toContain('1 92 0');
  });
});

describe('a contender is named', () => {
  const named = (said: string, kind: 'entry' | 'driver', ...pieces: readonly Piece[]) =>
    contenderOf(season(...BOARD, ...pieces), { for: kind }, said);

  test('by the key of an entry or a number on its car, with or without #', () => {
    const renumbered = changeFrom('fuji', { number: '90', becomes: '9' });
    expect(named('90', 'entry', renumbered)).toBe('90');
    expect(named('#90', 'entry', renumbered)).toBe('90');
    expect(named('9', 'entry', renumbered)).toBe('90');
    const listed: Piece = { kind: 'entry-list', entries: { GT: { spare: { number: '007' } } } };
    expect(named('#007', 'entry', listed)).toBe('spare');
    expect(named('#7', 'entry', listed)).toBe('7');
  });

  test('by its key before another’s number, and by a number of now before one to come', () => {
    const taken: Piece = {
      kind: 'entry-list',
      entries: { GT: { spare: { number: '91' }, other: { number: '9' } } },
    };
    expect(named('91', 'entry', taken)).toBe('91');
    expect(named('9', 'entry', changeFrom('fuji', { number: '90', becomes: '9' }), taken)).toBe('other');
  });

  test('by a driver in any spelling', () => {
    expect(named('Lam Yu', 'driver', drivers({ Yu: { also: ['Lam Yu'] } }))).toBe('Yu');
    expect(named('Nobody', 'driver')).toBe('Nobody');
  });
});
