import type { RoundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar, isProvisional } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { type Round, type RoundRecord, recordOf, type Season } from '#core/season/season';
import { type EventTerms, eventsOfRound, type RoundFacts } from './calendar-event.ts';
import { documentByDocument } from './document-by-document.ts';
import { classRank } from './winners.ts';

/** An event as it is now, and how it came to be so. One that was told of is told of for ever: cancelled, where it is gone. */
export interface RevisedEvent {
  readonly id: string;
  readonly terms: EventTerms;
  /** How many documents made another of it since the first told of it. */
  readonly revisions: number;
  readonly first: OfficialDocument;
  /** The last that made another of it, and the season as it was with it. */
  readonly last: OfficialDocument;
  readonly season: Season;
}

/** What the events of a round rest on: as long as that is the very same, so are they. */
interface Ground extends RoundFacts {
  readonly rules: Season['rules'];
  readonly record: RoundRecord;
  readonly entries: Season['entries'];
}

/**
 * The events of a season, in the order in which they were first told of, each with how often it was revised: a calendar can
 * then say the same to whoever has read none of its states before, or any.
 *
 * @param only a class: a round in which it is not entered is then no event.
 */
export function revisedEvents(board: readonly OfficialDocument[], only?: string): readonly RevisedEvent[] {
  const rounds = new Map<RoundKey, Told>();
  for (const { document, after } of documentByDocument(board)) {
    const numbers = new Map(calendar(after).map(({ key, number }) => [key, number]));
    const last = { document, after };
    for (const [key, round] of after.rounds) {
      const before = rounds.get(key) ?? UNTOLD;
      const ground = groundOf(after, round, numbers.get(key), before.ground);
      rounds.set(key, { ground, events: eventsOn(ground, before, last, only) });
    }
    for (const [key, { ground, events }] of rounds)
      if (ground !== undefined && !after.rounds.has(key))
        rounds.set(key, { ground: undefined, events: revised(events, NO_EVENTS, last) });
  }
  return [...rounds.values()].flatMap(({ events }) => [...events.values()]);
}

/** What was told of a round, and on which ground; none for a round that there is no more. */
interface Told {
  readonly ground: Ground | undefined;
  readonly events: Events;
}
type Events = ReadonlyMap<string, RevisedEvent>;
const NO_EVENTS = new Map<string, never>();
const UNTOLD: Told = { ground: undefined, events: NO_EVENTS };

/** The document that is told now, and the season with it. */
interface Last {
  readonly document: OfficialDocument;
  readonly after: Season;
}

/** When one race goes, every later one has another number: that is done without looking at all else that they have. */
function eventsOn(
  ground: Ground,
  { ground: before, events }: Told,
  last: Last,
  only: string | undefined,
): Events {
  if (before === undefined || !isSame(before, ground)) {
    const now = concerns(ground, only) ? eventsOfRound(last.after, ground) : NO_EVENTS;
    return revised(events, now, last);
  }
  return before.number === ground.number ? events : renumbered(events, ground.number, last);
}

/** But for the number. */
const isSame = (a: Ground, b: Ground): boolean =>
  a.round === b.round &&
  a.isProvisional === b.isProvisional &&
  a.rules === b.rules &&
  (a.classes === b.classes || a.classes?.join() === b.classes?.join());

const concerns = ({ classes }: RoundFacts, only: string | undefined): boolean =>
  only === undefined || classes === undefined || classes.includes(only);

function groundOf(
  season: Season,
  round: Round,
  number: number | undefined,
  before: Ground | undefined,
): Ground {
  const { rules, entries } = season;
  const record = recordOf(season, round.key);
  const isAsBefore = before?.record === record && before.entries === entries && before.rules === rules;
  const classes = isAsBefore ? before.classes : classesAt(season, round.key, record);
  return { round, number, isProvisional: isProvisional(season, round), classes, rules, record, entries };
}

/** The classes of the round's own list, or of entries with a crew for the season; undefined as long as neither is posted. */
function classesAt(season: Season, key: RoundKey, record: RoundRecord): readonly string[] | undefined {
  const hasList = record.crews.size + record.particulars.size > 0;
  const cars = hasList
    ? [...starters(season, key).values()]
    : [...season.entries.values()].filter(({ crew }) => crew !== undefined);
  const classes = cars.filter(({ withdrawn }) => withdrawn === undefined).map((car) => car.class);
  const found = [...new Set<string>(classes)];
  if (found.length === 0) return undefined;
  return found.toSorted((a, b) => classRank(season, a) - classRank(season, b));
}

/** The events with what a document made of them; those that it leaves nothing of are cancelled. */
function revised(known: Events, now: ReadonlyMap<string, EventTerms>, last: Last): Events {
  const events = new Map(known);
  const gone = [...known]
    .filter(([id]) => !now.has(id))
    .map(([id, { terms }]) => [id, cancelled(terms)] as const);
  for (const [id, terms] of [...now, ...gone]) {
    const before = known.get(id);
    if (before === undefined) events.set(id, firstTold(id, terms, last));
    else if (JSON.stringify(before.terms) !== JSON.stringify(terms))
      events.set(id, again(before, terms, last));
  }
  return events;
}

const firstTold = (id: string, terms: EventTerms, { document, after }: Last): RevisedEvent => ({
  id,
  terms,
  revisions: 0,
  first: document,
  last: document,
  season: after,
});

const again = (event: RevisedEvent, terms: EventTerms, { document, after }: Last): RevisedEvent => ({
  ...event,
  terms,
  revisions: event.revisions + 1,
  last: document,
  season: after,
});

/** Whatever is gone has no number, and keeps none. */
function renumbered(known: Events, number: number | undefined, last: Last): Events {
  if (number === undefined) return known;
  return new Map(
    [...known].map(([id, event]) => [
      id,
      event.terms.number === undefined ? event : again(event, { ...event.terms, number }, last),
    ]),
  );
}

function cancelled({ number: _number, ...terms }: EventTerms): EventTerms {
  return { ...terms, state: 'cancelled' };
}
