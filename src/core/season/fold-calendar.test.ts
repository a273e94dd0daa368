import { describe, expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import { calendarChange, dates, newRound, type Piece, rounds, season } from '../../../test/board.ts';

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
