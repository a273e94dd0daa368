import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { err, ok, type Result } from '#core/base/result';
import type { Account } from '#store/people/account';
import type { Ceremony } from '#store/people/passkey';
import type { PeopleDesk } from './desk.ts';
import { answered } from './passkey-challenge.ts';
import { signed } from './passkey-verified.ts';

/** What a browser and a device said that does not fit what they were asked. Why, is nobody's business. */
export type NotVerified = { readonly code: 'passkey-not-verified' };

export const NOT_VERIFIED: NotVerified = { code: 'passkey-not-verified' };

/** Why a passkey was not taken, as the log tells it; and whose it is, where that is known. */
export interface PasskeyRefused {
  readonly because: 'challenge' | 'signature' | 'counter';
  readonly who?: string;
}

/**
 * Takes the answer of a device to a challenge, once: verified, and counted.
 *
 * @param of the account that must answer; whoever it is, where undefined.
 * @returns whose passkey it is.
 */
export async function usePasskey(
  desk: PeopleDesk,
  response: AuthenticationResponseJSON,
  ceremony: Ceremony,
  of?: string,
): Promise<Result<Account, PasskeyRefused>> {
  const { people, now } = desk;
  const challenge = await answered(desk, response, ceremony);
  if (challenge === undefined || challenge.account !== of) return err({ because: 'challenge' });
  const passkey = await people.passkeys.byId(response.id);
  const account = passkey && (await people.accounts.byId(passkey.account));
  if (passkey === undefined || account === undefined) return err({ because: 'signature' });
  const { id, name, shown } = account;
  const counter = await signed(desk, response, challenge.text, passkey);
  if (counter === undefined || (of !== undefined && id !== of))
    return err({ because: 'signature', who: name });
  // One that counts no further is a copy of the other: which of the two is the owner's, nobody knows.
  const isFurther = await people.passkeys.use(passkey.id, counter, now());
  return isFurther ? ok({ id, name, shown }) : err({ because: 'counter', who: name });
}
