import { describe, expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  amendment,
  calendarChange,
  dates,
  entries,
  type Piece,
  qualifying,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { calendar, isFrom, raceOfMeeting, rulebookAt } from './calendar.ts';

const from = (after: Parameters<typeof isFrom>[0], round: string, start: string) =>
  isFrom(after, roundKey(round), roundKey(start));

describe('the number of a round is its place in time', () => {
  test('and two on one day stand in the order in which they were announced', () => {
    const doubleHeader = season(rounds({ late: '2014-09-01', first: '2014-08-31', second: '2014-08-31' }));
    expect(dates(doubleHeader)).toEqual(['1 first 2014-08-31', '2 second 2014-08-31', '3 late 2014-09-01']);
  });

  test('so Sepang is round 5 until Buriram goes, then 4', () => {
    const five = rounds('inje', 'fuji', 'shanghai', 'buriram', 'sepang');
    expect(dates(season(five)).at(-1)).toMatch(/^5 sepang/);
    expect(dates(season(five, calendarChange({ cancel: 'buriram' }))).at(-1)).toMatch(/^4 sepang/);
  });

  test('and it is computed once', () => {
    const after = season(rounds('fuji'));
    expect(calendar(after)).toBe(calendar({ ...after }));
  });
});

describe('the race of its meeting', () => {
  const of = (...keys: readonly string[]) =>
    rounds(
      Object.fromEntries(
        keys.map((key) => [key, { date: key === 'sat' ? '2014-03-01' : '2014-03-02', meeting: 'm' }]),
      ),
    );
  const both = of('sat', 'sun');
  const isSecond = (...pieces: readonly Piece[]) =>
    raceOfMeeting(season(both, ...pieces), roundKey('sun')) === 2;

  test('is the second one, though the first is called off', () => {
    expect(isSecond()).toBe(true);
    expect(isSecond(calendarChange({ cancel: 'sat' }))).toBe(true);
  });

  test('is the first one, once a new calendar has no other, unless something of that was run', () => {
    expect(isSecond(of('sun'))).toBe(false);
    expect(isSecond(entries({ GT: ['90'] }), qualifying('sat', '90'), of('sun'))).toBe(true);
  });

  test('goes to the race that takes its place at the meeting; elsewhere none is there to take it', () => {
    const instead = { race: 'New', date: '2014-03-01' };
    const by = { new: { ...instead, meeting: 'm' } };
    const after = season(both, calendarChange({ replace: 'sat', by }));
    expect(raceOfMeeting(after, roundKey('new'))).toBe(1);
    expect(raceOfMeeting(after, roundKey('sun'))).toBe(2);
    expect(isSecond(calendarChange({ replace: 'sat', by: { new: instead } }))).toBe(true);
  });
});

describe('from a round on', () => {
  const after = season(
    rounds({ zhuhai: '2014-10-26', fuji: '2014-08-31', sprint: '2014-08-31', inje: '2014-07-20' }),
    calendarChange({ cancel: 'zhuhai' }),
  );

  test('means that round and those after it', () => {
    expect(from(after, 'fuji', 'fuji')).toBe(true);
    expect(from(after, 'fuji', 'inje')).toBe(true);
    expect(from(after, 'inje', 'fuji')).toBe(false);
  });

  test('means of two rounds on one day the later announced', () => {
    expect(from(after, 'sprint', 'fuji')).toBe(true);
    expect(from(after, 'fuji', 'sprint')).toBe(false);
  });

  test('holds for a cancelled round too', () => {
    expect(from(after, 'zhuhai', 'fuji')).toBe(true);
    expect(from(after, 'fuji', 'zhuhai')).toBe(false);
  });

  test('means nothing where one of them is on no calendar', () => {
    expect(from(after, 'sepang', 'fuji')).toBe(false);
    expect(from(after, 'fuji', 'sepang')).toBe(false);
    expect(from(after, 'sepang', 'sepang')).toBe(true);
  });
});

describe('an amendment holds from its round on', () => {
  const pole = (points: number) => ({ scales: { pole: { points } } });
  const after = season(
    rules(),
    rounds('inje', 'fuji', 'sepang'),
    amendment('sepang', pole(3)),
    amendment('fuji', pole(2)),
  );
  const poleAt = (round?: string) =>
    Number(rulebookAt(after, round === undefined ? undefined : roundKey(round)).scales.pole?.points[0]) /
    2520;

  test('and not before it', () => {
    expect(poleAt('inje')).toBe(1);
    expect(poleAt('fuji')).toBe(2);
  });

  test('and the later posted holds where two do', () => {
    expect(poleAt('sepang')).toBe(2);
  });

  test('and the season as a whole has all of them', () => {
    expect(poleAt()).toBe(2);
    expect(poleAt('nowhere')).toBe(1);
  });

  test('and a rulebook without amendments is itself', () => {
    const plain = season(rules(), rounds('fuji'));
    expect(rulebookAt(plain, roundKey('fuji'))).toBe(plain.rules.base);
    expect(rulebookAt(after, roundKey('fuji'))).toBe(rulebookAt(after, roundKey('fuji')));
  });
});
