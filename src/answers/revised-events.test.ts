import { describe, expect, test } from 'vitest';
import {
  amendment,
  annulment,
  board,
  bulletin,
  calendarChange,
  crews,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
} from '../../test/board.ts';
import { revisedEvents } from './revised-events.ts';

const FUJI_SEPANG = rounds('fuji', 'sepang');
const TIMES = { qualifying: '2014-02-28T14:00', race: '2014-03-01T11:00' };

/** `fuji 2: confirmed 2014-03-01, document 4` for each event. */
const events = (...pieces: readonly Piece[]): readonly string[] => told(undefined, ...pieces);
const told = (only: string | undefined, ...pieces: readonly Piece[]): readonly string[] =>
  revisedEvents(board(...pieces), only).map(
    ({ id, revisions, terms, last }) =>
      `${id} ${revisions}: ${terms.state} ${terms.starts}, document ${last.document}`,
  );

describe('an event', () => {
  test('is a round on its day, from the calendar that announces it', () => {
    expect(events(FUJI_SEPANG)).toEqual([
      'fuji 0: confirmed 2014-03-01, document 1',
      'sepang 0: confirmed 2014-04-01, document 1',
    ]);
  });

  test('is revised by a document that makes another of it, and by no other', () => {
    const moved = calendarChange({ move: 'fuji', to: '2014-03-08' });
    expect(events(FUJI_SEPANG, moved)).toEqual([
      'fuji 1: confirmed 2014-03-08, document 2',
      'sepang 0: confirmed 2014-04-01, document 1',
    ]);
    const noNews = [
      calendarChange({ alter: 'fuji', note: 'as it was' }),
      calendarChange({ move: 'fuji', to: '2014-03-01' }),
      bulletin({ for: 'fuji', text: 'Fog' }),
      FUJI_SEPANG,
    ];
    expect(events(FUJI_SEPANG, ...noNews)).toEqual(events(FUJI_SEPANG));
  });

  test('is revised where another round takes its number away', () => {
    expect(events(FUJI_SEPANG, calendarChange({ cancel: 'fuji' }))).toEqual([
      'fuji 1: cancelled 2014-03-01, document 2',
      'sepang 1: confirmed 2014-04-01, document 2',
    ]);
  });

  test('comes back under its own name', () => {
    const back = calendarChange({ add: { fuji: { race: '3 Hours of fuji', date: '2014-05-01' } } });
    expect(events(FUJI_SEPANG, calendarChange({ cancel: 'fuji' }), back)[0]).toBe(
      'fuji 2: confirmed 2014-05-01, document 3',
    );
  });

  test('goes on being told of, cancelled, when the document that announced it is as if never posted', () => {
    expect(events(FUJI_SEPANG, annulment(1))).toEqual([
      'fuji 1: cancelled 2014-03-01, document 2',
      'sepang 1: cancelled 2014-04-01, document 2',
    ]);
    const anew = { ...rounds('fuji'), replaces: [1] };
    expect(events(FUJI_SEPANG, anew)).toEqual([
      'fuji 0: confirmed 2014-03-01, document 1',
      'sepang 1: cancelled 2014-04-01, document 2',
    ]);
  });

  test('is revised again when the document that revised it is annulled, and never less often', () => {
    expect(events(FUJI_SEPANG, calendarChange({ move: 'fuji', to: '2014-03-08' }), annulment(2))[0]).toBe(
      'fuji 2: confirmed 2014-03-01, document 3',
    );
  });
});

test('an event is not revised by what it does not show: a zone without a time, the length of the race of another session', () => {
  const zone = calendarChange({ alter: 'fuji', zone: 'Asia/Tokyo' });
  const length = calendarChange({ alter: 'fuji', length: '6 h' });
  expect(events(rounds('fuji'), zone)).toEqual(events(rounds('fuji')));
  const timed = [rounds('fuji'), bulletin({ for: 'fuji', timetable: TIMES })];
  expect(events(...timed, zone).map((one) => one.slice(0, -1))).toEqual([
    'fuji 2: confirmed 2014-03-01T11:00, document ',
    'fuji/qualifying 1: confirmed 2014-02-28T14:00, document ',
  ]);
  expect(events(...timed, length).map((one) => one.slice(0, -1))).toEqual([
    'fuji 2: confirmed 2014-03-01T11:00, document ',
    'fuji/qualifying 0: confirmed 2014-02-28T14:00, document ',
  ]);
});

