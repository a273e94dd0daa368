import { expect, test } from 'vitest';
import type { Moment } from '#core/base/day';
import type { Of } from '#core/documents/document.schema';
import { calendar } from '#core/season/calendar';
import { wordsIn } from '#words/languages';
import { board, bulletin, calendarChange, rounds, season } from '../../../test/board.ts';
import { calendarChangeText } from './change-text.ts';
import { roundChangeText } from './difference-text.ts';
import { stepTerms } from './step-text.ts';
import { slotText, slotTexts } from './timetable-text.ts';

const at = (text: string) => text as Moment;

test('an end on the same day is a time alone, and one on another day has that day', async () => {
  const [words, starts] = [await wordsIn.en(), at('2014-07-19T15:00')];
  expect(slotText(words, { starts })).toBe('19 July 2014, 15:00');
  expect(slotText(words, { starts, ends: at('2014-07-19T15:30') })).toBe('19 July 2014, 15:00–15:30');
  expect(slotText(words, { starts, ends: at('2014-07-20T15:00') })).toBe(
    '19 July 2014, 15:00 – 20 July 2014, 15:00',
  );
  expect(slotText(words, { starts: at('2014-07-19'), ends: at('2014-07-20') })).toBe(
    '19 July 2014 – 20 July 2014',
  );
});

const FUJI = rounds({ fuji: { date: '2014-08-31', provisional: true } });
const timetable = {
  race: '2014-08-31T11:00',
  qualifying: { starts: '2014-08-30T14:00', ends: '2014-08-30T14:30' },
};
const CHANGE = calendarChange({ alter: 'fuji', timetable, provisional: false });

const SAID = {
  en: 'timetable: Qualifying 30 August 2014, 14:00–14:30 and Race 31 August 2014, 11:00, confirmed',
  fr: 'horaires\u202f: Qualifications (30 août 2014 de 14:00 à 14:30) et Course (31 août 2014 à 11:00), date confirmée',
  ja: 'タイムスケジュール：予選（2014年8月30日 14:00～14:30）、決勝（2014年8月31日 11:00）、日程確定',
  zh: '赛程时间：排位赛（2014年8月30日 14:00至14:30）、正赛（2014年8月31日 11:00），日期确定',
  ko: '타임테이블: 예선(2014년 8월 30일 14:00~14:30), 결승(2014년 8월 31일 11:00), 일정 확정',
} as const;

test.each(Object.entries(SAID))(
  'in %s a timetable is told session by session, first the one that starts first',
  async (language, said) => {
    const words = await wordsIn[language as keyof typeof SAID]();
    const after = season(FUJI, CHANGE);
    const [fuji] = after.rounds.values();
    expect(stepTerms(words, fuji?.history.at(-1) as never).join(words.between.parts)).toBe(said);
  },
);

test('what a document says of times and days is told where it is shown, and what it changed', async () => {
  const words = await wordsIn.en();
  const [document, after] = [board(FUJI, CHANGE)[1] as Of<'calendar-change'>, season(FUJI, CHANGE)];
  expect(document.changes.map((change) => calendarChangeText(words, after, change))).toEqual([
    'Fuji altered: timetable: Qualifying 30 August 2014, 14:00–14:30 and Race 31 August 2014, 11:00, confirmed',
  ]);
  const [[from], [to]] = [calendar(season(FUJI)), calendar(after)];
  expect(to && roundChangeText(words, to, from)).toBe(
    'timetable: Qualifying 30 August 2014, 14:00–14:30 and Race 31 August 2014, 11:00; confirmed',
  );
});

test('a session of which only the day is known has no time', async () => {
  const words = await wordsIn.en();
  const [fuji] = calendar(season(FUJI, bulletin({ for: 'fuji', timetable: { race: '2014-08-31' } })));
  expect(fuji?.timetable && slotTexts(words, fuji.timetable)).toEqual(['Race 31 August 2014']);
});
