import type { Page, Part } from '#core/base/page';
import { err, ok, type Result } from '#core/base/result';
import type { LatestPlace } from '#store/page';
import type { Account } from '#store/people/account';
import { after, DAY, type Instant } from '#store/people/instant';
import type { RoleHeld } from '#store/people/role';
import type { Token } from '#store/people/token';
import { sha256 } from '#store/sha256';
import { allowed, type InPersonOnly, inPerson, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import { type ConfirmFirst, confirmed } from './confirm.ts';
import type { PeopleDesk } from './desk.ts';
import { type RoleAsked, type RoleUnusable, readRole } from './held-role.ts';
import { detailsOf, isWithinDays, type LastsTooLong } from './invitations.ts';
import { covers, may } from './may.ts';
import { type NameUnusable, readShownName } from './names.ts';

/** What every token begins with, so that one which has leaked into a public place is found there. */
export const TOKEN_PREFIX = 'pf_';
/** How many days a token can be used. */
export const TOKEN_LASTS = { unlessSaid: 90, most: 365 } as const;

/** The only copy of the token: it is shown once. */
export interface NewToken {
  readonly id: string;
  /** `pf_…` */
  readonly token: string;
  readonly endsAt: Instant;
}

export type TokenNotMade =
  | NotAllowed
  | InPersonOnly
  | ConfirmFirst
  | NameUnusable
  | RoleUnusable
  | LastsTooLong
  /** Nobody gives a program more than they have. */
  | { readonly code: 'role-not-yours'; readonly held: RoleHeld };

export interface TokenAsked extends RoleAsked {
  readonly name: string;
  readonly days?: number;
}

/** Makes a token for a program, with a role that who asks has, or one within it: an organiser's for the timekeeper's screen. */
export async function makeToken(
  { people, secrets, now }: PeopleDesk,
  asker: Asker,
  { name: written, days = TOKEN_LASTS.unlessSaid, ...asked }: TokenAsked,
  address?: string,
): Promise<Result<NewToken, TokenNotMade>> {
  const may = allowed(asker, 'make-tokens', asked.series);
  if (!may.ok) return may;
  if (!isWithinDays(days, TOKEN_LASTS.most)) return err({ code: 'lasts-too-long', most: TOKEN_LASTS.most });
  const name = readShownName(written, 'token');
  if (!name.ok) return name;
  const held = await readRole(people.series, asked);
  if (!held.ok) return held;
  if (!covers(asker.roles, held.value)) return err({ code: 'role-not-yours', held: held.value });
  const shown = confirmed(asker, now());
  if (!shown.ok) return shown;
  const [at, token] = [now(), `${TOKEN_PREFIX}${secrets.secret()}`];
  const [id, endsAt] = [secrets.id(), after(at, days * DAY)];
  return people.together(async ({ tokens, log }) => {
    const made = { id, account: asker.account.id, name: name.value, held: held.value, at, endsAt };
    await tokens.add(made, sha256(token));
    const details = { token: id, name: name.value, ...detailsOf(held.value) };
    await log.note(noteOf(asker, { what: 'token made', at, series: asked.series, details }, address));
    return ok({ id, token, endsAt });
  });
}

/** Those of who asks, ended and revoked ones among them, the latest first. */
export async function ownTokens(
  { people }: PeopleDesk,
  asker: Asker,
  page?: Page<LatestPlace>,
): Promise<Result<Part<Token, LatestPlace>, InPersonOnly>> {
  const person = inPerson(asker);
  return person.ok ? ok(await people.tokens.of(asker.account.id, page)) : person;
}

/** All tokens for a series, whosever they are. */
export async function tokensFor(
  { people }: PeopleDesk,
  asker: Asker,
  series: string,
  page?: Page<LatestPlace>,
): Promise<Result<Part<Token & { readonly owner: Account }, LatestPlace>, NotAllowed | InPersonOnly>> {
  const may = allowed(asker, 'see-people', series);
  return may.ok ? ok(await people.tokens.inSeries(series, page)) : may;
}

/** Revokes a token: its owner may, and who takes roles away in its series. To everybody else it is not there. */
export async function revokeToken(
  { people, now }: PeopleDesk,
  asker: Asker,
  id: string,
  address?: string,
): Promise<Result<undefined, InPersonOnly | { readonly code: 'no-such-token' }>> {
  const person = inPerson(asker);
  if (!person.ok) return person;
  const found = await people.tokens.byId(id);
  const isOwn = found?.account === asker.account.id;
  if (found === undefined || !(isOwn || may(asker, 'take-roles', found.held.series)))
    return err({ code: 'no-such-token' });
  return people.together(async ({ tokens, log }) => {
    if (!(await tokens.revoke(id, now()))) return err({ code: 'no-such-token' });
    const [series, details] = [found.held.series, { token: id, name: found.name }];
    await log.note(noteOf(asker, { what: 'token revoked', at: now(), series, details }, address));
    return ok(undefined);
  });
}
