import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Passkey } from '#store/people/passkey';
import { type InPersonOnly, inPerson } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import { type ConfirmFirst, confirmed } from './confirm.ts';
import type { PeopleDesk } from './desk.ts';
import { noteFailure } from './failed-attempt.ts';
import { type NameUnusable, readShownName } from './names.ts';
import { NOT_VERIFIED, type NotVerified, usePasskey } from './passkey-answer.ts';
import { answered, CHALLENGED_FOR, newChallenge } from './passkey-challenge.ts';
import { ALGORITHMS, handleOf, registered, transportsIn } from './passkey-verified.ts';
import { type NewSignIn, type Shows, startSignIn } from './sign-in.ts';
import { attempt, succeeded, type TooManyAttempts } from './slowed.ts';

/**
 * What a browser asks a device for, so that who is signed in gets a passkey: `navigator.credentials.create`. Who it is,
 * must just have been shown: a passkey outlasts every sign-in, and the password.
 */
export async function askForPasskey(
  desk: PeopleDesk,
  asker: Asker,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, InPersonOnly | ConfirmFirst>> {
  const person = confirmed(asker, desk.now());
  if (!person.ok) return person;
  const { people, site } = desk;
  const { id, name, shown } = asker.account;
  const has = await people.passkeys.of(id);
  const challenge = await newChallenge(desk, 'add', id);
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.domain,
    userID: handleOf(id),
    userName: name,
    userDisplayName: shown,
    challenge,
    timeout: CHALLENGED_FOR,
    attestationType: 'none',
    excludeCredentials: has.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  return ok(options);
}

export type PasskeyNotAdded = NotVerified | NameUnusable | InPersonOnly | ConfirmFirst;

/** @param response what the browser got from the device. @param asked.name what its owner calls it. */
export async function addPasskey(
  desk: PeopleDesk,
  asker: Asker,
  { name: written, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
  address?: string,
): Promise<Result<Passkey, PasskeyNotAdded>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  const name = readShownName(written, 'passkey');
  if (!name.ok) return name;
  const challenge = await answered(desk, response, 'add');
  if (challenge?.account !== asker.account.id) return err(NOT_VERIFIED);
  const credential = await registered(desk, response, challenge.text);
  if (credential === undefined) return err(NOT_VERIFIED);
  const { id, publicKey, counter } = credential;
  const [account, at] = [asker.account.id, desk.now()];
  const transports = transportsIn(credential.transports);
  const passkey: Passkey = { id, account, publicKey, counter, transports, name: name.value, at };
  return desk.people.together(async ({ passkeys, log }) => {
    if (!(await passkeys.add(passkey))) return err(NOT_VERIFIED);
    await log.note(
      noteOf(asker, { what: 'passkey added', at, details: { passkey: id, name: name.value } }, address),
    );
    return ok(passkey);
  });
}

/** What a browser asks for, so that somebody signs in, whoever has a passkey in it: `navigator.credentials.get`. */
export async function askWhoSignsIn(desk: PeopleDesk): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: desk.site.domain,
    challenge: await newChallenge(desk, 'sign-in'),
    timeout: CHALLENGED_FOR,
    userVerification: 'required',
  });
}

/** Signs somebody in by a passkey: whoever the device says it is, by its signature. */
export async function signInByPasskey(
  desk: PeopleDesk,
  { response, ...shows }: Shows & { readonly response: AuthenticationResponseJSON },
  address?: string,
): Promise<Result<NewSignIn, NotVerified | TooManyAttempts>> {
  const { people } = desk;
  const tried = await attempt(people.attempts, desk.now(), { address });
  if (!tried.ok) return tried;
  const used = await usePasskey(desk, response, 'sign-in');
  if (!used.ok) {
    const { who, because } = used.error;
    await noteFailure(desk, tried.value, { what: 'sign-in failed', who, details: { because }, address });
    return err(NOT_VERIFIED);
  }
  return people.together(async (records) => {
    await succeeded(records.attempts, tried.value);
    return ok(
      await startSignIn(desk, records, used.value, { by: 'passkey', ...shows, ...given({ address }) }),
    );
  });
}

/** The passkeys of who asks. */
export async function ownPasskeys(
  { people }: PeopleDesk,
  asker: Asker,
): Promise<Result<readonly Passkey[], InPersonOnly>> {
  const person = inPerson(asker);
  return person.ok ? ok(await people.passkeys.of(asker.account.id)) : person;
}

export async function removePasskey(
  { people, now }: PeopleDesk,
  asker: Asker,
  id: string,
  address?: string,
): Promise<Result<undefined, InPersonOnly | { readonly code: 'no-such-passkey' }>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  return people.together(async ({ passkeys, log }) => {
    if (!(await passkeys.remove(id, asker.account.id))) return err({ code: 'no-such-passkey' });
    await log.note(noteOf(asker, { what: 'passkey removed', at: now(), details: { passkey: id } }, address));
    return ok(undefined);
  });
}
