import type { SheetFault } from '#core/timing/sheet';
import { child, hasKey, items, type JsonValue } from '#formats/json/json-value';

/** What a JSON file is, by keys that it alone has. */
const FORMATS: readonly (readonly [string, readonly string[]])[] = [
  ['an Assetto Corsa Competizione result', ['sessionResult']],
  ['a result saved by Assetto Corsa Competizione itself', ['snapShot', 'sessionDef']],
  ['a championship of an Assetto Corsa server manager', ['Events', 'Classes']],
  ['an Assetto Corsa result', ['TrackName', 'Result']],
  ['an Assetto Corsa result', ['TrackName', 'Laps']],
  ['a result of an iRacing subsession', ['session_results']],
  ['a report of SecondMonitor', ['SessionRunTime', 'Drivers']],
  ['a RaceRoom result', ['Sessions', 'TrackLayout']],
  ['an entry list of Assetto Corsa Competizione, and not a result', ['entries', 'forceEntryList']],
];

/** The format of a JSON file, as a phrase; undefined if it is none of those known. */
function formatOf(file: JsonValue): string | undefined {
  if (file.kind === 'list')
    return items(file).some((item) => hasKey(item, 'EventType'))
      ? 'messages of an Assetto Corsa server manager, and not a result'
      : undefined;
  const known = (keys: readonly string[]) => keys.every((key) => hasKey(file, key));
  const format = FORMATS.find(([, keys]) => known(keys))?.[0];
  return (
    format ??
    (hasKey(child(file, 'data'), 'session_results') ? 'a result of an iRacing subsession' : undefined)
  );
}

export const otherFormat = (file: JsonValue, expected: string): SheetFault => ({
  code: 'other-format',
  line: 1,
  found: formatOf(file) ?? 'a JSON file of another kind',
  expected,
});

/** So much of a text tells its format. */
const HEAD = 4_000;

/** Does a text begin with a JSON map, and are all these keys, in quotes, in its first lines? */
export function beginsWithKeys(text: string, ...keys: readonly string[]): boolean {
  const head = text.slice(0, HEAD);
  return /^\s*\{/.test(head) && keys.every((key) => head.includes(`"${key}"`));
}
