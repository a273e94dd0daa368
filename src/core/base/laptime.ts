import type { Brand } from './brand.ts';

/** A duration in whole milliseconds: a lap, a stint, a race, a time penalty. Never negative. */
export type LapTime = Brand<number, 'LapTime'>;

/**
 * A time as printed: `1:23.889`, `2:03:04.5`, `3:43'26.017`, `45.000`; `2:00` is two minutes.
 *
 * @returns undefined if the text is no such time, or minutes or seconds behind another part reach 60.
 */
export function readLapTime(text: string): LapTime | undefined {
  const match = /^(?:(?:(\d{1,3})[:h])?(\d{1,3})[:'])?(\d{1,5})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '', fraction = ''] = match;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  if (minutes !== undefined && (Number(seconds) > 59 || seconds.length !== 2)) return undefined;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  return (whole * 1000 + Number(fraction.padEnd(3, '0'))) as LapTime;
}

/** A time in words, as rules have it (`45 min`, `1 h 45 min`, `20 s`), or as printed; undefined for any other text. */
export function readDuration(text: string): LapTime | undefined {
  const match = /^(?:(\d{1,3}) ?h)?(?: ?(\d{1,3}) ?min)?(?: ?(\d{1,3}) ?s)?$/.exec(text);
  if (match === null || text === '') return readLapTime(text);
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return (((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000) as LapTime;
}

/** `1:23.889`, `2:03:04.500`, `45.000`. */
export function printLapTime(time: LapTime): string {
  const milliseconds = String(time % 1000).padStart(3, '0');
  const seconds = Math.floor(time / 1000) % 60;
  const minutes = Math.floor(time / 60_000) % 60;
  const hours = Math.floor(time / 3_600_000);
  const two = (n: number) => String(n).padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds)}.${milliseconds}`;
  return minutes > 0 ? `${minutes}:${two(seconds)}.${milliseconds}` : `${seconds}.${milliseconds}`;
}

/** To the second, as a clock of the race has it: `3:25:08`, `34:38`, `45`. */
export const printClock = (time: LapTime): string => printLapTime(time).replace(/[.]\d+$/, '');
