import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Known } from '#answers/known';
import { dayOf } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import { emptySeason, fold } from '#core/season/fold';
import { type KnownThen, knownThen } from '#office/named/moment-named';
import { readSeasonOnce } from '#office/season-shelf';
import type { NoticeBoard, Paper } from '#store/board';
import { folderBoard } from '#store/folder';
import type { SaidGlobally } from './flags.ts';
import { manifest } from './manifest.ts';
import { EXIT, type Failure, failure, notThere, unreadable } from './outcome.ts';
import { shelfOf } from './shelf.ts';
import type { World } from './world.ts';

/** A season, as known when it was asked for. */
export interface Opened extends Known {
  readonly folder: string;
  readonly board: NoticeBoard;
  /** Every document of the board, those posted later among them. */
  readonly documents: readonly OfficialDocument[];
  readonly isNow: boolean;
  readonly claims: readonly Claim[];
  readonly sources: Sources['sources'];
}

/** The seasons that come with the program: beside `src` in a checkout, beside `dist` in the package. */
export const SHIPPED = fileURLToPath(new URL('../../seasons/', import.meta.url));

interface Wanted extends Partial<Pick<SaidGlobally, 'season' | 'as-of'>> {
  /** A board that nothing was posted to yet will do. */
  readonly mayBeEmpty?: true;
  /** The season that comes with the program will not do. */
  readonly mustBeNamed?: true;
  /** Of the papers beside the board, those that are shown: the others are not read. */
  readonly papers?: readonly Paper[];
}

/** Reads the season that the flags ask for, or says why it cannot be read. */
export async function openSeason(wanted: Wanted, world: World): Promise<Result<Opened, Failure>> {
  const folder = seasonFolder(wanted.season, world);
  if (wanted.mustBeNamed && folder.startsWith(SHIPPED) && wanted.season === undefined) return err(NOT_HERE);
  const board = folderBoard(folder);
  const read = await readSeasonOnce(board, wanted.papers ?? [], shelfOf(world));
  if (!read.ok) return err(unreadable(`the season in ${folder}`, read.error));
  const { documents, claims, sources } = read.value;
  if (documents.length === 0 && !wanted.mayBeEmpty) return err(nothingPosted(folder));
  const then = documents.length === 0 ? ok(NOTHING) : knownThen(documents, wanted['as-of']);
  if (!then.ok) return err(notThere(then.error));
  const { documents: known, when } = then.value;
  const head = known.at(-1);
  return ok({
    key: path.basename(folder),
    season: known.reduce(fold, emptySeason),
    asOf: when !== undefined && 'day' in when ? when.day : dayOf(head?.posted.by ?? world.today),
    folder,
    board,
    documents,
    isNow: known.length === documents.length,
    claims: claims?.claims ?? [],
    sources: sources?.sources ?? {},
  });
}

export const NOT_HERE = failure(
  EXIT.usage,
  'there is no season in this folder to post to',
  'go to the folder of one, or name it: --season <folder>; parcferme new makes one',
);

/** The folder that is meant: named, or shipped under that name; else the current one or one around it, if a season is in it. */
export function seasonFolder(said: string | undefined, world: World): string {
  if (said !== undefined) {
    const named = path.resolve(world.folder, said);
    const shipped = path.join(SHIPPED, said);
    return existsSync(named) || !/^[\w-]+$/.test(said) || !existsSync(shipped) ? named : shipped;
  }
  return seasonAround(path.resolve(world.folder)) ?? path.join(SHIPPED, manifest().config.season);
}

/** A folder with a document in it is a season, were it one whose first document is missing. */
function seasonAround(folder: string): string | undefined {
  const isOne = namesIn(folder).some((name) => /^\d{4}-.*[.]yaml$/.test(name));
  const above = path.dirname(folder);
  return isOne ? folder : above === folder ? undefined : seasonAround(above);
}

/** None where the folder is not there, or is not for everybody to look into. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const NOTHING: KnownThen = { when: undefined, documents: [] };

const nothingPosted = (folder: string): Failure =>
  failure(EXIT.unreadable, `${folder} has no document: post one, or start with parcferme new`);
