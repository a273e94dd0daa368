import { z } from 'zod';
import { car, driver, label, round, text } from '#core/rulebook/scalars.schema';
import { act, oneAct } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

const reason = text.optional();

/** All changes of one document are made together, then reviewed: an exchange puts nobody into two cars. */
export const entryChange = documentOf('entry-change', {
  /** This round only. */
  for: round.optional(),
  /** This round and those after it; with neither, the whole season. */
  from: round.optional(),
  changes: z
    .array(
      oneAct(
        act('withdraw', { withdraw: car, reason }),
        act('exchange', { exchange: z.tuple([driver, driver]), reason }),
        act('replace', { replace: driver, with: driver, car: car.optional(), reason }),
        act('join', { join: driver, car, reason }),
        act('leave', { leave: driver, car, reason }),
        act('crew', { crew: car, becomes: z.array(driver), reason }),
        act('car', { car, becomes: label, reason }),
        act('team', { team: car, becomes: label, reason }),
        act('number', { number: car, becomes: car, reason }),
      ),
    )
    .min(1, 'at least one change'),
}).superRefine((read, context) => {
  if (read.for !== undefined && read.from !== undefined)
    context.addIssue({
      code: 'custom',
      message: "'for' one round or 'from' a round on, not both",
      path: ['from'],
    });
});
