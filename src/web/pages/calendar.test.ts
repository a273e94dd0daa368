import { expect, test } from 'vitest';
import { htmlOf, textOf } from '../../../test/season-page.ts';

test('the four rounds of 2014 stand in time, Sepang last, and Zhuhai and Buriram are told of with the documents that removed them', async () => {
  const text = await textOf({ page: 'calendar' });
  expect(text).toContain('4 races, from 20 July 2014 to 7 December 2014.');
  expect(text).toMatch(/4 7 December 2014 3 Hours of Sepang/);
  expect(text).toMatch(/3 Hours of Zhuhai .* Replaced by Buriram: .* Document 5/);
  expect(text).toMatch(/3 Hours of Buriram .* Removed from the calendar.* Document 25/);
});

test('each change is said in words, with what it rests on', async () => {
  const text = await textOf({ page: 'calendar' });
  expect(text).toContain('4 by 9 May 2014 Inje moved from 6 July 2014 to 20 July 2014');
  expect(text).toContain('Zhuhai (26 October 2014) replaced by Buriram (23 November 2014): its partner');
});

test('as known in May, Buriram is round 4', async () => {
  expect(await textOf({ page: 'calendar' }, { at: 5 })).toMatch(/4 23 November 2014 3 Hours of Buriram/);
});

test('before any calendar there is a sentence, and no table', async () => {
  expect(await textOf({ page: 'calendar' }, { at: 1 })).toContain('No calendar was posted yet.');
  expect(await htmlOf({ page: 'calendar' }, { at: 1 })).not.toContain('<table');
});

test('a day that is still to be confirmed is marked, until a new day, a timetable or a result confirms it', async () => {
  const marked = async (at: number) =>
    [...((await textOf({ page: 'calendar' }, { at })) ?? '').matchAll(/provisional 3 Hours of (\w+)/g)].map(
      ([, round]) => round,
    );
  expect(await marked(2)).toEqual(['Inje', 'Fuji', 'Shanghai', 'Zhuhai', 'Sepang']);
  expect(await marked(4)).toEqual(['Fuji', 'Shanghai', 'Zhuhai', 'Sepang']);
  expect(await marked(26)).toEqual(['Sepang']);
  expect(await marked(27)).toEqual([]);
});
