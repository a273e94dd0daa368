import { RACE } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { winners } from './winners.ts';

/** Does every round that stands have a final result of its race? */
export function isOver(season: Season): boolean {
  const all = winners(season);
  return (
    all.length > 0 &&
    all.every(({ round }) => season.records.get(round.key)?.classifications.get(RACE)?.state === 'final')
  );
}
