import { after } from '#store/people/instant';
import type { PeopleDesk } from './desk.ts';
import { IDLE_FOR } from './sign-in.ts';
import { FORGOTTEN_AFTER } from './slowed.ts';

/** Removes what has ended and is worth nothing any more: now and then, by any server. What was noted of it stays. */
export async function sweep({ people, now }: PeopleDesk): Promise<void> {
  const at = now();
  await people.signIns.sweep(at, after(at, -IDLE_FOR));
  await people.passkeys.sweepChallenges(at);
  await people.attempts.sweep(after(at, -FORGOTTEN_AFTER));
}
