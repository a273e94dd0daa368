import { z } from 'zod';
import { readRaceLength } from '#core/base/race-length';
import { scalar } from './scalars.schema.ts';

/** A value from `atLeast` on, or `under` one: `{ atLeast: 8 }`, `{ under: 12 }`, or both. */
export const bounds = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({ atLeast: value.optional(), under: value.optional() })
    .refine((read) => read.atLeast !== undefined || read.under !== undefined, {
      message: 'atLeast, under or both',
    });

/** The planned length of a race: in time, distance or laps, held against lengths of its own kind. */
export const lengthBounds = bounds(scalar('a length such as 8 h, 1000 km or 60 laps', readRaceLength));
