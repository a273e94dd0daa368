import { type LapTime, printLapTime } from '#core/base/laptime';

/** What a number format of Excel shows of a moment, as far as results need to know. */
export interface Shown {
  readonly day: boolean;
  readonly hours: boolean;
  readonly minutes: boolean;
  readonly seconds: boolean;
  /** Parts of a second. */
  readonly fraction: boolean;
  /** `[h]`: hours beyond a day are counted on. */
  readonly beyondDay: boolean;
}

/** @param format such as `mm:ss.0`, `[h]:mm:ss`, `d/m/yyyy hh:mm`. */
export function shownBy(format: string): Shown {
  const codes = format
    .replaceAll(/"[^"]*"|\\.|[_*].|\[\$[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/;.*$/s, '');
  const [hours, seconds] = [codes.includes('h'), codes.includes('s')];
  return {
    day: /[yd]|mmm/.test(codes) || (codes.includes('m') && !hours && !seconds && !codes.includes('[m')),
    hours,
    minutes: codes.includes('m'),
    seconds,
    fraction: /s\.0/.test(codes),
    beyondDay: codes.includes('['),
  };
}

const MINUTE = 60_000;

/**
 * A duration with all that the file has of it: `1:23.889`, `3:43:26`, `0:45.500`. Thousandths stand where it has some, or
 * where the format shows parts of a second.
 *
 * What was typed as `1:23` Excel takes for an hour and 23 minutes and shows as it was typed. Nobody can tell which is
 * meant, so it does not look like a time: `1:23 (h:mm)`.
 */
export function durationText(milliseconds: number, shown: Shown): string {
  const sign = milliseconds < 0 ? '-' : '';
  const time = Math.abs(milliseconds);
  if (!shown.seconds && time % MINUTE === 0) return `${sign}${hoursAndMinutes(time)} (h:mm)`;
  const text = printLapTime(time as LapTime);
  const whole = shown.fraction ? text : text.replace(/\.000$/, '');
  const isBare = time < MINUTE && (shown.minutes || !shown.fraction);
  return sign + (isBare ? `0:${time < 10_000 ? '0' : ''}${whole}` : whole);
}

function hoursAndMinutes(time: number): string {
  const minutes = time / MINUTE;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
