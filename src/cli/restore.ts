import { existsSync } from 'node:fs';
import { chmod, constants, copyFile, link, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFile, syncFolder } from '#store/disk';
import { writtenAnswer } from './back-up.ts';
import { verifiedFile } from './backup-file.ts';
import { databaseFailure } from './database-words.ts';
import { databasePlace } from './office-database.ts';
import { type Answer, EXIT, type Failure, failure } from './outcome.ts';
import type { World } from './world.ts';

interface Said {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** `restore <file> --data <folder>`: a backup in the place of a database that is gone. */
export async function restore(said: string, flags: Said, world: World): Promise<Answer | Failure> {
  const found = databasePlace(flags, world);
  if (!found.ok) return found.error;
  if (found.value.is === 'postgres') return WITH_POSTGRES;
  const { file, folder, place } = found.value;
  if (isTaken(file)) return isThere(place);
  const backup = path.resolve(world.folder, said);
  if (!existsSync(backup)) return failure(EXIT.unreadable, `there is no file ${said}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const desk = await mkdtemp(path.join(folder, '.restore-'));
  try {
    return await putInPlace(backup, desk, file, place, world);
  } catch (error) {
    const told =
      (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThere(place) : databaseFailure(error, said);
    if (told === undefined) throw error;
    return told;
  } finally {
    world.tellProgress?.(undefined);
    await rm(desk, { recursive: true, force: true });
  }
}

/** What SQLite keeps beside a database belongs to it: with another file it would be a mixture of both. */
const BESIDE = ['', '-wal', '-shm', '-journal'];
const isTaken = (file: string): boolean => BESIDE.some((ending) => existsSync(`${file}${ending}`));

const isThere = (place: string): Failure =>
  failure(
    EXIT.usage,
    `${place} is there already: nothing was written`,
    'stop the server and move it away first, with office.db-wal and office.db-shm, or name another folder',
  );

async function putInPlace(
  backup: string,
  desk: string,
  file: string,
  place: string,
  world: World,
): Promise<Answer | Failure> {
  const aside = path.join(desk, 'office.db');
  world.tellProgress?.('copying');
  await copyFile(backup, aside, constants.COPYFILE_EXCL);
  // A copy of what can only be read is written to all the same.
  await chmod(aside, 0o600);
  // Somebody may have copied the files of a database themselves: what was posted last is in its log.
  if (existsSync(`${backup}-wal`)) await copyFile(`${backup}-wal`, `${aside}-wal`);
  const verified = await verifiedFile(aside, world);
  if (!verified.ok) return verified.error;
  const altered = verified.value.flatMap(({ board, verified: { broken } }) =>
    broken.map(({ text }) => `  ${board}: ${text}`),
  );
  if (altered.length > 0)
    return failure(
      EXIT.no,
      'what is in the backup is not as it was posted: nothing was put in place',
      ...altered,
    );
  await syncFile(aside);
  if (isTaken(file)) return isThere(place);
  await link(aside, file);
  await syncFolder(path.dirname(file));
  return writtenAnswer(file, 'put in place', (await stat(file)).size, verified.value, world);
}

const WITH_POSTGRES = failure(
  EXIT.usage,
  'PostgreSQL is restored by its own program, into a new, empty database, all of it or nothing:',
  '  pg_restore --no-owner --single-transaction --dbname="$DATABASE_URL" office.dump',
  'then parcferme verify holds every board against its ledger',
);
