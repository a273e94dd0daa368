import type { Office } from './office.ts';

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 3_000;

/** Whether the office takes requests: its database answers, and it is not ending. */
export async function isReady({ boards }: Pick<Office, 'boards'>, isEnding: boolean): Promise<boolean> {
  if (isEnding) return false;
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    late = setTimeout(() => resolve(false), PATIENCE);
  });
  const answers = boards.answers().then(
    () => true,
    () => false,
  );
  const is = await Promise.race([answers, tooLate]);
  clearTimeout(late);
  return is;
}
