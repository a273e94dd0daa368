import { after, DAY } from '#store/people/instant';
import type { PeopleDesk } from './desk.ts';
import { IDLE_FOR } from './sign-in.ts';
import { FORGOTTEN_AFTER } from './slowed.ts';

/** How long a browser is known on which nobody has signed in again: from one season to the next. */
export const KNOWN_FOR: number = 400 * DAY;

/** Removes what has ended and is worth nothing any more: now and then, by any server. What was noted of it stays. */
export async function sweep({ people, now }: PeopleDesk): Promise<void> {
  const at = now();
  await people.signIns.sweep(at, after(at, -IDLE_FOR));
  await people.passkeys.sweepChallenges(at);
  await people.browsers.sweep(after(at, -KNOWN_FOR));
  await people.attempts.sweep(after(at, -FORGOTTEN_AFTER));
}
