import { hasTime, type Moment, momentOf } from '#core/base/day';
import { given } from '#core/base/given';
import { QUALIFYING, RACE, type RoundKey, type SessionName, sessionName } from '#core/base/ids';
import type { RaceLength } from '#core/base/race-length';
import type { Slot } from '#core/documents/timetable.schema';
import { rulebookAt } from '#core/season/calendar';
import type { Round, Season } from '#core/season/season';

/** What a calendar shows of one event. */
export interface EventTerms extends Shared {
  readonly round: RoundKey;
  /** Undefined for the race, which is the round itself. */
  readonly session?: SessionName;
  readonly state: 'confirmed' | 'provisional' | 'cancelled';
  /** The round's place in time; undefined for one that is cancelled. */
  readonly number?: number;
  /** On the clock of the circuit: a day alone where no more is known. */
  readonly starts: Moment;
  readonly ends?: Moment;
  /** Of that clock, where a time is known. */
  readonly zone?: string;
  /** Of the race. */
  readonly length?: RaceLength;
  /** Those that are entered, in the rulebook's order; undefined as long as no list tells. */
  readonly classes?: readonly string[];
}

/** What of a round every event of it shows. */
const SHARED = [
  'race',
  'circuit',
  'place',
  'country',
  'coordinates',
  'alongside',
] as const satisfies readonly (keyof Round)[];
type Shared = Pick<Round, (typeof SHARED)[number]>;

/** What the events of a round rest on. */
export interface RoundFacts {
  readonly round: Round;
  readonly number: number | undefined;
  readonly isProvisional: boolean;
  readonly classes: readonly string[] | undefined;
}

/** Names an event for ever: `inje`, and `inje/qualifying` of a session. What else keys have is written as in addresses. */
const eventId = (round: RoundKey, session?: SessionName): string =>
  [round, ...(session === undefined ? [] : [session])]
    .map((key) => encodeURIComponent(key.toWellFormed()))
    .join('/');

/** The events of a round by their ids: the race, at its time or on its day, and every other session of the timetable. */
export function eventsOfRound(season: Season, facts: RoundFacts): ReadonlyMap<string, EventTerms> {
  const { key, date, timetable = {} } = facts.round;
  const { [RACE]: race = { starts: momentOf(date) }, ...others } = timetable;
  const events = new Map([[eventId(key), raceTerms(facts, race)]]);
  for (const [name, slot] of Object.entries(others)) {
    const session = sessionName(name);
    const terms = { ...termsOf(facts, slot), session };
    const isOff = isCalledOff(season, facts.round, session);
    events.set(eventId(key, session), isOff ? { ...terms, state: 'cancelled' } : terms);
  }
  return events;
}

const raceTerms = (facts: RoundFacts, slot: Slot): EventTerms => ({
  ...termsOf(facts, slot),
  ...given({ length: facts.round.length }),
});

function termsOf({ round, number, isProvisional, classes }: RoundFacts, { starts, ends }: Slot): EventTerms {
  const planned = isProvisional ? 'provisional' : 'confirmed';
  const said = Object.fromEntries(SHARED.map((term) => [term, round[term]])) as unknown as Shared;
  return given<EventTerms>({
    round: round.key,
    state: round.cancelled === undefined ? planned : 'cancelled',
    number,
    starts,
    ends,
    zone: hasTime(starts) ? round.zone : undefined,
    classes,
    ...said,
  });
}

/** Does the calendar say that a session which would give points is not held, whatever the timetable has? */
function isCalledOff(season: Season, { key, sessions }: Round, session: SessionName): boolean {
  if (sessions === undefined || sessions.includes(session)) return false;
  const { awards } = rulebookAt(season, key);
  return session === QUALIFYING || Object.values(awards).some((award) => award.session === session);
}
