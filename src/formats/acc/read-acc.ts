import { given } from '#core/base/given';
import { RACE } from '#core/base/ids';
import type { RaceLength } from '#core/base/race-length';
import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetCar, SheetEvent, SheetFault, SheetReading } from '#core/timing/sheet';
import { child, hasKey, items, type JsonValue } from '#formats/json/json-value';
import { readJson } from '#formats/json/read-json';
import { checkTotals } from '#formats/sim/check-totals';
import { beginsWithKeys, otherFormat } from '#formats/sim/known-formats';
import { listedLaps } from '#formats/sim/lap-record';
import { noteGaps } from '#formats/sim/note-gaps';
import { noteStopped } from '#formats/sim/note-stopped';
import { plannedTime } from '#formats/sim/planned-time';
import { sheetReading } from '#formats/sim/sheet-reading';
import { type Doubts, newDoubts } from '#formats/text/doubts';
import { noteDoubt, text, whole } from '#formats/text/field';
import { type AccFile, accCar, accStranger } from './acc-car.ts';
import { byCar } from './acc-laps.ts';
import { type AccPenalty, accPenalty } from './acc-penalties.ts';
import { accSession } from './acc-session.ts';
import { orderHasPenalties } from './order-has-penalties.ts';

/** Is a text a result of Assetto Corsa Competizione? Told by its beginning. */
export const isAcc = (source: string): boolean =>
  beginsWithKeys(source, 'sessionResult') ||
  beginsWithKeys(source, 'sessionType', 'trackName') ||
  beginsWithKeys(source, 'sessionDef') ||
  beginsWithKeys(source, 'snapShot');

/**
 * Reads a result of Assetto Corsa Competizione: as its server writes it (`sessionResult`), or as the game itself saves it
 * (`sessionDef` and `snapShot`). A file has one session.
 *
 * The order of the leader board is the order of places; it has no other word on them.
 */
export function readAcc(source: string): Result<readonly SheetReading[], SheetFault> {
  const doubts = newDoubts();
  const file = readJson(source, doubts);
  if (!file.ok) return file;
  if (!isAcc(source) || !isResult(file.value))
    return err(otherFormat(file.value, 'an Assetto Corsa Competizione result'));
  const sheet = sheetOf(file.value);
  noteGaps(sheet.cars, doubts);
  if (sheet.session === RACE) checkRace(sheet.cars, doubts);
  return ok([sheetReading(sheet, doubts)]);
}

/** The first lap is told too long, never too short, so that only a total longer than all laps is odd. */
function checkRace(cars: readonly SheetCar[], doubts: Doubts): void {
  const stopped = noteStopped(cars, doubts);
  checkTotals(
    cars.filter((car) => !stopped.has(car)),
    doubts,
    (more) => more,
  );
}

const isResult = (file: JsonValue) =>
  hasKey(file, 'sessionResult') ||
  hasKey(file, 'snapShot') ||
  (hasKey(file, 'sessionType') && hasKey(file, 'laps'));

function sheetOf(file: JsonValue): Sheet {
  const head = hasKey(file, 'sessionDef') ? child(file, 'sessionDef') : file;
  const board = child(
    child(file, hasKey(file, 'snapShot') ? 'snapShot' : 'sessionResult'),
    'leaderBoardLines',
  );
  const session = accSession(child(head, 'sessionType'));
  const lines = items(board);
  if (lines.length === 0)
    noteDoubt(board, { code: 'missing-value', expected: 'the leader board', so: 'no car has a place' });
  const context = contextOf(file, lines, session === undefined ? undefined : session === RACE);
  const cars = lines.map((line, index) => accCar(line, index + 1, context));
  return given<Sheet>({
    session,
    event: eventOf(head),
    planned: plannedIn(head),
    cars: [...cars, ...strangers(lines, context)],
    hasPenalties: orderHasPenalties(
      cars,
      lines.map((line) => penaltiesOf(line, context)),
    ),
  });
}

const eventOf = (head: JsonValue): SheetEvent =>
  given<SheetEvent>({ name: text(child(head, 'serverName')), track: text(child(head, 'trackName')) });

/** Only the game's own files tell it, in seconds. */
function plannedIn(head: JsonValue): RaceLength | undefined {
  const field = child(head, 'sessionDuration');
  return plannedTime(field, whole(field));
}

function contextOf(file: JsonValue, lines: readonly JsonValue[], isRace: boolean | undefined): AccFile {
  const cups = lines.map((line) => child(child(line, 'car'), 'cupCategory').written);
  const laps = items(child(file, 'laps'));
  noteLaps(child(file, 'laps'), laps[0]);
  return {
    isRace,
    hasCups: cups.some((cup) => cup !== '' && cup !== '0'),
    laps: new Map([...byCar(laps)].map(([id, ofCar]) => [id, listedLaps(ofCar)] as const)),
    penalties: penaltiesIn(file, lines),
    shared: repeated(lines.map(carIdOf)),
  };
}

/** Told once for the file, and not for every car. */
function noteLaps(laps: JsonValue, first: JsonValue | undefined): void {
  if (first === undefined)
    noteDoubt(laps, { code: 'missing-value', expected: 'the laps', so: 'no lap is known' });
  else if (!hasKey(first, 'isValidForBest'))
    noteDoubt(child(first, 'isValidForBest'), {
      code: 'missing-value',
      expected: 'a word on which laps are valid',
      so: 'all laps are taken as valid, and the second-best are left out',
    });
}

const carIdOf = (line: JsonValue): number | undefined => {
  const field = child(child(line, 'car'), 'carId');
  return /^\d{1,15}$/.test(field.written) ? Number(field.written) : undefined;
};

function repeated(ids: readonly (number | undefined)[]): ReadonlySet<number> {
  const [seen, again] = [new Set<number>(), new Set<number>()];
  for (const id of ids) if (id !== undefined) (seen.has(id) ? again : seen).add(id);
  return again;
}

function penaltiesIn(
  file: JsonValue,
  lines: readonly JsonValue[],
): ReadonlyMap<number, readonly AccPenalty[]> {
  const ids = new Set(lines.map(carIdOf));
  const rows = ['penalties', 'post_race_penalties'].flatMap((key) => [...byCar(items(child(file, key)))]);
  const penalties = new Map<number, readonly AccPenalty[]>();
  for (const [id, ofCar] of rows) {
    const given = ofCar.map(accPenalty).filter((penalty) => penalty !== undefined);
    if (!ids.has(id)) for (const { row } of given) notePenaltyOfNobody(row);
    if (given.length > 0) penalties.set(id, [...(penalties.get(id) ?? []), ...given]);
  }
  return penalties;
}

const notePenaltyOfNobody = (row: JsonValue) =>
  noteDoubt(child(row, 'carId'), {
    code: 'unknown-car',
    expected: 'a car of the leader board',
    so: 'the penalty is left out',
  });

function penaltiesOf(line: JsonValue, { penalties }: AccFile): readonly AccPenalty[] {
  const id = carIdOf(line);
  return (id === undefined ? undefined : penalties.get(id)) ?? [];
}

function strangers(lines: readonly JsonValue[], { laps }: AccFile): readonly SheetCar[] {
  const ids = new Set(lines.map(carIdOf));
  return [...laps].filter(([id]) => !ids.has(id)).map(([id, ofCar]) => accStranger(id, ofCar));
}
