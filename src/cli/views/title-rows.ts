import { numberedName } from '#answers/names';
import { certainGroups, gapOf, mayOnlyShare } from '#answers/title/groups';
import { NO_POINTS } from '#core/base/points';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { isWon, type Standing, type State, type TitleState } from '#core/title/verdict';
import { plain } from '#words/plain';
import { type Span, spansOf, styled, type Text, unbroken } from '../print/text.ts';
import { listed, pointsCell } from '../print/words.ts';
import { signs } from './unsettled.ts';

/** States as people say them. */
const STATE_WORDS = {
  champion: styled('gold', 'bold')('champion'),
  clinched: styled('gold', 'bold')('certain'),
  in: 'can win',
  out: styled('dim')('out'),
  undecided: styled('warning')('not known'),
} as const satisfies Record<State, Text>;

export const stateText = (state: State, title: TitleState): Text =>
  mayOnlyShare(title, { state }) ? 'may share' : STATE_WORDS[state];

/** ` §` behind the name of a title that may still change by what is not settled. */
export function titleSigns(season: Season, { title }: TitleState): readonly Span[] {
  const open = unsettledFor(season, title);
  return open.length === 0 ? [] : [...spansOf(' '), ...spansOf(signs(open))];
}

/** So many names still fit a row; of more, how many there are. */
const NAMES = 6;

export function namesText(season: Season, title: TitleState, members: readonly Standing[]): string {
  const names = members.map((one) => unbroken(numberedName(plain, season, title, one)));
  if (names.length <= NAMES)
    return members.some(({ state }) => isWon(state)) ? listed(names) : names.join(', ');
  return `${names.slice(0, NAMES - 1).join(', ')} and ${names.length - NAMES + 1} more`;
}

/** How far behind the first of the title; nothing for that one. */
export function gapCell(state: TitleState, one: Standing): string {
  const gap = gapOf(state, one);
  return gap === NO_POINTS ? '' : pointsCell(gap);
}

/** Teams that are certain though none of their cars is: `AAI-Rstrada for certain, with #91, #92 or #90`. */
export const groupTexts = (season: Season, state: TitleState): readonly string[] =>
  certainGroups(plain, season, state).map(({ team, number, names }) =>
    number === undefined
      ? `${team} for certain, with ${listed(names, 'or')}`
      : `The crew of #${number} for certain: ${listed(names, 'or')}`,
  );
