import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Passkey } from '#store/people/passkey';
import type { PeopleDesk } from './desk.ts';

/** EdDSA, ES256 and RS256: a server that is older or newer than another takes the same. */
export const ALGORITHMS = [-8, -7, -257];

/** A device keeps it, and shows it to whoever holds the device: it says nothing of the person. */
export const handleOf = (account: string) => new Uint8Array(Buffer.from(account));

/** Of 1023 bytes in base64url: no device may have a longer one (WebAuthn 3, 7.1). */
const LONGEST_ID = 1364;

/** No signature covers them: they are only hints to the browser. */
export const transportsIn = (said: unknown): readonly string[] =>
  (Array.isArray(said) ? said : [])
    .filter((one): one is string => typeof one === 'string' && /^[a-z-]{1,20}$/.test(one))
    .slice(0, 8);

/** What a device made, if it fits what it was asked. The package throws on whatever does not. */
export async function registered(
  { site }: PeopleDesk,
  response: RegistrationResponseJSON,
  challenge: string,
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    const credential = registrationInfo?.credential;
    return credential && credential.id.length <= LONGEST_ID ? credential : undefined;
  } catch {
    return undefined;
  }
}

/** @returns how often the device was used; undefined if it is not the device of that passkey that signed. */
export async function signed(
  { site }: PeopleDesk,
  response: AuthenticationResponseJSON,
  challenge: string,
  { account, id, publicKey, transports }: Passkey,
): Promise<number | undefined> {
  try {
    // A device that knows who signs in says so, and it must be the owner (WebAuthn 3, 7.2).
    const owner = Buffer.from(handleOf(account)).toString('base64url');
    if (response.response.userHandle !== owner) return undefined;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      // That it counts on is seen where it is written: then of two at once one is refused, and the log says why.
      credential: { id, publicKey, counter: 0, transports: [...transports] },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
