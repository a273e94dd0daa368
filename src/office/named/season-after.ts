import { shortName } from '#answers/names';
import { RACE } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Round, Season } from '#core/season/season';
import type { NotThere } from './not-there.ts';
import { roundNamed } from './round-named.ts';

export interface After {
  readonly season: Season;
  readonly round: Round | undefined;
}

/** The season as it stood after a round that was named; the whole of it where none was. */
export function seasonAfter(season: Season, said: string | undefined): Result<After, NotThere> {
  if (said === undefined) return ok({ season, round: undefined });
  const round = roundNamed(season, said);
  if (!round.ok) return err(round.error);
  const { cancelled } = round.value;
  if (cancelled !== undefined)
    return err(noStandings(season, round.value, `: document ${cancelled} removed it from the calendar`));
  if (!isBehindUs(season, round.value))
    return err(noStandings(season, round.value, ' yet: it has no result'));
  return ok({ season: afterRound(season, round.value.key).reduce(fold, emptySeason), round: round.value });
}

/** Has it a result, or has a later one? Of a race that was stopped for good there may be none. */
function isBehindUs(season: Season, { key }: Round): boolean {
  const rounds = calendar(season);
  const later = rounds.slice(rounds.findIndex((one) => one.key === key));
  return later.some((one) => season.records.get(one.key)?.classifications.has(RACE));
}

function noStandings(season: Season, round: Round, because: string): NotThere {
  const rounds = calendar(season).filter((one) => isBehindUs(season, one));
  const known = rounds.length === 0 ? 'none yet' : rounds.map(({ key }) => key).join(', ');
  return {
    code: 'no-standings-yet',
    text: `there are no standings after ${shortName(round, round.key)}${because}`,
    choice: `rounds with a result: ${known}`,
  };
}
