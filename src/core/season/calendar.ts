import { dayOf } from '#core/base/day';
import { type RoundKey, roundKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import type { OfficialDocument } from '#core/documents/document.schema';
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
  const rounds = inTime(season.rounds)
    .filter((round) => round.cancelled === undefined)
    .map((round, index) => ({ ...round, number: index + 1 }));
  calendars.set(season.rounds, rounds);
  return rounds;
}

/** Is its day still to be confirmed? What has a result was held, whatever the calendar says. */
export const isProvisional = (
  { records }: Pick<Season, 'records'>,
  { key, provisional }: Pick<Round, 'key' | 'provisional'>,
): boolean => provisional === true && (records.get(key)?.classifications.size ?? 0) === 0;

const inTime = (rounds: Season['rounds']): readonly Round[] =>
  [...rounds.values()].toSorted((a, b) => compareText(a.date, b.date));

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
export const rulebookAt = (season: Season, round?: RoundKey): Rulebook =>
  withAmendments(season, ({ from }) => round === undefined || isFrom(season, round, from));

/**
 * The rulebook as it was when a document was posted: in force at the round that it is for; for the season as a whole, at
 * the last round that there had been by then.
 */
export function rulebookThen(season: Season, posted: Posted): Rulebook {
  const day = dayOf(posted.posted.by);
  const past = inTime(season.rounds).findLast(({ date }) => date <= day)?.key;
  const round = posted.for === undefined ? past : roundKey(posted.for);
  return withAmendments(
    season,
    ({ document, from }) => document < posted.document && round !== undefined && isFrom(season, round, from),
  );
}
type Posted = Pick<OfficialDocument, 'document' | 'posted'> & { readonly for?: string | undefined };

function withAmendments(
  { rules }: Season,
  holds: (amendment: Season['rules']['amendments'][number]) => boolean,
): Rulebook {
  if (rules.amendments.length === 0) return rules.base;
  const inForce = rules.amendments.filter(holds);
  const key = inForce.map(({ document }) => document).join();
  const known = rulebooks.get(rules) ?? new Map<string, Rulebook>();
  rulebooks.set(rules, known);
  const rulebook =
    known.get(key) ?? inForce.reduce((book, { changes }) => amended(book, changes), rules.base);
  known.set(key, rulebook);
  return rulebook;
}

/** The rounds of the meeting that a round belongs to, itself among them, in time, cancelled ones too; a round without a meeting is one. */
export function meetingOf({ rounds }: Season, round: RoundKey): readonly Round[] {
  const meeting = rounds.get(round)?.meeting;
  return inTime(rounds).filter(
    (other) => other.key === round || (meeting !== undefined && other.meeting === meeting),
  );
}

/**
 * Which race of its meeting a round is, from 1, as the meeting was announced: the second race is the second one, though
 * the first was called off.
 *
 * A race gives its number away when another of the same meeting takes its place (`replace`). One that a new calendar no
 * longer lists was planned away, and has none, unless something of it was run before: a meeting cut to one race in the
 * winter has a first race, and one of which a storm leaves only the second has a second.
 */
export function raceOfMeeting(season: Season, round: RoundKey): number {
  if (season.rounds.get(round)?.meeting === undefined) return 1;
  const races = meetingOf(season, round).filter(
    (other) => other.key === round || other.cancelled === undefined || keepsItsNumber(season, other),
  );
  return 1 + races.findIndex(({ key }) => key === round);
}

function keepsItsNumber(
  { rounds, records, board }: Season,
  { key, meeting, cancelled, history }: Round,
): boolean {
  const { instead = [] } = history.findLast(({ act }) => act === 'cancel') ?? {};
  if (instead.some((other) => rounds.get(other)?.meeting === meeting)) return false;
  if ((records.get(key)?.classifications.size ?? 0) > 0) return true;
  return board.find(({ document }) => document === cancelled)?.kind !== 'calendar';
}
