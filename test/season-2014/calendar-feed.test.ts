import { describe, expect, test } from 'vitest';
import type { Day } from '#core/base/day';
import { dayOf } from '#core/base/day';
import { writeCalendar } from '#formats/ical/write-calendar';
import { en } from '#words/en';
import { CALENDAR_READERS, type ReadEvent } from '../calendar-readers.ts';
import { board, upTo } from './season.ts';

/* The calendar of 2014 as it was fetched again and again, from the first document to the last. */

const KEY = 'asian-le-mans-series-2014';
const text = (number: number): string => {
  const season = upTo(number);
  const asOf = dayOf(season.board.at(-1)?.posted.by ?? ('2013-12-07' as Day));
  return writeCalendar({ key: KEY, season, asOf }, { words: en });
};

describe.each(CALENDAR_READERS)('as %s reads it', (_, read) => {
  const at = new Map(board.map(({ document }) => [document, read(text(document))]));
  const events = (number: number): readonly ReadEvent[] => at.get(number) ?? [];
  const event = (number: number, id: string): ReadEvent | undefined =>
    events(number).find(({ uid }) => uid === `${id}@${KEY}.parcferme`);
  const told = (number: number, id: string): string => {
    const { status, starts, sequence } = event(number, id) ?? {};
    return `${status} ${starts} ${sequence}`;
  };

  test('before the calendar nothing is in it', () => {
    expect(events(1)).toEqual([]);
  });

  test('the provisional calendar has five rounds, none of them confirmed', () => {
    expect(events(2).map(({ status, starts, summary }) => `${status} ${starts} ${summary}`)).toEqual([
      'TENTATIVE 2014-07-06 3 Hours of Inje',
      'TENTATIVE 2014-08-10 3 Hours of Fuji',
      'TENTATIVE 2014-10-12 3 Hours of Shanghai',
      'TENTATIVE 2014-10-26 3 Hours of Zhuhai',
      'TENTATIVE 2014-12-07 3 Hours of Sepang',
    ]);
  });

  test('Inje moves by document 4, and has its hours by document 11', () => {
    expect(told(3, 'inje')).toBe('TENTATIVE 2014-07-06 0');
    expect(told(4, 'inje')).toBe('CONFIRMED 2014-07-20 1');
    expect(event(4, 'inje')?.description).toContain(
      'Document 4, by 9 May 2014: Moved from 6 July 2014 to 20 July 2014',
    );
    expect(told(10, 'inje')).toBe('CONFIRMED 2014-07-20 2');
    expect(told(11, 'inje')).toBe('CONFIRMED 2014-07-20T06:00:00Z 3');
    expect(told(11, 'inje/qualifying')).toBe('CONFIRMED 2014-07-19T06:00:00Z 0');
    expect(told(31, 'inje')).toBe(told(11, 'inje'));
  });

  test('by document 5 Fuji moves, and Buriram comes for Zhuhai, which goes for ever', () => {
    expect(told(5, 'fuji')).toBe('CONFIRMED 2014-08-31 1');
    expect(event(4, 'buriram')).toBeUndefined();
    expect(told(5, 'buriram')).toBe('CONFIRMED 2014-11-23 0');
    for (const { document } of board.filter((one) => one.document >= 5))
      expect(told(document, 'zhuhai')).toBe('CANCELLED 2014-10-26 1');
    expect(event(5, 'zhuhai')?.description).toContain(
      'Document 5, 9 May 2014: Replaced by Buriram: its partner',
    );
  });

  test('Shanghai moves to the Saturday by document 10', () => {
    expect(told(9, 'shanghai')).toBe('TENTATIVE 2014-10-12 0');
    expect(told(10, 'shanghai')).toBe('CONFIRMED 2014-10-11 1');
  });

  test('Buriram vanishes by document 25, and Sepang is round 4 from then on', () => {
    expect(told(24, 'buriram')).toBe('CONFIRMED 2014-11-23 0');
    expect(told(25, 'buriram')).toBe('CANCELLED 2014-11-23 1');
    expect(told(31, 'buriram')).toBe('CANCELLED 2014-11-23 1');
    expect(event(31, 'buriram')?.description).toContain(
      'Document 25, 12 October 2014: Removed from the calendar: to concentrate on the final race and on 2015',
    );
    expect(event(24, 'sepang')?.description).toMatch(/^Round 5\n/);
    expect(event(25, 'sepang')?.description).toMatch(/^Round 4\n/);
    expect(event(25, 'sepang')?.sequence).toBe(1);
  });

  test('the race of Sepang is at one in the afternoon there, which is five in the morning of UTC', () => {
    expect(told(26, 'sepang')).toBe('TENTATIVE 2014-12-07 2');
    expect(told(27, 'sepang')).toBe('CONFIRMED 2014-12-07T05:00:00Z 3');
    expect(event(27, 'sepang')?.ends).toBe('2014-12-07T08:00:00Z');
    expect(event(27, 'sepang')?.description).toContain(
      '7 December 2014, 13:00 (local time, Asia/Kuala_Lumpur)',
    );
  });

  test('results, decisions and protests leave it as it is', () => {
    const silent = board.filter(({ kind }) =>
      ['classification', 'decision', 'drivers', 'season'].includes(kind),
    );
    for (const { document } of silent.filter((one) => one.document > 2))
      expect(events(document)).toEqual(events(document - 1));
  });
});
