import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import type { Season } from '#core/season/season';
import { type Group, isWon, type Standing, type TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import { teamName } from '../names.ts';
import { shortContenders } from './title-names.ts';

/* What tables of titles say of several contenders at once. */

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

/** How far behind the most that anybody has; nothing for who has that. */
export function gapOf({ contenders }: TitleState, { points }: Standing): Points {
  const most = contenders.reduce((best, one) => (one.points > best ? one.points : best), NO_POINTS);
  return subtractPoints(points, most);
}

/** Can he only share a title that others have for certain? */
export const mayOnlyShare = (
  { champions, decided }: TitleState,
  { state }: Pick<Standing, 'state'>,
): boolean => state === 'in' && champions.length > 0 && !decided;

/** A team, or the crew of a car, that has a title for certain, though none of its contenders has. */
export interface CertainGroup {
  readonly team: string;
  /** The car, where it is its crew. */
  readonly number: string | undefined;
  /** Those of it who can still be champion, as people say them in short. */
  readonly names: readonly string[];
}

export const certainGroups = (words: Words, season: Season, state: TitleState): readonly CertainGroup[] =>
  state.groups
    .filter((group) => isOnlyTogether(state, group))
    .map(({ team, number, contenders }) => {
      const possible = contenders.filter((one) =>
        state.contenders.some(({ contender, state: is }) => contender === one && is !== 'out'),
      );
      return { team: teamName(season, team), number, names: shortContenders(words, season, state, possible) };
    });

const isOnlyTogether = ({ champions }: TitleState, { state, contenders }: Group): boolean =>
  isWon(state) && !contenders.some((one) => champions.includes(one));
