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
        act('withdraw', '{ withdraw: 82 }', { withdraw: car, reason }),
        act('exchange', '{ exchange: [Ada Lind, Per Holm] }', {
          exchange: z.tuple([driver, driver]),
          reason,
        }),
        act('replace', '{ replace: Ada Lind, with: Per Holm }', {
          replace: driver,
          with: driver,
          car: car.optional(),
          reason,
        }),
        act('join', '{ join: Per Holm, car: 82 }', { join: driver, car, reason }),
        act('leave', '{ leave: Ada Lind, car: 82 }', { leave: driver, car, reason }),
        act('crew', '{ crew: 82, becomes: [Ada Lind, Per Holm] }', {
          crew: car,
          becomes: z.array(driver),
          reason,
        }),
        act('car', '{ car: 82, becomes: BMW Z4 GT3 }', { car, becomes: label, reason }),
        act('team', '{ team: 82, becomes: Northwind Racing }', { team: car, becomes: label, reason }),
        act('number', '{ number: 82, becomes: 83 }', { number: car, becomes: car, reason }),
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
