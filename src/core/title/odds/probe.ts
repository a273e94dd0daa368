import type { RoundKey, TitleKey } from '#core/base/ids';
import type { Cell } from '#core/scoring/cells';
import { tableParts } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { peopleIn, type Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { seasonAfter } from '../outcome.ts';
import { type Drawn, draw, emptyDraw, scenarioOf } from './draw.ts';
import type { Field } from './field.ts';

/** A way in which the season may go on, and the season then: what the scoring says of it can be asked. */
export interface Probe {
  readonly drawn: Drawn;
  readonly season: Season;
}

/** The cells of each contender, one for each round of the calendar. */
export type CellRows = ReadonlyMap<string, readonly (Cell | undefined)[]>;

export const probeOf = (season: Season, field: Field, drawn: Drawn): Probe => ({
  drawn,
  season: seasonAfter(season, scenarioOf(field, drawn)),
});

/**
 * All cars in every order, turned by so many places; nobody is out. The laps are those of cars that are `lag` places
 * further back, by the driver on that seat.
 */
export function turned(field: Field, by: number, lag: number, seat: number): Drawn {
  const drawn = emptyDraw(field);
  for (const { starters, orders } of field.rounds)
    for (const order of orders) {
      const cars = starters.length;
      const turn = order.by === 'place' ? by : by + lag;
      for (let place = 0; place < cars; place++) {
        const car = (place + turn) % cars;
        drawn.order[order.at + place] = car;
        if (order.hasDrivers)
          drawn.driver[order.at + car] = seat % peopleIn((starters[car] as Starter).crew).length;
      }
      drawn.length[order.index] = cars;
    }
  return drawn;
}

/** A season as it may be drawn. */
export function sampled(field: Field, seed: number, season: number): Drawn {
  const drawn = emptyDraw(field);
  draw(field, seed, season, drawn);
  return drawn;
}

/** What the scoring says of a title in each round, by contender. */
export const cellsOf = (season: Season, key: TitleKey): CellRows =>
  new Map((tableParts(season, key)?.rows ?? []).map(({ contender, cells }) => [contender, cells]));

/** The place of a round in the calendar. */
export const columnAt = (season: Season, round: RoundKey): number =>
  calendar(season).findIndex(({ key }) => key === round);
