import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeRace, madeRace } from './made-race.ts';
import { shown } from './typed.ts';

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
