import { within } from '#store/within';
import type { Office } from './office.ts';

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 3_000;

/** Whether the office takes requests: its database answers, and it is not ending. */
export async function isReady({ boards }: Pick<Office, 'boards'>, isEnding: boolean): Promise<boolean> {
  if (isEnding) return false;
  const answers = boards.answers().then(() => true);
  return within(PATIENCE, answers, false);
}
