import type { ContenderOdds } from '#core/title/odds/odds';
import type { Words } from '#words/en';
import type { TitleOutlook } from './outlook.ts';

/** The odds of a contender: who won none of the seasons has none. */
export const oddsOf = ({ odds }: Pick<TitleOutlook, 'odds'>, contender: string): ContenderOdds | undefined =>
  odds?.contenders.find((one) => one.contender === contender);

/** `62 %`, `<1 %`, `>99 %`; `–` for none of the seasons, and nothing where no odds were asked for. */
export function oddsCell(words: Words, outlook: Pick<TitleOutlook, 'odds'>, contender: string): string {
  if (outlook.odds === undefined) return '';
  const { probability } = oddsOf(outlook, contender) ?? { probability: 0 };
  if (probability === 0) return '–';
  const percent = Math.round(probability * 100);
  if (percent === 0) return words.odds.under('1');
  return percent === 100 && probability < 1 ? words.odds.over('99') : words.percent(String(percent));
}

/** How the odds were counted, and how far off they are for having drawn no more seasons. */
export function oddsNote(
  words: Words,
  found: readonly Pick<TitleOutlook, 'odds' | 'state'>[],
  seed: number,
): string | undefined {
  const drawn = found.flatMap(({ odds, state }) =>
    odds === undefined || state.decided ? [] : [{ odds, state }],
  );
  const most = Math.max(0, ...drawn.map(({ odds }) => odds.seasons));
  if (most === 0 || drawn.every(({ odds }) => odds.contenders.length === 0)) return undefined;
  const said = words.odds;
  const slow = drawn
    .filter(({ odds }) => odds.seasons < most)
    .map(({ odds, state }) => said.slow(state.name, words.number(odds.seasons)));
  const error = Math.max(...drawn.flatMap(({ odds }) => odds.contenders.map((one) => one.error)));
  return said.note(words.number(most), String(seed), slow, (error * 100).toFixed(1));
}
