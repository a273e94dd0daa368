import type { DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import { numbersAt, personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Award } from './awarded.ts';

interface Withholding {
  readonly document: number;
  readonly clause: string;
  readonly entry: EntryKey | undefined;
  /** From this driver alone. */
  readonly driver: DriverKey | undefined;
}

/** Awards that nobody receives, or one driver does not, by decision. */
export function withholdings(season: Season, round: RoundKey): readonly Withholding[] {
  const decisions = season.records.get(round)?.decisions ?? [];
  if (decisions.length === 0) return [];
  const numbers = numbersAt(season, round);
  return decisions.flatMap(({ document, measures = [] }) =>
    measures.flatMap((measure) =>
      measure.act === 'withhold'
        ? [
            {
              document,
              clause: measure.withhold,
              entry: numbers.get(measure.car),
              driver: measure.driver && personOf(season, measure.driver),
            },
          ]
        : [],
    ),
  );
}

export function unlessWithheld(withheld: readonly Withholding[], award: Award): Award {
  if (withheld.length === 0) return award;
  const here = withheld.filter(({ clause, entry }) => clause === award.clause && entry === award.entry);
  if (here.length === 0) return award;
  const by = here.find(({ driver }) => driver === undefined);
  if (by !== undefined)
    return {
      ...award,
      points: NO_POINTS,
      withheldBy: by.document,
      decisions: [...award.decisions, by.document],
    };
  const withheldFrom = here.flatMap(({ driver, document }) =>
    driver === undefined ? [] : [{ driver, document }],
  );
  return { ...award, withheldFrom };
}
