import type { CalendarRound } from '#core/season/calendar';
import { shortName } from './names.ts';

/** The rounds as heads of a table: INJ, FUJ, SHA; with the number where that does not tell two apart: SI1, SI2. */
export function roundHeads(
  rounds: readonly Pick<CalendarRound, 'key' | 'short' | 'number'>[],
): readonly string[] {
  const letters = rounds.map((round) =>
    shortName(round, round.key)
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase(),
  );
  const heads = letters.map((name) => name.slice(0, 3));
  return heads.map((head, index) => {
    if (heads.indexOf(head) === heads.lastIndexOf(head)) return head;
    const number = String(rounds[index]?.number ?? '');
    return `${head.slice(0, Math.max(1, 3 - number.length))}${number}`;
  });
}
