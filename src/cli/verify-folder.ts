import path from 'node:path';
import { type KnownHead, verifyBoard } from '#office/board/verify-board';
import { type VerifiedBoard, verifyJson, vouched } from '#office/json/verify';
import { namesIn } from '#store/disk';
import { folderBoard } from '#store/folder';
import { LEDGER, startLedger } from '#store/folder-ledger';
import { shownPath } from './office-database.ts';
import { NOT_HERE, SHIPPED, seasonFolder } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { verifyLines } from './views/verify.ts';
import type { World } from './world.ts';

interface Wanted {
  readonly season: string | undefined;
  readonly 'start-ledger': boolean | undefined;
}

/** `verify` of the folder of a season; it begins a ledger there, if that was asked for. */
export async function verifyFolder(
  { season, 'start-ledger': isToStart = false }: Wanted,
  known: KnownHead | undefined,
  world: World,
): Promise<Answer | Failure> {
  const folder = seasonFolder(season, world);
  const names = await namesIn(folder);
  if (names === undefined) return failure(EXIT.unreadable, `there is no folder ${folder}`);
  if (isToStart) {
    const problem = cannotStart(folder, names, season);
    if (problem !== undefined) return problem;
  }
  const board = folderBoard(folder);
  const verify = async (): Promise<VerifiedBoard> => ({
    board: path.basename(folder),
    verified: await verifyBoard(board, { known }),
    known,
  });
  const found = await verify();
  const { documents, broken } = found.verified;
  // A name that was mistyped must not look as if all were well.
  if (documents + broken.length === 0 && !isToStart)
    return failure(EXIT.unreadable, `${folder} has no document: there is nothing to verify`);
  const starts = isToStart && broken.length === 0;
  if (starts) await startLedger(folder);
  return verifiedAnswer(shownPath(folder, world), [starts ? await verify() : found], starts);
}

function cannotStart(
  folder: string,
  names: readonly string[],
  season: string | undefined,
): Failure | undefined {
  if (season === undefined && folder.startsWith(SHIPPED)) return NOT_HERE;
  if (!names.includes(LEDGER)) return undefined;
  return failure(EXIT.usage, `a ledger is kept in ${folder} already: ${LEDGER}`, 'leave --start-ledger out');
}

/** What was found, for people and programs. */
export const verifiedAnswer = (
  place: string,
  boards: readonly VerifiedBoard[],
  isLedgerStarted = false,
): Answer =>
  answer(
    (page) => verifyLines(place, boards, isLedgerStarted, page),
    () => verifyJson(place, boards),
    boards.some((one) => vouched(one) === 'altered') ? EXIT.no : EXIT.fine,
  );
