import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { err, ok, type Result } from '#core/base/result';
import type { AccountWithPassword } from '#store/people/account';
import { after, type Instant, MINUTE } from '#store/people/instant';
import type { ShownBy } from '#store/people/sign-in';
import { type InPersonOnly, inPerson } from './allowed.ts';
import type { Asker } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { noteFailure } from './failed-attempt.ts';
import { NOT_VERIFIED, type NotVerified, usePasskey } from './passkey-answer.ts';
import { CHALLENGED_FOR, newChallenge } from './passkey-challenge.ts';
import { isFarTooLong } from './passwords.ts';
import { attempt, succeeded, type TooManyAttempts } from './slowed.ts';

/*
 * Somebody at a browser that is signed in shows once more who they are, before they do what outlasts the sign-in: else
 * whoever finds a browser that was left has more of the account than its owner.
 */

/** How long that holds: as long as it takes to do what it was asked for. To have just signed in is the same. */
export const CONFIRMED_FOR: number = 10 * MINUTE;

/** Who asks shows first, by the password or a passkey, that it is they. */
export interface ConfirmFirst {
  readonly code: 'confirm-first';
}

/** @param by whether only one way will do. */
export function confirmed(
  { via }: Asker,
  now: Instant,
  by?: ShownBy,
): Result<undefined, InPersonOnly | ConfirmFirst> {
  if (via.kind !== 'sign-in') return err({ code: 'in-person-only' });
  const { confirmed } = via;
  const isFresh = confirmed !== undefined && confirmed.at > after(now, -CONFIRMED_FOR);
  return isFresh && (by ?? confirmed.by) === confirmed.by ? ok(undefined) : err({ code: 'confirm-first' });
}

export type NotConfirmed = { readonly code: 'wrong-password' } | NotVerified | TooManyAttempts | InPersonOnly;

export async function confirmByPassword(
  desk: PeopleDesk,
  asker: Asker,
  password: string,
  address?: string,
): Promise<Result<undefined, NotConfirmed>> {
  const account = await showsPassword(desk, asker, password, address);
  return account.ok ? ok(await isShown(desk, asker, 'password')) : account;
}

/**
 * Whose password it is, if it is that of who asks. Who guesses is slowed, by the sign-in: whoever fails elsewhere in the
 * name of the account keeps nobody waiting who is in.
 */
export async function showsPassword(
  desk: PeopleDesk,
  { account: { id, name: who }, via }: Asker,
  password: string,
  address: string | undefined,
): Promise<Result<AccountWithPassword, NotConfirmed>> {
  if (via.kind !== 'sign-in') return err({ code: 'in-person-only' });
  const { people, passwords, now } = desk;
  const tried = await attempt(people.attempts, now(), { browser: via.secret, address });
  if (!tried.ok) return tried;
  const account = await people.accounts.byId(id);
  const fits = !isFarTooLong(password) && (await passwords.verify(account?.password, password));
  if (account === undefined || !fits) {
    await noteFailure(desk, tried.value, { what: 'confirmation failed', who, address });
    return err({ code: 'wrong-password' });
  }
  await succeeded(people.attempts, tried.value);
  return ok(account);
}

/** What a browser asks a device of who is signed in: `navigator.credentials.get`. */
export async function askToConfirm(
  desk: PeopleDesk,
  asker: Asker,
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, InPersonOnly>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  const { id } = asker.account;
  const has = await desk.people.passkeys.of(id);
  return ok(
    await generateAuthenticationOptions({
      rpID: desk.site.domain,
      challenge: await newChallenge(desk, 'confirm', id),
      timeout: CHALLENGED_FOR,
      allowCredentials: has.map(({ id, transports }) => ({ id, transports: [...transports] })),
      userVerification: 'required',
    }),
  );
}

export async function confirmByPasskey(
  desk: PeopleDesk,
  asker: Asker,
  response: AuthenticationResponseJSON,
  address?: string,
): Promise<Result<undefined, NotConfirmed>> {
  const { via, account } = asker;
  if (via.kind !== 'sign-in') return err({ code: 'in-person-only' });
  const { people, now } = desk;
  const tried = await attempt(people.attempts, now(), { browser: via.secret, address });
  if (!tried.ok) return tried;
  const used = await usePasskey(desk, response, 'confirm', account.id);
  if (!used.ok) {
    const { because } = used.error;
    const failure = {
      what: 'confirmation failed',
      who: account.name,
      details: { because },
      address,
    } as const;
    await noteFailure(desk, tried.value, failure);
    return err(NOT_VERIFIED);
  }
  await succeeded(people.attempts, tried.value);
  return ok(await isShown(desk, asker, 'passkey'));
}

async function isShown({ people, now }: PeopleDesk, { via }: Asker, by: ShownBy): Promise<undefined> {
  if (via.kind === 'sign-in') await people.signIns.confirm(via.secret, { at: now(), by });
}
