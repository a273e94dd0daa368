import { given } from '#core/base/given';
import type { Page, Part } from '#core/base/page';
import { err, ok, type Result } from '#core/base/result';
import type { LatestPlace } from '#store/page';
import { after, DAY, type Instant } from '#store/people/instant';
import type { Invitation } from '#store/people/invitation';
import { EVERY_SERIES, type RoleHeld } from '#store/people/role';
import { sha256 } from '#store/sha256';
import { allowed, type InPersonOnly, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import { type ConfirmFirst, confirmed } from './confirm.ts';
import type { MachineDesk, PeopleDesk } from './desk.ts';
import { type RoleAsked, type RoleUnusable, readRole } from './held-role.ts';

/** How many days a link can be used. */
export const INVITED_FOR = { unlessSaid: 7, most: 30 } as const;

/** The only copy of the secret that is in the link. */
export interface NewInvitation {
  readonly id: string;
  readonly secret: string;
  readonly held: RoleHeld;
  readonly endsAt: Instant;
}

export interface LastsTooLong {
  readonly code: 'lasts-too-long';
  /** Days. */
  readonly most: number;
}

export type NotInvited = NotAllowed | InPersonOnly | ConfirmFirst | RoleUnusable | LastsTooLong;

/**
 * Makes a link by which whoever has it gets a role, once. Who organises one series invites to that one alone; who invites
 * another organiser has just shown who they are.
 */
export async function invite(
  desk: PeopleDesk,
  asker: Asker,
  { days = INVITED_FOR.unlessSaid, ...asked }: RoleAsked & { readonly days?: number },
  address?: string,
): Promise<Result<NewInvitation, NotInvited>> {
  const { people, now } = desk;
  const may = allowed(asker, 'invite', asked.series);
  if (!may.ok) return may;
  if (!isWithinDays(days, INVITED_FOR.most)) return err({ code: 'lasts-too-long', most: INVITED_FOR.most });
  const held = await readRole(people.series, asked);
  if (!held.ok) return held;
  const at = now();
  const shown = held.value.role === 'organiser' ? confirmed(asker, at) : ok(undefined);
  if (!shown.ok) return shown;
  const [invitation, secret] = newInvitation(desk, held.value, at, days);
  return people.together(async ({ invitations, roles, log }): Promise<Result<NewInvitation, NotInvited>> => {
    // It may have been taken since who asks was looked up: and what is given by a role goes with it.
    if (!(await roles.stillOrganises(asker.account.id, asked.series)))
      return err({ code: 'not-allowed', act: 'invite', series: asked.series });
    await invitations.add({ ...invitation, by: asker.account.id }, sha256(secret));
    const details = { invitation: invitation.id, ...detailsOf(held.value) };
    await log.note(noteOf(asker, { what: 'invitation made', at, series: asked.series, details }, address));
    return ok({ id: invitation.id, secret, held: held.value, endsAt: invitation.endsAt });
  });
}

/**
 * The link by which the first organiser comes in: there is one as long as nobody organises every series, and the one
 * before it is worth nothing any more. A server shows it to who starts it.
 *
 * @returns its secret; undefined if there is an organiser.
 */
export async function inviteFirstOrganiser(desk: PeopleDesk): Promise<string | undefined> {
  const at = desk.now();
  const held: RoleHeld = { series: EVERY_SERIES, role: 'organiser' };
  const [invitation, secret] = newInvitation(desk, held, at, INVITED_FOR.unlessSaid);
  const made = await desk.people.together(async ({ invitations, log }) => {
    if (!(await invitations.replaceFirst(invitation, sha256(secret)))) return err(undefined);
    const details = { invitation: invitation.id, ...detailsOf(held) };
    await log.note({ at, what: 'invitation made', series: EVERY_SERIES, details });
    return ok(secret);
  });
  return made.ok ? made.value : undefined;
}

/** How many days the link is good that is made on the machine: whoever asked for it waits for it. */
const RESCUED_WITHIN = 1;

/**
 * A link by which an organiser of every series comes in, though there is one: for who runs the machine, when nobody can
 * sign in any more. The one before it, and the first organiser's, are worth nothing then.
 */
export async function inviteByMachine(desk: MachineDesk): Promise<NewInvitation> {
  const at = desk.now();
  const held: RoleHeld = { series: EVERY_SERIES, role: 'organiser' };
  const [invitation, secret] = newInvitation(desk, held, at, RESCUED_WITHIN);
  await desk.people.together(async ({ invitations, log }) => {
    await invitations.replaceRescue(invitation, sha256(secret));
    const details = { invitation: invitation.id, ...detailsOf(held), onMachine: true };
    await log.note({ at, what: 'invitation made', series: EVERY_SERIES, details });
    return ok(undefined);
  });
  return { id: invitation.id, secret, held, endsAt: invitation.endsAt };
}

function newInvitation(
  { secrets }: MachineDesk,
  held: RoleHeld,
  at: Instant,
  days: number,
): readonly [Invitation, string] {
  return [{ id: secrets.id(), held, at, endsAt: after(at, days * DAY) }, secrets.secret()];
}

/** Of a role, for the log. */
export const detailsOf = ({ role, party }: RoleHeld) => ({ role, ...given({ party }) });

export const isWithinDays = (days: number, most: number): boolean =>
  Number.isInteger(days) && days >= 1 && days <= most;

/** The invitations to a series, used and unused, the latest first. */
export async function invitationsTo(
  { people }: PeopleDesk,
  asker: Asker,
  series: string,
  page?: Page<LatestPlace>,
): Promise<Result<Part<Invitation, LatestPlace>, NotAllowed | InPersonOnly>> {
  const may = allowed(asker, 'see-people', series);
  return may.ok ? ok(await people.invitations.inSeries(series, page)) : may;
}

export type NotRevoked = NotAllowed | InPersonOnly | { readonly code: 'no-such-invitation' };

/** Revokes an invitation that nobody has used. */
export async function revokeInvitation(
  { people, now }: PeopleDesk,
  asker: Asker,
  id: string,
  address?: string,
): Promise<Result<undefined, NotRevoked>> {
  const found = await people.invitations.byId(id);
  if (found === undefined) return err({ code: 'no-such-invitation' });
  const { series } = found.held;
  const may = allowed(asker, 'invite', series);
  if (!may.ok) return may;
  return people.together(async ({ invitations, log }) => {
    if (!(await invitations.revoke(id, now()))) return err({ code: 'no-such-invitation' });
    const details = { invitation: id, ...detailsOf(found.held) };
    await log.note(noteOf(asker, { what: 'invitation revoked', at: now(), series, details }, address));
    return ok(undefined);
  });
}
