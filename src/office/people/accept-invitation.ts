import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Account } from '#store/people/account';
import type { Instant } from '#store/people/instant';
import type { Invitation } from '#store/people/invitation';
import type { PeopleRecords } from '#store/people/people';
import type { RoleHeld } from '#store/people/role';
import { sha256 } from '#store/sha256';
import { type InPersonOnly, inPerson } from './allowed.ts';
import type { Asker } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { detailsOf } from './invitations.ts';
import { type NameUnusable, readShownName, readSignInName } from './names.ts';
import { checkPassword, type PasswordUnusable } from './passwords.ts';
import { type NewSignIn, type Shows, startSignIn } from './sign-in.ts';

export interface NotOpen {
  readonly code: 'no-such-invitation' | 'invitation-ended' | 'invitation-used' | 'invitation-revoked';
}

/** What a link offers, before somebody says yes. */
export async function invitationOf(
  { people, now }: PeopleDesk,
  secret: string,
): Promise<Result<Invitation, NotOpen>> {
  const found = await people.invitations.bySecret(sha256(secret));
  return found === undefined ? err({ code: 'no-such-invitation' }) : open(found, now());
}

function open(invitation: Invitation, now: Instant): Result<Invitation, NotOpen> {
  if (invitation.used !== undefined) return err({ code: 'invitation-used' });
  if (invitation.revokedAt !== undefined) return err({ code: 'invitation-revoked' });
  if (invitation.isVoid) return err({ code: 'invitation-revoked' });
  return invitation.endsAt <= now ? err({ code: 'invitation-ended' }) : ok(invitation);
}

export interface NewAccount extends Shows {
  readonly name: string;
  readonly shown: string;
  readonly password: string;
}

export type NotJoined = NotOpen | NameUnusable | PasswordUnusable | { readonly code: 'name-taken' };

/** Makes an account for who has the link, gives it the role, and signs it in. Of two at once, one is too late. */
export async function join(
  desk: PeopleDesk,
  secret: string,
  asked: NewAccount,
  address?: string,
): Promise<Result<NewSignIn, NotJoined>> {
  // Only who has a link that can be used is worth the work of a hash.
  const offered = await invitationOf(desk, secret);
  if (!offered.ok) return offered;
  const person = readPerson(asked);
  if (!person.ok) return person;
  const account: Account = { id: desk.secrets.id(), ...person.value };
  const password = await desk.passwords.hash(asked.password);
  return desk.people.together(async (records): Promise<Result<NewSignIn, NotJoined>> => {
    const at = desk.now();
    // The account comes first, since the invitation says who has used it; if it was used, there is no account either.
    if (!(await records.accounts.add({ ...account, password }, at))) return err({ code: 'name-taken' });
    await records.log.note({ at, what: 'account made', who: account.name, ...given({ address }) });
    const used = await useInvitation(desk, records, secret, account, address);
    if (!used.ok) return used;
    const { before, browser } = asked;
    const arrival = { by: 'invitation', ...given({ before, browser, address }) } as const;
    return ok(await startSignIn(desk, records, account, arrival));
  });
}

function readPerson({ name, shown, password }: NewAccount): Result<Omit<Account, 'id'>, NotJoined> {
  const read = readSignInName(name);
  if (!read.ok) return read;
  const named = readShownName(shown, 'account');
  if (!named.ok) return named;
  const usable = checkPassword(password, read.value);
  return usable.ok ? ok({ name: read.value, shown: named.value }) : usable;
}

/** Gives the role of a link to who is signed in. @returns the role. */
export async function takeInvitation(
  desk: PeopleDesk,
  asker: Asker,
  secret: string,
  address?: string,
): Promise<Result<RoleHeld, NotOpen | InPersonOnly>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  return desk.people.together((records) => useInvitation(desk, records, secret, asker.account, address));
}

async function useInvitation(
  { now }: PeopleDesk,
  { invitations, roles, log }: PeopleRecords,
  secret: string,
  { id: account, name: who }: Account,
  address: string | undefined,
): Promise<Result<RoleHeld, NotOpen>> {
  const at = now();
  const used = await invitations.use(sha256(secret), account, at);
  if (used === undefined) {
    const found = await invitations.bySecret(sha256(secret));
    const why = found === undefined ? undefined : open(found, at);
    return why?.ok === false ? why : err({ code: 'no-such-invitation' });
  }
  const { held } = used;
  const isNew = await roles.give({ account, ...held }, at);
  const note = { at, who, series: held.series, ...given({ address }) };
  await log.note({ ...note, what: 'invitation used', details: { invitation: used.id } });
  if (isNew) await log.note({ ...note, what: 'role given', details: { account: who, ...detailsOf(held) } });
  return ok(held);
}
