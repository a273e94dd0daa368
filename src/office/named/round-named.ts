import { type RoundKey, roundKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { calendar } from '#core/season/calendar';
import type { Round, Season } from '#core/season/season';
import { meant, type NotThere } from './not-there.ts';

/** The round that a person means: by key, by number, by its short name or that of its race. Cancelled rounds have keys too. */
export function roundNamed(season: Season, said: string): Result<Round, NotThere> {
  const plain = said.toLowerCase();
  const rounds = [...season.rounds.values()];
  const numbered = calendar(season).find(({ number }) => String(number) === said);
  const found =
    season.rounds.get(roundKey(said)) ??
    rounds.find(({ key, short, race }) => [key, short, race].some((name) => name?.toLowerCase() === plain)) ??
    numbered;
  if (found !== undefined) return ok(found);
  return err(
    noSuchRound(
      said,
      rounds.map(({ key }) => key),
    ),
  );
}

function noSuchRound(said: string, keys: readonly RoundKey[]): NotThere {
  const choice = keys.length === 0 ? 'no calendar was posted yet' : `rounds: ${keys.join(', ')}`;
  return { code: 'no-such-round', text: `there is no round '${said}'${meant(said, keys)}`, choice };
}
