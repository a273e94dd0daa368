import { describe, expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  bulletin,
  calendarChange,
  dates,
  newRound,
  type Piece,
  qualifying,
  rounds,
  season,
} from '../../../test/board.ts';
import { isProvisional } from './calendar.ts';

const FUJI_SEPANG = rounds('fuji', 'sepang');
const roundOf = (key: string, ...pieces: readonly Piece[]) => season(...pieces).rounds.get(roundKey(key));
const history = (key: string, ...pieces: readonly Piece[]) => roundOf(key, ...pieces)?.history;

describe('a calendar', () => {
  test('announces rounds, numbered in time', () => {
    expect(dates(season(rounds({ sepang: '2014-12-07', fuji: '2014-08-31' })))).toEqual([
      '1 fuji 2014-08-31',
      '2 sepang 2014-12-07',
    ]);
    expect(history('fuji', FUJI_SEPANG)).toEqual([{ document: 1, act: 'add', to: '2014-03-01' }]);
  });

  test('posted again cancels the rounds that it no longer lists, and moves the others', () => {
    const after = season(FUJI_SEPANG, rounds({ fuji: '2014-08-31', zhuhai: '2014-10-26' }));
    expect(dates(after)).toEqual(['1 fuji 2014-08-31', '2 zhuhai 2014-10-26']);
    expect(after.rounds.get(roundKey('sepang'))?.cancelled).toBe(2);
    expect(after.rounds.get(roundKey('fuji'))?.history).toEqual([
      { document: 1, act: 'add', to: '2014-03-01' },
      { document: 2, act: 'move', from: '2014-03-01', to: '2014-08-31' },
    ]);
  });

  test('posted again as it was changes nothing, and says nothing of its rounds', () => {
    expect(history('fuji', FUJI_SEPANG, FUJI_SEPANG)).toHaveLength(1);
    expect(dates(season(FUJI_SEPANG, FUJI_SEPANG))).toEqual(['1 fuji 2014-03-01', '2 sepang 2014-04-01']);
  });
});

