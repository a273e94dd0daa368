import { passwordLinkJson, passwordOfferJson } from '#office/json/people';
import { makePasswordLink, passwordLinkOf, setPassword } from '#office/people/password-links';
import { bodyOf, readAs } from '../json-body.schema.ts';
import type { Asked, Route } from '../route.ts';
import { asNobody } from '../who.ts';
import { originOf } from './invitation-routes.ts';
import { newPasswordBody, secretBody } from './people.schema.ts';
import { type Handled, replied, told } from './person-asked.ts';
import { comeIn, shownIn } from './sign-in-routes.ts';

/** The way back for who has lost the password. As of every link, its secret is never in an address, and so in no log. */
export const passwordLinkRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/accounts/{account}/password-link',
    id: 'makePasswordLink',
    tag: 'People',
    summary: 'Makes a link by which the owner of an account sets a new password, once, within a day',
    may: 'renew-passwords',
    answers: [{ status: 201, what: 'The link, which is shown once.', schema: 'PasswordLinkAnswer' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => makePasswordLink(asked.office.desk, asker, asked.path.account ?? '', asked.address),
        (made) => ({
          status: 201,
          body: passwordLinkJson(made, `${originOf(asked)}/password#${made.secret}`),
        }),
      ),
  },
  {
    method: 'post',
    path: '/password-links/offer',
    id: 'getPasswordOffer',
    tag: 'Sign-in',
    summary: 'For whom a link is, before a password is set by it',
    body: bodyOf(secretBody, 'The secret of the link.'),
    answers: [{ status: 200, what: 'Whose account it is, and by when.', schema: 'PasswordOfferAnswer' }],
    handle: offer,
  },
  {
    method: 'post',
    path: '/password-links/use',
    id: 'setPassword',
    tag: 'Sign-in',
    summary: 'Sets a new password by a link, ends all sign-ins, and signs this browser in',
    body: bodyOf(newPasswordBody, 'The secret of the link, and the password to be.'),
    answers: [{ status: 200, what: 'Who is signed in now.', schema: 'WhoAnswer' }],
    handle: used,
  },
];

async function offer(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), secretBody);
  if (!said.ok) return said;
  const found = await passwordLinkOf(asked.office.desk, said.value.secret);
  return replied(asked, found, (link) => ({ body: passwordOfferJson(link) }));
}

async function used(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), newPasswordBody);
  if (!said.ok) return said;
  const { secret, ...set } = said.value;
  const { office, address } = asked;
  return comeIn(asked, await setPassword(office.desk, secret, { ...set, ...shownIn(asked) }, address));
}
