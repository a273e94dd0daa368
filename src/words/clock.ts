import { hasTime, type Moment } from '#core/base/day';

/* Clocks of places, by the time zones that the machine knows. */

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/**
 * A moment on the clock of a place, as UTC has it. An hour that comes twice, as clocks go back, is the first; one that is
 * left out, as they go forward, is as much later.
 *
 * @param zone as IANA names it: `Asia/Seoul`.
 * @returns undefined for a zone that nobody knows, and where only the day is known.
 */
export function inUtc(moment: Moment, zone: string): Moment | undefined {
  const clock = clockOf(zone);
  if (clock === undefined || !hasTime(moment)) return undefined;
  const asIfUtc = Date.parse(`${moment}Z`);
  const [before, after] = [aheadAt(clock, asIfUtc - DAY), aheadAt(clock, asIfUtc + DAY)];
  const met = [before, after]
    .map((ahead) => ({ ahead, instant: asIfUtc - ahead }))
    .filter(({ ahead, instant }) => aheadAt(clock, instant) === ahead)
    .map(({ instant }) => instant);
  return written(met.length > 0 ? Math.min(...met) : asIfUtc - before);
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) clocks.set(zone, newClock(zone));
  return clocks.get(zone);
}

function newClock(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit';
  const shown = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  try {
    return new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...shown });
  } catch {
    return undefined;
  }
}

/** How far the clock of the place is ahead of UTC at an instant; both in milliseconds. */
function aheadAt(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const day = new Date(0).setUTCFullYear(part('year'), part('month') - 1, part('day'));
  const time = (part('hour') * 60 + part('minute')) * 60 + part('second');
  return day + time * SECOND - instant;
}

/** With seconds only where there are any. */
function written(instant: number): Moment | undefined {
  const [text = ''] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(new Date(instant).toISOString()) ?? [];
  return text === '' ? undefined : (text.replace(/:00$/, '') as Moment);
}
