import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known } from '#answers/known';
import { dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { writeFeed } from '#formats/atom/write-feed';
import { type CalendarOptions, writeCalendar } from '#formats/ical/write-calendar';
import { en } from '#words/en';
import { arbitraryBoard } from './arbitrary-board.ts';
import { CALENDAR_READERS, linesOf, type ReadEvent, readCalendar } from './calendar-readers.ts';
import { readFeed } from './feed-reader.ts';

/* What holds of the feeds of any board, read again after every document. */

/** The board at each of its documents. */
const states = (board: readonly OfficialDocument[]): readonly Known[] =>
  board.map((document, index) => ({
    key: 'season',
    season: board.slice(0, index + 1).reduce(fold, emptySeason),
    asOf: dayOf(document.posted.by),
  }));

const calendars = (board: readonly OfficialDocument[], options: Partial<CalendarOptions> = {}) =>
  states(board).map((known) => writeCalendar(known, { words: en, ...options }));

const octets = (line: string): number => new TextEncoder().encode(line).length;
const byUid = (events: readonly ReadEvent[]) => new Map(events.map((event) => [event.uid, event]));

/** An event without what tells that it was revised. */
const content = ({ sequence: _sequence, stamp: _stamp, ...event }: ReadEvent): string =>
  JSON.stringify(event);

/** What is raced, where and when: without the documents that it rests on. */
const terms = (event: ReadEvent): string =>
  content({ ...event, description: event.description.replaceAll(/^Document .*$/gm, '') });

/** Narrowed in every way in which a calendar can be. */
const narrowed = fc.record(
  { class: fc.constantFrom('GT', 'CN'), sessions: fc.constantFrom(['race'], ['qualifying', 'warm up']) },
  { requiredKeys: [] },
);

describe('on any readable board', () => {
  test('the calendar at every document is read by each reader, and both read the same', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        for (const text of calendars(board, { alarm: 15, origin: 'https://x.example/s' })) {
          const [[, one], [, other]] = CALENDAR_READERS;
          expect(one(text)).toEqual(other(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no line of a calendar has more than 75 octets, and each ends as lines of calendars do', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        for (const text of calendars(board)) {
          expect(linesOf(text).filter((line) => octets(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
          expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an event that was told of once is told of ever after', () => {
    fc.assert(
      fc.property(arbitraryBoard, narrowed, (board, options) => {
        const read = calendars(board, options).map((text) => byUid(readCalendar(text)));
        for (const [index, later] of read.entries()) {
          const lost = [...(read[index - 1]?.keys() ?? [])].filter((uid) => !later.has(uid));
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('no two events have one name', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        for (const text of calendars(board)) {
          const uids = readCalendar(text).map(({ uid }) => uid);
          expect(new Set(uids).size).toBe(uids.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a sequence never falls, and rises by one if and only if the document made another of the event', () => {
    fc.assert(
      fc.property(arbitraryBoard, narrowed, (board, options) => {
        const read = calendars(board, options).map((text) => byUid(readCalendar(text)));
        for (const [index, later] of read.entries())
          for (const [uid, before] of read[index - 1] ?? []) {
            const after = later.get(uid) as ReadEvent;
            const isOther = content(before) !== content(after);
            expect(after.sequence).toBe(before.sequence + (isOther ? 1 : 0));
            expect(terms(before) !== terms(after)).toBe(isOther);
            expect(after.stamp === before.stamp || after.stamp > before.stamp).toBe(true);
            if (!isOther) expect(after.stamp).toBe(before.stamp);
          }
      }),
      { numRuns: 150 },
    );
  });

  test('whatever else is posted, the calendar at a document stays what it was', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        expect(calendars(board)).toEqual(calendars(board));
        const shorter = board.slice(0, -1);
        expect(calendars(board).slice(0, -1)).toEqual(calendars(shorter));
      }),
      { numRuns: 30 },
    );
  });

  test('the feed has an entry for every document, newest first, and none ever changes', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        let before: readonly unknown[] = [];
        for (const known of states(board)) {
          const { entries } = readFeed(writeFeed(known, { words: en }));
          expect(entries.slice(1)).toEqual(before);
          expect(entries.map(({ number }) => number)).toEqual(
            known.season.board.map(({ document }) => document).toReversed(),
          );
          before = entries;
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Texts as somebody might type them who means harm, or nothing by it. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'x\r\nBEGIN:VEVENT\r\nUID:evil',
    '</title><script>alert(1)</script>',
    ']]>&lt;&amp;"\'',
    '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
    'ATTENDEE;CN=x:mailto:x@x.example',
    '\u2028BEGIN:VALARM',
    '\\n\\;\\,\\\\',
    'é'.repeat(60),
    '🏁'.repeat(40),
  ),
);

describe('what people type', () => {
  const documents = fc
    .record({ race: typed, circuit: typed, reason: typed, title: typed, text: typed })
    .map(({ race, circuit, reason, title, text }): readonly OfficialDocument[] =>
      [
        { kind: 'season', season: title, series: race, year: 2014, organiser: circuit },
        { kind: 'calendar', title, rounds: { fuji: { race, circuit, date: '2014-08-31', zone: circuit } } },
        { kind: 'calendar-change', changes: [{ act: 'move', move: 'fuji', to: '2014-09-07', reason }] },
        { kind: 'bulletin', for: 'fuji', title, text },
        { kind: 'decision', for: 'fuji', facts: text, reason },
      ].map(
        (said, index) =>
          ({
            document: index + 1,
            by: title,
            posted: { by: '2014-01-01' },
            ...said,
          }) as unknown as OfficialDocument,
      ),
    );

  test('never breaks out of a calendar', () => {
    fc.assert(
      fc.property(documents, (board) => {
        const text = calendars(board).at(-1) ?? '';
        expect(linesOf(text).filter((line) => octets(line) > 75)).toEqual([]);
        for (const [, read] of CALENDAR_READERS) {
          const [event, ...others] = read(text);
          expect(others).toEqual([]);
          expect(event).toMatchObject({ uid: 'fuji@season.parcferme', starts: '2014-09-07', sequence: 1 });
        }
        const names = linesOf(text.replaceAll('\r\n ', '')).map((line) => line.split(/[:;]/)[0] ?? '');
        expect(names.filter((name) => !NAMES.has(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('never breaks out of a feed', () => {
    fc.assert(
      fc.property(documents, (board) => {
        const { entries, elements } = readFeed(writeFeed(states(board).at(-1) as Known, { words: en }));
        expect(entries.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
        expect(elements).toEqual(ELEMENTS);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every property that a calendar of one round without a time may have. */
const NAMES = new Set(
  'BEGIN VERSION PRODID CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE STATUS DTSTART DTEND SUMMARY DESCRIPTION LOCATION TRANSP END'.split(
    ' ',
  ),
);
const ELEMENTS = new Set(
  'feed id title updated author name generator link entry published category summary'.split(' '),
);
