import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '#core/scoring/classify';
import { CARS, car, FUJI, LIST, raced, ranksOf, result, tableOf } from './arbitrary-race.ts';
import {
  decision,
  entries,
  type Piece,
  race,
  result as resultOf,
  rounds,
  season,
  seasonDecision,
} from './board.ts';
import { ruled } from './ruled.ts';

/* What a measure does to a result: the same as a result that says so itself. */

const behind = fc.constantFrom('move up', 'hold their place', undefined);
/** Each car in GT or CN. */
const classes = fc.array(fc.constantFrom('GT', 'CN'), { minLength: 6, maxLength: 6 });
const inClasses = (said: readonly string[]) =>
  entries({
    GT: CARS.filter((_, index) => said[index] === 'GT'),
    CN: CARS.filter((_, index) => said[index] === 'CN'),
  });
const session = fc.constantFrom('race', 'qualifying', 'race at 6 h');
const of = (session: string, piece: Piece): Piece => ({ ...piece, session });

/** Every car with its places overall and in class, in order of the numbers; a reason where it is out. */
const shown = (session: string, ...pieces: readonly Piece[]) =>
  resultOf(season(...pieces), 'fuji', session).toSorted();

describe('a measure on a result', () => {
  const OUT = fc.constantFrom(['disqualify', 'DSQ'] as const, ['exclude', 'EX'] as const);

  test('that disqualifies or excludes is a result in which the car has no place, and those behind are one further up', () => {
    fc.assert(
      fc.property(result, classes, car, session, OUT, ({ placed, out }, said, gone, session, [act, word]) => {
        const list = [FUJI, inClasses(said)] as const;
        const measure = decision('fuji', { [act]: gone, session });
        const left = placed.filter((one) => one !== gone);
        const others = out.filter((one) => one !== gone).map((one) => [one, 'Ret'] as const);
        const printed = race('fuji', ...left, ...others, [gone, word]);
        expect(shown(session, ...list, of(session, raced('fuji', { placed, out })), measure)).toEqual(
          shown(session, ...list, of(session, printed)),
        );
      }),
    );
  });

  test('that does so while the others hold their place changes nothing but the line of the car', () => {
    fc.assert(
      fc.property(result, classes, car, session, OUT, (given, said, gone, session, [act, word]) => {
        const board = [FUJI, inClasses(said), of(session, raced('fuji', given))] as const;
        const measure = decision('fuji', { [act]: gone, session, behind: 'hold their place' });
        expect(shown(session, ...board, measure)).toEqual(
          shown(session, ...board).map((line) =>
            line.startsWith(`${gone} `) ? `${gone} - - ${word}` : line,
          ),
        );
      }),
    );
  });

  test('that drops a car by some places is a result in which it is so far further back, or last', () => {
    fc.assert(
      fc.property(
        result,
        classes,
        car,
        fc.integer({ min: 1, max: 7 }),
        session,
        (given, said, back, count, session) => {
          const { placed } = given;
          const at = placed.indexOf(back);
          const others = placed.filter((one) => one !== back);
          const order = at < 0 ? placed : others.toSpliced(at + count, 0, back);
          const list = [FUJI, inClasses(said)] as const;
          const measure = { dropPlaces: count, car: back, session };
          expect(
            shown(session, ...list, of(session, raced('fuji', given)), decision('fuji', measure)),
          ).toEqual(shown(session, ...list, of(session, raced('fuji', { ...given, placed: order }))));
        },
      ),
    );
  });

  test('that relegates a car is a result in which it is directly behind the last of its class', () => {
    fc.assert(
      fc.property(result, classes, car, session, (given, said, back, session) => {
        const { placed } = given;
        const classOf = (one: string) => said[CARS.indexOf(one)];
        const others = placed.filter((one) => one !== back);
        const last = others.findLastIndex((one) => classOf(one) === classOf(back));
        const at = Math.max(placed.indexOf(back), last + 1);
        const order = placed.includes(back) ? others.toSpliced(at, 0, back) : placed;
        const list = [FUJI, inClasses(said)] as const;
        const measure = { relegate: back, session };
        expect(shown(session, ...list, of(session, raced('fuji', given)), decision('fuji', measure))).toEqual(
          shown(session, ...list, of(session, raced('fuji', { ...given, placed: order }))),
        );
      }),
    );
  });

  test('that adds time or takes laps is a result by laps and time, as they are then', () => {
    const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    /** Laps and seconds of each car; no two have as many laps in the same time. */
    const figures = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 10, max: 13 }), fc.integer({ min: 600, max: 640 })),
      {
        minLength: 6,
        maxLength: 6,
        selector: ([laps, seconds]) => `${laps} ${seconds}`,
      },
    );
    const measure = fc.oneof(
      fc.record({ takeLaps: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ addTime: fc.integer({ min: 1, max: 45 }) }),
    );
    fc.assert(
      fc.property(figures, classes, car, measure, session, (said, split, slow, measure, session) => {
        const [laps, seconds] = [
          'takeLaps' in measure ? measure.takeLaps : 0,
          'addTime' in measure ? measure.addTime : 0,
        ];
        const figureOf = (one: string) => said[CARS.indexOf(one)] ?? [0, 0];
        const figureThen = (one: string): readonly [number, number] => {
          const [run, took] = figureOf(one);
          return one === slow ? [run - laps, took + seconds] : [run, took];
        };
        const sorted = (of: (one: string) => readonly [number, number]) =>
          CARS.toSorted((a, b) => of(b)[0] - of(a)[0] || of(a)[1] - of(b)[1]);
        // Who is then level with another on both is behind it, or beside it: of such races nothing is said here.
        fc.pre(CARS.every((one) => one === slow || String(figureThen(one)) !== String(figureThen(slow))));
        const printed = (order: readonly string[], of: (one: string) => readonly [number, number]) =>
          race(
            'fuji',
            ...order.map((car, index) => ({
              car,
              place: index + 1,
              laps: of(car)[0],
              time: clock(of(car)[1]),
            })),
          );
        const list = [FUJI, inClasses(split)] as const;
        const written = 'addTime' in measure ? { addTime: clock(measure.addTime) } : measure;
        const decided = decision('fuji', { ...written, car: slow, session });
        expect(shown(session, ...list, of(session, printed(sorted(figureOf), figureOf)), decided)).toEqual(
          shown(session, ...list, of(session, printed(sorted(figureThen), figureThen))),
        );
      }),
    );
  });

  test('that deletes a lap changes no place, and says that what it changes cannot be told', () => {
    fc.assert(
      fc.property(result, car, (given, one) => {
        const board = [ruled({}), FUJI, LIST, raced('fuji', given)] as const;
        const measure = decision('fuji', { deleteLap: 3, car: one });
        expect(tableOf(...board, measure)).toEqual(tableOf(...board));
        const classified = classify(season(...board, measure), 'fuji' as never, 'race' as never);
        expect(classified?.undecided).toEqual([5]);
      }),
    );
  });

  test('of the results of every round together is that of a contender who is barred from the title', () => {
    fc.assert(
      fc.property(result, result, car, behind, (one, two, gone, behind) => {
        const said = behind && { behind };
        const board = [ruled({}), rounds('a', 'b'), LIST, raced('a', one), raced('b', two)] as const;
        const excluded = ['a', 'b'].map((round) => decision(round, { exclude: gone, ...said }));
        const barred = seasonDecision({ bar: gone, title: 't', ...said });
        expect(tableOf(...board, ...excluded)).toEqual(tableOf(...board, barred));
        expect(ranksOf(...board, barred)[gone]).toBeNull();
      }),
    );
  });
});
