import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NoticeBoard } from '#store/board';
import type { Database } from '#store/database';
import { folderBoard } from '#store/folder';
import { startLedger } from '#store/folder-ledger';
import { migrate } from '#store/migrate';
import { openPostgres } from '#store/postgres';
import { sqlBoard } from '#store/sql-board';
import { openSqlite } from '#store/sqlite';
import { newDatabase } from '../office-databases.ts';

/** Where a board is kept, as one process tells another: `sqlite /tmp/office.db`. */
export interface Place {
  readonly is: 'folder' | 'sqlite' | 'postgres';
  readonly at: string;
}

export interface OpenedBoard {
  readonly board: NoticeBoard;
  readonly close: () => Promise<void>;
}

export const openDatabaseAt = ({ is, at }: Place): Database =>
  is === 'postgres' ? openPostgres(at) : openSqlite(at);

/** The board of that place, in this process. */
export function openBoard(place: Place): OpenedBoard {
  if (place.is === 'folder') return { board: folderBoard(place.at), close: async () => undefined };
  const database = openDatabaseAt(place);
  return { board: sqlBoard(database, 'season'), close: () => database.close() };
}

/** A new place with nothing on its board: a folder with a ledger, or a database with its tables. */
export async function newPlace(is: Place['is'], folder: string, postgres: string): Promise<Place> {
  if (is === 'folder') {
    await startLedger(folder);
    return { is, at: folder };
  }
  const place = { is, at: is === 'sqlite' ? path.join(folder, 'office.db') : await newDatabase(postgres) };
  const database = openDatabaseAt(place);
  await migrate(database);
  await database.close();
  return place;
}

/** Does something with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-faults-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
