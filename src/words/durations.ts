import { type LapTime, printLapTime } from '#core/base/laptime';
import type { RaceLength } from '#core/base/race-length';
import { unreachable } from '#core/base/unreachable';
import type { Words } from './en.ts';
import { numberText } from './format.ts';

/** `3 h`, `1000 km`, `65 laps` */
export function lengthText(words: Words, length: RaceLength): string {
  const { time, distance, laps } = words.round.lengths;
  switch (length.of) {
    case 'time':
      return time(Math.floor(length.minutes / 60), length.minutes % 60);
    case 'distance':
      return distance(numberText(words, length.kilometres));
    case 'laps':
      return laps(numberText(words, length.laps), length.laps === 1);
    default:
      return unreachable(length);
  }
}

/** `1 h 45 min`; what is no whole number of minutes as a time. */
export const durationText = (words: Words, time: LapTime): string =>
  time % 60_000 !== 0 || time === 0
    ? printLapTime(time)
    : lengthText(words, { of: 'time', minutes: time / 60_000 });

/** `5 min`, `5 to 8 min`, `2 laps`, as people type how long or how far it was; anything else is theirs, and stays. */
export function saidLength(words: Words, said: string): string {
  const [, from, to, unit] = /^(?:(\d+) to )?(\d+) (min|laps?)$/.exec(said) ?? [];
  if (to === undefined) return said;
  const number = Number(to);
  const text = lengthText(
    words,
    unit === 'min' ? { of: 'time', minutes: number } : { of: 'laps', laps: number },
  );
  return from === undefined ? text : words.round.lengths.span(from, text);
}
