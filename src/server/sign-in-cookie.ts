import type { NewSignIn } from '#office/people/sign-in';
import { KNOWN_FOR } from '#office/people/sweep';
import type { Office } from './office.ts';
import { browserCookieName, cookieName } from './who.ts';

type Sited = Pick<Office, 'settings'>;

/** What a browser keeps of a sign-in: no script sees it, and no other site sends it with what changes anything. */
export function signedInCookie(office: Sited, { secret, endsAt }: NewSignIn, now: string): string {
  const seconds = Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000);
  return cookie(cookieName(office), secret, seconds);
}

/** Makes a browser forget its sign-in. */
export const signedOutCookie = (office: Sited): string => cookie(cookieName(office), '', 0);

/** By which a browser is known on which somebody has signed in, after they are out as well. */
export const browserCookie = (office: Sited, secret: string): string =>
  cookie(browserCookieName(office), secret, KNOWN_FOR / 1000);

function cookie(name: string, secret: string, seconds: number): string {
  const isSafe = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSafe}`;
}
