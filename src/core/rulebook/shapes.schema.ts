import { z } from 'zod';
import { nearest } from '#core/base/nearest';
import { described, text } from './scalars.schema.ts';

/** Any line may say that it is doubtful, and why, and carry a note. Neither changes what is computed. */
export const remarks = { doubt: text.optional(), note: text.optional() };

/** One item, or a list of them, read as a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  described(
    z.preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).min(1, 'at least one'),
    ),
    { orOne: true },
  );

/** Keys of the board's `sources.yaml`. */
export const sources = listOf(text);

/**
 * An object that has a short form: `JPN` for `{ country: JPN }`.
 *
 * @param key where the text of the short form goes.
 */
export const short = <Shape extends z.ZodType>(key: string, shape: Shape) =>
  described(
    z.preprocess(
      (value) => (typeof value === 'string' || typeof value === 'number' ? { [key]: value } : value),
      shape,
    ),
    { orText: true },
  );

/**
 * One of several acts, told apart by the verb that each has as a key: `{ withdraw: 82 }`, `{ exchange: [A, B] }`.
 * What is read carries the verb as `act`, so that a switch over it is exhaustive.
 */
export const oneAct = <const Options extends readonly [ActShape, ...ActShape[]]>(...options: Options) => {
  const verbs = options.map((option) => String([...option.shape.act.values][0]));
  return z.preprocess(
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      // `act` itself is what is read, never what is written.
      const verb = Object.hasOwn(value, 'act') ? undefined : verbs.find((one) => Object.hasOwn(value, one));
      // `{ jion: Yu, car: 90 }`: a car is told of many acts, and is one itself.
      const known = options.find((option) => option.shape.act.values.has(verb ?? ''))?.shape ?? {};
      const isSlip = Object.keys(value).some(
        (key) => !Object.hasOwn(known, key) && nearest(key, verbs) !== undefined,
      );
      return { ...value, act: isSlip ? undefined : verb };
    },
    z.discriminatedUnion('act', options, {
      error: (issue) => (issue.code === 'invalid_union' ? `an act, one of: ${verbs.join(', ')}` : undefined),
    }),
  );
};
type ActShape = z.ZodObject<{ act: z.ZodLiteral<string> } & z.core.$ZodLooseShape>;

/** @param verb the key that tells this act from others. */
export const act = <Verb extends string, Shape extends z.core.$ZodLooseShape>(verb: Verb, shape: Shape) =>
  z.strictObject({ act: z.literal(verb), ...shape, ...remarks });
