import type { Out } from '#core/base/out';
import { child, type JsonValue } from '#formats/json/json-value';
import { meaningOf, NOT_OUT } from '#formats/sim/meaning-of';
import { NOT_CLASSIFIED } from '#formats/sim/not-classified';
import { noteDoubt, text } from '#formats/text/field';

/** By `reason_out`, which says why a car was no longer running when the session ended. */
const OUTS: Readonly<Record<string, Out | 'running'>> = {
  Running: 'running',
  Disqualified: 'DSQ',
  Disconnected: 'Ret',
  Retired: 'Ret',
  Ejected: 'Ret',
};

export interface Ending {
  readonly status?: string | undefined;
  readonly out?: Out | undefined;
}

/**
 * How a race ended for a car. A driver who leaves after the flag is disconnected too: with all laps of the class it is
 * not out, and doubtful.
 *
 * @param most the laps of the first of its class.
 */
export function endingOf(row: JsonValue, laps: number | undefined, most: number): Ending {
  const field = child(row, 'reason_out');
  const status = text(field);
  const out = field.kind === 'missing' ? 'running' : meaningOf(field, OUTS, NOT_OUT);
  if (out !== 'Ret') return { status, out: out === 'running' ? undefined : out };
  if (laps === 0) noteDoubt(field, { ...NOT_CLASSIFIED, so: 'it is not classified' });
  else if (laps !== undefined && laps < most) return { status, out };
  else noteFinished(field, laps);
  return { status, out: laps === 0 ? 'NC' : undefined };
}

const noteFinished = (field: JsonValue, laps: number | undefined) =>
  noteDoubt(field, {
    code: 'contradiction',
    found: `${field.written}, and ${laps ?? 'unknown'} laps`,
    expected: 'fewer laps than the first of its class',
    so: NOT_OUT,
  });
