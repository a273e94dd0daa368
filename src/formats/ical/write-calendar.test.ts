import { describe, expect, test } from 'vitest';
import type { Known } from '#answers/known';
import { knownNow } from '#answers/known';
import { wordsIn } from '#words/languages';
import { bulletin, calendarChange, on, opening, type Piece, rounds, season } from '../../../test/board.ts';
import { CALENDAR_READERS, linesOf, readCalendar, valuesOf } from '../../../test/calendar-readers.ts';
import { type CalendarOptions, writeCalendar, writeSeriesCalendar } from './write-calendar.ts';

const words = await wordsIn.en();
const known = (...pieces: readonly Piece[]): Known => knownNow('series-2014', season(...pieces)) as Known;
const calendar = (pieces: readonly Piece[], options: Partial<CalendarOptions> = {}) =>
  writeCalendar(known(...pieces), { words, ...options });

const FUJI = rounds({
  fuji: {
    race: '6 Hours of Fuji',
    date: '2014-10-12',
    circuit: 'Fuji Speedway',
    place: 'Oyama',
    country: 'JPN',
    coordinates: '35.3717, 138.9269',
    zone: 'Asia/Tokyo',
    length: '6 h',
  },
});
const TIMES = {
  qualifying: { starts: '2014-10-11T14:00', ends: '2014-10-11T14:50' },
  race: '2014-10-12T11:00',
};
const TIMED = [opening(), FUJI, bulletin({ for: 'fuji', title: 'Timetable', timetable: TIMES })] as const;

