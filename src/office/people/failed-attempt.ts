import { given } from '#core/base/given';
import type { Details, What } from '#store/people/log';
import type { PeopleDesk } from './desk.ts';
import type { Attempt } from './slowed.ts';

/** An attempt in vain, as the log tells it. */
interface Failure {
  readonly what: Extract<What, 'sign-in failed' | 'confirmation failed'>;
  /** The account that there is; nobody, where there is none of that name: it may be a password in the wrong field. */
  readonly who?: string | undefined;
  readonly details?: Details;
  readonly address?: string | undefined;
}

/**
 * Notes that somebody tried in vain, and each pause that begins with it: one line for a pause, however often somebody is
 * refused within it. Beside whatever is undone, so that it stays.
 */
export async function noteFailure(
  { people, now }: PeopleDesk,
  { account, address: from }: Attempt,
  { what, who, details, address }: Failure,
): Promise<void> {
  const at = now();
  await people.log.note({ at, what, ...given({ who, details, address }) });
  for (const [of, counted] of [
    ['account', account],
    ['address', from],
  ] as const) {
    if (counted === undefined || counted.now.until <= at) continue;
    const paused = { of, until: counted.now.until };
    await people.log.note({ at, what: 'attempts paused', ...given({ who, address }), details: paused });
  }
}
