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
  /** How it is worked out what it takes, where that is asked. */
  readonly needs: NeedsOf | undefined;
  /** Other rulebooks to try, where it is asked what would have changed the title. */
  readonly otherwise: readonly Rulebook[] | undefined;
  /** The odds that were counted, where they were asked for. */
  readonly odds: readonly TitleOdds[] | undefined;
  /** Lets others be answered between two titles, where there are any. */
  readonly breathe?: () => Promise<void>;
}

/** Of whom it is asked what it takes. */
export interface NeedsAsked {
  readonly title: TitleKey;
  readonly contenders: readonly string[];
  readonly assumptions: Assumptions;
}
type NeedsFound = readonly Needs[] | undefined;
export type NeedsOf = (season: Season, asked: NeedsAsked) => NeedsFound | Promise<NeedsFound>;

/** As if everybody drives as long as he has to: nobody asks what it takes for who does not. */
export const needsOf = (season: Season, { title, contenders, assumptions }: NeedsAsked): NeedsFound =>
  whatItTakes(season, title, contenders, { assumptions: { ...assumptions, drives: 'enough' } });

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
    for (const one of outlookOf(season, title, asked, prizes))
      found.push({ ...one, needs: await needsIn(season, one, asked) });
  }
  return found;
}

/** The same without a pause and without needs, where little is asked of each title. */
export function outlooksAtOnce(
  season: Season,
  asked: Omit<AskedOfTitles, 'needs' | 'breathe'>,
): readonly TitleOutlook[] {
  const prizes = prizeStates(season, asked);
  return asked.titles.flatMap((title) => outlookOf(season, title, asked, prizes));
}

/** None where the season has no such title. */
function outlookOf(
  season: Season,
  title: TitleKey,
  { assumptions, ...asked }: Omit<AskedOfTitles, 'needs'>,
  prizes: readonly PrizeState[],
): readonly TitleOutlook[] {
  const state = titleState(season, title, { assumptions });
  if (state === undefined) return [];
  return [
    {
      state,
      decidedBy: decidingDocument(season, title, { assumptions }, state),
      prizes: prizes.filter(({ prize }) => prize.title === title),
      needs: undefined,
      otherwise: asked.otherwise && otherwise(season, title, asked.otherwise),
      odds: asked.odds?.find((one) => one.title === title),
    },
  ];
}

async function needsIn(season: Season, { state }: TitleOutlook, asked: AskedOfTitles): Promise<NeedsFound> {
  if (state.decided) return undefined;
  const contenders = stillIn(state).map(({ contender }) => contender);
  return asked.needs?.(season, { title: state.title, contenders, assumptions: asked.assumptions });
}

/** Those who can still win a title, or of whom nobody knows. */
export const stillIn = ({ contenders }: TitleState): readonly Standing[] =>
  contenders.filter(({ state }) => state === 'in' || state === 'undecided');

/** Titles that somebody may still win: of the others no odds are drawn. */
export const openTitles = (season: Season, titles: readonly TitleKey[]): readonly TitleKey[] =>
  titles.filter((title) => {
    const state = titleState(season, title);
    return state !== undefined && !state.decided && state.contenders.length > 0;
  });
