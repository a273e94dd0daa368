import { calendar } from '#core/season/calendar';
import { type Drive, honours } from './parts/round-record.tsx';
import type { Reading } from './reading.ts';

/** In which rounds, and what was won there: `In all 4 rounds. 3 class wins, 4 podiums, 2 class poles.` */
export function recordText({ words, known }: Reading, drives: readonly Drive[]): string {
  const all = calendar(known.season).length;
  const rounds = new Set(drives.map(({ round }) => round.key)).size;
  if (rounds === 0) return words.record.noRounds;
  const won = words.record.wins(...honours(drives));
  return [
    rounds === all ? words.record.inAll(rounds) : words.record.inSome(rounds, all),
    ...(won === '' ? [] : [words.end(won)]),
  ].join(words.between.sentences);
}
