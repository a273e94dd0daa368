import { readdirSync, readFileSync } from 'node:fs';
import { CONDENSED, RELEASE } from '../f1db-file.ts';
import { accRace, acRace, iracingResult, monitorReport, rfRace, written } from '../sim-samples.ts';

const root = new URL('../../', import.meta.url);

function textsIn(folder: string, name: RegExp): readonly string[] {
  const names = readdirSync(new URL(folder, root)).filter((each) => name.test(each));
  return names.map((each) => readFileSync(new URL(folder + each, root), 'utf8'));
}

export const DOCUMENTS = textsIn('seasons/asian-le-mans-series-2014/', /^\d+-.*\.yaml$/);
export const RULEBOOKS = textsIn('rulebooks/', /^(?:asian|european|imsa|three|formula-one-1950)/);
export const ALKAMEL = textsIn('src/formats/alkamel/samples/', /\.csv$/);
export const TABLES = textsIn('src/formats/table/samples/', /\.csv$/);

export const ARTICLES = [
  ...textsIn('src/formats/wikitext/samples/', /\.wiki$/),
  ...textsIn('test/golden/asian-le-mans-series-2014/', /season\.wiki$/),
];

const { sessionResult, laps } = accRace();
const ACC_PENALTY = { carId: 1002, penalty: 'PostRaceTime', penaltyValue: 20, violationInLap: 1 };
const AC_CLASSES = [{ Name: 'GT3', Entrants: { CAR_0: { Model: 'ks_porsche_911_gt3_r' } } }];

/** The values that simulators write as JSON. */
export const SIM_VALUES = {
  acc: [
    accRace(),
    { ...accRace(), penalties: [{ ...ACC_PENALTY, clearedInLap: 0 }] },
    {
      sessionDef: { sessionType: 10, sessionDuration: 2400 },
      snapShot: sessionResult,
      laps: laps.map(({ carId, driverIndex, laptime }) => ({
        carId,
        driverId: driverIndex,
        lapTime: laptime,
      })),
    },
  ],
  'assetto-corsa': [
    acRace(),
    { Name: 'Cup', Classes: AC_CLASSES, Events: [{ Sessions: { RACE: { Results: acRace() } } }] },
  ],
  iracing: [iracingResult(), { data: iracingResult() }],
  'second-monitor': [monitorReport()],
};
export const F1DB_VALUES = [CONDENSED, RELEASE];

const STREAM = '<Penalty et="8">Anna Berg received Stop/Go penalty, 10s</Penalty>\n<Chat>hello &lt;3</Chat>';
export const RFACTOR = [rfRace(), rfRace({ stream: STREAM, session: 'Qualify' })];

/** A text of each format. */
export const ALL: readonly string[] = [
  ...DOCUMENTS.slice(0, 8),
  ...ALKAMEL,
  ...TABLES,
  ...RFACTOR,
  ...[...Object.values(SIM_VALUES).flat(), ...F1DB_VALUES].map(written),
];
