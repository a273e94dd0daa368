import { type Day, dayNumber } from '#core/base/day';
import { QUALIFYING, RACE, type RoundKey, type SessionName, sessionName } from '#core/base/ids';
import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Sheet, SheetReading } from '#core/timing/sheet';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import { fileNameWords } from './file-name-words.ts';

/** Something that was said, that stands in the file, or that only its name tells. */
export interface Told<Value> {
  readonly value: Value;
  readonly by: 'person' | 'file' | 'name';
}

/**
 * The session of a sheet; undefined if neither the person, the file nor its name tells. Of a file with several sessions
 * each has its own word.
 */
export function sessionOf(
  sheets: readonly SheetReading[],
  said: SessionName | undefined,
  file: string,
  { sheet }: SheetReading,
): Told<SessionName> | undefined {
  if (said !== undefined && sheets.length === 1) return { value: said, by: 'person' };
  if (sheet.session !== undefined) return { value: sheet.session, by: 'file' };
  const named = fileNameWords(file).session;
  return named === undefined ? undefined : { value: named, by: 'name' };
}

/**
 * A session as a person wrote it: that of the rulebook, of the board or of any meeting that is the same but for capitals;
 * else as it is written.
 */
export function sessionSaid(season: Season, said: string): SessionName {
  const written = sessionName(said.trim());
  const scored = calendar(season).flatMap(({ key }) =>
    Object.values(rulebookAt(season, key).awards).map(({ session }) => session),
  );
  const posted = [...season.records.values()].flatMap(({ classifications }) => [...classifications.keys()]);
  const known = [...scored, RACE, QUALIFYING, PRACTICE, WARM_UP, ...posted];
  if (known.includes(written)) return written;
  return known.find((one) => one.toLowerCase() === written.toLowerCase()) ?? written;
}

/** The round of a sheet: as it was said, else that of its day; undefined if no round, or more than one, is of it. */
export function roundOf(
  season: Season,
  said: RoundKey | undefined,
  file: string,
  { event }: Pick<Sheet, 'event'>,
  session: SessionName,
): Told<RoundKey> | undefined {
  if (said !== undefined) return { value: said, by: 'person' };
  const day = event.day ?? fileNameWords(file).day;
  const round = day && roundOn(season, day, session);
  if (round === undefined) return undefined;
  return { value: round, by: event.day === undefined ? 'name' : 'file' };
}

/** The race of a day; of any other session the next race within so many days, which are those of one meeting. */
function roundOn(season: Season, day: Day, session: SessionName): RoundKey | undefined {
  const rounds = calendar(season);
  if (session === RACE) {
    const found = rounds.filter(({ date }) => date === day);
    return found.length === 1 ? found[0]?.key : undefined;
  }
  const next = rounds.find(({ date }) => date !== undefined && date >= day);
  return next?.date !== undefined && daysBetween(day, next.date) <= MEETING ? next.key : undefined;
}
const MEETING = 4;

const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
