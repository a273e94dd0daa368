import { existsSync } from 'node:fs';
import { link, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupJson } from '#office/json/backup';
import { type VerifiedBoard, verifiedBoardJson } from '#office/json/verify';
import { syncFile, syncFolder } from '#store/disk';
import { verifiedFile } from './backup-file.ts';
import { databaseFailure } from './database-words.ts';
import { databasePlace, shownPath } from './office-database.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { backupLines } from './views/backup.ts';
import type { World } from './world.ts';

interface Said {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** `backup <file> --data <folder>`: everything of the office in one file. */
export async function backUp(said: string, flags: Said, world: World): Promise<Answer | Failure> {
  const found = databasePlace(flags, world);
  if (!found.ok) return found.error;
  if (found.value.is === 'postgres') return WITH_POSTGRES;
  const { file, place } = found.value;
  if (!existsSync(file))
    return failure(EXIT.unreadable, `there is no ${place}`, 'name the folder of the office: --data <folder>');
  const copy = path.resolve(world.folder, said);
  if (existsSync(copy)) return isThere(said);
  try {
    return await copied(file, copy, world);
  } catch (error) {
    const told =
      (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThere(said) : databaseFailure(error, place);
    if (told === undefined) throw error;
    return told;
  }
}

const isThere = (said: string): Failure =>
  failure(EXIT.usage, `${said} is there already: nothing was written`, 'take another name');

/** Beside its place first, so that a backup is there whole or not at all. */
async function copied(file: string, copy: string, world: World): Promise<Answer | Failure> {
  const folder = path.dirname(copy);
  const desk = await mkdtemp(path.join(folder, '.backup-'));
  try {
    const aside = path.join(desk, 'office.db');
    const { backUpSqlite } = await import('#store/sqlite');
    world.tellProgress?.('copying');
    backUpSqlite(file, aside);
    const verified = await verifiedFile(aside, world);
    if (!verified.ok) return verified.error;
    await syncFile(aside);
    await link(aside, copy);
    await syncFolder(folder);
    return writtenAnswer(copy, 'taken', (await stat(copy)).size, verified.value, world);
  } finally {
    world.tellProgress?.(undefined);
    await rm(desk, { recursive: true, force: true });
  }
}

/** A file that was written, and what is in it. An altered board is copied as it is, and told. */
export function writtenAnswer(
  file: string,
  did: 'taken' | 'put in place',
  bytes: number,
  boards: readonly VerifiedBoard[],
  world: World,
): Answer {
  const made: BackupJson = { file: shownPath(file, world), bytes, boards: boards.map(verifiedBoardJson) };
  const isAltered = boards.some(({ verified }) => verified.broken.length > 0);
  return answer(
    (page) => backupLines(made, did, page),
    () => made,
    isAltered ? EXIT.no : EXIT.fine,
  );
}

const WITH_POSTGRES = failure(
  EXIT.usage,
  'PostgreSQL makes backups by its own program, while it is in use:',
  '  pg_dump --format=custom --file=office.dump "$DATABASE_URL"',
  'back into a new, empty database, all of it or nothing:',
  '  pg_restore --no-owner --single-transaction --dbname="$DATABASE_URL" office.dump',
  'then parcferme verify holds every board against its ledger',
);
