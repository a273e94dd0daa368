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
  const keys = new Set(options.flatMap((option) => Object.keys(option.shape)));
  // A car is told of many acts, and is one itself: of two verbs, one that no other act has as a key tells.
  const isShared = (verb: string) =>
    options.some(({ shape }) => Object.hasOwn(shape, verb) && !shape.act.values.has(verb));
  const telling = [...verbs.filter((verb) => !isShared(verb)), ...verbs.filter(isShared)];
  return z.preprocess(
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      // `act` itself is what is read, never what is written.
      const verb = Object.hasOwn(value, 'act') ? undefined : telling.find((one) => Object.hasOwn(value, one));
      // `{ jion: Yu, car: 90 }`: no act of a car, but one whose verb is misspelt.
      const isSlip = Object.keys(value).some((key) => !keys.has(key) && nearest(key, verbs) !== undefined);
      return { ...value, act: isSlip ? undefined : verb };
    },
    z.discriminatedUnion('act', options, {
      error: (issue) => (issue.code === 'invalid_union' ? `an act, one of: ${verbs.join(', ')}` : undefined),
    }),
  );
};
type ActShape = z.ZodObject<{ act: z.ZodLiteral<string> } & z.core.$ZodLooseShape>;

/**
 * @param verb the key that tells this act from others.
 * @param example how it is written: `{ withdraw: 82 }`.
 */
export const act = <Verb extends string, Shape extends z.core.$ZodLooseShape>(
  verb: Verb,
  example: string,
  shape: Shape,
) => {
  const keys = [...Object.keys(shape), ...Object.keys(remarks)].join(', ');
  return z.strictObject(
    { act: z.literal(verb), ...shape, ...remarks },
    {
      error: ({ code }) =>
        code === 'unrecognized_keys' ? `an act such as ${example}, its keys one of: ${keys}` : undefined,
    },
  );
};
