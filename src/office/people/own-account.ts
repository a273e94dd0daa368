import { err, ok, type Result } from '#core/base/result';
import { type InPersonOnly, inPerson } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { type NameUnusable, readShownName } from './names.ts';
import { checkPassword, isFarTooLong, type PasswordUnusable } from './passwords.ts';
import { attempt, succeeded, type TooManyAttempts } from './slowed.ts';

export type PasswordNotChanged =
  | { readonly code: 'wrong-password' }
  | TooManyAttempts
  | PasswordUnusable
  | InPersonOnly;

/**
 * Changes the password of who asks, and ends their sign-ins on all other browsers: whoever knew the old one is out. Who
 * sits at a browser that was left signed in and guesses the old password is slowed as one who signs in.
 *
 * @returns how many sign-ins ended.
 */
export async function changePassword(
  desk: PeopleDesk,
  asker: Asker,
  { current, next }: { readonly current: string; readonly next: string },
  address?: string,
): Promise<Result<number, PasswordNotChanged>> {
  const { people, passwords, now } = desk;
  const { via } = asker;
  if (via.kind !== 'sign-in') return err({ code: 'in-person-only' });
  const usable = checkPassword(next, asker.account.name);
  if (!usable.ok) return usable;
  const tried = await attempt(people.attempts, now(), { name: asker.account.name, address });
  if (!tried.ok) return tried;
  const account = await people.accounts.byId(asker.account.id);
  const fits = !isFarTooLong(current) && (await passwords.verify(account?.password, current));
  if (account === undefined || !fits) return err({ code: 'wrong-password' });
  const becomes = await passwords.hash(next);
  return people.together(async (records) => {
    if (!(await records.accounts.replacePassword(account.id, account.password, becomes)))
      return err({ code: 'wrong-password' });
    await succeeded(records.attempts, tried.value);
    const ended = await records.signIns.endAll(account.id, via.secret);
    const done = { what: 'password changed', at: now(), details: { ended } } as const;
    await records.log.note(noteOf(asker, done, address));
    return ok(ended);
  });
}

/** Changes the name by which people read who asks. The name to sign in with stays, since the log and signatures name it. */
export async function changeShownName(
  { people, now }: PeopleDesk,
  asker: Asker,
  written: string,
  address?: string,
): Promise<Result<string, NameUnusable | InPersonOnly>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  const shown = readShownName(written, 'account');
  if (!shown.ok) return shown;
  return people.together(async ({ accounts, log }) => {
    await accounts.show(asker.account.id, shown.value);
    const details = { was: asker.account.shown, is: shown.value };
    await log.note(noteOf(asker, { what: 'name changed', at: now(), details }, address));
    return ok(shown.value);
  });
}
