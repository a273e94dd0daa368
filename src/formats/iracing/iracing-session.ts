import { QUALIFYING, RACE, type SessionName, sessionName } from '#core/base/ids';
import { child, type JsonValue } from '#formats/json/json-value';
import { meaningOf, UNKNOWN_SESSION } from '#formats/sim/meaning-of';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import { text } from '#formats/text/field';

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
  const known = meaningOf(child(session, 'simsession_type_name'), SESSIONS, UNKNOWN_SESSION);
  const name = text(child(session, 'simsession_name'))?.toLowerCase();
  return known === RACE && /^(heat|consolation)/.test(name ?? '') ? sessionName(name ?? '') : known;
}

/** Heats are races too: their order is by laps. */
export const isRaced = (session: SessionName | undefined): boolean =>
  session !== undefined && ![QUALIFYING, PRACTICE, WARM_UP].includes(session);
