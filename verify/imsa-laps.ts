import { readdirSync } from 'node:fs';
import path from 'node:path';
import { RACE } from '#core/base/ids';
import type { Finisher } from '#core/rulebook/rulebook';
import type { SheetCar } from '#core/timing/sheet';
import { sheetResult } from '#core/timing/sheet-result';
import { knownDifferences } from './known.ts';
import { type Outcome, unexpected } from './outcome.ts';
import { opened } from './timing.ts';

/*
 * Two seasons of IMSA out of their laps: the laps of every car, and the order by laps and times, against the organiser's
 * results. Retirements take places there, and nobody is left out.
 */

const YEARS = ['2021', '2022'];
const EVERYBODY = { flag: 'not required' } as Finisher;
const RULES = { finishers: [EVERYBODY], classOf: (car: SheetCar) => car.class };

export async function verifyImsaLaps(corpus: string, isListing: boolean): Promise<Outcome> {
  const races = await Promise.all(
    YEARS.flatMap((year) => racesIn(path.join(corpus, 'imsa', year), year)).map(compareRace),
  );
  const known = knownDifferences('imsa-differences.yaml');
  const differences = races.flatMap(({ order }) => order);
  if (isListing) for (const line of differences) console.log(`    - '${line}'`);
  const [cars, places] = [sum(races.map(({ cars }) => cars)), sum(races.map(({ places }) => places))];
  const laps = races.flatMap(({ laps }) => laps);
  return {
    summary: `IMSA 2021 and 2022 from ${races.length} files of laps: the laps of ${cars - laps.length} of ${cars} cars, the places of ${places} of ${cars}; ${known.size} differences listed`,
    failures: [...laps, ...unexpected(differences, known)],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

interface RaceFiles {
  readonly name: string;
  readonly laps: string;
  readonly results: string;
}

/** The races of a year of which there are laps and a result. */
function racesIn(folder: string, year: string): readonly RaceFiles[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((event) => {
      const names = readdirSync(path.join(folder, event));
      return names
        .filter((name) => name.endsWith('race-laps.csv'))
        .map((laps) => ({
          name: `${year} ${event.replace(/^\d+-/, '')}${laps.includes('qualifying') ? ', qualifying race' : ''}`,
          laps: path.join(folder, event, laps),
          results: path.join(folder, event, laps.replace('laps', 'results')),
        }));
    });
}

interface ComparedRace {
  /** Cars that started. */
  readonly cars: number;
  /** How many have the place that their laps give. */
  readonly places: number;
  readonly laps: readonly string[];
  readonly order: readonly string[];
}

async function compareRace({ name, laps, results }: RaceFiles): Promise<ComparedRace> {
  const [result, file] = [await opened(results), await opened(laps)];
  const printed = (result.sheets[0]?.sheet.cars ?? []).filter(({ place }) => place !== undefined);
  const sheet = file.sheets[0]?.sheet;
  const lines = sheet === undefined ? [] : sheetResult({ ...sheet, session: RACE }, RULES).lines;
  const computed = new Map(lines.map((line) => [line.car.number, line]));
  const place = ({ number }: SheetCar) => computed.get(number)?.place?.from;
  const differing = printed.filter((car) => place(car) !== car.place);
  return {
    cars: printed.length,
    places: printed.length - differing.length,
    laps: printed
      .filter((car) => (computed.get(car.number)?.laps ?? 0) !== car.laps)
      .map(
        (car) =>
          `${name}: #${car.number} has ${car.laps} laps, and ${computed.get(car.number)?.laps} in its laps`,
      ),
    order: differing.map(
      (car) => `${name}: #${car.number} is ${car.place}, by its laps ${place(car) ?? 'nowhere'}`,
    ),
  };
}
