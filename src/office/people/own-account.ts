import { err, ok, type Result } from '#core/base/result';
import type { AccountWithPassword } from '#store/people/account';
import { type InPersonOnly, inPerson } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import { type ConfirmFirst, confirmed, type NotConfirmed, showsPassword } from './confirm.ts';
import type { PeopleDesk } from './desk.ts';
import { type NameUnusable, readShownName } from './names.ts';
import { checkPassword, type PasswordUnusable } from './passwords.ts';

export type PasswordNotChanged = NotConfirmed | ConfirmFirst | PasswordUnusable;

export interface PasswordAsked {
  /** That of now. Who has lost it shows by a passkey who they are, and leaves it out. */
  readonly current?: string;
  readonly next: string;
  /** Whether the tokens end as well. */
  readonly endTokens?: boolean;
}

/** What ended with a password. */
export interface EndedWithPassword {
  /** Sign-ins. */
  readonly ended: number;
  readonly tokens: number;
}

/**
 * Changes the password of who asks, and ends their sign-ins on all other browsers: whoever knew the old one is out, and
 * so is whoever has a link by which to set another. Who sits at a browser that was left signed in and guesses the old
 * password is slowed as one who signs in.
 */
export async function changePassword(
  desk: PeopleDesk,
  asker: Asker,
  { current, next, endTokens = false }: PasswordAsked,
  address?: string,
): Promise<Result<EndedWithPassword, PasswordNotChanged>> {
  const { people, passwords, now } = desk;
  const { via } = asker;
  if (via.kind !== 'sign-in') return err({ code: 'in-person-only' });
  const usable = checkPassword(next, asker.account.name);
  if (!usable.ok) return usable;
  const owner = await ownerNow(desk, asker, current, address);
  if (!owner.ok) return owner;
  const { id, password } = owner.value;
  const becomes = await passwords.hash(next);
  return people.together(async ({ accounts, passwordLinks, signIns, tokens, log }) => {
    if (!(await accounts.replacePassword(id, password, becomes))) return err({ code: 'wrong-password' });
    await passwordLinks.revoke(id, now());
    const ended = await signIns.endAll(id, via.secret);
    const details = { ended, tokens: endTokens ? await tokens.revokeAll(id, now()) : 0 };
    await log.note(noteOf(asker, { what: 'password changed', at: now(), details }, address));
    return ok(details);
  });
}

/** The account of who asks, if it is they: by the password of now, or by a passkey just before. */
async function ownerNow(
  desk: PeopleDesk,
  asker: Asker,
  current: string | undefined,
  address: string | undefined,
): Promise<Result<AccountWithPassword, NotConfirmed | ConfirmFirst>> {
  if (current !== undefined) return showsPassword(desk, asker, current, address);
  const shown = confirmed(asker, desk.now(), 'passkey');
  if (!shown.ok) return shown;
  const account = await desk.people.accounts.byId(asker.account.id);
  return account === undefined ? err({ code: 'confirm-first' }) : ok(account);
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
