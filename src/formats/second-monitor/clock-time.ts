import type { LapTime } from '#core/base/laptime';
import { type Field, noteDoubt, timeOf } from '#formats/text/field';

/** `00:01:09.0130000`: hours, minutes, and seconds with up to seven decimals; days before them, `1.02:00:00`, if need be. */
const CLOCK = /^(?:(\d)\.)?(\d\d):([0-5]\d):([0-5]\d(?:\.\d{1,7})?)$/;

/** @returns undefined if it is missing, none (`00:00:00`), or no time, which is noted. */
export function clockTime(field: Field): LapTime | undefined {
  if (field.kind === 'missing') return undefined;
  const match = CLOCK.exec(field.written.trim());
  if (match === null) {
    noteDoubt(field, {
      code: 'bad-value',
      expected: 'a time such as 00:01:09.0130000',
      so: 'it is left out',
    });
    return undefined;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const time = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return time === 0 ? undefined : timeOf(field, time);
}
