import { describe, expect, test } from 'vitest';
import { bulletin, calendarChange, findings, refusals, rounds, rules } from '../../../../test/board.ts';

const FUJI = rounds({ fuji: { date: '2014-08-31', zone: 'Asia/Tokyo' } });
const BOARD = [rules(), FUJI] as const;
const timed = (timetable: object) => bulletin({ for: 'fuji', timetable });

describe('a timetable', () => {
  test('has a round on the calendar', () => {
    expect(refusals(...BOARD, bulletin({ for: 'fugi', timetable: { race: '2014-08-31T15:00' } }))).toEqual([
      "for: round 'fugi' is not on the calendar; did you mean 'fuji'?",
    ]);
  });

  test('has the sessions of the rulebook, practice, and whatever else is at a meeting', () => {
    const all = {
      'free practice 1': '2014-08-30T09:00',
      "drivers' briefing": '2014-08-30',
      qualifying: { starts: '2014-08-30T14:00', ends: '2014-08-30T14:30' },
      race: '2014-08-31T15:00',
    };
    expect(findings(...BOARD, timed(all))).toEqual([]);
    expect(findings(...BOARD, timed({ qualifing: '2014-08-30' }))).toEqual([
      "timetable/qualifing: no award and no result is of session 'qualifing'; did you mean 'qualifying'?",
    ]);
  });

  test('has no session that the calendar says is not held', () => {
    const alone = rounds({ fuji: { date: '2014-08-31', sessions: 'race' } });
    const both = { qualifying: '2014-08-30', practice: '2014-08-30', race: '2014-08-31' };
    expect(findings(rules(), alone, timed(both))).toEqual([
      "timetable/qualifying: the calendar says that 'fuji' has no qualifying, and the timetable has one: has the calendar changed?",
    ]);
  });

  test('has the race on its day, wherever it is said', () => {
    const said =
      "the race of 'fuji' would start on 30 August 2014, and the calendar has it on 31 August 2014: is it the right round, and the right day?";
    const timetable = { race: '2014-08-30T15:00' };
    const terms = { race: 'Fuji', date: '2014-08-31', zone: 'Asia/Tokyo', timetable };
    expect(findings(...BOARD, timed(timetable))).toEqual([`timetable/race: ${said}`]);
    expect(findings(rules(), rounds({ fuji: terms }))).toEqual([`rounds/fuji/timetable/race: ${said}`]);
    expect(findings(...BOARD, calendarChange({ alter: 'fuji', timetable }))).toEqual([
      `changes/0/timetable/race: ${said}`,
    ]);
    expect(findings(rules(), rounds('inje'), calendarChange({ add: { fuji: terms } }))).toEqual([
      `changes/0/add/fuji/timetable/race: ${said}`,
    ]);
    expect(
      findings(rules(), rounds('inje'), calendarChange({ replace: 'inje', by: { fuji: terms } })),
    ).toEqual([`changes/0/by/fuji/timetable/race: ${said}`]);
  });

  test('with times has a clock by which they are', () => {
    const nowhere = rounds({ fuji: '2014-08-31' });
    expect(findings(rules(), nowhere, timed({ race: '2014-08-31T15:00' }))).toEqual([
      "timetable: the calendar does not say in which time zone 'fuji' is: nobody elsewhere can tell when its sessions start",
    ]);
    expect(findings(rules(), nowhere, timed({ race: '2014-08-31' }))).toEqual([]);
  });
});

test('a zone has a name that there is', () => {
  const said =
    "there is no time zone 'Asia/Tokio', so nobody elsewhere can tell when a session starts; did you mean 'Asia/Tokyo'?";
  expect(findings(rules(), rounds({ fuji: { date: '2014-08-31', zone: 'Asia/Tokio' } }))).toEqual([
    `rounds/fuji/zone: ${said}`,
  ]);
  expect(findings(...BOARD, calendarChange({ alter: 'fuji', zone: 'Asia/Tokio' }))).toEqual([
    `changes/0/zone: ${said}`,
  ]);
  expect(findings(...BOARD, calendarChange({ alter: 'fuji', zone: 'UTC' }))).toEqual([]);
});
