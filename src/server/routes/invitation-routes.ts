import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { type InvitationsJson, invitationJson, invitedJson, offerJson, whoJson } from '#office/json/people';
import { invitationOf, join, takeInvitation } from '#office/people/accept-invitation';
import type { Asker } from '#office/people/asker';
import { invitationsTo, invite, type NotRevoked, revokeInvitation } from '#office/people/invitations';
import { bodyOf, readAs } from '../json-body.schema.ts';
import { pageParameters, THE_LATEST_FIRST } from '../paging.ts';
import type { Asked, Route } from '../route.ts';
import { asNobody } from '../who.ts';
import { invitationBody, joinBody, secretBody } from './people.schema.ts';
import { done, type Handled, replied, told, toldOf, toldPart } from './person-asked.ts';
import { comeIn, shownIn } from './sign-in-routes.ts';

/** How somebody comes to be of the office. The secret of a link is never in an address, and so in no log. */
export const invitationRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/invitations/offer',
    id: 'getOffer',
    tag: 'Sign-in',
    summary: 'What a link offers, before somebody says yes',
    body: bodyOf(secretBody, 'The secret of the link.'),
    answers: [{ status: 200, what: 'The role, and by when.', schema: 'OfferAnswer' }],
    handle: offer,
  },
  {
    method: 'post',
    path: '/invitations/join',
    id: 'join',
    tag: 'Sign-in',
    summary: 'Makes an account for who has a link, gives it the role, and signs it in',
    body: bodyOf(joinBody, 'The secret of the link, and who you are.'),
    answers: [{ status: 201, what: 'Who is signed in now.', schema: 'WhoAnswer' }],
    handle: joined,
  },
  {
    method: 'post',
    path: '/invitations/take',
    id: 'takeInvitation',
    tag: 'Sign-in',
    summary: 'Gives the role of a link to who is signed in',
    isPersonal: true,
    body: bodyOf(secretBody, 'The secret of the link.'),
    answers: [{ status: 200, what: 'Who you are now.', schema: 'WhoAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        secretBody,
        (asker, { secret }) => taken(asked, asker, secret),
        (asker) => ({ body: whoJson(asker) }),
      ),
  },
  {
    method: 'get',
    path: '/series/{series}/invitations',
    id: 'getInvitations',
    tag: 'People',
    summary: 'The invitations to a series, used and unused; * for those to every series',
    may: 'see-people',
    query: pageParameters(THE_LATEST_FIRST),
    answers: [{ status: 200, what: 'The invitations, the latest first.', schema: 'InvitationsAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return toldPart(
        asked,
        THE_LATEST_FIRST,
        (asker, page) => invitationsTo(asked.office.desk, asker, series, page),
        (invitations, goesOn): InvitationsJson => ({
          series,
          invitations: invitations.map(invitationJson),
          ...goesOn,
        }),
      );
    },
  },
  {
    method: 'post',
    path: '/series/{series}/invitations',
    id: 'invite',
    tag: 'People',
    summary: 'Makes a link by which whoever has it gets a role, once',
    may: 'invite',
    body: bodyOf(invitationBody, 'The role.'),
    answers: [{ status: 201, what: 'The link, which is shown once.', schema: 'InvitedAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        invitationBody,
        (asker, said) =>
          invite(asked.office.desk, asker, { series: '', ...asked.path, ...given(said) }, asked.address),
        (invited) => ({
          status: 201,
          body: invitedJson(invited, `${originOf(asked)}/join#${invited.secret}`),
        }),
      ),
  },
  {
    method: 'delete',
    path: '/series/{series}/invitations/{invitation}',
    id: 'revokeInvitation',
    tag: 'People',
    summary: 'Revokes an invitation that nobody has used',
    may: 'invite',
    answers: [{ status: 204, what: 'Its link is worth nothing any more.' }],
    handle: (asked) => told(asked, (asker) => revoked(asked, asker), done),
  },
];

async function offer(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), secretBody);
  if (!said.ok) return said;
  const { desk } = asked.office;
  const found = await invitationOf(desk, said.value.secret);
  if (!found.ok) return replied(asked, found, done);
  const { held, by } = found.value;
  const [series, inviter] = await Promise.all([
    desk.people.series.byKey(held.series),
    by === undefined ? undefined : desk.people.accounts.byId(by),
  ]);
  return ok({ body: offerJson(found.value, { seriesName: series?.name, by: inviter?.shown }) });
}

async function joined(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), joinBody);
  if (!said.ok) return said;
  const { secret, ...account } = said.value;
  const { office, address } = asked;
  return comeIn(asked, await join(office.desk, secret, { ...account, ...shownIn(asked) }, address), 201);
}

/** @returns who asks, with all roles of now. */
async function taken({ office, address }: Asked, asker: Asker, secret: string) {
  const held = await takeInvitation(office.desk, asker, secret, address);
  if (!held.ok) return held;
  return ok({ ...asker, roles: await office.desk.people.roles.of(asker.account.id) });
}

/** Of the series of the address, and of no other. */
async function revoked(
  { office, path, address }: Asked,
  asker: Asker,
): Promise<Result<undefined, NotRevoked>> {
  const { series, invitation = '' } = path;
  const found = await office.desk.people.invitations.byId(invitation);
  if (found !== undefined && found.held.series !== series) return err({ code: 'no-such-invitation' });
  return revokeInvitation(office.desk, asker, invitation, address);
}

/** How browsers reach the office: as it was told, or as the page says from which somebody invites. */
export const originOf = ({ office, header }: Asked): string =>
  office.settings.origin ?? header('Origin') ?? office.desk.site.origin;
