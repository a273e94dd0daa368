import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { shown } from './typed.ts';

/*
 * The laps of a race that never was, as timekeepers write them: two classes, crews of three, a stop every so many laps,
 * neutralised phases, cars that retire. The same for the same numbers.
 */

export interface MadeRace {
  readonly cars: number;
  /** About so many of the leader. */
  readonly laps: number;
}

const HEAD =
  'NUMBER;DRIVER_NUMBER;LAP_NUMBER;LAP_TIME;CROSSING_FINISH_LINE_IN_PIT;ELAPSED;DRIVER_NAME;PIT_TIME;CLASS;TEAM;FLAG_AT_FL';
const STINT = 12;
/** Every so many cars one retires, each a little later than the one before. */
const RETIRES = 9;

export function madeRace({ cars, laps }: MadeRace): string {
  const fall = laps * 100_000;
  const rows = Array.from({ length: cars }, (_, index) => carRows(index, cars, fall));
  return `${[HEAD, ...rows.flat()].join('\n')}\n`;
}

function carRows(index: number, cars: number, fall: number): readonly string[] {
  const chance = chances(index + 1);
  const isFirst = index < cars / 2;
  const pace = (isFirst ? 98_000 : 108_000) + index * 90;
  const last = index % RETIRES === RETIRES - 1 ? Math.round((fall / pace) * (0.3 + index / cars / 2)) : 9999;
  const rows: string[] = [];
  for (let [lap, elapsed, pit, stops] = [1, 0, 0, 0]; lap <= last && elapsed < fall; lap++) {
    const isSlow = isNeutralised(elapsed, fall);
    const time = Math.round((pace + chance() * 3_000) * (isSlow ? 1.6 : 1)) + pit + (lap === 1 ? 9_000 : 0);
    elapsed += time;
    const isIn = lap % STINT === (index * 5) % STINT && elapsed < fall && lap < last;
    const driver = (Math.floor(stops / 2) % 3) + 1;
    const flag = elapsed >= fall ? 'FF' : isNeutralised(elapsed, fall) ? 'FCY' : 'GF';
    rows.push(
      [
        ...[index + 1, driver, lap, printed(time), isIn ? 'B' : '', printed(elapsed)],
        ...[`Driver ${'ABC'[driver - 1]} of ${index + 1}`, pit === 0 ? '' : printed(pit)],
        ...[isFirst ? 'GT3' : 'GT4', `Team ${index + 1}`, flag],
      ].join(';'),
    );
    stops += isIn ? 1 : 0;
    pit = isIn ? 60_000 + Math.round(chance() * 25_000) : 0;
  }
  return rows;
}

const printed = (time: number) => printLapTime(time as LapTime);

/** A twentieth of the race after a third of it, and again after two. */
const isNeutralised = (time: number, fall: number): boolean =>
  [1 / 3, 2 / 3].some((from) => time >= from * fall && time < (from + 1 / 20) * fall);

/** Numbers from 0 to 1, by the minimal standard of Park and Miller. */
function chances(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The documents of a season with such a race, by what they are. */
export const OF_RACE = { drivers: 4, entries: 5, classification: 6, stops: 7 } as const;

/** A season of one round, `monza`, whose race was imported from its laps, with the cars that they have. */
export async function seasonWithLaps(folder: string, race: MadeRace): Promise<void> {
  await shown(
    `new ${folder} --series League --classes "GT3, GT4" --rounds "Monza 2026-11-21" --empty --year 2026`,
  );
  writeFileSync(path.join(folder, 'laps.csv'), madeRace(race));
  await shown('import laps.csv --round monza --session race --entries --post', { folder });
}
