import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { entries, type Piece, qualifying, race, rounds, rules, season } from '../../../../test/board.ts';
import { CARS, RACE, ruled, type Sections } from '../../../../test/ruled.ts';
import { ASK, most } from './champions.ts';
import { compile } from './compile.ts';
import { draw, emptyDraw } from './draw.ts';
import { modelOf, TUNING } from './model.ts';
import { oddsIn, oddsOf } from './odds.ts';
import { sumsFor } from './score.ts';
import { simulate, together } from './simulate.ts';

const T = titleKey('t');
const ROUNDS = rounds('a', 'b', 'c', 'd');
const open = (title: object = {}, sections: Sections = {}): Season =>
  season(
    ruled(title, { awards: { race: RACE }, ...sections }),
    ROUNDS,
    CARS,
    race('a', '1', '2', '3', '4'),
    race('b', '2', '1', '4', '3'),
  );
const asked = { titles: [T], seasons: 2000, seed: 3 };
const first = (of: Season, more: object = {}) => {
  const [odds] = oddsOf(of, { ...asked, ...more });
  if (odds === undefined) throw new Error('no odds');
  return odds;
};

describe('a season is drawn', () => {
  test('again in the same way by the same seed, and otherwise by another', () => {
    const of = open();
    expect(oddsOf(of, asked)).toEqual(oddsOf(of, asked));
    expect(oddsOf(of, asked)).not.toEqual(oddsOf(of, { ...asked, seed: 4 }));
  });

  test('in the same way whatever chunk it is in, and in whatever order chunks are drawn', () => {
    const compiled = compile(open(), [T]);
    const chunk = (from: number, seasons: number) =>
      simulate(compiled, { seed: 3, from, seasons, scoredBefore: 0 });
    const whole = chunk(0, 500);
    expect(together([chunk(180, 320), chunk(0, 7), chunk(7, 173)])).toEqual(whole);
  });

  test('of the titles of the rulebook, where nobody says of which', () => {
    const two = open({}, { titles: { u: { name: 'U', class: 'GT', for: 'driver', awards: ['race'] } } });
    expect(oddsOf(two, { seasons: 10, seed: 0 }).map(({ title }) => title)).toEqual(['t', 'u']);
    expect(oddsOf(two, { titles: [titleKey('none')], seasons: 10, seed: 0 })).toEqual([]);
  });
});

describe('what comes out', () => {
  test('counts every season once, for those who had the title in it', () => {
    const { seasons, champions, contenders } = first(open());
    expect(champions.reduce((sum, one) => sum + one.seasons, 0)).toBe(seasons);
    const alone = contenders.reduce((sum, one) => sum + one.alone, 0);
    const shared = champions.filter((one) => one.contenders.length > 1);
    expect(alone + shared.reduce((sum, one) => sum + one.seasons, 0)).toBe(seasons);
    for (const one of contenders) expect(one.probability).toBe((one.alone + one.shared) / seasons);
  });

  test('of a title that is decided, is certain', () => {
    const done = season(
      ruled({}, { awards: { race: RACE } }),
      rounds('a', 'b', 'c'),
      CARS,
      race('a', '1', '2', '3', '4'),
      race('b', '1', '2', '3', '4'),
      // 30 points to 18, and 10 to be had.
      { ...race('c', '1', '2', '3', '4') },
    );
    expect(first(done).contenders).toMatchObject([{ contender: '1', probability: 1, error: 0, alone: 2000 }]);
    const early = season(
      ruled({}, { awards: { race: RACE } }),
      rounds('a', 'b', 'c', 'd'),
      CARS,
      race('a', '1', '2', '3', '4'),
      race('b', '1', '2', '3', '4'),
      race('c', '1', ['2', 'Ret'], '3', '4'),
    );
    expect(first(early).contenders.map(({ contender, probability }) => [contender, probability])).toEqual([
      ['1', 1],
    ]);
  });

  test('of a season before its first race, is nearly the same for each car', () => {
    const of = season(ruled({}, { awards: { race: RACE } }), ROUNDS, CARS);
    for (const { probability } of first(of, { seasons: 20_000 }).contenders)
      expect(Math.abs(probability - 0.25)).toBeLessThan(0.02);
  });

  test('of drivers of one car, is that they share the title, and not that one of them has it', () => {
    const pairs = entries({ GT: { 1: ['Ann', 'Bob'], 2: ['Cid', 'Dee'] } });
    const of = season(
      ruled({ for: 'driver' }, { awards: { race: RACE } }),
      ROUNDS,
      pairs,
      race('a', '1', '2'),
    );
    const [ann, bob] = first(of).contenders;
    expect([ann?.contender, bob?.contender]).toEqual(['Ann', 'Bob']);
    expect(ann).toEqual({ ...bob, contender: 'Ann' });
    expect(ann?.alone).toBe(0);
  });

  test('of a season in which nobody has points, is who is in the table by the rules', () => {
    const blank = { awards: { race: { ...RACE, scale: 'none' } }, scales: { none: { points: 0 } } };
    const listed = season(ruled({}, blank), ROUNDS, CARS, race('a', '1', '2'));
    expect(first(listed, { seasons: 20 }).champions).not.toEqual([]);
    const scored = { ...blank, ranking: { r: { order: 'points', shared: 'standard', listed: 'scored' } } };
    const empty = season(ruled({ ranking: 'r' }, scored), ROUNDS, CARS, race('a', '1', '2'));
    expect(first(empty, { seasons: 20 }).champions).toEqual([{ contenders: [], seasons: 20 }]);
  });

  test('has the error of having drawn no more seasons, and the bounds that Wilson gives for it', () => {
    const count = {
      title: T,
      unfit: undefined,
      seasons: 100,
      champions: [{ contenders: ['1'], seasons: 20 }],
    };
    const [one] = oddsIn(count).contenders;
    expect(one?.error).toBeCloseTo(0.04, 10);
    expect(one?.between.map((bound) => bound.toFixed(3))).toEqual(['0.133', '0.289']);
    const sure = oddsIn({ ...count, champions: [{ contenders: ['1'], seasons: 100 }] }).contenders[0];
    expect(sure?.between.map((bound) => bound.toFixed(3))).toEqual(['0.963', '1.000']);
  });
});

