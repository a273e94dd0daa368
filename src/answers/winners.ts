import type { RoundKey } from '#core/base/ids';
import { QUALIFYING, RACE } from '#core/base/ids';
import { classify } from '#core/scoring/classify';
import type { SessionLine } from '#core/scoring/session-result';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';

/** Who was first of a class in a round. */
export interface ClassWinner {
  readonly class: string;
  readonly line: SessionLine;
}
export interface RoundWinners {
  readonly round: CalendarRound;
  /** In the order of the rulebook's classes; two where there was a dead heat, none before the race. */
  readonly winners: readonly ClassWinner[];
  readonly poles: readonly ClassWinner[];
}

export function winners(season: Season): readonly RoundWinners[] {
  return calendar(season).map((round) => ({
    round,
    winners: firstOf(season, round.key, RACE),
    poles: firstOf(season, round.key, QUALIFYING),
  }));
}

function firstOf(season: Season, round: RoundKey, session: typeof RACE): readonly ClassWinner[] {
  return firstInClass(classify(season, round, session)?.lines ?? [])
    .map((line) => ({ class: line.starter.class, line }))
    .toSorted((a, b) => classRank(season, a.class) - classRank(season, b.class));
}

/** The lines of those that are certainly first of their class. */
export const firstInClass = (lines: readonly SessionLine[]): readonly SessionLine[] =>
  lines.filter(({ classPlace }) => classPlace?.from === 1 && classPlace.to === 1);

/** The place of a class in the rulebook; after the last for one that it does not know. */
export function classRank(season: Season, name: string): number {
  const names = Object.keys(rulebookAt(season).classes);
  const index = names.indexOf(name);
  return index < 0 ? names.length : index;
}

/** Of the colours that classes have on pages and papers, which: those of a rulebook have them in its order. */
export const classColour = (season: Season, name: string): number => classRank(season, name) % COLOURS;
const COLOURS = 6;
