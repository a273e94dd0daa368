import { describe, expect, test } from 'vitest';
import { RACE, roundKey, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import { classify } from '#core/scoring/classify';
import { diff } from '#core/scoring/diff';
import { explain } from '#core/scoring/explain';
import { standings } from '#core/scoring/standings';
import { afterRound } from '#core/season/after-round';
import { asOf } from '#core/season/as-of';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { shipped, top } from './shipped.ts';
import { shown } from './typed.ts';

/* The 2023-24 Asian Le Mans Series, of which most reports have the provisional end and few the final one. */

const { folder, documents, season } = await shipped('asian-le-mans-series-2023-24');
const at = (document: number): Season => asOf(documents, { document }).reduce(fold, emptySeason);
/** Document 18 is the last race as the cars crossed the line; 19 to 21 are penalties for driving time; 22 is the final result. */
const [BEFORE, AFTER] = [at(18), at(21)];

const rowOf = (of: Season, title: string, car: string) => {
  const row = standings(of, titleKey(title))?.rows.find(({ number }) => number === car);
  return row ?? expect.fail(`no car ${car} in ${title}`);
};
const totals = (of: Season, title: string, ...cars: readonly string[]) =>
  cars.map((car) => printedPoints(rowOf(of, title, car).points)).join('-');

describe('after the first race at Yas Marina', () => {
  const tables = {
    'lmp2-teams': ['1 #4 73', '2 #99 69', '3 #22 53'],
    'lmp3-teams': ['1 #2 86', '2 #17 85'],
    'gt-teams': ['1 #91 58', '2 #88 49'],
  };
  test.each(Object.entries(tables))('%s was led as published', (title, published) => {
    const then = afterRound(season, roundKey('yas-marina-1')).reduce(fold, emptySeason);
    expect(top(then, title, published.length)).toEqual(published);
    expect(top(at(16), title, published.length)).toEqual(published);
  });
});

describe('the championship', () => {
  test.each([
    ['lmp2-teams', ['1 #4 83', '2 #22 71', '3 #99 70']],
    ['lmp3-teams', ['1 #17 104', '2 #2 101', '3 #26 82']],
    ['gt-teams', ['1 #91 76', '2 #88 74', '3 #42 57']],
  ])('%s ends as published', (title, published) => {
    expect(top(season, title, 3)).toEqual(published);
  });

  test('of the drivers is won by those who drove every race for the champions', () => {
    expect(top(season, 'lmp2-drivers', 4)).toEqual([
      '1 Colin Braun 83',
      '1 George Kurtz 83',
      '1 Malthe Jakobsen 83',
      '2 Giorgio Roda 71',
    ]);
    expect(top(season, 'lmp3-drivers', 3)).toEqual([
      '1 Alexander Bukhantsov 104',
      '1 James Winslow 104',
      '2 Fabien Lavergne 101',
    ]);
    expect(top(season, 'gt-drivers', 4)).toEqual([
      '1 Alexander Malykhin 76',
      '1 Joel Sturm 76',
      '1 Klaus Bachler 76',
      '2 HH Prince Abdul Rahman Ibrahim 74',
    ]);
  });

  test('of LMP3 is won with three poles: without them cars 17 and 2 are level to the last place', () => {
    const awards = (car: string) =>
      explain(season, titleKey('lmp3-teams'), car)?.lines.map(
        ({ clause, points }) => `${clause} ${printedPoints(points)}`,
      ) ?? [];
    const raced = (car: string) => awards(car).filter((line) => line.startsWith('race'));
    expect(awards('17').filter((line) => !line.startsWith('race'))).toEqual([
      'pole 1',
      'pole 1',
      'second pole 1',
    ]);
    expect(awards('2')).toEqual(raced('2'));
    expect(raced('17')).toEqual(['race 25', 'race 15', 'race 25', 'race 18', 'race 18']);
    expect(raced('2').toSorted()).toEqual(raced('17').toSorted());
  });

  test('has the poles as published; that of a second race is of the best second-fastest lap', () => {
    const poles = calendar(season).map(({ key }, index) => [
      key,
      ...['lmp2-teams', 'lmp3-teams', 'gt-teams'].map(
        (title) => standings(season, titleKey(title))?.rows.find(({ cells }) => cells[index]?.pole)?.number,
      ),
    ]);
    expect(poles).toEqual([
      ['sepang-1', '90', '20', '42'],
      ['sepang-2', '90', '20', '37'],
      ['dubai', '55', '17', '7'],
      ['yas-marina-1', '99', '17', '7'],
      ['yas-marina-2', '99', '17', '9'],
    ]);
  });
});

describe('the penalties after the last race', () => {
  test('turn the six points between cars 91 and 88 into two, 73-67 into 76-74', () => {
    expect([BEFORE, AFTER, season].map((then) => totals(then, 'gt-teams', '91', '88'))).toEqual([
      '73-67',
      '76-74',
      '76-74',
    ]);
  });

  test('put car 24 from second to seventh, car 3 back to the fourth place that it had, and car 19 from first to seventh', () => {
    const placed = (document: number, ...cars: readonly string[]) => {
      const lines = classify(at(document), roundKey('yas-marina-2'), RACE)?.lines ?? [];
      return cars.map((car) => lines.find(({ starter }) => starter.number === car)?.classPlace?.from);
    };
    expect([18, 19, 20, 21].map((document) => placed(document, '24', '3', '19'))).toEqual([
      [2, 4, 1],
      [7, 3, 1],
      [7, 4, 1],
      [7, 4, 7],
    ]);
  });

  test('are why car 88 won: its 25 points name the order at the line and the penalty of car 19', () => {
    const won = explain(AFTER, titleKey('gt-teams'), '88')?.lines.at(-1);
    expect(won).toMatchObject({ round: 'yas-marina-2', place: 1, document: 18, decisions: [21] });
  });

  test('and the final result, which has them in it, are the same twice over', () => {
    const { results, standings: moved } = diff(AFTER, season);
    expect(moved).toEqual([]);
    expect(results.added.length + results.removed.length).toBe(0);
    const places = (of: Season) =>
      classify(of, roundKey('yas-marina-2'), RACE)?.lines.map(({ starter, place, classPlace, out, laps }) => [
        starter.number,
        place,
        classPlace,
        out,
        laps,
      ]);
    expect(places(season)).toEqual(places(AFTER));
    expect(places(BEFORE)).not.toEqual(places(AFTER));
  });
});

describe('parcferme diff 18 21', () => {
  const linesOf = async (words: string) =>
    (await shown(`${words} --season ${folder} --width 200`))
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
  /** The lines of a section, or of a part of one, up to the next that is none of its own. */
  const under = (lines: readonly string[], head: string) => {
    const own = lines.slice(lines.indexOf(head) + 1);
    return own.slice(
      0,
      own.findIndex((line) => !line.startsWith('~')),
    );
  };

  test('tells the story of the penalties: three decisions, whom they moved, and what became of the lead', async () => {
    const lines = await linesOf('diff 18 21');
    expect(lines.filter((line) => line.startsWith('document '))).toEqual([
      'document 19: Decision of the stewards at Yas Marina 2',
      'document 20: Decision of the stewards at Yas Marina 2',
      'document 21: Decision of the stewards at Yas Marina 2',
    ]);
    expect(under(lines, 'RESULTS')).toEqual([
      '~ Yas Marina 2 race LMP2 #22 2, 2 in class, 90 laps was 3, 3 in class, 90 laps',
      '~ Yas Marina 2 race LMP2 #30 3, 3 in class, 90 laps was 5, 5 in class, 90 laps',
      '~ Yas Marina 2 race LMP2 #4 5, 5 in class, 89 laps was 6, 6 in class, 89 laps',
      '~ Yas Marina 2 race LMP2 #90 6, 6 in class, 89 laps was 7, 7 in class, 89 laps',
      '~ Yas Marina 2 race LMP2 #24 7, 7 in class, 89 laps was 2, 2 in class, 90 laps',
      '~ Yas Marina 2 race GT #88 17, 1 in class, 84 laps was 18, 2 in class, 84 laps',
      '~ Yas Marina 2 race GT #91 18, 2 in class, 84 laps was 19, 3 in class, 84 laps',
      '~ Yas Marina 2 race GT #95 19, 3 in class, 84 laps was 20, 4 in class, 84 laps',
      '~ Yas Marina 2 race GT #42 20, 4 in class, 84 laps was 21, 5 in class, 84 laps',
      '~ Yas Marina 2 race GT #21 21, 5 in class, 84 laps was 22, 6 in class, 84 laps',
      '~ Yas Marina 2 race GT #82 22, 6 in class, 84 laps was 23, 7 in class, 84 laps',
      '~ Yas Marina 2 race GT #19 23, 7 in class, 84 laps was 17, 1 in class, 84 laps',
    ]);
    expect(under(lines, 'GT Teams')).toEqual([
      '~ #91 Pure Rxcing 1st 76 +3',
      '~ #88 Triple Eight JMR 2nd 74 +7',
      '~ #42 Sainteloc Racing 3rd 57 +2',
      '~ #7 AlManar Racing by GetSpeed 4th 50 was 5th',
      '~ #27 Optimum Motorsport 5th 38 was 6th',
      '~ #19 Leipert Motorsport 6th 34 −19 was 4th',
      '~ #21 AF Corse 7th 32 +2',
      '~ #95 TF Sport 9th 26 +3',
      '~ #82 AF Corse 14th 8 +2',
    ]);
    expect(under(lines, 'LMP2 Teams')).toEqual([
      '~ #4 Crowdstrike Racing by APR 1st 83 +2',
      '~ #22 Proton Competition 2nd 71 +3 was 3rd',
      '~ #99 99 Racing 3rd 70 was 2nd',
      '~ #90 TF Sport 7th 42 +2',
      '~ #30 Duqueine Team 9th 29 +5 was 10th',
      '~ #24 Nielsen Racing 10th 12 −12 was 9th',
    ]);
    expect(lines).not.toContain('LMP3 Teams');
  });

  test('and diff 21 22 has no points: the final result moves nobody', async () => {
    const lines = await linesOf('diff 21 22');
    expect(lines).toContain('document 22: Race, final classification at Yas Marina 2');
    expect(lines).toContain(
      '~ Yas Marina 2 race GT #88 17, 1 in class, 84 laps was 17, 1 in class, 84 laps, provisional',
    );
    expect(lines).not.toContain('POINTS AND RANKS');
  });
});