describe('where points are no table of places the scoring itself is asked', () => {
  const unfit = (title: object, sections: Sections = {}, ...pieces: readonly Piece[]) => {
    const of = season(ruled(title, sections), ROUNDS, CARS, race('a', '1', '2', '3', '4'), ...pieces);
    const { unfit: because, seasons, champions } = first(of, { seasons: 40, scored: 10 });
    expect(seasons).toBe(because === undefined ? 40 : 10);
    expect(champions.reduce((sum, one) => sum + one.seasons, 0)).toBe(seasons);
    return because;
  };
  const ranking = (clause: object) => ({
    awards: { race: RACE },
    ranking: { r: { order: ['points', 'countback'], shared: 'standard', listed: 'entered', ...clause } },
  });
  const scaled = (when: object) => ({
    awards: { race: { ...RACE, scale: [{ scale: 'half', when }, 'full'] } },
    scales: { half: { points: '5 3 2 1' } },
  });

  test.each([
    [
      'something comes before points',
      { ranking: 'r' },
      ranking({ order: ['countback', 'points'] }),
      'ranking',
    ],
    [
      'a rank takes so many starts',
      { ranking: 'r' },
      ranking({ starts: { atLeast: 2, otherwise: 'no rank' } }),
      'starts',
    ],
    [
      'a retirement may not be dropped',
      { counting: 'c' },
      { awards: { race: RACE }, counting: { c: { keep: 'best 2', neverDropped: { results: 'Ret' } } } },
      'kept results',
    ],
    ['an award goes by laps down', {}, { awards: { race: { ...RACE, by: 'laps down' } } }, 'laps down'],
    ['a scale asks how many have a place', {}, scaled({ classified: { under: 3 } }), 'classified'],
  ] as const)('%s', (_, title, sections, because) => {
    expect(unfit(title, sections as unknown as Sections)).toBe(because);
  });

  test('and not where a scale asks how many start, and lists say who comes', () => {
    expect(unfit({}, scaled({ starters: { under: 3 } }))).toBeUndefined();
  });

  test('who drove a second-best lap, where several could have', () => {
    const lap = {
      session: 'race',
      order: 'class',
      by: 'second-fastest lap',
      scale: 'full',
      to: 'driver of the lap',
    };
    const of = season(
      ruled({ for: 'driver', awards: ['lap'] }, { awards: { race: RACE, lap } }),
      ROUNDS,
      entries({ GT: { 1: ['Ann', 'Bob'], 2: ['Cid'] } }),
    );
    expect(first(of, { seasons: 10 }).unfit).toBe('driver of the lap');
  });

  test('a session of another round that counts here, and is still to come', () => {
    const meeting = rounds({
      a: { date: '2014-03-01', meeting: 'm', sessions: ['qualifying', 'race'] },
      b: { date: '2014-03-02', meeting: 'm', sessions: ['race'] },
    });
    const pole = { session: 'qualifying', of: 'meeting', order: 'class', scale: 'full', to: 'entry' };
    const rulebook = ruled({ awards: ['race', 'pole'] }, { awards: { race: RACE, pole } });
    expect(first(season(rulebook, meeting, CARS), { seasons: 10 }).unfit).toBe('meeting');
    const known = season(rulebook, meeting, CARS, qualifying('a', '1', '2', '3', '4'));
    expect(first(known, { seasons: 10 }).unfit).toBeUndefined();
  });
});

