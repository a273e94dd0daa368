import { winners } from '#answers/winners';
import type { DriverKey, RoundKey } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import { personOf, type Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';

/** Who was on pole in a class, and who drove the lap where that is known. */
export interface ShownPole {
  readonly class: string;
  readonly starter: Starter;
  readonly driver: DriverKey | undefined;
}

/**
 * The poles of each round: of its own qualifying; and where a class has none there, those that its titles show, as of the
 * second race of a meeting with one qualifying.
 */
export function shownPoles(season: Season): ReadonlyMap<RoundKey, readonly ShownPole[]> {
  const titled = polesOfTitles(season);
  return new Map(
    winners(season).map(({ round, poles }) => {
      const own = poles.map(({ class: name, line: { starter, printed } }): ShownPole => {
        const driver = printed.driver === undefined ? undefined : personOf(season, printed.driver);
        return { class: name, starter, driver };
      });
      const others = (titled.get(round.key) ?? []).filter(
        (one) => !own.some((pole) => pole.class === one.class),
      );
      return [round.key, [...own, ...others]];
    }),
  );
}

/** The cars that tables of classes have on pole, each once. */
function polesOfTitles(season: Season): ReadonlyMap<RoundKey, readonly ShownPole[]> {
  const poles = new Map<RoundKey, Map<string, ShownPole>>();
  for (const table of allStandings(season)) {
    if (table.class === undefined || table.cup !== undefined) continue;
    for (const cell of table.rows.flatMap(({ cells }) => cells)) {
      if (cell?.pole !== true) continue;
      const { round, starter } = cell;
      const known = poles.get(round) ?? new Map<string, ShownPole>();
      poles.set(round, known.set(starter.entry, { class: starter.class, starter, driver: undefined }));
    }
  }
  return new Map([...poles].map(([round, some]) => [round, [...some.values()]]));
}