describe.each(CALENDAR_READERS)('as %s reads it', (_, read) => {
  test('a round whose time is not known is on its whole day', () => {
    expect(read(calendar([FUJI]))).toEqual([
      {
        uid: 'fuji@series-2014.parcferme',
        sequence: 0,
        status: 'CONFIRMED',
        starts: '2014-10-12',
        ends: '2014-10-13',
        stamp: '2014-01-01T00:00:00Z',
        summary: '6 Hours of Fuji',
        description: 'Round 1\n6 h\nDocument 1, 1 January 2014: Put on the calendar for 12 October 2014',
        location: 'Fuji Speedway, Oyama, JPN',
        geo: '35.3717;138.9269',
        url: '',
      },
    ]);
  });

  test('sessions are at their times, which are those of UTC, and the race ends with its length', () => {
    expect(
      read(calendar(TIMED)).map(({ uid, summary, starts, ends }) => [
        uid.split('@')[0],
        summary,
        starts,
        ends,
      ]),
    ).toEqual([
      ['fuji/qualifying', 'Qualifying, 6 Hours of Fuji', '2014-10-11T05:00:00Z', '2014-10-11T05:50:00Z'],
      ['fuji', '6 Hours of Fuji', '2014-10-12T02:00:00Z', '2014-10-12T08:00:00Z'],
    ]);
  });

  test('a race through the night in which clocks go back is as long as it is', () => {
    const spa = { race: '24 Hours', date: '2014-10-25', zone: 'Europe/Brussels', length: '24 h' };
    const timetable = { race: '2014-10-25T16:00' };
    const [event] = read(calendar([rounds({ spa: { ...spa, timetable } })]));
    expect([event?.starts, event?.ends]).toEqual(['2014-10-25T14:00:00Z', '2014-10-26T14:00:00Z']);
  });

  test('of a race over a distance nobody knows the end, unless the timetable has it', () => {
    const round = { date: '2014-03-02', zone: 'Asia/Qatar', length: '1812 km' };
    const at = (race: object | string) => {
      const [event] = read(calendar([rounds({ qatar: { ...round, timetable: { race } } })]));
      return [event?.starts, event?.ends];
    };
    expect(at('2014-03-02T11:00')).toEqual(['2014-03-02T08:00:00Z', '2014-03-02T08:00:00Z']);
    expect(at({ starts: '2014-03-02T11:00', ends: '2014-03-02T21:00' })[1]).toBe('2014-03-02T18:00:00Z');
  });

  test('times on a clock that nobody knows are on their whole day, and are told as text', () => {
    for (const zone of [undefined, 'Nowhere/None']) {
      const round = { date: '2014-03-02', timetable: { race: '2014-03-02T11:00' }, ...(zone && { zone }) };
      const [event] = read(calendar([rounds({ qatar: round })]));
      expect([event?.starts, event?.ends]).toEqual(['2014-03-02', '2014-03-03']);
      expect(event?.description).toContain('2 March 2014, 11:00');
    }
  });

  test('a session of which only days are known is on these', () => {
    const timetable = { test: { starts: '2014-10-08', ends: '2014-10-09' } };
    const [event] = read(calendar([FUJI, bulletin({ for: 'fuji', timetable })]));
    expect([event?.summary, event?.starts, event?.ends]).toEqual([
      'Test, 6 Hours of Fuji',
      '2014-10-08',
      '2014-10-10',
    ]);
  });

  test('a round that is gone is cancelled, and says so in its name', () => {
    const gone = calendarChange({ cancel: 'fuji', reason: 'a typhoon' });
    const [event] = read(calendar([FUJI, on('2014-10-10', gone)]));
    expect(event).toMatchObject({
      status: 'CANCELLED',
      sequence: 1,
      stamp: '2014-10-10T00:00:00Z',
      summary: 'Cancelled: 6 Hours of Fuji',
      description: '6 h\nDocument 2, 10 October 2014: Removed from the calendar: a typhoon',
    });
  });

  test('a day that is still to be confirmed is tentative', () => {
    const [event] = read(calendar([{ ...FUJI, provisional: true }]));
    expect(event?.status).toBe('TENTATIVE');
    expect(event?.description).toContain('The day is still to be confirmed.');
  });

  test('each event leads to the page of its round, where the address of the season is known', () => {
    for (const origin of ['https://results.example/seasons/s', 'https://results.example/seasons/s/']) {
      const [event] = read(calendar([FUJI], { origin }));
      expect(event?.url).toBe('https://results.example/seasons/s/rounds/fuji');
      expect(event?.description).toMatch(/\nhttps:\/\/results\.example\/seasons\/s\/rounds\/fuji$/);
    }
  });

  test('only the sessions that are asked for are there', () => {
    const ids = (...sessions: readonly string[]) =>
      read(calendar(TIMED, { sessions })).map(({ uid }) => uid.split('@')[0]);
    expect(ids('race')).toEqual(['fuji']);
    expect(ids('qualifying')).toEqual(['fuji/qualifying']);
    expect(ids('race', 'qualifying')).toHaveLength(2);
    expect(ids('sprint')).toEqual([]);
  });

  test('a series has the seasons in one, each with its own names and pages', () => {
    const seasons = [
      { known: known(FUJI), origin: 'https://results.example/seasons/series-2014' },
      { known: { ...known(FUJI), key: 'series-2015' } },
    ];
    const found = read(writeSeriesCalendar('Series', seasons, { words }));
    expect(found.map(({ uid, url }) => [uid, url])).toEqual([
      ['fuji@series-2014.parcferme', 'https://results.example/seasons/series-2014/rounds/fuji'],
      ['fuji@series-2015.parcferme', ''],
    ]);
  });
});

test('the calendar says its name, where it is, and how often to ask for it', () => {
  const text = calendar([opening(), FUJI], { origin: 'https://results.example/seasons/s', class: 'GT' });
  expect(linesOf(text).slice(0, 11)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parc Fermé//Calendar of a season//EN',
    'CALSCALE:GREGORIAN',
    'NAME:2014 Series\\, GT',
    'X-WR-CALNAME:2014 Series\\, GT',
    'URL:https://results.example/seasons/s/calendar',
    'SOURCE;VALUE=URI:https://results.example/seasons/s/calendar.ics',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
  ]);
});

test('the place on the Earth stands where the calendar knows it', () => {
  expect(valuesOf(calendar([FUJI]), 'GEO')).toEqual(['35.3717;138.9269']);
  expect(valuesOf(calendar([rounds('fuji')]), 'GEO')).toEqual([]);
});