test('of several cars of a team of which one scores, every place in reach is in the tables', () => {
  const list = entries({ GT: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'], 5: ['Eva'] } });
  const teams = Object.fromEntries(
    ['1', '2', '3', '4', '5'].map((car) => [car, { team: Number(car) < 4 ? 'X' : 'Y' }]),
  );
  for (const furtherCars of ['are passed', 'keep their places']) {
    const of = season(
      ruled({ for: 'team', cars: 'best 1', furtherCars }, { awards: { race: { ...RACE, to: 'team' } } }),
      ROUNDS,
      { ...list, entries: { GT: teams } },
    );
    const compiled = compile(of, [T]);
    const [title] = compiled.titles;
    if (title === undefined || !('fast' in title)) throw new Error('no tables');
    const drawn = emptyDraw(compiled.field);
    const found = Array.from({ length: 300 }, (_, index) => {
      draw(compiled.field, 1, index, drawn);
      return most(title.fast, drawn, sumsFor(title.fast));
    });
    expect(found).not.toContain(ASK);
  }
});

describe('the model', () => {
  const of = (...pieces: readonly Piece[]) => season(rules(), ROUNDS, CARS, ...pieces);
  const formIn = (after: Season, car: string) => {
    const model = modelOf(after);
    const starter = compile(after, []).field.rounds[0]?.starters.find(({ number }) => number === car);
    if (starter === undefined) throw new Error(`no car ${car}`);
    return model.formOf(starter);
  };

  test('of a season without results, has every car as fast and as reliable as any other', () => {
    expect(formIn(of(), '1')).toEqual(formIn(of(), '4'));
    expect(formIn(of(), '1')).toMatchObject({ pace: 0, out: TUNING.out });
  });

  test('trusts one race less than two, and is the surer the more it has seen', () => {
    const once = formIn(of(race('a', '1', '2', '3', '4')), '1');
    const twice = formIn(of(race('a', '1', '2', '3', '4'), race('b', '1', '2', '3', '4')), '1');
    expect(once.pace).toBeGreaterThan(0);
    expect(twice.pace).toBeGreaterThan(once.pace);
    expect(twice.unsure).toBeLessThan(once.unsure);
  });

  test('learns reliability of a car, and of its class where others retire', () => {
    const after = of(race('a', '1', '2', '3', ['4', 'Ret']), race('b', '1', '2', '3', ['4', 'Ret']));
    expect(formIn(after, '4').out).toBeGreaterThan(formIn(after, '1').out);
    const worse = of(race('a', '1', ['2', 'Ret'], ['3', 'Ret'], ['4', 'Ret']));
    expect(formIn(worse, '1').out).toBeGreaterThan(formIn(of(race('a', '1', '2', '3', '4')), '1').out);
  });

  test('has a class ahead of another as far as its cars were', () => {
    const two = season(
      rules(),
      ROUNDS,
      entries({ CN: ['21', '22'], GT: ['1', '2'] }),
      race('a', '21', '22', '1', '2'),
    );
    const model = modelOf(two);
    expect(model.ahead('CN')).toBeGreaterThan(1);
    expect(model.ahead('GT')).toBeCloseTo(-model.ahead('CN'), 10);
    expect(model.ahead('LMP2')).toBeCloseTo(0, 10);
  });
});
