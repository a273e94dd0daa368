import { UNKNOWN } from '#core/timing/sheet';

/**
 * A line over laps that turns only where a value changes: `M0 3h5l1-2`. One unit across is a lap, and the first is 0; one
 * unit down is a place. Where a value is unknown it goes straight on to the next.
 *
 * @param from the first lap of it, from 0. @param until the one behind its last.
 */
export function lapLine(values: Int32Array, from: number, until: number): string {
  let [line, last, at, flat] = ['', UNKNOWN, from, 0];
  for (let lap = from; lap < until; lap++) {
    const value = values[lap] ?? UNKNOWN;
    if (value === UNKNOWN) continue;
    if (last === UNKNOWN) line = `M${lap} ${value}`;
    else if (value === last) flat += lap - at;
    else {
      line += `${across(flat)}l${lap - at}${signed(value - last)}`;
      flat = 0;
    }
    [last, at] = [value, lap];
  }
  return line + across(flat);
}

const across = (laps: number): string => (laps === 0 ? '' : `h${laps}`);

/** A minus parts two numbers as well as a space. */
const signed = (number: number): string => (number < 0 ? String(number) : ` ${number}`);

/** Laps that are named below a chart: so few that there is room for each, and always the last. */
export function namedLaps(laps: number): readonly number[] {
  const step = STEPS.find((one) => laps / one <= MOST_NAMED) ?? laps;
  const named = Array.from({ length: Math.floor(laps / step) }, (_, index) => (index + 1) * step);
  return [...named.filter((lap) => laps - lap >= step / 2), laps];
}
const MOST_NAMED = 8;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Along the whole of a chart. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
