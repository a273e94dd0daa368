import { RACE } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import { recordOf, type Season } from '#core/season/season';

/** Does every round that stands have a final result of its race? */
export function isOver(season: Season): boolean {
  const rounds = calendar(season);
  return (
    rounds.length > 0 &&
    rounds.every(({ key }) => recordOf(season, key).classifications.get(RACE)?.state === 'final')
  );
}
