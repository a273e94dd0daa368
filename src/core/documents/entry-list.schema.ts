import { z } from 'zod';
import { car, country, driver, label, round, text } from '#core/rulebook/scalars.schema';
import { listOf, remarks, short } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

const team = short(
  'country',
  z.strictObject({
    name: text.optional(),
    country: country.optional(),
    also: listOf(text).optional(),
    ...remarks,
  }),
);

/** A model of car. `unknown` is written by leaving a line out. */
const model = short(
  'chassis',
  z.strictObject({
    chassis: text,
    /** Who made it: the manufacturer or constructor that scores with it. */
    manufacturer: text.optional(),
    engine: text.optional(),
    tyre: text.optional(),
    ...remarks,
  }),
);

/** A car number in a class. In a list for one round, only what differs there. */
const entered = z.strictObject({
  team: label.optional(),
  car: label.optional(),
  /** The number on the car, where it is not the key of the entry. */
  number: car.optional(),
  /** The titles for which it is registered; `none` for a guest. Without it: all titles of its class. */
  titles: listOf(label).optional(),
  /** The cups that it is in; `none` for one that is in none this time. */
  cups: listOf(label).optional(),
  ...remarks,
});

/** Drivers by car number; a doubt about one crew goes to `doubts`. */
const crews = z.record(label, z.array(driver));

/** For the season: teams, cars, numbers. For a round: crews, and what differs this time. */
export const entryList = documentOf('entry-list', {
  /** The round; without it, the list is for the season. */
  for: round.optional(),
  teams: z.record(label, team).optional(),
  cars: z.record(label, model).optional(),
  entries: z.record(label, z.record(label, entered)).optional(),
  crews: crews.optional(),
  /** Drivers who are registered for some titles alone, or for `none`: guests in the crew of a car that scores. */
  registered: z.record(label, listOf(label)).optional(),
  doubts: z.record(label, text).optional(),
});