describe('a change of the calendar', () => {
  test('moves a round, and the rounds change places', () => {
    const move = calendarChange({ move: 'fuji', to: '2014-08-31', reason: 'a clash' });
    expect(dates(season(FUJI_SEPANG, move))).toEqual(['1 sepang 2014-04-01', '2 fuji 2014-08-31']);
    expect(history('fuji', FUJI_SEPANG, move)?.at(-1)).toEqual({
      document: 2,
      act: 'move',
      from: '2014-03-01',
      to: '2014-08-31',
      reason: 'a clash',
    });
  });

  test('ends a shared weekend', () => {
    const alongside = rounds({ fuji: { date: '2014-08-10', alongside: 'Super GT' } });
    const move = calendarChange({ move: 'fuji', to: '2014-08-31', alongside: 'nobody' });
    expect(roundOf('fuji', alongside, move)).not.toHaveProperty('alongside');
    expect(history('fuji', alongside, move)?.at(-1)).toEqual({
      document: 2,
      act: 'move',
      from: '2014-08-10',
      to: '2014-08-31',
      alongside: { from: 'Super GT' },
    });
  });

  test('keeps the short name of a round, unless it says another', () => {
    const named = rounds({ nurburgring: { date: '2014-08-10', short: 'Nürburgring' } });
    const shortName = (...pieces: readonly Piece[]) => roundOf('nurburgring', ...pieces)?.short;
    const move = calendarChange({ move: 'nurburgring', to: '2014-08-31' });
    expect(shortName(named, move)).toBe('Nürburgring');
    expect(shortName(named, rounds({ nurburgring: '2014-08-31' }))).toBe('Nürburgring');
    expect(shortName(named, calendarChange({ alter: 'nurburgring', short: 'Eifel' }), move)).toBe('Eifel');
    const added = { nurburgring: { race: '6 Hours', date: '2014-08-10', short: 'Nürburgring' } };
    expect(shortName(FUJI_SEPANG, calendarChange({ add: added }))).toBe('Nürburgring');
    expect(shortName(FUJI_SEPANG, calendarChange({ replace: 'fuji', by: added }))).toBe('Nürburgring');
  });

  test('says which sessions a round has, and keeps them where it does not', () => {
    const two = rounds({ fuji: { date: '2014-08-10', sessions: ['qualifying', 'race'] } });
    const sessions = (...pieces: readonly Piece[]) => roundOf('fuji', ...pieces)?.sessions;
    const move = calendarChange({ move: 'fuji', to: '2014-08-31' });
    const alter = calendarChange({ alter: 'fuji', sessions: ['qualifying', 'sprint', 'race'] });
    expect(sessions(two, move)).toEqual(['qualifying', 'race']);
    expect(sessions(two, rounds({ fuji: '2014-08-31' }))).toEqual(['qualifying', 'race']);
    expect(sessions(two, alter, move)).toEqual(['qualifying', 'sprint', 'race']);
    expect(history('fuji', two, alter, move)).toMatchObject([
      { act: 'add' },
      { act: 'alter', sessions: ['qualifying', 'sprint', 'race'] },
      { act: 'move' },
    ]);
    expect(history('fuji', two, move)?.at(-1)).not.toHaveProperty('sessions');
    const added = { inje: { race: '6 Hours', date: '2014-08-10', sessions: 'race' } };
    expect(roundOf('inje', FUJI_SEPANG, calendarChange({ add: added }))?.sessions).toEqual(['race']);
    expect(roundOf('inje', two, calendarChange({ replace: 'fuji', by: added }))?.sessions).toEqual(['race']);
  });

  test('keeps a shared weekend of which it does not speak', () => {
    const alongside = rounds({ fuji: { date: '2014-08-10', alongside: 'Super GT' } });
    const move = calendarChange({ move: 'fuji', to: '2014-08-31' });
    expect(roundOf('fuji', alongside, move)?.alongside).toBe('Super GT');
    expect(history('fuji', alongside, move)?.at(-1)).not.toHaveProperty('alongside');
  });

  test('never has a round raced alongside nobody', () => {
    const alone = rounds({ fuji: { date: '2014-08-10', alongside: 'nobody' } });
    expect(roundOf('fuji', alone)).not.toHaveProperty('alongside');
  });

  test('alters terms, and leaves those of which it does not speak', () => {
    const alter = calendarChange({ alter: 'fuji', race: '4 Hours of Fuji', length: '4 h', alongside: 'WEC' });
    expect(roundOf('fuji', FUJI_SEPANG, alter)).toMatchObject({
      race: '4 Hours of Fuji',
      date: '2014-03-01',
      length: { minutes: 240 },
    });
    expect(roundOf('fuji', FUJI_SEPANG, alter)).not.toHaveProperty('alter');
    expect(history('fuji', FUJI_SEPANG, alter)?.at(-1)).toEqual({
      document: 2,
      act: 'alter',
      alongside: { to: 'WEC' },
    });
  });

  test('adds a round', () => {
    const add = calendarChange({ add: newRound('buriram', '2014-03-15'), reason: 'a new circuit' });
    expect(dates(season(FUJI_SEPANG, add))).toEqual([
      '1 fuji 2014-03-01',
      '2 buriram 2014-03-15',
      '3 sepang 2014-04-01',
    ]);
    expect(history('buriram', FUJI_SEPANG, add)).toEqual([
      { document: 2, act: 'add', to: '2014-03-15', reason: 'a new circuit' },
    ]);
  });

  test('cancels a round, and those behind it take its number', () => {
    const cancel = calendarChange({ cancel: 'fuji', reason: 'floods' });
    expect(dates(season(FUJI_SEPANG, cancel))).toEqual(['1 sepang 2014-04-01']);
    expect(history('fuji', FUJI_SEPANG, cancel)?.at(-1)).toEqual({
      document: 2,
      act: 'cancel',
      from: '2014-03-01',
      reason: 'floods',
    });
  });

  test('cancels a round once', () => {
    const cancel = calendarChange({ cancel: 'fuji' });
    expect(roundOf('fuji', FUJI_SEPANG, cancel, cancel)?.cancelled).toBe(2);
    expect(history('fuji', FUJI_SEPANG, cancel, cancel)).toHaveLength(2);
  });

  test('replaces a round by another, and each names the other', () => {
    const replace = calendarChange({ replace: 'fuji', by: newRound('inje', '2014-07-20') });
    expect(dates(season(FUJI_SEPANG, replace))).toEqual(['1 sepang 2014-04-01', '2 inje 2014-07-20']);
    expect(history('fuji', FUJI_SEPANG, replace)?.at(-1)).toMatchObject({ act: 'cancel', instead: ['inje'] });
    expect(history('inje', FUJI_SEPANG, replace)).toEqual([
      { document: 2, act: 'add', to: '2014-07-20', instead: ['fuji'] },
    ]);
  });

  test('brings a cancelled round back, as it is announced anew', () => {
    const first = rounds({ fuji: { date: '2014-08-10', alongside: 'Super GT' } });
    const cancel = calendarChange({ cancel: 'fuji' });
    const back = calendarChange({ add: newRound('fuji', '2014-09-01') });
    expect(dates(season(first, cancel, back))).toEqual(['1 fuji 2014-09-01']);
    expect(roundOf('fuji', first, cancel, back)).not.toHaveProperty('alongside');
    expect(history('fuji', first, cancel, back)?.map(({ act }) => act)).toEqual(['add', 'cancel', 'add']);
  });

  test('that adds a round which stands already alters it', () => {
    const add = calendarChange({ add: newRound('fuji', '2014-09-01') });
    expect(history('fuji', FUJI_SEPANG, add)?.at(-1)).toMatchObject({ act: 'move', to: '2014-09-01' });
  });

  test('of a round that nobody announced changes nothing', () => {
    const odd = calendarChange(
      { move: 'inje', to: '2014-07-20' },
      { cancel: 'inje' },
      { alter: 'inje', race: 'x' },
    );
    expect(dates(season(FUJI_SEPANG, odd))).toEqual(dates(season(FUJI_SEPANG)));
    expect(roundOf('inje', FUJI_SEPANG, odd)).toBeUndefined();
  });
});

