import { QUALIFYING, RACE, type SessionName, sessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { child, type JsonValue } from '#formats/json/json-value';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import { noteDoubt, text } from '#formats/text/field';

/** By `simsession_type_name`. */
const SESSIONS: Readonly<Record<string, SessionName>> = {
  Race: RACE,
  'Lone Qualifying': QUALIFYING,
  'Open Qualifying': QUALIFYING,
  'Lone Practice': PRACTICE,
  'Open Practice': PRACTICE,
  Practice: PRACTICE,
  Warmup: WARM_UP,
  'Warm Up': WARM_UP,
};

/** In an event of heats several races stand in one file, each under a name: `HEAT 1`, `CONSOLATION`, `FEATURE`. */
export function iracingSession(session: JsonValue): SessionName | undefined {
  const field = child(session, 'simsession_type_name');
  const word = text(field);
  const known = lookup(SESSIONS, word ?? '');
  if (known === undefined) noteUnknown(field, word);
  const name = text(child(session, 'simsession_name'))?.toLowerCase();
  return known === RACE && /^(heat|consolation)/.test(name ?? '') ? sessionName(name ?? '') : known;
}

function noteUnknown(field: JsonValue, word: string | undefined): void {
  const code = word === undefined ? 'missing-value' : 'unknown-word';
  const expected = `one of ${Object.keys(SESSIONS).join(', ')}`;
  noteDoubt(field, { code, expected, so: 'the session is unknown' });
}

/** Heats are races too: their order is by laps. */
export const isRaced = (session: SessionName | undefined): boolean =>
  session !== undefined && ![QUALIFYING, PRACTICE, WARM_UP].includes(session);
