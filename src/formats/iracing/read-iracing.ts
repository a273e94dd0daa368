import { readDay } from '#core/base/day';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetEvent, SheetFault, SheetReading } from '#core/timing/sheet';
import { child, hasKey, items, type JsonValue, notedIn } from '#formats/json/json-value';
import { readJson } from '#formats/json/read-json';
import { beginsWithKeys, otherFormat } from '#formats/sim/known-formats';
import { sheetReading } from '#formats/sim/sheet-reading';
import { trackName } from '#formats/sim/track-name';
import { newDoubts } from '#formats/text/doubts';
import { noteDoubt, text, whole } from '#formats/text/field';
import { type IracingSession, iracingCar } from './iracing-car.ts';
import { iracingSession, isRaced } from './iracing-session.ts';

/** Is a text a result of an iRacing subsession? Told by its beginning. */
export const isIracing = (source: string): boolean =>
  beginsWithKeys(source, 'subsession_id') ||
  beginsWithKeys(source, 'session_results') ||
  beginsWithKeys(source, 'event_result', 'data');

/**
 * Reads the results of an iRacing subsession, as its data interface gives them (`results/get`) or its pages export them
 * (the same under `data`): one sheet for each session, in the order of the file, in which the race comes first.
 *
 * It has places from 0, and no total times or laps. It lists no penalties.
 */
export function readIracing(source: string): Result<readonly SheetReading[], SheetFault> {
  const letters = newDoubts();
  const file = readJson(source, letters);
  if (!file.ok) return file;
  const results = hasKey(file.value, 'data') ? child(file.value, 'data') : file.value;
  if (!isIracing(source) || !hasKey(results, 'session_results'))
    return err(otherFormat(file.value, 'a result of an iRacing subsession'));
  const sessions = items(child(results, 'session_results'));
  if (sessions.length === 0) return err(withoutSessions(child(results, 'session_results')));
  return ok(
    sessions.map((session) => {
      const doubts = newDoubts(letters);
      return sheetReading(sheetOf(notedIn(session, doubts), notedIn(results, doubts)), doubts);
    }),
  );
}

const withoutSessions = ({ line }: JsonValue): SheetFault => ({
  code: 'empty',
  line,
  found: 'no session',
  expected: 'the results of a session',
});

function sheetOf(session: JsonValue, results: JsonValue): Sheet {
  const name = iracingSession(session);
  const rows = items(child(session, 'results'));
  if (rows.length === 0)
    noteDoubt(child(session, 'results'), {
      code: 'missing-value',
      expected: 'the results',
      so: 'there are no cars',
    });
  const context: IracingSession = {
    isRaced: isRaced(name),
    classes: classesIn(child(results, 'car_classes')),
    mostLaps: mostLapsIn(rows),
  };
  return { session: name, event: eventOf(results), cars: rows.map((row) => iracingCar(row, context)) };
}

function eventOf(results: JsonValue): SheetEvent {
  const names = ['session_name', 'league_name', 'season_name', 'series_name'];
  const start = text(child(results, 'start_time'));
  return given<SheetEvent>({
    name: names.map((key) => text(child(results, key))).find((name) => name !== undefined),
    track: trackOf(child(results, 'track')),
    day: start === undefined ? undefined : readDay(start.slice(0, 10)),
  });
}

/** `N/A` stands for a track that has one layout. */
function trackOf(track: JsonValue): string | undefined {
  const layout = text(child(track, 'config_name'));
  return trackName(text(child(track, 'track_name')), layout === 'N/A' ? undefined : layout);
}

function classesIn(classes: JsonValue): ReadonlyMap<number, string> {
  const named = items(classes).map(
    (each) => [whole(child(each, 'car_class_id')), text(child(each, 'name'))] as const,
  );
  return new Map(
    named.flatMap(([id, name]) => (id === undefined || name === undefined ? [] : [[id, name] as const])),
  );
}

function mostLapsIn(rows: readonly JsonValue[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const row of rows) {
    const carClass = Number(child(row, 'car_class_id').written || -1);
    const laps = Number(child(row, 'laps_complete').written);
    if (laps > (most.get(carClass) ?? 0)) most.set(carClass, laps);
  }
  return most;
}
