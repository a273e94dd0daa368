import type { LapRecord, SheetCar } from '#core/timing/sheet';
import type { AccPenalty } from './acc-penalties.ts';

/**
 * Do the total times, by which the leader board is ordered, have the penalties in them?
 *
 * No file says so, but it can be worked out. What a total has beyond the laps after the first is the first lap from the
 * start on. If that is longer than every unpenalised car's, and without the penalty no shorter than the shortest of
 * them, the penalty is in it. If it would be shorter, it is not.
 *
 * @returns undefined if the file lists none, or if it cannot be worked out of one.
 */
export function orderHasPenalties(
  cars: readonly SheetCar[],
  listed: readonly (readonly AccPenalty[])[],
): boolean | undefined {
  const first = cars[0]?.time ?? Number.POSITIVE_INFINITY;
  const usual = cars.filter((car) => isUsual(car, first)).flatMap(firstLap);
  const answers = listed.flatMap((penalties, index) => answersFor(cars[index], penalties, usual));
  if (answers.length === 0 || answers.includes(undefined)) return undefined;
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}

/** It finished, behind the winner, and no time was added. Of cars that stopped the totals are longer than the laps. */
const isUsual = ({ time, penalties = [] }: SheetCar, first: number) =>
  (time ?? 0) >= first && penalties.every((penalty) => penalty.time === undefined);

function answersFor(
  car: SheetCar | undefined,
  penalties: readonly AccPenalty[],
  usual: readonly number[],
): readonly (boolean | undefined)[] {
  const open = penalties.filter(({ isDone }) => !isDone);
  const done = penalties.length > open.length ? [true] : [];
  if (open.length === 0) return done;
  // Of a disqualification, or one that was not served, no time tells whether it was done.
  const added = open.reduce((sum, { penalty }) => sum + (penalty.time ?? Number.NaN), 0);
  return [...done, car === undefined ? undefined : isIn(firstLap(car)[0], added, usual)];
}

function isIn(first: number | undefined, added: number, usual: readonly number[]): boolean | undefined {
  if (first === undefined || usual.length === 0 || Number.isNaN(added)) return undefined;
  const [shortest, longest] = [
    usual.reduce((a, b) => Math.min(a, b)),
    usual.reduce((a, b) => Math.max(a, b)),
  ];
  if (first - added < shortest) return false;
  return first > longest ? true : undefined;
}

/** From the start to the end of the first lap, as the total time and the other laps tell it. */
function firstLap({ time, laps, record }: SheetCar): readonly number[] {
  if (time === undefined || record === undefined || laps !== record.time.length || !isTimed(record))
    return [];
  return [time - record.time.subarray(1).reduce((sum, lap) => sum + lap, 0)];
}

const isTimed = ({ time }: LapRecord) => time.length > 0 && time.subarray(1).every((lap) => lap > 0);
