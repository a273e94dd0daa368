import { describe, expect, test } from 'vitest';
import type { Points } from '#core/base/points';
import { saidLength } from './durations.ts';
import { en } from './en.ts';
import { dayText, monthText, numberText, pointsText, sentence, shortDayText } from './format.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { plain } from './plain.ts';
import { zh } from './zh.ts';

const ALL = [en, fr, ja, zh, ko];

describe('days', () => {
  const LOCALES = { en: 'en-GB', fr: 'fr', ja: 'ja', zh: 'zh', ko: 'ko' } as const;
  const locale = (language: string) => LOCALES[language as keyof typeof LOCALES];
  const days = Array.from({ length: 12 }, (_, month) =>
    [2, 14, 28].map((day) => `2014-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  ).flat();
  const byMachine = (language: string, day: string, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(language), { ...format, timeZone: 'UTC' }).format(new Date(day));

  test.each(ALL)('are written in $language as its own rules have it', (words) => {
    const { language } = words;
    for (const day of days) {
      expect(dayText(words, day)).toBe(
        byMachine(language, day, { day: 'numeric', month: 'long', year: 'numeric' }),
      );
      expect(shortDayText(words, day)).toBe(byMachine(language, day, { day: 'numeric', month: 'short' }));
      expect(monthText(words, day).toLowerCase()).toBe(
        byMachine(language, day, { month: 'long', year: 'numeric' }).toLowerCase(),
      );
    }
  });

  test('begin a month in French with an ordinal, and a heading with a capital', () => {
    expect(dayText(fr, '2014-05-01')).toBe('1er mai 2014');
    expect(shortDayText(fr, '2014-08-01')).toBe('1er août');
    expect(dayText(fr, '2014-05-11')).toBe('11 mai 2014');
    expect(monthText(fr, '2014-05')).toBe('Mai 2014');
  });
});

test.each(ALL)('numbers are written in $language as its own rules have it', (words) => {
  const byMachine = new Intl.NumberFormat(words.language);
  for (const number of [0, 7, -3, 12.5, 0.143, 999, 1000, 1234.5, -123456, 1234567.25, 1 / 7])
    expect(numberText(words, number)).toBe(byMachine.format(number).replace('-', '−'));
});

test('the terminal and JSON have numbers as they are', () => {
  expect(numberText(plain, 1234.5)).toBe('1234.5');
  expect(numberText(plain, -3)).toBe('−3');
});

test('no points are none, and one point is one', () => {
  const points = (number: number) => (number * 2520) as Points;
  expect([0, 1, 2.5].map((one) => pointsText(en, points(one)))).toEqual([
    'no points',
    '1 point',
    '2.5 points',
  ]);
  expect([0, 1, 1.5, 2].map((one) => pointsText(fr, points(one)))).toEqual([
    '0 point',
    '1 point',
    '1,5 point',
    '2 points',
  ]);
});

test('a sentence has a capital and its own end', () => {
  expect(ALL.map((words) => sentence(words, 'abc'))).toEqual(['Abc.', 'Abc.', 'Abc。', 'Abc。', 'Abc.']);
});

test('what is typed of how long or how far is said in each language where it is a plain measure', () => {
  expect(ALL.map((words) => saidLength(words, '5 to 8 min'))).toEqual([
    '5 to 8 min',
    '5 à 8\u00a0min',
    '5〜8分',
    '5至8分钟',
    '5~8분',
  ]);
  expect(saidLength(ja, '5 min')).toBe('5分');
  expect([saidLength(fr, '1 lap'), saidLength(zh, '11 laps')]).toEqual(['1 tour', '11圈']);
  expect(saidLength(fr, '2 laps behind 33')).toBe('2 laps behind 33');
});

test('French counts from two on in the plural, and has a first and a second', () => {
  expect(['0', '1', '1,5', '−1', '2', '21'].map((points) => fr.points(points, false))).toEqual([
    '0 point',
    '1 point',
    '1,5 point',
    '−1 point',
    '2 points',
    '21 points',
  ]);
  expect([1, 2, 11, 21].map(fr.ordinal)).toEqual(['1er', '2e', '11e', '21e']);
  expect(fr.checks.count(1, fr.checks.answers.met)).toBe('1 respecté');
  expect(fr.checks.count(3, fr.checks.answers.met)).toBe('3 respectés');
});

test('French goes au Mans, and speaks of the points d’OAK Racing', () => {
  expect(fr.audit.result('Le Mans')).toBe('résultat au Mans');
  expect(fr.audit.result('Fuji')).toBe('résultat à Fuji');
  expect(fr.standings.whyTotal('OAK Racing')).toBe('Le détail des points d’OAK Racing');
  expect(fr.standings.whyTotal('David Cheng')).toBe('Le détail des points de David Cheng');
  expect(fr.scenario.wins(['Inje', 'Le Mans'], [], undefined)).toBe('en gagnant à Inje et au Mans');
});

test('a deadline of the same day is a time, another a day', () => {
  expect(fr.result.until.protest('18:30')).toBe('Réclamations jusqu’à 18:30.');
  expect(fr.result.until.protest('20 juillet 2014 à 18:30')).toBe(
    'Réclamations jusqu’au 20 juillet 2014 à 18:30.',
  );
});

test('Japanese counts people where it bounds them', () => {
  const { checks } = ja;
  expect(checks.drivers(checks.between('2', '3'), undefined, false)).toBe('ドライバー2〜3名');
  expect(checks.drivers(checks.between('1', undefined), ['Bronze', 'Silver'], true)).toBe(
    'ブロンズまたはシルバードライバー1名以上',
  );
  expect(checks.people(checks.between(undefined, '2'), false)).toBe('作業人員2名以下');
  expect([1, 2].map(ja.ordinal)).toEqual(['1位', '2位']);
  expect(ja.rules.raceOfMeeting(2)).toBe('大会の第2レース');
});

test('sessions are said in each language, names as they are', () => {
  const names = ['race', 'practice 2', 'race at 6 h', 'Hyperpole'];
  expect(ALL.slice(1).map((words) => names.map((name) => words.sessionName(name, String)))).toEqual([
    ['Course', 'Essais libres 2', 'Course après 6\u00a0h', 'Hyperpole'],
    ['決勝', 'フリー走行2', '決勝6時間時点', 'Hyperpole'],
    ['正赛', '练习赛2', '正赛第6小时', 'Hyperpole'],
    ['결승', '연습 주행 2', '결승 6시간 시점', 'Hyperpole'],
  ]);
});

test('whoever posts, and whoever points are given to, is said in each language, names as they are', () => {
  expect(ALL.map((words) => words.documents.poster('stewards'))).toEqual([
    'stewards',
    'commissaires sportifs',
    '審査委員会',
    '赛事仲裁',
    '심사위원회',
  ]);
  expect(fr.documents.by('Décision', 'constructor')).toBe('Décision (constructor)');
  expect(ALL.map((words) => words.rules.to(['entry', 'race crew', 'Alpha']))).toEqual([
    'to the entry, race crew and Alpha',
    'pour l’engagé, l’équipage de la course et Alpha',
    '付与先：エントリー、決勝のクルー、Alpha',
    '授予参赛车辆、正赛车组、Alpha',
    '부여 대상: 참가 차량, 결승 크루, Alpha',
  ]);
  expect(ja.rules.othersDo('hold their place')).toBe('ポイント対象外の車両の後続車は順位据え置き');
  expect(zh.checks.drivers('至少1', ['Bronze', 'Silver'], true)).toBe('至少1名铜级或银级车手');
  expect(ko.checks.drivers('최소 1', ['Bronze', 'Silver'], true)).toBe('브론즈 또는 실버 드라이버 최소 1명');
  expect(ko.rules.raceOfMeeting(2)).toBe('대회의 2번째 레이스');
});
