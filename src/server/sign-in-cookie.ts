import type { NewSignIn } from '#office/people/sign-in';
import type { Office } from './office.ts';
import { cookieName } from './who.ts';

type Sited = Pick<Office, 'settings'>;

/** What a browser keeps of a sign-in: no script sees it, and no other site sends it with what changes anything. */
export function signedInCookie(office: Sited, { secret, endsAt }: NewSignIn, now: string): string {
  const seconds = Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000);
  return cookie(office, secret, seconds);
}

/** Makes a browser forget its sign-in. */
export const signedOutCookie = (office: Sited): string => cookie(office, '', 0);

function cookie(office: Sited, secret: string, seconds: number): string {
  const name = cookieName(office);
  const isSafe = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSafe}`;
}
