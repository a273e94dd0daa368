import { type KnownHead, verifyBoard } from '#office/board/verify-board';
import type { VerifiedBoard } from '#office/json/verify';
import { meant } from '#office/named/not-there';
import type { Database } from '#store/database';
import { sqlBoards } from '#store/sql-boards';
import { withDatabase } from './office-database.ts';
import { type Answer, EXIT, type Failure, failure } from './outcome.ts';
import { verifiedAnswer } from './verify-folder.ts';
import type { World } from './world.ts';

/** `verify --data <folder>`: one board of the office, or all of them. */
export async function verifyDatabase(
  season: string | undefined,
  known: KnownHead | undefined,
  said: { readonly data?: string | undefined; readonly database?: string | undefined },
  world: World,
): Promise<Answer | Failure> {
  return withDatabase(said, world, 'read', async ({ database, place }) => {
    const keys = await sqlBoards(database).keys();
    if (season !== undefined && !keys.includes(season)) return noBoard(season, keys, place);
    if (known !== undefined && season === undefined && keys.length !== 1)
      return failure(EXIT.usage, '--head is of one board: name it', `boards: ${keys.join(', ')}`);
    const wanted = season === undefined ? keys : [season];
    return verifiedAnswer(place, await verifiedBoards(database, wanted, known, world));
  });
}

export const noBoard = (season: string, keys: readonly string[], place: string): Failure =>
  failure(
    EXIT.usage,
    `there is no board '${season}' in ${place}${meant(season, keys)}`,
    keys.length === 0 ? 'nothing was posted there yet' : `boards: ${keys.join(', ')}`,
  );

/** Every board that is named, each held against its ledger. A database notes each document as it is posted. */
export async function verifiedBoards(
  database: Database,
  keys: readonly string[],
  known: KnownHead | undefined,
  { tellProgress }: Pick<World, 'tellProgress'>,
): Promise<readonly VerifiedBoard[]> {
  const boards = sqlBoards(database);
  const found: VerifiedBoard[] = [];
  for (const [index, key] of keys.entries()) {
    tellProgress?.(`verifying board ${index + 1} of ${keys.length}`);
    const verified = await verifyBoard(boards.board(key), { known, isEachNoted: true });
    found.push({ board: key, verified, known });
  }
  tellProgress?.(undefined);
  return found;
}
