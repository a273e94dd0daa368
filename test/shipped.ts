import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import { standings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';

/* The seasons that come with the program, each read and folded once for all tests that ask for it. */

const shelf = fileURLToPath(new URL('../seasons', import.meta.url));

export const SHIPPED: readonly string[] = readdirSync(shelf).filter((name) => !name.includes('.'));

export interface ShippedSeason {
  readonly name: string;
  readonly folder: string;
  readonly documents: readonly OfficialDocument[];
  readonly claims: readonly Claim[];
  readonly sources: Sources['sources'];
  readonly season: Season;
}

const read = new Map<string, Promise<ShippedSeason>>();

/** A season that comes with the program, read from its folder as every command reads it. */
export function shipped(name: string): Promise<ShippedSeason> {
  const known = read.get(name) ?? readShipped(name);
  read.set(name, known);
  return known;
}

async function readShipped(name: string): Promise<ShippedSeason> {
  const folder = `${shelf}/${name}`;
  const reading = await readSeason(folderBoard(folder));
  if (!reading.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(reading.error[0])}`);
  const { documents, claims, sources } = reading.value;
  return {
    ...{ name, folder, documents },
    claims: claims?.claims ?? [],
    sources: sources?.sources ?? {},
    season: documents.reduce(fold, emptySeason),
  };
}

/** The first rows of a title's table: `1 #91 76`; for drivers `1 Ann Lee 76`. */
export const top = (season: Season, title: string, rows: number): readonly string[] => {
  const found = standings(season, titleKey(title));
  if (found === undefined) throw new Error(`there is no title ${title}`);
  return found.rows
    .slice(0, rows)
    .map(
      ({ position, number, contender, points }) =>
        `${position} ${number === undefined ? contender : `#${number}`} ${printedPoints(points)}`,
    );
};
