import type { TitleKey } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { type Asked, titleState } from './state.ts';
import type { TitleState } from './verdict.ts';

/**
 * The document that decided a title: since it was posted the champions are known, and they are those of today.
 *
 * It need not be a result: a calendar without a round decides as well.
 *
 * @returns its number; undefined if the title is not decided.
 */
export function decidingDocument(
  season: Season,
  title: TitleKey,
  asked: Asked = {},
  now: TitleState | undefined = titleState(season, title, asked),
): number | undefined {
  if (now?.decided !== true) return undefined;
  const { champions } = now;
  const before = seasonsOf(season);
  let decided: number | undefined;
  for (let at = season.board.length - 1; at >= 0; at--) {
    const then = at === season.board.length - 1 ? now : titleState(before[at] as Season, title, asked);
    if (then?.decided !== true || !isSame(then.champions, champions)) break;
    decided = season.board[at]?.document;
  }
  return decided;
}

const remembered = new WeakMap<Season, readonly Season[]>();

/** The season after each document of its board. */
function seasonsOf(season: Season): readonly Season[] {
  const known = remembered.get(season);
  if (known !== undefined) return known;
  const seasons: Season[] = [];
  let after = emptySeason;
  for (const document of season.board) {
    after = fold(after, document);
    seasons.push(after);
  }
  remembered.set(season, seasons);
  return seasons;
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
