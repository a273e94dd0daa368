import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, dayOf, readDay } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import { type AsOf, asOf } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import type { Known } from '#office/json/known';
import { readSeasonOnce } from '#office/season-shelf';
import type { NoticeBoard, Paper } from '#store/board';
import { folderBoard } from '#store/folder';
import type { SaidGlobally } from './flags.ts';
import { manifest } from './manifest.ts';
import { EXIT, type Failure, failure, unreadable } from './outcome.ts';
import { dayText } from './print/words.ts';
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
const SHIPPED = fileURLToPath(new URL('../../seasons/', import.meta.url));

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
  const when = whenOf(wanted['as-of'], documents, folder);
  if (!when.ok) return when;
  const known = when.value === undefined ? documents : asOf(documents, when.value);
  const head = known.at(-1);
  if (head === undefined && !wanted.mayBeEmpty) return err(nothingPosted(documents, when.value, folder));
  return ok({
    key: path.basename(folder),
    season: known.reduce(fold, emptySeason),
    asOf:
      when.value !== undefined && 'day' in when.value
        ? when.value.day
        : dayOf(head?.posted.by ?? world.today),
    folder,
    board,
    documents,
    isNow: known.length === documents.length,
    claims: claims?.claims ?? [],
    sources: sources?.sources ?? {},
  });
}

const NOT_HERE = failure(
  EXIT.usage,
  'there is no season in this folder to post to',
  'go to the folder of one, or name it: --season <folder>; parcferme new makes one',
);

/** The folder that is meant: named, or shipped under that name; else the current one or one around it, if a season is in it. */
function seasonFolder(said: string | undefined, world: World): string {
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

function whenOf(
  said: string | undefined,
  documents: readonly OfficialDocument[],
  folder: string,
): Result<AsOf | undefined, Failure> {
  if (said === undefined) return ok(undefined);
  const day = readDay(said);
  if (day !== undefined) return ok({ day });
  const last = documents.at(-1)?.document ?? 0;
  const number = /^\d{1,6}$/.test(said) ? Number(said) : -1;
  if (number >= 1 && number <= last) return ok({ document: number });
  const choice = `a day such as 2014-10-11, or the number of a document from 1 to ${last}`;
  const wrong =
    number < 0
      ? `--as-of ${said} is neither a day nor a number`
      : `there is no document ${said} in ${folder}`;
  return err(failure(EXIT.usage, wrong, `--as-of takes ${choice}`));
}

function nothingPosted(
  documents: readonly OfficialDocument[],
  when: AsOf | undefined,
  folder: string,
): Failure {
  const first = documents[0];
  if (first === undefined)
    return failure(EXIT.unreadable, `${folder} has no document: post one, or start with parcferme new`);
  const day: Day = dayOf(first.posted.by);
  const asked = when !== undefined && 'day' in when ? ` on ${dayText(when.day)}` : '';
  return failure(
    EXIT.usage,
    `nothing was posted yet${asked}`,
    `the first document is of ${dayText(day)} (${day})`,
  );
}
