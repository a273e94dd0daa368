import { isOfRace, type TimedCar, type Timing, type Timings } from '#answers/laps/timing';
import { given } from '#core/base/given';
import type { RoundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { runsOf } from '#core/timing/run';
import type { SheetReading } from '#core/timing/sheet';
import type { NoticeBoard } from '#store/board';
import { joinedSheets } from '../import/joined-sheets.ts';
import { type MatchedCar, matchedCars, nameIn } from '../import/match-cars.ts';
import { openedFile } from '../import/opened-file.ts';
import { withoutSharedNumbers } from '../import/shared-numbers.ts';
import { isTableFile } from '../import/table-file.ts';

type Classification = Of<'classification'>;

/** The classifications of a board whose files may tell the laps of a race. */
export const mayTellLaps = (document: OfficialDocument): document is Classification =>
  document.kind === 'classification' && document.attachments !== undefined && isOfRace(document);

/**
 * What the files attached to a classification tell of its race; undefined where they tell no lap. Cars and drivers are
 * named as they were known when it was posted, so that it stays the same for ever.
 *
 * @param documents those of the board, in order; what was posted after the classification is not looked at.
 */
export async function readTiming(
  board: Pick<NoticeBoard, 'attachment'>,
  documents: readonly OfficialDocument[],
  classification: Classification,
): Promise<Timing | undefined> {
  const readings = await Promise.all(
    (classification.attachments ?? []).map(async ({ name, sha256 }) => {
      const bytes = await board.attachment(sha256);
      const file = bytes.ok ? await openedFile({ name, bytes: bytes.value }) : bytes;
      return file.ok && !isTableFile(file.value) ? ofSession(file.value.sheets, classification) : [];
    }),
  );
  const sheets = readings.flat().map((reading) => withoutSharedNumbers(reading).sheet);
  const joined = joinedSheets(sheets);
  const cars = joined.ok ? joined.value.flatMap((sheet) => sheet.cars) : [];
  if (!cars.some(({ record }) => record !== undefined && record.lap.length > 0)) return undefined;
  const known = documents.filter(({ document }) => document <= classification.document);
  return { cars: timedCars(known.reduce(fold, emptySeason), classification, cars) };
}

/** Of a file with one session that one, whatever it is called; of several the one that the classification is of. */
const ofSession = (sheets: readonly SheetReading[], { session }: Classification): readonly SheetReading[] =>
  sheets.length === 1 ? sheets : sheets.filter(({ sheet }) => sheet.session === session);

function timedCars(
  season: Season,
  { for: round }: Classification,
  cars: readonly MatchedCar['sheet'][],
): readonly TimedCar[] {
  const matched = new Map(matchedCars(season, round, cars).map((car) => [car.sheet, car]));
  return runsOf(cars).map(({ car, record, clock }): TimedCar => {
    const { line, class: category, team, drivers } = car;
    const is = matched.get(car);
    return {
      line,
      ...given({ number: is?.number ?? car.number, class: category, team }),
      drivers: drivers.map((driver) => ({ name: (is && nameIn(is, driver)) ?? driver.name })),
      // When each lap ended follows from more than its laps, which nobody asks for again.
      record: { ...record, elapsed: clock },
    };
  });
}

/** What the files of a board tell of its races, or of those of one round. @param documents those of the board that are known */
export async function readTimings(
  board: Pick<NoticeBoard, 'attachment'>,
  documents: readonly OfficialDocument[],
  round?: RoundKey,
): Promise<Timings> {
  const read = new Map<number, Timing>();
  for (const one of documents.filter(mayTellLaps)) {
    if (round !== undefined && one.for !== round) continue;
    const timing = await readTiming(board, documents, one);
    if (timing !== undefined) read.set(one.document, timing);
  }
  return { told: new Set(read.keys()), read };
}