describe('a timetable', () => {
  const RACE = { race: { starts: '2014-03-01T15:00' } };
  const timed = rounds({ fuji: { date: '2014-03-01', timetable: { race: '2014-03-01T15:00' } } });
  const timetable = (...pieces: readonly Piece[]) => roundOf('fuji', ...pieces)?.timetable;
  const both = {
    qualifying: { starts: '2014-02-28T14:00', ends: '2014-02-28T14:30' },
    race: '2014-03-01T13:00',
  };

  test('is what the calendar says, and is kept where a newer one says nothing of it', () => {
    expect(timetable(timed)).toEqual(RACE);
    expect(timetable(timed, rounds({ fuji: '2014-03-01' }))).toEqual(RACE);
    expect(timetable(timed, calendarChange({ alter: 'fuji', length: '4 h' }))).toEqual(RACE);
  });

  test('is posted as a change of the calendar or as a bulletin, and stands in place of the whole one before', () => {
    const read = { qualifying: both.qualifying, race: { starts: '2014-03-01T13:00' } };
    for (const piece of [
      calendarChange({ alter: 'fuji', timetable: both }),
      bulletin({ for: 'fuji', timetable: both }),
    ]) {
      expect(timetable(FUJI_SEPANG, piece)).toEqual(read);
      expect(timetable(timed, piece)).toEqual(read);
    }
    expect(timetable(FUJI_SEPANG, bulletin({ for: 'fuji', timetable: both }), timed)).toEqual(RACE);
  });

  test('is a step of the calendar where that says it', () => {
    const change = calendarChange({ alter: 'fuji', timetable: { race: '2014-03-01T13:00' } });
    expect(history('fuji', timed, change)?.at(-1)).toEqual({
      document: 2,
      act: 'alter',
      timetable: { race: { starts: '2014-03-01T13:00' } },
    });
    expect(history('fuji', timed, bulletin({ for: 'fuji', timetable: both }))).toHaveLength(1);
  });

  test('of a bulletin is that of its round alone, and of a round that nobody announced nothing', () => {
    const after = season(FUJI_SEPANG, bulletin({ for: 'fuji', timetable: both }));
    expect(after.rounds.get(roundKey('sepang'))).not.toHaveProperty('timetable');
    expect(season(FUJI_SEPANG, bulletin({ for: 'inje', timetable: both })).rounds.size).toBe(2);
    expect(history('fuji', FUJI_SEPANG, bulletin({ for: 'fuji', text: 'Fog' }))).toHaveLength(1);
  });

  test('is of its day: on another one nobody has said the times yet', () => {
    const move = calendarChange({ move: 'fuji', to: '2014-08-31' });
    expect(timetable(timed, move)).toBeUndefined();
    expect(timetable(timed, rounds({ fuji: '2014-08-31' }))).toBeUndefined();
    expect(history('fuji', timed, move)?.at(-1)).not.toHaveProperty('timetable');
    expect(timetable(timed, calendarChange({ move: 'fuji', to: '2014-03-01' }))).toEqual(RACE);
    const anew = { date: '2014-08-31', timetable: { race: '2014-08-31T12:00' } };
    expect(timetable(timed, rounds({ fuji: anew }))).toEqual({ race: { starts: '2014-08-31T12:00' } });
  });
});

