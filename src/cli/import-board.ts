import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import { enrolSeason } from '#office/board/enrol-season';
import { type Sound, soundBoard, transferBoard } from '#office/board/transfer-board';
import type { CopiedBoardJson, CopiedJson } from '#office/json/copied';
import { namesIn } from '#store/disk';
import { folderBoard } from '#store/folder';
import { sqlBoards } from '#store/sql-boards';
import { sqlPeople } from '#store/sql-people';
import { notTransferred } from './not-transferred.ts';
import { type OpenedDatabase, withDatabase } from './office-database.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { copiedLines } from './views/copied.ts';
import type { World } from './world.ts';

const USAGE = 'parcferme import board <folder> … --data <folder>';
/** What may stand in an address and in the name of a folder, everywhere. */
export const KEY = /^[a-z0-9][\w-]{0,99}$/i;

/** A folder with a board, and the name that the board has. */
interface Source extends Sound {
  readonly key: string;
  readonly folder: string;
}

/** `import board <folder> … --data <folder>`: boards of folders in the office's database, under the names of their folders. */
export async function importBoards(
  words: readonly string[],
  said: { readonly data?: string | undefined; readonly database?: string | undefined },
  world: World,
): Promise<Answer | Failure> {
  const folders = words.map((word) => path.resolve(world.folder, word));
  const problem = namesProblem(folders);
  if (problem !== undefined) return problem;
  // All are looked at before the first is copied.
  const sources: Source[] = [];
  for (const folder of folders) {
    world.tellProgress?.(`reading ${path.basename(folder)}`);
    const source = await readSource(folder);
    if (!source.ok) return source.error;
    sources.push(source.value);
  }
  return withDatabase(said, world, 'made', (opened) => copied(sources, opened, world));
}

function namesProblem(folders: readonly string[]): Failure | undefined {
  if (folders.length === 0) return failure(EXIT.usage, 'import board takes folders of seasons', USAGE);
  const keys = folders.map((folder) => path.basename(folder));
  const odd = keys.find((key) => !KEY.test(key));
  if (odd !== undefined)
    return failure(
      EXIT.usage,
      `a board has the name of its folder, and '${odd}' cannot be one`,
      'letters, digits and dashes, such as friday-endurance-2026: rename the folder',
    );
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice === undefined) return undefined;
  return failure(
    EXIT.usage,
    `two folders are named ${twice}`,
    'a board has the name of its folder: rename one',
  );
}

async function readSource(folder: string): Promise<Result<Source, Failure>> {
  if ((await namesIn(folder)) === undefined)
    return err(failure(EXIT.unreadable, `there is no folder ${folder}`, USAGE));
  const sound = await soundBoard(folderBoard(folder), false);
  if (!sound.ok) return err(notTransferred(sound.error, folder, ''));
  return ok({ ...sound.value, folder, key: path.basename(folder) });
}

async function copied(
  sources: readonly Source[],
  { database, place }: OpenedDatabase,
  world: World,
): Promise<Answer | Failure> {
  const boards = sqlBoards(database);
  const { series } = sqlPeople(database);
  const done: CopiedBoardJson[] = [];
  for (const source of sources) {
    const { key, folder, refused } = source;
    const of = await enrolSeason(series, key, source.series);
    const one = await transferBoard(source, boards.board(key), (number, of) =>
      world.tellProgress?.(`${key}: document ${number} of ${of}`),
    );
    world.tellProgress?.(undefined);
    if (!one.ok) return withDone(notTransferred(one.error, folder, `${key} in ${place}`), done);
    done.push({ ...copiedBoard(key, one.value, refused), series: of.key, visibility: of.visibility });
  }
  return copiedAnswer({ place, boards: done });
}

export const copiedBoard = (
  board: string,
  {
    documents,
    added,
    head,
  }: { readonly documents: number; readonly added: number; readonly head: string | undefined },
  refused: readonly number[],
): CopiedBoardJson => ({
  ...{ board, documents, added },
  head: head === undefined ? null : `${documents}:${head}`,
  refused,
});

export const copiedAnswer = (made: CopiedJson): Answer =>
  answer(
    (page) => copiedLines(made, page),
    () => made,
  );

/** What was copied before that stays. */
const withDone = ({ code, lines }: Failure, done: readonly CopiedBoardJson[]): Failure =>
  done.length === 0
    ? { code, lines }
    : failure(code, ...lines, `copied before that: ${done.map(({ board }) => board).join(', ')}`);
