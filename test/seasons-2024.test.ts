import { describe, expect, test } from 'vitest';
import { RACE, roundKey, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import { type AuditLine, audit } from '#core/scoring/audit';
import { classify } from '#core/scoring/classify';
import { diff } from '#core/scoring/diff';
import { explain } from '#core/scoring/explain';
import { marksOn } from '#core/scoring/marks';
import { allStandings, standings } from '#core/scoring/standings';
import { unsettled } from '#core/scoring/unsettled';
import { asOf } from '#core/season/as-of';
import { calendar } from '#core/season/calendar';
import { cases } from '#core/season/cases';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { type ShippedSeason, shipped, top } from './shipped.ts';

/* The World Endurance Championship and the European Le Mans Series of 2024: how they ended, and what was published of them. */

const [wec, elms] = await Promise.all([
  shipped('fia-world-endurance-championship-2024'),
  shipped('european-le-mans-series-2024'),
]);
const at = ({ documents }: ShippedSeason, document: number): Season =>
  asOf(documents, { document }).reduce(fold, emptySeason);
/** What two states of a season differ in: nothing, or the titles whose points or ranks changed, and how many results. */
const changed = (from: Season, to: Season) => {
  const { results, standings: titles } = diff(from, to);
  return [
    results.added.length + results.updated.length + results.removed.length,
    ...titles.map(({ title }) => title),
  ];
};

describe('every published figure', () => {
  /** How many lines the audit has, and those that are not equal. */
  const audited = ({ season, claims }: ShippedSeason) => {
    const lines = audit(season, claims);
    const unequal = lines.filter(({ equal }) => !equal);
    return [lines.length, ...unequal.map(lineText)];
  };
  const lineText = ({ publication, title, contender, what }: AuditLine) =>
    `${publication}: ${title} ${contender} ${what.of === 'total' ? `${printedPoints(what.published)}, not ${printedPoints(what.computed)}` : what.of}`;

  test('of the world championship agrees, but three of its World Cup, which are a race older than they say', () => {
    const late = 'Pledge Times, after Austin, the rest of the World Cup: world-cup';
    expect(audited(wec)).toEqual([
      286,
      `${late} 38 79, not 97`,
      `${late} 83 85, not 110`,
      `${late} 99 86, not 101`,
    ]);
    const before = standings(at(wec, 31), titleKey('world-cup'))?.rows ?? [];
    const older = before.flatMap(({ number, points }) =>
      number === undefined || number === '12' ? [] : [[number, printedPoints(points)]],
    );
    expect(Object.fromEntries(older)).toEqual({ 38: 79, 83: 85, 99: 86 });
  });

  test('of the European series agrees', () => {
    expect(audited(elms)).toEqual([62]);
  });
});

describe('the world championship', () => {
  test.each([
    [
      'hypercar-drivers',
      ['1 André Lotterer 152', '1 Kévin Estre 152', '1 Laurens Vanthoor 152', '2 Antonio Fuoco 115'],
    ],
    ['hypercar-manufacturers', ['1 Toyota 190', '2 Porsche 188', '3 Ferrari 137']],
    ['world-cup', ['1 #12 183', '2 #38 153', '3 #83 149', '4 #99 139']],
    [
      'lmgt3-drivers',
      ['1 Aliaksandr Malykhin 139', '1 Joel Sturm 139', '1 Klaus Bachler 139', '2 Morris Schuring 105'],
    ],
    ['lmgt3-teams', ['1 #92 139', '2 #91 105', '3 #55 97']],
  ])('%s', (title, rows) => {
    expect(top(wec.season, title, rows.length)).toEqual(rows);
  });

  test('gives 38 points for a win over 8 or 10 hours, 50 at Le Mans, 25 over six hours', () => {
    const won = (standings(wec.season, titleKey('lmgt3-teams'))?.rows ?? []).flatMap(({ contender }) =>
      (explain(wec.season, titleKey('lmgt3-teams'), contender)?.lines ?? []).flatMap(
        ({ clause, place, number, points }) =>
          place === 1 && clause === 'race' ? [[number, printedPoints(points)]] : [],
      ),
    );
    expect(Object.fromEntries(won)).toEqual({ 1: 38, 2: 25, 3: 25, 4: 50, 5: 25, 6: 25, 7: 25, 8: 38 });
    expect(won).toHaveLength(calendar(wec.season).length);
  });

  test('had Cadillac second with 23 points, until the car that was fourth in Qatar was disqualified', () => {
    expect(top(at(wec, 11), 'hypercar-manufacturers', 3)).toEqual([
      '1 Porsche 39',
      '2 Cadillac 23',
      '3 Toyota 18',
    ]);
    expect(top(at(wec, 12), 'hypercar-manufacturers', 3)).toEqual([
      '1 Porsche 39',
      '2 Toyota 23',
      '3 Ferrari 18',
    ]);
  });

  test('kept the result of Spa, which was marked until the protest and the appeal were answered', () => {
    const marks = [21, 22, 23, 24, 35, 36].map((document) => {
      const then = at(wec, document);
      const result = classify(then, roundKey('spa'), RACE);
      return result && marksOn(then, result).map(({ kind }) => kind);
    });
    expect(marks).toEqual([[], ['protest'], [], ['appeal'], ['appeal'], []]);
    expect(changed(at(wec, 21), at(wec, 24))).toEqual([0]);
    expect(changed(at(wec, 35), at(wec, 36))).toEqual([0]);
  });

  test('has one case of the protest at Spa, the appeal and their answers, which is closed by the last', () => {
    const states = [22, 23, 24, 36].map((document) => {
      const found = cases(at(wec, document)).find(({ key }) => key === 'document 22');
      return `${found?.state}: ${found?.documents.map((one) => one.document).join(', ')}`;
    });
    expect(states).toEqual([
      'open: 22',
      'decided: 22, 23',
      'under appeal: 22, 23, 24',
      'closed: 22, 23, 24, 36',
    ]);
  });

  test('left every title open to change while the appeal was', () => {
    const titles = unsettled(at(wec, 24)).map(({ titles: touched }) => touched.length);
    expect(titles).toEqual([allStandings(wec.season).length]);
    expect(unsettled(wec.season)).toEqual([]);
  });

  test('had the result of Qatar provisional for three documents', () => {
    const kinds = [9, 10, 12, 13].map((document) => unsettled(at(wec, document)).map(({ kind }) => kind));
    expect(kinds).toEqual([[], ['provisional'], ['provisional'], []]);
  });

  test('has car 51 fourteenth in Bahrain: the result has its penalty in it, so that none is left to take', () => {
    const result = classify(wec.season, roundKey('bahrain'), RACE);
    const line = result?.lines.find(({ starter: { number } }) => number === '51');
    expect([line?.place, line?.decisions, result?.undecided]).toEqual([{ from: 14, to: 14 }, [], []]);
  });
});

describe('the European series', () => {
  test.each([
    ['lmp2-teams', ['1 #14 93', '2 #43 81', '3 #37 62']],
    ['lmp2-drivers', ['1 Jonny Edgar 93', '1 Louis Delétraz 93', '1 Robert Kubica 93']],
    ['lmp2-pro-am-teams', ['1 #83 98', '2 #20 96', '3 #77 95', '4 #29 94']],
    ['lmp2-pro-am-drivers', ['1 Alessio Rovera 98', '1 François Perrodo 98', '1 Matthieu Vaxiviere 98']],
    ['lmp3-teams', ['1 #15 99', '2 #11 98', '3 #8 90']],
    ['lmp3-drivers', ['1 Gael Julien 99', '1 Michael Jensen 99', '1 Nick Adcock 99']],
    ['lmgt3-teams', ['1 #63 76', '2 #57 74']],
    ['lmgt3-drivers', ['1 Andrea Caldarelli 76', '1 Axcil Jefferies 76', '1 Hiroshi Hamaguchi 76']],
  ])('%s', (title, rows) => {
    expect(top(elms.season, title, rows.length)).toEqual(rows);
  });

  test('had three teams of LMP3 within two points before the last race, and the third of them won by one', () => {
    expect(top(at(elms, 27), 'lmp3-teams', 3)).toEqual(['1 #11 83', '2 #8 82', '3 #15 81']);
    expect(top(elms.season, 'lmp3-teams', 2)).toEqual(['1 #15 99', '2 #11 98']);
  });

  test('has a stop that was cancelled after it was served, and neither changes a point', () => {
    expect(changed(at(elms, 27), at(elms, 29))).toEqual([0]);
  });
});
