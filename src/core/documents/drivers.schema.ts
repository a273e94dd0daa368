import { z } from 'zod';
import { country, day, label, text } from '#core/rulebook/scalars.schema';
import { listOf, remarks, short } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

/** A driver's grade, from a day on. */
const grade = short('grade', z.strictObject({ grade: label, from: day.optional() }));

/** A person: the key is the name as first entered. */
const person = short(
  'country',
  z.strictObject({
    name: text.optional(),
    /** Other spellings that documents use. */
    also: listOf(text).optional(),
    country: country.optional(),
    grades: listOf(grade).optional(),
    /** Ids elsewhere: licence, simulator, database. */
    ids: z.record(label, text).optional(),
    ...remarks,
  }),
);

export const drivers = documentOf('drivers', { drivers: z.record(label, person) });
