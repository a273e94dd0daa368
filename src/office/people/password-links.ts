import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Account } from '#store/people/account';
import { after, DAY, type Instant } from '#store/people/instant';
import type { PasswordLink } from '#store/people/password-link';
import type { PeopleRecords } from '#store/people/people';
import { EVERY_SERIES } from '#store/people/role';
import { sha256 } from '#store/sha256';
import { allowed, type InPersonOnly, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import { type ConfirmFirst, confirmed } from './confirm.ts';
import type { MachineDesk, PeopleDesk } from './desk.ts';
import { readSignInName } from './names.ts';
import { checkPassword, type PasswordUnusable } from './passwords.ts';
import { type NewSignIn, type Shows, startSignIn } from './sign-in.ts';
import { forgetFailures } from './slowed.ts';

/*
 * The way back for who has lost the password, or from whom it was stolen, and has no passkey: a link, as there is no
 * e-mail, from an organiser of every series or from the machine itself.
 */

/** How many days such a link is good: whoever asked for it waits for it. */
const PASSWORD_LINK_DAYS = 1;

/** The only copy of the secret that is in the link. */
export interface NewPasswordLink {
  readonly account: Account;
  readonly secret: string;
  readonly endsAt: Instant;
}

export type NoPasswordLink =
  | NotAllowed
  | InPersonOnly
  | ConfirmFirst
  | { readonly code: 'no-such-account'; readonly name: string };

/** Makes a link by which the owner of an account sets a new password; the one before it is worth nothing any more. */
export async function makePasswordLink(
  desk: PeopleDesk,
  asker: Asker,
  name: string,
  address?: string,
): Promise<Result<NewPasswordLink, NoPasswordLink>> {
  const may = allowed(asker, 'renew-passwords', EVERY_SERIES);
  if (!may.ok) return may;
  const shown = confirmed(asker, desk.now());
  if (!shown.ok) return shown;
  return desk.people.together(async (records): Promise<Result<NewPasswordLink, NoPasswordLink>> => {
    if (!(await records.roles.stillOrganises(asker.account.id, EVERY_SERIES)))
      return err({ code: 'not-allowed', act: 'renew-passwords', series: EVERY_SERIES });
    const made = await addLink(desk, records, name, asker.account.id);
    if (!made.ok) return made;
    const details = { account: made.value.account.name };
    await records.log.note(noteOf(asker, { what: 'password link made', at: desk.now(), details }, address));
    return made;
  });
}

/** The same, made on the office's machine by who runs it. */
export async function makePasswordLinkByMachine(
  desk: MachineDesk,
  name: string,
): Promise<Result<NewPasswordLink, NoPasswordLink>> {
  return desk.people.together(async (records) => {
    const made = await addLink(desk, records, name);
    if (!made.ok) return made;
    const details = { account: made.value.account.name, onMachine: true };
    await records.log.note({ at: desk.now(), what: 'password link made', details });
    return made;
  });
}

async function addLink(
  { secrets, now }: MachineDesk,
  { accounts, passwordLinks }: PeopleRecords,
  written: string,
  by?: string,
): Promise<Result<NewPasswordLink, NoPasswordLink>> {
  const name = readSignInName(written);
  const found = name.ok ? await accounts.byName(name.value) : undefined;
  if (found === undefined) return err({ code: 'no-such-account', name: written });
  const { id, shown } = found;
  const account = { id, name: found.name, shown };
  const [at, secret] = [now(), secrets.secret()];
  const endsAt = after(at, PASSWORD_LINK_DAYS * DAY);
  await passwordLinks.replace({ id: secrets.id(), account, ...given({ by }), at, endsAt }, sha256(secret));
  return ok({ account, secret, endsAt });
}

export interface LinkNotOpen {
  readonly code: 'no-such-link' | 'link-ended' | 'link-used' | 'link-revoked';
}

/** For whom a link is, before somebody sets the password. */
export async function passwordLinkOf(
  { people, now }: PeopleDesk,
  secret: string,
): Promise<Result<PasswordLink, LinkNotOpen>> {
  const found = await people.passwordLinks.bySecret(sha256(secret));
  return found === undefined ? err({ code: 'no-such-link' }) : openLink(found, now());
}

function openLink(link: PasswordLink, now: Instant): Result<PasswordLink, LinkNotOpen> {
  if (link.usedAt !== undefined) return err({ code: 'link-used' });
  if (link.revokedAt !== undefined || link.isVoid) return err({ code: 'link-revoked' });
  return link.endsAt <= now ? err({ code: 'link-ended' }) : ok(link);
}

export interface PasswordSet extends Shows {
  readonly password: string;
  /** Whether the tokens end as well. */
  readonly endTokens?: boolean | undefined;
}

export type PasswordNotSet = LinkNotOpen | PasswordUnusable;

/**
 * Sets the password of the account that a link is for, and signs its owner in. All other sign-ins end, and no browser is
 * known any more; tokens end if that is said, and passkeys stay: both can be seen, and ended, on the account's page.
 */
export async function setPassword(
  desk: PeopleDesk,
  secret: string,
  { password, endTokens = false, ...shows }: PasswordSet,
  address?: string,
): Promise<Result<NewSignIn, PasswordNotSet>> {
  const link = await passwordLinkOf(desk, secret);
  if (!link.ok) return link;
  const { account } = link.value;
  const usable = checkPassword(password, account.name);
  if (!usable.ok) return usable;
  const becomes = await desk.passwords.hash(password);
  return desk.people.together(async (records): Promise<Result<NewSignIn, PasswordNotSet>> => {
    const at = desk.now();
    const used = await records.passwordLinks.use(sha256(secret), at);
    if (used === undefined) return err({ code: 'link-used' });
    await records.accounts.setPassword(account.id, becomes);
    await forgetFailures(records.attempts, account.name);
    await records.browsers.forget(account.id);
    const ended = await records.signIns.endAll(account.id);
    const details = { ended, tokens: endTokens ? await records.tokens.revokeAll(account.id, at) : 0 };
    const who = account.name;
    await records.log.note({ at, what: 'password set by link', who, details, ...given({ address }) });
    return ok(await startSignIn(desk, records, account, { by: 'link', ...shows, ...given({ address }) }));
  });
}
