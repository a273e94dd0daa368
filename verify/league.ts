import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulebooksBeside } from '#cli/libraries';
import { roundKey, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import { wholeRulebook } from '#office/rulebook-library';
import type { Outcome } from './outcome.ts';
import { day, documentsIn, opened, seasonOf, withFiles } from './timing.ts';

/*
 * A league of three classes on one server, out of the files of its manager: the championship with its first event, then a
 * race after the other, with cars and drivers entered as they come. What the tables should be is worked out of the files
 * here a second time, in the plainest way.
 */

const BOARD = `
kind: season
by: verification
season: Three classes 2019
series: Three classes
year: 2019
organiser: verification
---
kind: calendar
by: verification
rounds:
  road-atlanta: { race: Road Atlanta, date: 2019-03-02 }
  nurburgring: { race: Nurburgring, date: 2019-03-02 }
  red-bull-ring: { race: Red Bull Ring, date: 2019-03-02 }
  suzuka: { race: Suzuka, date: 2019-03-02 }
`;
const SETUP = 'championship-setup.json';
const RACES = [
  ['nurburgring', '2019_3_2_21_36_RACE.json'],
  ['red-bull-ring', '2019_3_2_22_3_RACE.json'],
  ['suzuka', '2019_3_2_22_28_RACE.json'],
] as const;
const TITLES = ['nfs', 'porsche', 'alfa'];

export async function verifyLeague(corpus: string): Promise<Outcome> {
  const folder = path.join(corpus, 'acsm');
  const asked = { withEntries: true, today: day('2019-03-02') };
  const first = withFiles(await emptyBoard(), [await opened(folder, SETUP)], {
    ...asked,
    round: roundKey('road-atlanta'),
  });
  let season = first;
  for (const [round, file] of RACES) {
    const result = await opened(folder, 'results', file);
    season = withFiles(season, [result], { ...asked, round: roundKey(round) });
  }
  const computed = tableOf(season);
  const expected = plainTable(folder);
  const failures = [...new Set([...computed.keys(), ...expected.keys()])].flatMap((driver) =>
    computed.get(driver) === expected.get(driver)
      ? []
      : [`league: ${driver} has ${computed.get(driver)}, and by the files ${expected.get(driver)}`],
  );
  return {
    summary: `A league of three classes from four files of its server: the points of ${expected.size} drivers as worked out of the files a second time`,
    failures,
  };
}

async function emptyBoard(): Promise<Season> {
  const rulebook = await wholeRulebook(rulebooksBeside(), 'three-class-sim-league');
  if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.error));
  const [opening, calendar] = documentsIn(BOARD, '2019-03-01');
  const regulations = {
    ...opening,
    kind: 'regulations',
    rulebook: rulebook.value.rulebook.rulebook,
    attached: rulebook.value.rulebook,
  } as unknown as OfficialDocument;
  return seasonOf([opening, regulations, calendar].filter((document) => document !== undefined));
}

/** Whoever drove in two classes has points in both. */
function tableOf(season: Season): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const row of TITLES.flatMap((title) => standings(season, titleKey(title))?.rows ?? []))
    if (row.points > 0)
      points.set(row.contender, (points.get(row.contender) ?? 0) + printedPoints(row.points));
  return points;
}

interface ServerRace {
  readonly Result: readonly {
    readonly DriverName: string;
    readonly CarModel: string;
    readonly CarId: number;
  }[];
  readonly Laps: readonly { readonly CarId: number }[];
}
interface ServerChampionship {
  readonly Classes: readonly {
    readonly Points: { readonly Places: readonly number[] };
    readonly Entrants: Readonly<Record<string, { readonly Model: string }>>;
  }[];
  readonly Events: readonly {
    readonly Sessions: Readonly<Record<string, { readonly Results: ServerRace }>>;
  }[];
}

/** The places of a class's table, one after the other, to those of the class who have a lap, in the order of the server. */
function plainTable(folder: string): ReadonlyMap<string, number> {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const { Classes, Events } = read(SETUP) as ServerChampionship;
  const first = Events[0]?.Sessions.RACE?.Results;
  const races = [
    ...(first === undefined ? [] : [first]),
    ...RACES.map(([, file]) => read(`results/${file}`) as ServerRace),
  ];
  const points = new Map<string, number>();
  for (const { Result, Laps } of races) {
    const drove = new Set(Laps.map(({ CarId }) => CarId));
    for (const { Points, Entrants } of Classes) {
      const models = new Set(Object.values(Entrants).map(({ Model }) => Model));
      const finished = Result.filter(({ CarId, CarModel }) => models.has(CarModel) && drove.has(CarId));
      for (const [index, { DriverName }] of finished.entries())
        points.set(DriverName, (points.get(DriverName) ?? 0) + (Points.Places[index] ?? 0));
    }
  }
  return points;
}