describe('a day that is still to be confirmed', () => {
  const planned: Piece = { ...rounds({ fuji: '2014-03-01', sepang: '2014-04-01' }), provisional: true };
  const open = (...pieces: readonly Piece[]): readonly string[] => {
    const after = season(...pieces);
    return [...after.rounds.values()].filter((round) => isProvisional(after, round)).map(({ key }) => key);
  };

  test('is that of every round of a provisional calendar which does not say otherwise', () => {
    expect(open(planned)).toEqual(['fuji', 'sepang']);
    const but = rounds({ fuji: { date: '2014-03-01', provisional: false }, sepang: '2014-04-01' });
    expect(open({ ...but, provisional: true })).toEqual(['sepang']);
    expect(roundOf('fuji', { ...but, provisional: true })).not.toHaveProperty('provisional');
  });

  test('is that of a round which says so itself', () => {
    expect(open(rounds({ fuji: '2014-03-01', sepang: { date: '2014-04-01', provisional: true } }))).toEqual([
      'sepang',
    ]);
    const inje = { inje: { race: 'Inje', date: '2014-07-20', provisional: true } };
    expect(open(FUJI_SEPANG, calendarChange({ add: inje }))).toEqual(['inje']);
  });

  test('is confirmed by a new day, unless that is provisional too', () => {
    const move = { move: 'fuji', to: '2014-08-31' };
    expect(open(planned, calendarChange(move))).toEqual(['sepang']);
    expect(history('fuji', planned, calendarChange(move))?.at(-1)).toMatchObject({
      act: 'move',
      provisional: false,
    });
    expect(open(planned, calendarChange({ ...move, provisional: true }))).toEqual(['fuji', 'sepang']);
  });

  test('is confirmed by a calendar or a change that says so, and not by another term', () => {
    expect(open(planned, FUJI_SEPANG)).toEqual([]);
    expect(history('fuji', planned, FUJI_SEPANG)?.at(-1)).toEqual({
      document: 2,
      act: 'alter',
      provisional: false,
    });
    expect(history('fuji', planned, planned)).toHaveLength(1);
    expect(open(planned, calendarChange({ alter: 'fuji', provisional: false }))).toEqual(['sepang']);
    expect(open(planned, calendarChange({ alter: 'fuji', length: '4 h' }))).toEqual(['fuji', 'sepang']);
    expect(open(FUJI_SEPANG, calendarChange({ alter: 'fuji', provisional: true }))).toEqual(['fuji']);
  });

  test('is confirmed by the timetable of its meeting', () => {
    const times = bulletin({ for: 'fuji', timetable: { race: '2014-03-01T15:00' } });
    expect(open(planned, times)).toEqual(['sepang']);
  });

  test('is past once the round has a result', () => {
    expect(open(planned, qualifying('fuji', '90'))).toEqual(['sepang']);
  });
});
