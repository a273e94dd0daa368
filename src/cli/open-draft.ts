import path from 'node:path';
import { err, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { type Desk, type DraftDocument, readDraft } from '#office/draft';
import { type BoardFault, MOST_IN_ATTACHMENT } from '#store/board';
import { namesIn, readBytes, readText } from '#store/disk';
import { rulebooksBeside } from './libraries.ts';
import type { Opened } from './open-season.ts';
import { EXIT, type Failure, failure, unreadable } from './outcome.ts';
import type { World } from './world.ts';

/** Reads a draft as the next documents of the season's board, or says why it cannot be read. */
export async function openDraft(
  said: string,
  { season, board }: Pick<Opened, 'season' | 'board'>,
  world: World,
): Promise<Result<readonly DraftDocument[], Failure>> {
  const file = path.resolve(world.folder, said);
  const folder = path.dirname(file);
  const name = path.basename(file);
  if ((await namesIn(folder))?.includes(name) !== true)
    return err(failure(EXIT.unreadable, `there is no file ${said}`));
  const text = await readText(folder, name, 'followed');
  if (!text.ok)
    return err(
      unreadable(said, [{ ...text.error, file: said, line: 1, column: 1, path: [] }], NOTHING_POSTED),
    );
  const desk: Desk = {
    today: world.today,
    library: rulebooksBeside(folder, path.dirname(said)),
    attachment: async (attached, sha256) => {
      const beside = await bytesBeside(folder, attached);
      return beside === undefined ? board.attachment(sha256) : beside;
    },
  };
  const read = await readDraft({ file: said, text: text.value }, headOf(season) + 1, desk);
  return read.ok ? read : err(unreadable(said, read.error, NOTHING_POSTED));
}

const NOTHING_POSTED = ', and nothing was posted';

async function bytesBeside(
  folder: string,
  name: string,
): Promise<Result<Uint8Array, BoardFault> | undefined> {
  const place = path.resolve(folder, name);
  const names = await namesIn(path.dirname(place));
  if (names?.includes(path.basename(place)) !== true) return undefined;
  return readBytes(path.dirname(place), path.basename(place), MOST_IN_ATTACHMENT, 'followed');
}