test('the last change of the calendar is told with its reason, and what revised the event since', () => {
  const moved = calendarChange({ move: 'fuji', to: '2014-10-19', reason: 'a clash', alongside: 'Super GT' });
  const timetable = { race: '2014-10-19T11:00' };
  const pieces = [
    FUJI,
    on('2014-05-09', moved),
    on('2014-10-17', bulletin({ for: 'fuji', title: 'Timetable', timetable })),
  ];
  const [event] = readCalendar(calendar(pieces));
  expect(event?.description.split('\n')).toEqual([
    'Round 1',
    '6 h',
    'Alongside Super GT',
    '19 October 2014, 11:00 (local time, Asia/Tokyo)',
    'Document 2, 9 May 2014: Moved from 12 October 2014 to 19 October 2014, now alongside Super GT: a clash',
    'Document 3, 17 October 2014: Timetable, Fuji',
  ]);
});

test('a round in whose place another comes names it', () => {
  const by = { inje: { race: '3 Hours of Inje', date: '2014-10-19' } };
  const [fuji, inje] = readCalendar(
    calendar([FUJI, calendarChange({ replace: 'fuji', by, reason: 'floods' })]),
  );
  expect(fuji?.description).toContain('Document 2, 1 January 2014: Replaced by Inje: floods');
  expect(inje?.summary).toBe('3 Hours of Inje');
});

test('documents are dated by the clock of the office, and none before the one above it', () => {
  const posted = [
    on('2014-10-10T18:00', FUJI),
    on('2014-10-10', calendarChange({ alter: 'fuji', length: '5 h' })),
  ];
  const stamps = (zone?: string) => valuesOf(calendar(posted, zone === undefined ? {} : { zone }), 'DTSTAMP');
  expect(stamps()).toEqual(['20141010T180000Z']);
  expect(stamps('Asia/Tokyo')).toEqual(['20141010T090000Z']);
  expect(valuesOf(calendar([...posted.slice(0, 1)], { zone: 'Asia/Tokyo' }), 'LAST-MODIFIED')).toEqual([
    '20141010T090000Z',
  ]);
});

describe('an alarm', () => {
  const alarms = (pieces: readonly Piece[], options: Partial<CalendarOptions> = {}) =>
    valuesOf(calendar(pieces, { alarm: 30, ...options }), 'TRIGGER');

  test('rings so many minutes before a session whose time is known', () => {
    expect(alarms(TIMED)).toEqual(['-PT30M', '-PT30M']);
    expect(alarms(TIMED, { sessions: ['race'], alarm: 0 })).toEqual(['-PT0M']);
  });

  test('rings for no day, and for nothing that is cancelled', () => {
    expect(alarms([FUJI])).toEqual([]);
    expect(alarms([...TIMED, calendarChange({ cancel: 'fuji' })])).toEqual([]);
  });

  test('rings for nobody who has not asked for it, and revises nothing', () => {
    expect(calendar(TIMED)).not.toContain('VALARM');
    const sequences = (options: Partial<CalendarOptions>) => valuesOf(calendar(TIMED, options), 'SEQUENCE');
    expect(sequences({ alarm: 30 })).toEqual(sequences({}));
  });
});

test.each([
  ['fr', 'Annulé\u202f: 6 Hours of Fuji', 'Qualifications, 6 Hours of Fuji'],
  ['ja', '中止：6 Hours of Fuji', '予選、6 Hours of Fuji'],
  ['zh', '取消：6 Hours of Fuji', '排位赛，6 Hours of Fuji'],
  ['ko', '취소: 6 Hours of Fuji', '예선, 6 Hours of Fuji'],
] as const)(
  'in %s the names are in that language, and names and revisions of events the same',
  async (language, gone, timed) => {
    const said = { words: await wordsIn[language]() };
    const cancelled = [FUJI, calendarChange({ cancel: 'fuji' })];
    expect(readCalendar(calendar(cancelled, said))[0]?.summary).toBe(gone);
    expect(readCalendar(calendar(TIMED, said))[0]?.summary).toBe(timed);
    for (const name of ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART'])
      expect(valuesOf(calendar(TIMED, said), name)).toEqual(valuesOf(calendar(TIMED), name));
  },
);
