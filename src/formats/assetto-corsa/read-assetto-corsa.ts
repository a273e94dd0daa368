import { type Day, readDay } from '#core/base/day';
import { given } from '#core/base/given';
import { QUALIFYING, RACE, type SessionName } from '#core/base/ids';
import type { RaceLength } from '#core/base/race-length';
import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetEvent, SheetFault, SheetReading } from '#core/timing/sheet';
import { child, hasKey, type JsonValue, notedIn } from '#formats/json/json-value';
import { readJson } from '#formats/json/read-json';
import { checkTotals } from '#formats/sim/check-totals';
import { beginsWithKeys, otherFormat } from '#formats/sim/known-formats';
import { meaningOf, UNKNOWN_SESSION } from '#formats/sim/meaning-of';
import { noteGaps } from '#formats/sim/note-gaps';
import { noteStopped } from '#formats/sim/note-stopped';
import { plannedTime } from '#formats/sim/planned-time';
import { PRACTICE } from '#formats/sim/sessions';
import { sheetReading } from '#formats/sim/sheet-reading';
import { trackName } from '#formats/sim/track-name';
import { type Doubts, newDoubts } from '#formats/text/doubts';
import { text, whole } from '#formats/text/field';
import { type AcFile, acCar, acStranger, hasDriven } from './ac-car.ts';
import { acPenalties, orderHasPenalties } from './ac-penalties.ts';
import { rowsIn } from './ac-rows.ts';
import { slotsIn } from './ac-slots.ts';
import { type AcResult, resultsOf } from './championship.ts';

/** Is a text a result of Assetto Corsa, or a championship of a server manager? Told by its beginning. */
export const isAssettoCorsa = (source: string): boolean =>
  beginsWithKeys(source, 'TrackName', 'Type') ||
  beginsWithKeys(source, 'Cars', 'CarId', 'Driver') ||
  beginsWithKeys(source, 'Classes', 'Entrants');

/**
 * Reads a result of Assetto Corsa, as its server writes it or a server manager has rewritten it; or the championship file
 * of a server manager, with the result of each session that it holds.
 *
 * The order of the lines is the order of places; the file has no other word on them.
 */
export function readAssettoCorsa(source: string): Result<readonly SheetReading[], SheetFault> {
  const letters = newDoubts();
  const file = readJson(source, letters);
  if (!file.ok) return file;
  const isOther = !isAssettoCorsa(source) || !(isResult(file.value) || hasKey(file.value, 'Events'));
  if (isOther) return err(otherFormat(file.value, 'an Assetto Corsa result'));
  if (isResult(file.value)) return ok([readingOf({ result: file.value, classOf: () => undefined }, letters)]);
  const results = resultsOf(file.value).filter(({ result }) => isResult(result));
  if (results.length === 0) return err(withoutResults(file.value));
  return ok(results.map((result) => readingOf(result, letters)));
}

const isResult = (file: JsonValue) =>
  hasKey(file, 'TrackName') && ['Result', 'Laps', 'Cars'].some((key) => hasKey(file, key));

const withoutResults = (file: JsonValue): SheetFault => {
  const { found } = otherFormat(file, '');
  return {
    code: 'other-format',
    line: 1,
    found: `${found} that holds no result`,
    expected: 'an Assetto Corsa result',
  };
};

function readingOf({ result, name, classOf }: AcResult, letters: Doubts): SheetReading {
  const doubts = newDoubts(letters);
  const sheet = sheetOf(notedIn(result, doubts), name, classOf);
  noteGaps(sheet.cars, doubts);
  if (sheet.session === RACE) {
    noteStopped(sheet.cars, doubts);
    checkTotals(sheet.cars, doubts);
  }
  return sheetReading(sheet, doubts);
}

function sheetOf(result: JsonValue, name: string | undefined, classOf: AcFile['classOf']): Sheet {
  const session = meaningOf(child(result, 'Type'), SESSIONS, UNKNOWN_SESSION);
  const slots = slotsIn(child(result, 'Cars'));
  const file: AcFile = { isRace: session === undefined ? undefined : session === RACE, slots, classOf };
  const { rows, strangers } = rowsIn(result, slots);
  let place = 1;
  const cars = rows.map((row) => {
    const car = acCar(row, place, file);
    if (hasDriven(row)) place++;
    return { car, penalties: acPenalties(row.row) };
  });
  return given<Sheet>({
    session,
    event: eventOf(result, name),
    planned: plannedIn(result),
    cars: [...cars.map(({ car }) => car), ...strangers.map((laps) => acStranger(laps, file))],
    hasPenalties: session === RACE ? orderHasPenalties(cars) : undefined,
  });
}

const SESSIONS: Readonly<Record<string, SessionName>> = { RACE, QUALIFY: QUALIFYING, PRACTICE };

const eventOf = (result: JsonValue, name: string | undefined): SheetEvent =>
  given<SheetEvent>({
    name: name ?? text(child(result, 'Server')),
    track: trackName(text(child(result, 'TrackName')), text(child(result, 'TrackConfig'))),
    day: dayOf(result),
  });

/** Server managers add it; the first day of the year 1 stands for none. */
function dayOf(result: JsonValue): Day | undefined {
  const date = text(child(result, 'Date'));
  return date === undefined || date.startsWith('0001') ? undefined : readDay(date.slice(0, 10));
}

/** A race has laps, or seconds where it has none. */
function plannedIn(result: JsonValue): RaceLength | undefined {
  const laps = whole(child(result, 'RaceLaps')) ?? 0;
  if (laps > 0) return { of: 'laps', laps };
  const seconds = child(result, 'DurationSecs');
  return plannedTime(seconds, whole(seconds));
}
