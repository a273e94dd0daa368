import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { soundBoard, transferBoard } from '#office/board/transfer-board';
import { namesIn } from '#store/disk';
import { folderBoard } from '#store/folder';
import { LEDGER, startLedger } from '#store/folder-ledger';
import { documentNamed } from '#store/folder-names';
import { sqlBoards } from '#store/sql-boards';
import { copiedAnswer, copiedBoard } from './import-board.ts';
import { notTransferred } from './not-transferred.ts';
import { shownPath, withDatabase } from './office-database.ts';
import { type Answer, EXIT, type Failure, failure } from './outcome.ts';
import { noBoard } from './verify-database.ts';
import type { World } from './world.ts';

/** `export board <season> <folder> --data <folder>`: a board of the office as a folder, with its ledger. */
export async function exportBoard(
  season: string,
  said: string,
  flags: { readonly data?: string | undefined; readonly database?: string | undefined },
  world: World,
): Promise<Answer | Failure> {
  const folder = path.resolve(world.folder, said);
  return withDatabase(flags, world, 'read', async ({ database, place }) => {
    const boards = sqlBoards(database);
    const keys = await boards.keys();
    if (!keys.includes(season)) return noBoard(season, keys, place);
    const from = `${season} in ${place}`;
    const sound = await soundBoard(boards.board(season), true);
    if (!sound.ok) return notTransferred(sound.error, from, folder);
    const problem = await prepared(folder);
    if (problem !== undefined) return problem;
    const copied = await transferBoard(sound.value, folderBoard(folder), (number, of) =>
      world.tellProgress?.(`document ${number} of ${of}`),
    );
    world.tellProgress?.(undefined);
    if (!copied.ok) return notTransferred(copied.error, from, folder);
    await withLedger(folder);
    return copiedAnswer({
      place: shownPath(folder, world),
      boards: [copiedBoard(season, copied.value, sound.value.refused)],
    });
  });
}

/** Begins the ledger before the first document is there, so that each is noted with who signed it. */
async function prepared(folder: string): Promise<Failure | undefined> {
  const names = (await namesIn(folder)) ?? [];
  if (names.some((name) => documentNamed(name) !== undefined)) return undefined;
  if (names.some((name) => name !== LEDGER))
    return failure(EXIT.usage, `${folder} is not empty: nothing was written`, 'name another folder');
  await mkdir(folder, { recursive: true });
  await withLedger(folder);
  return undefined;
}

async function withLedger(folder: string): Promise<void> {
  if ((await namesIn(folder))?.includes(LEDGER) !== true) await startLedger(folder);
}
