import { readDay } from '#core/base/day';
import { given } from '#core/base/given';
import { QUALIFYING, RACE, type SessionName } from '#core/base/ids';
import type { RaceLength } from '#core/base/race-length';
import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetEvent, SheetFault, SheetReading } from '#core/timing/sheet';
import { child, hasKey, items, type JsonValue } from '#formats/json/json-value';
import { readJson } from '#formats/json/read-json';
import { beginsWithKeys, otherFormat } from '#formats/sim/known-formats';
import { meaningOf, UNKNOWN_SESSION } from '#formats/sim/meaning-of';
import { plannedTime } from '#formats/sim/planned-time';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import { sheetReading } from '#formats/sim/sheet-reading';
import { trackName } from '#formats/sim/track-name';
import { newDoubts } from '#formats/text/doubts';
import { noteDoubt, text, whole } from '#formats/text/field';
import { clockTime } from './clock-time.ts';
import { monitoredCar } from './monitored-car.ts';

/** Is a text a report of SecondMonitor? Told by its beginning. */
export const isSecondMonitor = (source: string): boolean =>
  beginsWithKeys(source, 'SessionRunTime', 'Simulator') ||
  beginsWithKeys(source, 'SessionRunTime', 'Drivers');

/**
 * Reads a report of SecondMonitor, which watches a simulator that writes no results (Automobilista 2) from the machine of
 * one of the drivers. A file has one session. Cars have no numbers, drivers no ids.
 */
export function readSecondMonitor(source: string): Result<readonly SheetReading[], SheetFault> {
  const doubts = newDoubts();
  const file = readJson(source, doubts);
  if (!file.ok) return file;
  const isReport = hasKey(file.value, 'SessionRunTime') && hasKey(file.value, 'Drivers');
  if (!isSecondMonitor(source) || !isReport) return err(otherFormat(file.value, 'a report of SecondMonitor'));
  return ok([sheetReading(sheetOf(file.value), doubts)]);
}

function sheetOf(file: JsonValue): Sheet {
  const session = meaningOf(child(file, 'SessionType'), SESSIONS, UNKNOWN_SESSION);
  const isRace = session === undefined ? undefined : session === RACE;
  const drivers = items(child(file, 'Drivers'));
  if (drivers.length === 0)
    noteDoubt(child(file, 'Drivers'), {
      code: 'missing-value',
      expected: 'the drivers',
      so: 'there are no cars',
    });
  return given<Sheet>({
    session,
    event: eventOf(file),
    planned: plannedIn(file),
    cars: drivers.map((driver) => monitoredCar(driver, isRace)),
  });
}

const SESSIONS: Readonly<Record<string, SessionName>> = {
  Race: RACE,
  Qualification: QUALIFYING,
  Practice: PRACTICE,
  WarmUp: WARM_UP,
};

function eventOf(file: JsonValue): SheetEvent {
  const track = child(file, 'TrackInfo');
  return given<SheetEvent>({
    track: trackName(text(child(track, 'TrackName')), text(child(track, 'TrackLayoutName'))),
    day: readDay((text(child(file, 'SessionRunTime')) ?? '').slice(0, 10)),
  });
}

/** `Laps` with their number, or `Time` with an extra lap or none. */
function plannedIn(file: JsonValue): RaceLength | undefined {
  const laps = whole(child(file, 'TotalNumberOfLaps')) ?? 0;
  if (laps > 0) return { of: 'laps', laps };
  const field = child(file, 'SessionLength');
  const time = clockTime(field);
  return plannedTime(field, time === undefined ? undefined : time / 1000);
}
