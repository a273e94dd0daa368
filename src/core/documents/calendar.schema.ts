import { z } from 'zod';
import { readCoordinates } from '#core/base/coordinates';
import { readRaceLength } from '#core/base/race-length';
import {
  country,
  day,
  described,
  flag,
  label,
  round,
  scalar,
  session,
  text,
} from '#core/rulebook/scalars.schema';
import { act, listOf, oneAct, remarks } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';
import { timetable } from './timetable.schema.ts';

const terms = {
  /** A key is for files, and has neither capitals nor accents. */
  short: described(text.optional(), {
    description: 'What tables call it, such as Nürburgring; its key, with a capital, where nothing is said',
  }),
  circuit: text.optional(),
  place: text.optional(),
  country: country.optional(),
  coordinates: scalar('a latitude and a longitude such as 35.3717, 138.9269', readCoordinates).optional(),
  length: scalar('a length such as 3 h, 500 km or 65 laps', readRaceLength).optional(),
  /** IANA's name of the zone that the dates and times are printed in. */
  zone: text.optional(),
  /** The word by which the rulebook chooses this round's points, such as double. */
  points: label.optional(),
  /** The meeting whose weekend this round shares. */
  alongside: text.optional(),
  /** The meeting of which it is a race, where a meeting has several. */
  meeting: label.optional(),
  /** The sessions that are held, where not every one that the rulebook gives points for is: [qualifying, sprint, race]. */
  sessions: listOf(session).optional(),
  timetable: timetable.optional(),
  /** Whether its day is still to be confirmed. A new day confirms it, a timetable, or a calendar that does not say so. */
  provisional: flag.optional(),
  ...remarks,
};

/** One race that counts. */
const raceRound = z.strictObject({ race: text, date: day, ...terms });
const rounds = z.record(label, raceRound);

/** The calendar as a whole. A key names its round for ever; a round's number is its place in time. */
export const calendar = documentOf('calendar', {
  /** Of all its rounds that do not say otherwise. */
  provisional: flag.optional(),
  rounds,
});

/** What changed in the calendar, with the reason. */
export const calendarChange = documentOf('calendar-change', {
  changes: z
    .array(
      oneAct(
        act('move', '{ move: fuji, to: 2014-07-20 }', {
          move: round,
          to: day,
          provisional: flag.optional(),
          reason: text.optional(),
          ...alongside(),
        }),
        act('alter', '{ alter: fuji, length: 3 h }', {
          alter: round,
          race: text.optional(),
          ...terms,
          reason: text.optional(),
        }),
        act('add', '{ add: { spa: { race: 6 Hours of Spa, date: 2014-07-20 } } }', {
          add: rounds,
          reason: text.optional(),
        }),
        act('cancel', '{ cancel: fuji }', { cancel: round, reason: text.optional() }),
        act('replace', '{ replace: fuji, by: { spa: { race: 6 Hours of Spa, date: 2014-07-20 } } }', {
          replace: round,
          by: rounds,
          reason: text.optional(),
        }),
      ),
    )
    .min(1, 'at least one change'),
});

/** `alongside: nobody` ends a shared weekend. */
function alongside() {
  return { alongside: text.optional() };
}
