import { type Day, readDay } from '#core/base/day';
import { QUALIFYING, RACE, type SessionName, sessionName } from '#core/base/ids';

/** What the name of a file tells, where the file itself does not. */
export interface NameWords {
  readonly session: SessionName | undefined;
  readonly day: Day | undefined;
}

const SESSIONS: readonly (readonly [SessionName, RegExp])[] = [
  [QUALIFYING, /qual|(?:^|[^a-z])q(?:[^a-z]|$)/i],
  [RACE, /race|(?:^|[^a-z])r(?:[^a-z]|$)/i],
  [sessionName('practice'), /practice|(?:^|[^a-z])f?p\d?(?:[^a-z]|$)/i],
  [sessionName('warm-up'), /warm.?up|(?:^|[^a-z])wu?(?:[^a-z]|$)/i],
];

/** `202312021400-race-1-hour-4-results.csv`, `2019_2_15_21_16_RACE.json`, `191003_235558_R.json`. */
export function fileNameWords(name: string): NameWords {
  const words = name.replace(/[.][a-z0-9]+$/i, '');
  const sessions = SESSIONS.filter(([, pattern]) => pattern.test(words)).map(([session]) => session);
  return { session: sessions.length === 1 ? sessions[0] : undefined, day: dayIn(words) };
}

/** A day as timekeepers and simulators begin the names of their files. */
function dayIn(words: string): Day | undefined {
  const match =
    /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?:\d{4})?(?!\d)/.exec(words) ??
    /^(?<year>20\d\d)[-_](?<month>\d{1,2})[-_](?<day>\d{1,2})(?!\d)/.exec(words) ??
    /^(?<short>\d\d)(?<month>\d\d)(?<day>\d\d)_\d{6}(?!\d)/.exec(words);
  const { year, short, month = '', day = '' } = match?.groups ?? {};
  if (year === undefined && short === undefined) return undefined;
  return readDay(`${year ?? `20${short}`}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