describe('a session', () => {
  test('of the timetable is an event of its own, and the race stays the round', () => {
    expect(events(rounds('fuji'), bulletin({ for: 'fuji', timetable: TIMES }))).toEqual([
      'fuji 1: confirmed 2014-03-01T11:00, document 2',
      'fuji/qualifying 0: confirmed 2014-02-28T14:00, document 2',
    ]);
  });

  test('that a newer timetable leaves out, or whose round is on another day, is cancelled', () => {
    const timed = [rounds('fuji'), bulletin({ for: 'fuji', timetable: TIMES })];
    const without = bulletin({ for: 'fuji', timetable: { race: TIMES.race } });
    expect(events(...timed, without)).toEqual([
      'fuji 1: confirmed 2014-03-01T11:00, document 2',
      'fuji/qualifying 1: cancelled 2014-02-28T14:00, document 3',
    ]);
    expect(events(...timed, calendarChange({ move: 'fuji', to: '2014-03-08' }))).toEqual([
      'fuji 2: confirmed 2014-03-08, document 3',
      'fuji/qualifying 1: cancelled 2014-02-28T14:00, document 3',
    ]);
  });

  test('that the calendar says is not held is cancelled, though the timetable still has it', () => {
    const off = calendarChange({ alter: 'fuji', sessions: ['race'] });
    const timetable = { ...TIMES, briefing: '2014-03-01T08:00' };
    expect(events(rules(), rounds('fuji'), bulletin({ for: 'fuji', timetable }), off)).toEqual([
      'fuji 1: confirmed 2014-03-01T11:00, document 3',
      'fuji/qualifying 1: cancelled 2014-02-28T14:00, document 4',
      'fuji/briefing 0: confirmed 2014-03-01T08:00, document 3',
    ]);
  });

  test('and its round have names of which no other can be made', () => {
    const odd = rounds({ 'fuji/qualifying': '2014-03-01', 'a@b c': '2014-04-01' });
    expect(revisedEvents(board(odd)).map(({ id }) => id)).toEqual(['fuji%2Fqualifying', 'a%40b%20c']);
  });
});

test('a day that is still to be confirmed is provisional, until it is, or the round has a result', () => {
  const planned = { ...FUJI_SEPANG, provisional: true };
  const states = (...pieces: readonly Piece[]) =>
    revisedEvents(board(rules(), planned, entries({ GT: ['90'] }), ...pieces)).map(
      ({ terms }) => terms.state,
    );
  expect(states()).toEqual(['provisional', 'provisional']);
  expect(states(calendarChange({ move: 'fuji', to: '2014-03-08' }))).toEqual(['confirmed', 'provisional']);
  expect(states(qualifying('fuji', '90'))).toEqual(['confirmed', 'provisional']);
});

describe('the classes of an event', () => {
  const CARS = { 90: ['Yu'], 45: ['Ang'] };
  const BOARD = [rules(), FUJI_SEPANG, entries({ GT: ['90'], CN: ['45'] })] as const;
  const classes = (...pieces: readonly Piece[]) =>
    revisedEvents(board(...pieces)).map(({ terms }) => terms.classes?.join(' ') ?? '-');

  test('are not known before a list tells who is there', () => {
    expect(classes(...BOARD)).toEqual(['-', '-']);
    expect(classes(...BOARD, race('fuji', '90'))).toEqual(['-', '-']);
  });

  test("are those of the round's own list, in the order of the rulebook", () => {
    expect(classes(...BOARD, crews('fuji', { 45: ['Ang'], 90: ['Yu'] }))).toEqual(['GT CN', '-']);
    expect(classes(...BOARD, crews('fuji', CARS), crews('sepang', { 45: ['Ang'] }))).toEqual(['GT CN', 'CN']);
  });

  test('are those of the cars that have a crew for the season, where the round has no list', () => {
    expect(classes(rules(), FUJI_SEPANG, entries({ GT: { 90: ['Yu'] } }))).toEqual(['GT', 'GT']);
  });

  test('narrow the events to rounds that a class enters, or may', () => {
    const lists = [...BOARD, crews('fuji', { 90: ['Yu'] })];
    expect(told('GT', ...lists)).toHaveLength(2);
    expect(told('CN', ...lists)).toEqual([
      'fuji 1: cancelled 2014-03-01, document 4',
      'sepang 0: confirmed 2014-04-01, document 2',
    ]);
    const early = [
      rules(),
      entries({ GT: ['90'], CN: ['45'] }),
      rounds('fuji'),
      crews('fuji', { 90: ['Yu'] }),
    ];
    expect(told('CN', ...early)[0]).toMatch(/^fuji 1: cancelled/);
  });

  test('and the rules do not revise an event that they leave as it is', () => {
    const fewer = amendment('fuji', { scales: { pole: { points: 2 } } });
    expect(events(...BOARD, fewer)).toEqual(events(...BOARD));
  });
});
