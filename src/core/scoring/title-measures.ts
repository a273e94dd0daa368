import type { RoundKey, TitleKey } from '#core/base/ids';
import type { Behind, Title } from '#core/rulebook/rulebook';
import { contenderOf } from '#core/season/contender';
import { decisionsOf } from '#core/season/decisions';
import { measuresOf } from '#core/season/in-force';
import type { Season } from '#core/season/season';
import type { Bar } from './scope.ts';
import type { Adjustment } from './table.ts';

/** What decisions do to one contender of a title. */
export interface Measures {
  readonly adjustments: readonly Adjustment[];
  readonly decided: number | 'none' | undefined;
  readonly barred: Bar | undefined;
}
export const NO_MEASURES: Measures = { adjustments: [], decided: undefined, barred: undefined };

/**
 * What decisions do to the contenders of a title: points, ranks, and who is barred.
 *
 * @param others what those behind a barred contender's car do, where the decision does not say.
 */
export function measuresOn(
  season: Season,
  key: TitleKey,
  title: Title,
  others: Behind,
): ReadonlyMap<string, Measures> {
  const found = new Map<string, Measures>();
  // The later word on a rank holds.
  for (const decision of decisionsOf(season)) {
    const { document } = decision;
    for (const measure of measuresOf(season, decision)) {
      if (measure.act !== 'points' && measure.act !== 'rank' && measure.act !== 'bar') continue;
      if (measure.title !== key || ('state' in measure && measure.state !== undefined)) continue;
      const contender = contenderOf(season, title, measure.act === 'bar' ? measure.bar : measure.contender);
      const before = found.get(contender) ?? NO_MEASURES;
      if (measure.act === 'rank') found.set(contender, { ...before, decided: measure.rank });
      else if (measure.act === 'bar')
        found.set(contender, { ...before, barred: { behind: measure.behind ?? others, document } });
      else {
        const adjustment = adjustmentOf(measure.points, document, measure.round);
        found.set(contender, { ...before, adjustments: [...before.adjustments, adjustment] });
      }
    }
  }
  return found;
}

const adjustmentOf = (
  points: Adjustment['points'],
  document: number,
  round: RoundKey | undefined,
): Adjustment => ({
  points,
  document,
  counts: true,
  ...(round === undefined ? {} : { round }),
});
