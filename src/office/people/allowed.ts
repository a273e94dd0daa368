import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Asker } from './asker.ts';
import { type Act, MAY, may } from './may.ts';

export interface NotAllowed {
  readonly code: 'not-allowed';
  readonly act: Act;
  /** The key of the series, or `*`. */
  readonly series: string;
}
/** Somebody must be signed in for it; a token does not do. */
export interface InPersonOnly {
  readonly code: 'in-person-only';
  readonly act?: Act;
}

/** @see may */
export function allowed(
  asker: Asker,
  act: Act,
  series: string,
): Result<undefined, NotAllowed | InPersonOnly> {
  if (asker.via.kind === 'token' && 'inPerson' in MAY[act]) return err({ code: 'in-person-only', act });
  return may(asker, act, series) ? ok(undefined) : err({ code: 'not-allowed', act, series });
}

/** Of what everybody does with their own account alone. */
export function inPerson({ via }: Asker, act?: Act): Result<undefined, InPersonOnly> {
  return via.kind === 'sign-in' ? ok(undefined) : err({ code: 'in-person-only', ...given({ act }) });
}
