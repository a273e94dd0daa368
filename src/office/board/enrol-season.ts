import { invisibleIn } from '#core/base/invisible';
import type { Series, SeriesRecords } from '#store/people/series';

/** The key of the series that a season is one of, where nobody has said: its own, without the year. */
export const seriesKeyOf = (board: string): string => board.replace(/-\d{4}(-\d{2,4})?$/, '');

/**
 * Says of which series a board is, where nobody has: of the one that its key names, which is made if it is not there. As
 * a notice board is, it is public. That is said before the first document stands on the board: what is for members is at
 * no moment there for others.
 *
 * @param named what the board calls the series, if it does.
 * @returns of which it is.
 */
export async function enrolSeason(
  records: SeriesRecords,
  board: string,
  named: string | undefined,
): Promise<Series> {
  const known = await records.ofBoard(board);
  if (known !== undefined) return known;
  const key = seriesKeyOf(board);
  const said = named ?? key;
  const name = invisibleIn(said) === undefined ? said.slice(0, LONGEST) : key;
  // Of two that do the same at once one is too late, and finds what it wanted.
  await records.add({ key, name, visibility: 'public' });
  await records.addSeason(board, key);
  const enrolled = await records.ofBoard(board);
  if (enrolled === undefined) throw new Error(`${board} is of no series`);
  return enrolled;
}

/** Letters of a series' name. */
const LONGEST = 120;
