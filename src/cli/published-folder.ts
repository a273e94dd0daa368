import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { namesIn } from '#store/disk';
import { FOLDER_FILES } from '#web/links';
import { type Listed, seasonsHtml } from '#web/render';
import type { Words } from '#words/en';

/*
 * A folder of published seasons: each in a folder of its own, beside them the files that they share and the list of them.
 */

/** Beside the pages of a season: by it the folder is known again, and the list of seasons is made. */
export const ABOUT = 'season.json';
const INDEX = 'index.html';

/** What seasons share stands beside them under these names: no season can have one of them. */
export const isSharedName = (key: string): boolean => [FOLDER_FILES, INDEX].includes(key.toLowerCase());

/** What the season would be written over, and was not published: its path; undefined where nothing is in the way. */
export async function inTheWay(out: string, key: string): Promise<string | undefined> {
  const ofSeason = (await namesIn(path.join(out, key))) ?? [];
  if (ofSeason.length > 0 && (await listedIn(out, key)) === undefined) return path.join(out, key);
  const there = (await namesIn(out)) ?? [];
  const shared = there.find(isSharedName);
  if (shared === undefined || (await seasonsIn(out)).length > 0) return undefined;
  return path.join(out, shared);
}

/** The list of the seasons that are in the folder. */
export async function writeIndex(out: string, words: Words): Promise<void> {
  const html = seasonsHtml(words, await seasonsIn(out), `${FOLDER_FILES}/`);
  await writeFile(path.join(out, INDEX), html);
}

async function seasonsIn(out: string): Promise<readonly Listed[]> {
  const names = ((await namesIn(out)) ?? []).filter((name) => !name.startsWith('.'));
  const listed = await Promise.all(names.map((name) => listedIn(out, name)));
  return listed.filter((one) => one !== undefined);
}

/** What a folder says of the season in it; undefined for one that was not published: others call files `season.json`, too. */
async function listedIn(out: string, key: string): Promise<Listed | undefined> {
  const text = await readFile(path.join(out, key, ABOUT), 'utf8').catch(() => '');
  const said = parsed(text) as Partial<Listed> | null | undefined;
  const isOurs = said?.key === key && typeof said.name === 'string' && typeof said.document === 'number';
  return isOurs ? (said as Listed) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
