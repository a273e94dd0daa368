import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { given } from '#core/base/given';
import { after, MINUTE } from '#store/people/instant';
import type { Ceremony, Challenge } from '#store/people/passkey';
import { sha256 } from '#store/sha256';
import type { PeopleDesk } from './desk.ts';

/** How long somebody may take to find the device and touch it. */
export const CHALLENGED_FOR: number = 5 * MINUTE;

/** What a device is to sign, once. @param account who adds a passkey. */
export async function newChallenge(
  desk: PeopleDesk,
  ceremony: Ceremony,
  account?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(Buffer.from(desk.secrets.secret()));
  const endsAt = after(desk.now(), CHALLENGED_FOR);
  await desk.people.passkeys.challenge({
    sha256: sha256(Buffer.from(bytes).toString('base64url')),
    ceremony,
    ...given({ account }),
    endsAt,
  });
  return bytes;
}

/** The challenge that a response is to: taken away, whatever comes of it. @returns undefined if none is open for that. */
export async function answered(
  { people, now }: PeopleDesk,
  response: RegistrationResponseJSON | AuthenticationResponseJSON,
  ceremony: Ceremony,
): Promise<(Challenge & { readonly text: string }) | undefined> {
  const text = challengeIn(response);
  if (text === undefined) return undefined;
  const taken = await people.passkeys.takeChallenge(sha256(text), now());
  return taken?.ceremony === ceremony ? { ...taken, text } : undefined;
}

/** What comes from a browser may have any shape. */
function challengeIn({
  response,
}: RegistrationResponseJSON | AuthenticationResponseJSON): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(response.clientDataJSON);
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}
