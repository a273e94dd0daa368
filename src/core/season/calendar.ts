import type { RoundKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { amended, type Rulebook } from '#core/rulebook/rulebook';
import type { Round, Season } from './season.ts';

/** A round that stands, with its number: its place in time, from 1. */
export interface CalendarRound extends Round {
  readonly number: number;
}

const calendars = new WeakMap<Season['rounds'], readonly CalendarRound[]>();

/** The rounds that stand, in time; two on one day in the order in which they were announced. */
export function calendar(season: Season): readonly CalendarRound[] {
  const known = calendars.get(season.rounds);
  if (known !== undefined) return known;
  const rounds = [...season.rounds.values()]
    .filter((round) => round.cancelled === undefined)
    .toSorted((a, b) => compareText(a.date, b.date))
    .map((round, index) => ({ ...round, number: index + 1 }));
  calendars.set(season.rounds, rounds);
  return rounds;
}

/** Is `round` the round `from`, or after it? By the dates of the calendar, cancelled rounds too. */
export function isFrom(season: Season, round: RoundKey, from: RoundKey): boolean {
  if (round === from) return true;
  const [date, start] = [season.rounds.get(round)?.date, season.rounds.get(from)?.date];
  return (
    date !== undefined &&
    start !== undefined &&
    (date > start || (date === start && isListedAfter(season, round, from)))
  );
}

function isListedAfter(season: Season, round: RoundKey, from: RoundKey): boolean {
  const keys = [...season.rounds.keys()];
  return keys.indexOf(round) > keys.indexOf(from);
}

const rulebooks = new WeakMap<Season['rules'], Map<string, Rulebook>>();

/** The rulebook in force at a round; without one, as amended by all that was posted (titles, what counts, ranks). */
export function rulebookAt(season: Season, round?: RoundKey): Rulebook {
  const { rules } = season;
  if (rules.amendments.length === 0) return rules.base;
  const inForce = rules.amendments.filter(({ from }) => round === undefined || isFrom(season, round, from));
  const key = inForce.map(({ document }) => document).join();
  const known = rulebooks.get(rules) ?? new Map<string, Rulebook>();
  rulebooks.set(rules, known);
  const rulebook =
    known.get(key) ?? inForce.reduce((book, { changes }) => amended(book, changes), rules.base);
  known.set(key, rulebook);
  return rulebook;
}

/** The rounds of the meeting that a round belongs to, itself among them, in time; a round without a meeting is one. */
export function meetingOf(season: Season, round: RoundKey): readonly CalendarRound[] {
  const rounds = calendar(season);
  const meeting = season.rounds.get(round)?.meeting;
  return rounds.filter(
    (other) => other.key === round || (meeting !== undefined && other.meeting === meeting),
  );
}
