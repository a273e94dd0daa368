import type { ContenderOdds } from '#core/title/odds/odds';
import type { TitleOutlook } from './outlook.ts';

/** The odds of a contender: who won none of the seasons has none. */
export const oddsOf = ({ odds }: Pick<TitleOutlook, 'odds'>, contender: string): ContenderOdds | undefined =>
  odds?.contenders.find((one) => one.contender === contender);

/** `62 %`, `<1 %`, `>99 %`; `–` for none of the seasons, and nothing where no odds were asked for. */
export function oddsCell(outlook: Pick<TitleOutlook, 'odds'>, contender: string): string {
  if (outlook.odds === undefined) return '';
  const { probability } = oddsOf(outlook, contender) ?? { probability: 0 };
  if (probability === 0) return '–';
  const percent = Math.round(probability * 100);
  if (percent === 0) return '<1 %';
  return percent === 100 && probability < 1 ? '>99 %' : `${percent} %`;
}

/** How the odds were counted, and how far off they are for having drawn no more seasons. */
export function oddsNote(
  found: readonly Pick<TitleOutlook, 'odds' | 'state'>[],
  seed: number,
): string | undefined {
  const counted = found.flatMap(({ odds, state }) =>
    odds === undefined || state.decided ? [] : [{ odds, state }],
  );
  const most = Math.max(0, ...counted.map(({ odds }) => odds.seasons));
  if (most === 0 || counted.every(({ odds }) => odds.contenders.length === 0)) return undefined;
  const error = Math.max(...counted.flatMap(({ odds }) => odds.contenders.map((one) => one.error)));
  const fewer = counted.filter(({ odds }) => odds.seasons < most);
  const slow = fewer.map(
    ({ odds, state }) =>
      `${state.name} of ${numberText(odds.seasons)}, since its points are no table of places`,
  );
  return [
    `Odds: so many of ${numberText(most)} seasons that were drawn from here on, by what everybody has shown so far (seed ${seed}${slow.length === 0 ? '' : `; ${slow.join('; ')}`}).`,
    `For having drawn no more they are off by up to ${(error * 100).toFixed(1)} points of a hundred, mostly; what results so far do not show is not in them.`,
    'A title that several share is one for each.',
  ].join(' ');
}

/** With a comma between thousands. */
const numberText = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
