import type { Season } from '#core/season/season';
import type { TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import { contenderName, numberedName } from '../names.ts';

/** A title, and who may win it. */
export type Outlook = Pick<TitleState, 'title' | 'for' | 'contenders' | 'remaining'>;

/** What a sentence calls a contender: `#91`, where it has a number, else its name. */
export function shortContender(words: Words, season: Season, state: Outlook, contender: string): string {
  const number = state.contenders.find((one) => one.contender === contender)?.number;
  return number === undefined ? contenderName(words, season, state, contender) : `#${number}`;
}

/** The same for several. */
export const shortContenders = (
  words: Words,
  season: Season,
  state: Outlook,
  contenders: readonly string[],
): readonly string[] => contenders.map((one) => shortContender(words, season, state, one));

/** The whole name of a contender, with its number where it has one: `#91 AAI-Rstrada`. */
export const wholeContender = (words: Words, season: Season, state: Outlook, contender: string): string =>
  numberedName(words, season, state, {
    contender,
    number: state.contenders.find((one) => one.contender === contender)?.number,
  });
