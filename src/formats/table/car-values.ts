import type { LapTime } from '#core/base/laptime';
import { MOST_LAPS } from '#core/base/limits';
import { type Field, noteDoubt } from '#formats/text/field';
import { isClearGap, isGap, isGapOfFirst, readLaps, readNumber, readPlace, readTime } from './cell-values.ts';
import { endingOf } from './out-words.ts';
import { textIn } from './row-fields.ts';

/*
 * The values of a car's cells. What is no value of its kind is a doubt, and left out. A word for how it ended may stand in
 * place of most of them.
 */

const isEmpty = (field: Field) => field.kind === 'missing' || endingOf(field.written) !== undefined;

function badValue(field: Field, expected: string, so = 'it is left out'): undefined {
  noteDoubt(field, { code: 'bad-value', expected, so });
}

export function placeIn(field: Field): number | undefined {
  if (isEmpty(field)) return undefined;
  return readPlace(field.written) ?? badValue(field, 'a place such as 1, 1st or P1', 'the place is unknown');
}

export function lapsIn(field: Field): number | undefined {
  if (isEmpty(field)) return undefined;
  return readLaps(field.written) ?? badValue(field, `a whole number of laps, at most ${MOST_LAPS}`);
}

/** Without it the car has none: a doubt where the table has numbers. */
export function numberIn(field: Field, hasNumbers: boolean): string | undefined {
  const number = readNumber(field.written);
  if (number !== undefined || !hasNumbers) return number;
  const code = field.kind === 'missing' ? 'missing-value' : 'bad-value';
  noteDoubt(field, { code, expected: 'the number of a car', so: 'the number is unknown' });
  return undefined;
}

const A_TIME = 'a time such as 1:23.889';
/** No lap of a car is shorter, so that what is shorter is a gap, or is written in other units. */
const LEAST_LAP = 10_000;

/** @param mayBeGap results may have gaps in the column of times, below the time of the first. */
export function timeIn(field: Field, mayBeGap = false): LapTime | undefined {
  if (isEmpty(field) || (mayBeGap && isClearGap(field.written))) return undefined;
  const time = readTime(field.written);
  if (isZero(field.written)) return undefined;
  if (time !== undefined && time >= LEAST_LAP) return time;
  return badValue(
    field,
    time === undefined ? A_TIME : 'a time of at least 10 seconds',
    'the time is left out',
  );
}

/** Some programs print so where there is no time. */
const isZero = (written: string) => /^[0.,:'"]*0[0.,:'"]*$/.test(written);

const A_GAP = "a gap such as 5 Laps or 1'09.676";

/**
 * The gap to the first as printed; from the column of gaps, else from that of times.
 *
 * @param isFirst the car itself has none, though some results print its time or its laps there.
 */
export function gapIn(gap: Field, time: Field, isFirst: boolean): string | undefined {
  if (gap.kind === 'missing') return isClearGap(time.written) && !isFirst ? textIn(time) : undefined;
  if (isEmpty(gap) || isGapOfFirst(gap.written)) return undefined;
  if (isFirst) return badValue(gap, 'nothing, for the first');
  return isGap(gap.written) ? textIn(gap) : badValue(gap, A_GAP);
}
