import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { after, type Instant, MINUTE } from '#store/people/instant';
import type { OwnedToken } from '#store/people/token';
import { sha256 } from '#store/sha256';
import type { Asker } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { covers } from './may.ts';
import { IDLE_FOR } from './sign-in.ts';
import { TOKEN_PREFIX } from './tokens.ts';

/** When something was used is written no more often: a page may ask twenty times at once. */
const WRITTEN_EVERY = 5 * MINUTE;

/** What a request shows of who asks: the secret of a browser that is signed in, or a token. */
export interface Shown {
  readonly by: 'sign-in' | 'token';
  readonly secret: string;
}

export interface NotKnown {
  readonly code:
    | 'sign-in-unknown'
    | 'sign-in-ended'
    | 'token-unknown'
    | 'token-ended'
    | 'token-revoked'
    /** Its owner has no longer the role that the token is for. */
    | 'token-role-gone';
}

/**
 * Who asks, and what they are now: in one statement, and a second where its use is noted.
 *
 * Secrets are looked up by their SHA-256, so how long that takes tells nothing of them.
 */
export async function whoAsks(desk: PeopleDesk, { by, secret }: Shown): Promise<Result<Asker, NotKnown>> {
  if (by === 'sign-in') return whoIsSignedIn(desk, sha256(secret));
  return secret.startsWith(TOKEN_PREFIX) ? whoseToken(desk, sha256(secret)) : err({ code: 'token-unknown' });
}

async function whoIsSignedIn({ people, now }: PeopleDesk, secret: string): Promise<Result<Asker, NotKnown>> {
  const found = await people.signIns.bySecret(secret);
  if (found === undefined) return err({ code: 'sign-in-unknown' });
  const { owner: account, roles, usedAt, endsAt, confirmed } = found;
  const at = now();
  if (endsAt <= at || usedAt <= after(at, -IDLE_FOR)) return err({ code: 'sign-in-ended' });
  const since = after(at, -WRITTEN_EVERY);
  if (usedAt < since) await people.signIns.use(secret, at, since);
  return ok({ account, roles, via: { kind: 'sign-in', secret, ...given({ confirmed }) } });
}

async function whoseToken({ people, now }: PeopleDesk, secret: string): Promise<Result<Asker, NotKnown>> {
  const found = await people.tokens.bySecret(secret);
  if (found === undefined) return err({ code: 'token-unknown' });
  const { id, usedAt } = found;
  const at = now();
  const asker = askerBy(found, at);
  const since = after(at, -WRITTEN_EVERY);
  if (asker.ok && (usedAt === undefined || usedAt < since)) await people.tokens.use(id, at, since);
  return asker;
}

/** Who asks by a token, if it is good now. */
function askerBy(token: OwnedToken, at: Instant): Result<Asker, NotKnown> {
  const { id, name, owner: account, held, roles, endsAt, revokedAt } = token;
  if (revokedAt !== undefined) return err({ code: 'token-revoked' });
  if (endsAt <= at) return err({ code: 'token-ended' });
  if (!covers(roles, held)) return err({ code: 'token-role-gone' });
  return ok({ account, roles: [held], via: { kind: 'token', id, name } });
}

/**
 * Somebody who said earlier what is to be done now, with what they are now: all that they are, or by a token what that is.
 *
 * @param name of the account; nobody, where there is none of that name. @param token its id.
 */
export async function whoSaid(
  { people, now }: Pick<PeopleDesk, 'people' | 'now'>,
  name: string,
  token: string | undefined,
): Promise<Result<Asker | undefined, NotKnown>> {
  if (token !== undefined) {
    const found = await people.tokens.byId(token);
    return found === undefined ? err({ code: 'token-unknown' }) : askerBy(found, now());
  }
  const account = await people.accounts.byName(name);
  if (account === undefined) return ok(undefined);
  const roles = await people.roles.of(account.id);
  return ok({ account, roles, via: { kind: 'sign-in', secret: '' } });
}
