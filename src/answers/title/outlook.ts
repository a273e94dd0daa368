import type { TitleKey } from '#core/base/ids';
import type { Rulebook } from '#core/rulebook/rulebook';
import type { Season } from '#core/season/season';
import { decidingDocument } from '#core/title/deciding';
import type { Needs } from '#core/title/needs';
import type { TitleOdds } from '#core/title/odds/odds';
import { type Otherwise, otherwise } from '#core/title/otherwise';
import { type PrizeState, prizeStates } from '#core/title/prize-state';
import type { Assumptions } from '#core/title/remaining';
import { titleState } from '#core/title/state';
import type { Standing, TitleState } from '#core/title/verdict';
import { whatItTakes } from '#core/title/what-it-takes';

/** What is asked of titles. */
export interface AskedOfTitles {
  readonly titles: readonly TitleKey[];
  readonly assumptions: Assumptions;
  readonly needs: boolean;
  /** Other rulebooks to try, where it is asked what would have changed the title. */
  readonly otherwise: readonly Rulebook[] | undefined;
  /** The odds that were counted, where they were asked for. */
  readonly odds: readonly TitleOdds[] | undefined;
  /** Lets others be answered between two titles, where there are any. */
  readonly breathe?: () => Promise<void>;
}

/** All that is to be told of a title. */
export interface TitleOutlook {
  readonly state: TitleState;
  readonly decidedBy: number | undefined;
  readonly prizes: readonly PrizeState[];
  /** Of those who can still win it, in the next round; undefined where it was not asked, or no round remains. */
  readonly needs: readonly Needs[] | undefined;
  readonly otherwise: readonly Otherwise[] | undefined;
  /** Undefined where they were not asked for. */
  readonly odds: TitleOdds | undefined;
}

/** A title takes up to some tenths of a second: so others are let in between. */
export async function outlooks(season: Season, asked: AskedOfTitles): Promise<readonly TitleOutlook[]> {
  await asked.breathe?.();
  const prizes = prizeStates(season, asked);
  const found: TitleOutlook[] = [];
  for (const title of asked.titles) {
    await asked.breathe?.();
    found.push(...withPrizes(outlookOf(season, title, asked), prizes));
  }
  return found;
}

/** The same without a pause, where little is asked of each title. */
export function outlooksAtOnce(season: Season, asked: AskedOfTitles): readonly TitleOutlook[] {
  const prizes = prizeStates(season, asked);
  return asked.titles.flatMap((title) => withPrizes(outlookOf(season, title, asked), prizes));
}

const withPrizes = (
  one: Omit<TitleOutlook, 'prizes'> | undefined,
  prizes: readonly PrizeState[],
): readonly TitleOutlook[] =>
  one === undefined
    ? []
    : [{ ...one, prizes: prizes.filter(({ prize }) => prize.title === one.state.title) }];

function outlookOf(
  season: Season,
  title: TitleKey,
  { assumptions, ...asked }: AskedOfTitles,
): Omit<TitleOutlook, 'prizes'> | undefined {
  const terms = { assumptions };
  const state = titleState(season, title, terms);
  if (state === undefined) return undefined;
  const isAsked = asked.needs && !state.decided;
  const names = stillIn(state).map(({ contender }) => contender);
  return {
    state,
    decidedBy: decidingDocument(season, title, terms, state),
    needs: isAsked ? needsOf(season, title, names, assumptions) : undefined,
    otherwise: asked.otherwise && otherwise(season, title, asked.otherwise),
    odds: asked.odds?.find((one) => one.title === title),
  };
}

/** As if everybody drives as long as he has to: nobody asks what it takes for who does not. */
export const needsOf = (
  season: Season,
  title: TitleKey,
  names: readonly string[],
  assumptions: Assumptions,
): readonly Needs[] | undefined =>
  whatItTakes(season, title, names, { assumptions: { ...assumptions, drives: 'enough' } });

/** Those who can still win a title, or of whom nobody knows. */
export const stillIn = ({ contenders }: TitleState): readonly Standing[] =>
  contenders.filter(({ state }) => state === 'in' || state === 'undecided');
