import { numberedName, teamName } from '#answers/names';
import { shortContenders } from '#answers/title/title-names';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { type Group, isWon, type Standing, type State, type TitleState } from '#core/title/verdict';
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

export const stateText = (state: State, { champions, decided }: TitleState): Text =>
  state === 'in' && champions.length > 0 && !decided ? 'may share' : STATE_WORDS[state];

/** ` §` behind the name of a title that may still change by what is not settled. */
export function titleSigns(season: Season, { title }: TitleState): readonly Span[] {
  const open = unsettledFor(season, title);
  return open.length === 0 ? [] : [...spansOf(' '), ...spansOf(signs(open))];
}

/** Neighbours in the table that have the same, by what tells it: drivers of one car, mostly. */
export function together(
  contenders: readonly Standing[],
  keyOf: (one: Standing) => string,
): readonly (readonly [Standing, ...Standing[]])[] {
  const found: { readonly key: string; readonly members: [Standing, ...Standing[]] }[] = [];
  for (const one of contenders) {
    const [last, key] = [found.at(-1), keyOf(one)];
    if (last?.key === key) last.members.push(one);
    else found.push({ key, members: [one] });
  }
  return found.map(({ members }) => members);
}

/** So many names still fit a row; of more, how many there are. */
const NAMES = 6;

export function namesText(season: Season, title: TitleState, members: readonly Standing[]): string {
  const names = members.map((one) => unbroken(numberedName(season, title, one)));
  if (names.length <= NAMES)
    return members.some(({ state }) => isWon(state)) ? listed(names) : names.join(', ');
  return `${names.slice(0, NAMES - 1).join(', ')} and ${names.length - NAMES + 1} more`;
}

/** How far behind the first of the title; nothing for that one. */
export function gapCell({ contenders }: TitleState, { points }: Standing): string {
  const most = contenders.reduce((best, one) => (one.points > best ? one.points : best), NO_POINTS);
  return points === most ? '' : pointsCell(subtractPoints(points, most));
}

/** Teams that are certain though none of their cars is: `AAI-Rstrada for certain, with #91, #92 or #90`. */
export function groupTexts(season: Season, state: TitleState): readonly string[] {
  return state.groups
    .filter((group) => isOnlyTogether(state, group))
    .map(({ team, number, contenders }) => {
      const possible = contenders.filter((one) =>
        state.contenders.some(({ contender, state: is }) => contender === one && is !== 'out'),
      );
      const names = listed(shortContenders(season, state, possible), 'or');
      return number === undefined
        ? `${teamName(season, team)} for certain, with ${names}`
        : `The crew of #${number} for certain: ${names}`;
    });
}

const isOnlyTogether = ({ champions }: TitleState, { state, contenders }: Group): boolean =>
  isWon(state) && !contenders.some((one) => champions.includes(one));
