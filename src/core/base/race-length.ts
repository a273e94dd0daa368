import { unreachable } from './unreachable.ts';

/** The planned length of a race: a time, a distance or laps. */
export type RaceLength =
  | { readonly of: 'time'; readonly minutes: number }
  | { readonly of: 'distance'; readonly kilometres: number }
  | { readonly of: 'laps'; readonly laps: number };

/** `3 h`, `2 h 40 min`, `1000 km`, `65 laps`; undefined for any other text, and for no length at all. */
export function readRaceLength(written: string): RaceLength | undefined {
  const time = /^(?:(\d{1,3}) ?h)?(?: ?(\d{1,3}) ?min)?$/.exec(written);
  const minutes = Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0);
  if (time !== null) return minutes > 0 ? { of: 'time', minutes } : undefined;
  const other = /^(\d{1,5}(?:\.\d{1,3})?) ?(km|laps?)$/.exec(written);
  const amount = Number(other?.[1]);
  if (other === null || amount === 0) return undefined;
  if (other[2] === 'km') return { of: 'distance', kilometres: amount };
  return Number.isInteger(amount) ? { of: 'laps', laps: amount } : undefined;
}

/** Is it from `atLeast` on, and under `under`? Lengths of one kind compare; a time says nothing of a distance. */
export function isOfLength(
  length: RaceLength | undefined,
  { atLeast, under }: { readonly atLeast?: RaceLength | undefined; readonly under?: RaceLength | undefined },
): boolean {
  if (length === undefined) return false;
  const isOfKind = [atLeast, under].every((bound) => bound === undefined || bound.of === length.of);
  const amount = amountOf(length);
  return (
    isOfKind &&
    (atLeast === undefined || amount >= amountOf(atLeast)) &&
    (under === undefined || amount < amountOf(under))
  );
}

function amountOf(length: RaceLength): number {
  switch (length.of) {
    case 'time':
      return length.minutes;
    case 'distance':
      return length.kilometres;
    case 'laps':
      return length.laps;
    default:
      return unreachable(length);
  }
}

/** `3 h`, `2 h 40 min`, `1000 km`, `65 laps`: as it is read. */
export function printRaceLength(length: RaceLength): string {
  switch (length.of) {
    case 'time': {
      const [hours, minutes] = [Math.floor(length.minutes / 60), length.minutes % 60];
      return [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
        .filter((part) => part !== '')
        .join(' ');
    }
    case 'distance':
      return `${length.kilometres} km`;
    case 'laps':
      return length.laps === 1 ? '1 lap' : `${length.laps} laps`;
    default:
      return unreachable(length);
  }
}
