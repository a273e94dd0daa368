import type { TitleKey } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { type Asked, allTitles, titleState } from './state.ts';
import type { TitleState } from './verdict.ts';

/**
 * The document that decided a title: since it was posted the champions are known, and they are those of today.
 *
 * It need not be a result: a calendar without a round decides as well.
 *
 * @returns its number; undefined if the title is not decided.
 */
export const decidingDocument = (
  season: Season,
  title: TitleKey,
  asked: Asked = {},
  now: TitleState | undefined = titleState(season, title, asked),
): number | undefined =>
  // Of an open title nobody looks back, and at no other title.
  now?.decided === true ? decidingDocuments(season, asked).get(title) : undefined;

type Deciding = ReadonlyMap<TitleKey, number>;

/** By what was asked. Kept are the numbers alone: a season that was looked at on the way back takes a lot of room. */
const remembered = new WeakMap<Season, Map<string, Deciding>>();

function decidingDocuments(season: Season, asked: Asked): Deciding {
  const key = JSON.stringify(asked);
  const ofSeason = remembered.get(season) ?? new Map<string, Deciding>();
  remembered.set(season, ofSeason);
  const known = ofSeason.get(key) ?? goneBack(season, asked);
  ofSeason.set(key, known);
  return known;
}

/** From today back, as long as any title is decided as it is now: all titles together, so that each season is scored once. */
function goneBack(season: Season, asked: Asked): Deciding {
  const decided = allTitles(season, asked).filter((now) => now.decided);
  const champions = new Map(decided.map((now) => [now.title, now.champions]));
  const found = new Map<TitleKey, number>();
  const before = seasonsOf(season);
  for (const { document } of season.board.toReversed()) {
    for (const title of champions.keys()) found.set(title, document);
    before.pop();
    const then = before.at(-1);
    for (const [title, who] of champions)
      if (then === undefined || !isDecided(then, title, asked, who)) champions.delete(title);
    if (champions.size === 0) break;
  }
  return found;
}

function isDecided(season: Season, title: TitleKey, asked: Asked, champions: readonly string[]): boolean {
  const then = titleState(season, title, asked);
  return then?.decided === true && isSame(then.champions, champions);
}

/** The season after each document of its board. */
function seasonsOf(season: Season): Season[] {
  const seasons: Season[] = [];
  let after = emptySeason;
  for (const document of season.board) {
    after = fold(after, document);
    seasons.push(after);
  }
  return seasons;
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
