import { z } from 'zod';
import { readCountry } from '#core/base/country';
import { readDay, readMoment } from '#core/base/day';
import { carNumber, className, driverKey, roundKey, sessionName, titleKey } from '#core/base/ids';
import { readDuration, readLapTime } from '#core/base/laptime';
import { readPoints } from '#core/base/points';
import { isReserved } from '#core/base/reserved';

/**
 * The values that documents and rulebooks are written with. Files are read as text (car 007 stays 007), so each
 * scalar takes text and converts; JSON's numbers and booleans are taken as their text.
 *
 * An issue's message is what was *expected*, as a phrase: "a day such as 2014-07-20". The reader adds what it found.
 *
 * @param instead what to say of a text in which more than that can be told.
 */
export function scalar<T>(
  expected: string,
  read: (text: string) => T | undefined,
  editor: Editor = ANY_TEXT,
  instead?: (text: string) => string | undefined,
): Scalar<T> {
  const converting = z.transform((value, context) => {
    const text = asText(value);
    const converted = text === undefined ? undefined : read(text);
    if (converted !== undefined) return converted;
    const message = (text === undefined ? undefined : instead?.(text)) ?? expected;
    context.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  }) as Scalar<T>;
  return described(converting, { description: expected, ...editor });
}

/** Tells editors more of a schema, without the copy that `meta` makes: a start of the program makes hundreds. */
export function described<Schema extends z.ZodType>(schema: Schema, editor: Editor): Schema {
  z.globalRegistry.add(schema, editor);
  return schema;
}

type Scalar<T> = z.ZodTransform<T, unknown>;
/** What an editor's JSON Schema says of the value. */
type Editor = Readonly<Record<string, unknown>>;

/** Editors read YAML with numbers and booleans, so whatever a person may leave unquoted is allowed there. */
const ANY_TEXT = { type: ['string', 'number', 'boolean'] };
const LONGEST = 20_000;

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Text with something in it; ends trimmed. */
const filled = (text: string) => {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > LONGEST ? undefined : trimmed;
};
/** Names become keys of plain objects, where this one is not a key but the parent. */
const named = (text: string) => {
  const name = filled(text);
  return name === undefined || isReserved(name) ? undefined : name;
};
const name = <T>(expected: string, brand: (text: string) => T) =>
  scalar(expected, (text) => {
    const read = named(text);
    return read === undefined ? undefined : brand(read);
  });

export const text = scalar('text', filled);
export const label = scalar('a name', named);
export const car = name('the number of a car', carNumber);
export const driver = name("a driver's name", driverKey);
export const round = name('the key of a round', roundKey);
export const title = name('the key of a title', titleKey);
export const classOf = name('the name of a class', className);
export const session = name("a session, such as 'race' or 'qualifying'", sessionName);

export const country = scalar('a country code of three letters, such as JPN', readCountry, {
  type: 'string',
  pattern: '^[A-Z]{3}$',
});
export const day = scalar('a day such as 2014-07-20', readDay, { type: 'string', format: 'date' });
export const moment = scalar('a day such as 2014-07-20, or with its time 2014-07-20T15:00', readMoment, {
  type: 'string',
});
export const time = scalar('a time such as 1:23.889', readLapTime, { type: ['string', 'number'] });
export const duration = scalar('a time such as 45 min, 1 h 45 min or 1:45:00', readDuration, {
  type: ['string', 'number'],
});
/** Points are exact, so that they add up: what no number of 2520ths is cannot be told from what a rulebook means. */
export const pointsValue = scalar(
  'points in whole 2520ths, such as 25, 0.5 or 1/7',
  readPoints,
  { type: ['number', 'string'] },
  (text) => inexactPoints(text.trim()),
);

/** @returns undefined for what is no number at all, or too large a one. */
export const inexactPoints = (text: string): string | undefined =>
  /^-?\d{1,6}(?:\.\d+|\/\d+)$/.test(text)
    ? `points in whole 2520ths, as halves (0.5), thirds (1/3) and sevenths (1/7) are, and ${text} is not`
    : undefined;

/** A whole number from `least` to `most`, written with digits alone. */
export const whole = (least: number, most = 1_000_000) =>
  scalar(
    most === 1_000_000 ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    (text) => {
      const number = /^\d{1,7}$/.test(text) ? Number(text) : -1;
      return number >= least && number <= most ? number : undefined;
    },
    { type: ['integer', 'string'] },
  );

export const flag = scalar(
  'true or false',
  (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  { type: 'boolean' },
);

/** Exactly one of the given words. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  scalar(
    words.length === 1 ? `'${words[0]}'` : `one of: ${words.join(', ')}`,
    (text) => words.find((word): word is Words[number] => word === text),
    { enum: words },
  );

/** What those behind a car that does not count do. */
export const behind = oneOf('move up', 'hold their place');

/** A clause by its place, such as `scales/pole`. */
export const clausePlace = (example: string) =>
  scalar(`a section and a clause, such as ${example}`, (written) =>
    /^[^/]+\/.+$/.test(written) ? written : undefined,
  );
