import { err, ok, type Result } from '#core/base/result';
import type { Asker } from '#office/people/asker';
import { covers } from '#office/people/may';
import { whoAsks } from '#office/people/who-asks';
import type { Office } from './office.ts';
import { notSignedIn, type Problem } from './problem.ts';
import { refused } from './refused.ts';

/** Who asks: somebody that the office knows, or anybody. */
export type Who = Asker | undefined;

type Header = (name: string) => string | undefined;

type Sited = Pick<Office, 'settings'>;

/** The cookie of a browser that is signed in; one that only this site can have set, where the connection is safe. */
export const cookieName = ({ settings }: Sited): string =>
  settings.origin?.startsWith('https:') ? '__Host-parcferme' : 'parcferme';

/** Of a browser on which somebody has signed in before. */
export const browserCookieName = (office: Sited): string => `${cookieName(office)}-browser`;

/** The secret of the sign-in that a browser shows. */
export const cookieIn = (office: Sited, cookies: string | undefined): string | undefined =>
  valueIn(cookies, cookieName(office));

/** The secret by which a browser is known. */
export const browserIn = (office: Sited, cookies: string | undefined): string | undefined =>
  valueIn(cookies, browserCookieName(office));

function valueIn(cookies: string | undefined, cookie: string): string | undefined {
  const name = `${cookie}=`;
  const found = cookies?.split(';').find((one) => one.trim().startsWith(name));
  return found?.trim().slice(name.length);
}

/** Who asks, by a token or a browser's cookie. A cookie that is no longer good is as none; a token that is not is told. */
export async function whoSends(office: Office, header: Header): Promise<Result<Who, Problem>> {
  const token = /^Bearer +(\S+)$/i.exec(header('Authorization') ?? '')?.[1];
  if (token !== undefined) {
    const asker = await whoAsks(office.desk, { by: 'token', secret: token });
    return asker.ok ? asker : err(refused(asker.error));
  }
  if (header('Authorization') !== undefined) return err(refused({ code: 'token-unknown' }));
  const secret = cookieIn(office, header('Cookie'));
  if (secret === undefined) return ok(undefined);
  const asker = await whoAsks(office.desk, { by: 'sign-in', secret });
  return ok(asker.ok ? asker.value : undefined);
}

/** What shows who asks. */
export interface Asking {
  readonly office: Office;
  readonly who: Who;
  readonly header: Header;
}

/** Why who asked may not any more, once the body was read, which may have taken two minutes: nothing is done with it. */
export async function lostMeanwhile({ office, who, header }: Asking): Promise<Problem | undefined> {
  if (who === undefined) return undefined;
  const now = await whoSends(office, header);
  if (!now.ok) return now.error;
  if (now.value === undefined) return notSignedIn;
  const { roles } = now.value;
  return who.roles.every((held) => covers(roles, held)) ? undefined : ROLE_TAKEN;
}

const ROLE_TAKEN: Problem = {
  code: 'not-allowed',
  title: 'a role of yours was taken away while the request came in',
  detail: 'nothing was done: send it again if you still may',
};

/** Of what anybody may say who has a secret or a password for it, whoever is signed in at that browser. */
export const asNobody = <Of extends Asking>(asked: Of): Of => ({ ...asked, who: undefined });
