import { z } from 'zod';
import { MOST_LAPS } from '#core/base/limits';
import { car, round, session, text, time, whole } from '#core/rulebook/scalars.schema';
import { remarks } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

/** One stop: what is left out is unknown. */
const stop = z.strictObject({
  car,
  lap: whole(0, MOST_LAPS).optional(),
  duration: time.optional(),
  /** Tyres changed. */
  tyres: whole(0, 8).optional(),
  /** People involved in the change. */
  people: whole(0, 99).optional(),
  work: text.optional(),
  ...remarks,
});

export const pitStops = documentOf('pit-stops', { for: round, session, stops: z.array(stop) });
