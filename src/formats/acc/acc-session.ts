import { QUALIFYING, RACE, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { JsonValue } from '#formats/json/json-value';
import { PRACTICE } from '#formats/sim/sessions';
import { noteDoubt, text } from '#formats/text/field';

/** The letters of the server's files, `FP`, `Q` and `R`, and the numbers of the game's own, as its interface lists them. */
const SESSIONS: Readonly<Record<string, SessionName>> = {
  P: PRACTICE,
  FP: PRACTICE,
  Q: QUALIFYING,
  R: RACE,
  0: PRACTICE,
  4: QUALIFYING,
  10: RACE,
};

/** `Q2` is the second qualifying session of a weekend: letters may have a number behind them. */
export function accSession(field: JsonValue): SessionName | undefined {
  const word = text(field);
  const session = lookup(SESSIONS, word ?? '') ?? lookup(SESSIONS, (word ?? '').replace(/\d+$/, ''));
  if (session === undefined) {
    const code = word === undefined ? 'missing-value' : 'unknown-word';
    noteDoubt(field, { code, expected: 'one of FP, Q, R', so: 'the session is unknown' });
  }
  return session;
}
