import type { LapTime } from '#core/base/laptime';
import { isReserved } from '#core/base/reserved';
import type { DoubtCode } from '#core/timing/sheet';
import type { Doubts } from './doubts.ts';
import { excerpt } from './excerpt.ts';
import { hasHidden, withoutUnprintable } from './printable.ts';

/** A value of a text as it stands there, and where; or the place where it is missing. */
export interface Field {
  /** `null` is missing too. */
  readonly kind: 'text' | 'number' | 'flag' | 'list' | 'map' | 'missing';
  /** A text, number or flag as it is written; empty for the rest. */
  readonly written: string;
  /** The way to it: `leaderBoardLines[3].car`. */
  readonly at: string;
  /** From 1. Of a missing value: where the value around it begins. */
  readonly line: number;
  /** Where its reader notes what is doubtful in it. */
  readonly doubts: Doubts;
}

/** @param found what stands there, where that is not the field itself. */
export function noteDoubt(field: Field, doubt: FieldDoubt): void {
  const { at, line, doubts } = field;
  doubts.note({ at, line, found: foundText(field), ...doubt });
}
export interface FieldDoubt {
  readonly code: DoubtCode;
  readonly expected: string;
  readonly so: string;
  readonly found?: string;
}

/** What a person sees there, in a few words. */
export function foundText({ kind, written }: Field): string {
  switch (kind) {
    case 'missing':
      return 'nothing';
    case 'list':
      return 'a list';
    case 'map':
      return 'several values';
    case 'number':
    case 'flag':
      return written.slice(0, 20);
    case 'text':
      return excerpt(written);
  }
}

/**
 * A text, or a number as it is written, without characters that nobody can see.
 *
 * @returns undefined if it is missing or blank, and if it is no text, which is noted.
 */
export function text(field: Field): string | undefined {
  if (field.kind === 'missing') return undefined;
  if (field.kind !== 'text' && field.kind !== 'number') return badValue(field, 'a text');
  const clean = withoutUnprintable(field.written);
  if (isReserved(clean)) return badValue(field, 'another name: JavaScript reserves this one');
  if (hasLostLetters(field.written)) noteDoubt(field, LOST_LETTERS);
  return clean === '' ? undefined : clean;
}

const LOST_LETTERS: FieldDoubt = {
  code: 'bad-value',
  expected: 'letters that can be read',
  so: 'what can be read of it is kept',
};

/** Control characters, and what decoders put in place of bytes that are no letters. */
const hasLostLetters = (written: string) => written.includes('\uFFFD') || hasHidden(written);

/** @returns undefined if it is missing, and if it is no whole number from `least` to `most`, which is noted. */
export function whole(field: Field, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const number = numberIn(field);
  if (number === undefined) return undefined;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const isBounded = most < Number.MAX_SAFE_INTEGER;
  return badValue(field, `a whole number ${isBounded ? `from ${least} to ${most}` : `of at least ${least}`}`);
}

/** A number with or without decimals; undefined if it is missing, and if it is none, which is noted. */
export function decimal(field: Field): number | undefined {
  const number = numberIn(field);
  return number === undefined || Number.isFinite(number) ? number : badValue(field, 'a number');
}

const NUMBER = /^[-+]?\d{1,20}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,2})?$/;

/** NaN where no number stands; -0 is 0. */
function numberIn({ kind, written }: Field): number | undefined {
  if (kind === 'missing' || (kind === 'text' && written.trim() === '')) return undefined;
  return NUMBER.test(written.trim()) ? Number(written) + 0 : Number.NaN;
}

/** `true` and `false`, and the 1 and 0 of texts that have no such words. */
export function flag(field: Field): boolean | undefined {
  switch (field.kind === 'missing' ? '' : field.written) {
    case '':
      return field.kind === 'missing' ? undefined : badValue(field, 'true or false');
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return badValue(field, 'true or false');
  }
}

/** A week: longer than any race, and far inside the numbers of a lap record. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/** @param none numbers by which the format says that there is no time. */
export function milliseconds(field: Field, none: readonly number[]): LapTime | undefined {
  const number = decimal(field);
  return number === undefined || none.includes(number) ? undefined : timeOf(field, number);
}

/** A time in the unit given, rounded to milliseconds; undefined if it is missing, and if it is no time, which is noted. */
export function timeOf(field: Field, milliseconds: number): LapTime | undefined {
  const rounded = Math.round(milliseconds);
  return rounded > 0 && rounded <= LONGEST ? (rounded as LapTime) : badValue(field, 'a time');
}

function badValue(field: Field, expected: string): undefined {
  noteDoubt(field, { code: 'bad-value', expected, so: 'it is left out' });
}
