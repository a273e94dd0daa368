import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { isBefore } from '#core/base/day';
import { label, moment } from '#core/rulebook/scalars.schema';
import { short } from '#core/rulebook/shapes.schema';

/** When a session starts on the clock of the circuit, or its day alone; and when it ends, where that is printed. */
const slot = short(
  'starts',
  z
    .strictObject({ starts: moment, ends: moment.optional() })
    .refine(({ starts, ends }) => ends === undefined || (ends !== starts && !isBefore(ends, starts)), {
      message: 'a time after that at which it starts',
      path: ['ends'],
    }),
);

/**
 * The sessions of a round, each with its times: `{ qualifying: 2014-07-19T15:00, race: 2014-07-20T15:00 }`. A newer one
 * stands in place of the whole.
 */
export const timetable = z
  .record(label, slot)
  .refine((read) => Object.keys(read).length > 0, { message: 'at least one session' });

export type Timetable = DeepReadonly<z.output<typeof timetable>>;
export type Slot = Timetable[string];
