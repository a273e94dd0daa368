import { describe, expect, test } from 'vitest';
import { type Known, knownNow } from '#answers/known';
import { type Day, nextDay } from '#core/base/day';
import { writeFeed } from '#formats/atom/write-feed';
import { writeCalendar } from '#formats/ical/write-calendar';
import { en } from '#words/en';
import {
  bulletin,
  calendarChange,
  crews,
  decision,
  entries,
  type Piece,
  race,
  rounds,
  rules,
  season,
} from './board.ts';
import { readCalendar } from './calendar-readers.ts';
import { readFeed } from './feed-reader.ts';

/* Feeds of boards that are longer than any: they are written in seconds, and stay small. */

const MANY = 1_000;
const DAYS = ['2014-01-01' as Day];
while (DAYS.length < 2 * MANY) DAYS.push(nextDay(DAYS.at(-1) as Day));

const each = <Item>(count: number, item: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const calendarOf = (count: number): Piece =>
  rounds(
    Object.fromEntries(
      each(count, (index) => [
        `r${index}`,
        { date: DAYS[index], zone: 'Europe/Paris', circuit: `Circuit ${index}`, length: '6 h' },
      ]),
    ),
  );
const known = (pieces: readonly Piece[]): Known => knownNow('large', season(...pieces)) as Known;
const options = { words: en, origin: 'https://results.example/seasons/large' };

/** What this process has worked meanwhile, in seconds: machines that run tests do other things, too. */
function worked<Value>(work: () => Value): readonly [Value, number] {
  const begun = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(begun);
  return [value, (user + system) / 1_000_000];
}

describe.each([
  ['a calendar of a thousand rounds', []],
  [
    'a thousand rounds that all move behind the others, one by one, so that each of them changes the number of all',
    each(MANY, (index) => calendarChange({ move: `r${index}`, to: DAYS[MANY + index] })),
  ],
  ['a thousand rounds that are cancelled', each(MANY, (index) => calendarChange({ cancel: `r${index}` }))],
  [
    'a thousand rounds, each with its timetable',
    each(MANY, (index) =>
      bulletin({
        for: `r${index}`,
        timetable: { qualifying: `${DAYS[index]}T09:00`, race: `${DAYS[index]}T12:00` },
      }),
    ),
  ],
] as const)('%s', (_, pieces) => {
  test('give a calendar in seconds, of less than a kilobyte for each event', () => {
    const board = known([calendarOf(MANY), ...pieces]);
    const [text, seconds] = worked(() => writeCalendar(board, options));
    const events = readCalendar(text);
    expect(events.length).toBeGreaterThanOrEqual(MANY);
    expect(text.length / events.length).toBeLessThan(1_000);
    expect(seconds).toBeLessThan(15);
  });
});

test('a thousand documents of forty rounds and forty cars give a feed in seconds, of two kilobytes for an entry at most', () => {
  const cars = Object.fromEntries(each(40, (index) => [String(index + 1), [`A${index}`, `B${index}`]]));
  const numbers = Object.keys(cars);
  const board = known([
    rules(),
    calendarOf(40),
    entries({ GT: cars }),
    ...each(MANY / 4, (index) => {
      const round = `r${index % 40}`;
      return [
        crews(round, cars),
        race(round, ...numbers),
        decision(round, { disqualify: numbers[index % 40] }),
        bulletin({ for: round, text: `Notice ${index}` }),
      ];
    }).flat(),
  ]);
  const [text, seconds] = worked(() => writeFeed(board, options));
  expect(readFeed(text).entries).toHaveLength(100);
  expect(text.length).toBeLessThan(200_000);
  expect(seconds).toBeLessThan(15);
});
