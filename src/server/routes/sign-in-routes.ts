import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { whoJson } from '#office/json/people';
import { askWhoSignsIn, signInByPasskey } from '#office/people/passkeys';
import type { PeopleRefusal } from '#office/people/refusal-text';
import { type NewSignIn, type Shows, signIn, signOut, signOutEverywhere } from '#office/people/sign-in';
import { bodyOf, readAs } from '../json-body.schema.ts';
import type { Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import type { Answered, Asked, Reply, Route } from '../route.ts';
import { browserCookie, signedInCookie, signedOutCookie } from '../sign-in-cookie.ts';
import { asNobody, browserIn, cookieIn } from '../who.ts';
import { signInBody, signInByPasskeyBody } from './people.schema.ts';
import { type Handled, replied, told } from './person-asked.ts';

type OfDevice = Parameters<typeof signInByPasskey>[1]['response'];

const WHO = { status: 200, what: 'Who is signed in now.', schema: 'WhoAnswer' } as const;

/** What a device is asked to sign. */
export const OPTIONS_TO_SIGN: Answered = {
  status: 200,
  what: 'The options, for five minutes.',
  schema: {
    type: 'object',
    description: 'PublicKeyCredentialRequestOptionsJSON of WebAuthn.',
    required: ['challenge'],
    properties: { challenge: { type: 'string' } },
  },
};

/** How browsers come in and go out. */
export const signInRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/sign-in',
    id: 'whoAmI',
    tag: 'Sign-in',
    summary: 'Who asks: somebody with roles, or nobody',
    answers: [{ ...WHO, what: 'Who asks.' }],
    handle: async ({ who }) => ok({ body: whoJson(who), headers: { 'Cache-Control': 'no-store' } }),
  },
  {
    method: 'post',
    path: '/sign-in',
    id: 'signIn',
    tag: 'Sign-in',
    summary: 'Signs a browser in by name and password',
    body: bodyOf(signInBody, 'The name and the password.'),
    answers: [WHO],
    handle: byPassword,
  },
  {
    method: 'delete',
    path: '/sign-in',
    id: 'signOut',
    tag: 'Sign-in',
    summary: 'Signs this browser out',
    answers: [{ status: 204, what: 'Nobody is signed in on it any more.' }],
    handle: out,
  },
  {
    method: 'delete',
    path: '/sign-ins',
    id: 'signOutEverywhere',
    tag: 'Sign-in',
    summary: 'Signs out everywhere, on this browser too',
    isPersonal: true,
    answers: [{ status: 200, what: 'How many sign-ins ended.', schema: 'EndedAnswer' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => signOutEverywhere(asked.office.desk, asker, asked.address),
        (ended) => ({ body: { ended }, headers: { 'Set-Cookie': signedOutCookie(asked.office) } }),
      ),
  },
  {
    method: 'post',
    path: '/sign-in/passkey/options',
    id: 'askForSignInByPasskey',
    tag: 'Sign-in',
    summary: 'What a browser asks a device for, to sign in by a passkey: navigator.credentials.get',
    answers: [OPTIONS_TO_SIGN],
    handle: async ({ office }) => ok({ body: await askWhoSignsIn(office.desk) }),
  },
  {
    method: 'post',
    path: '/sign-in/passkey',
    id: 'signInByPasskey',
    tag: 'Sign-in',
    summary: 'Signs a browser in by a passkey',
    body: bodyOf(signInByPasskeyBody, 'What the browser got from the device.'),
    answers: [WHO],
    handle: byPasskey,
  },
];

async function byPassword(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), signInBody);
  if (!said.ok) return said;
  const { office, address } = asked;
  return comeIn(asked, await signIn(office.desk, { ...said.value, ...shownIn(asked) }, address));
}

async function byPasskey(asked: Asked): Handled {
  const said = await readAs(asNobody(asked), signInByPasskeyBody);
  if (!said.ok) return said;
  const { office, address } = asked;
  // Whatever else it has, the office verifies: it may have any shape.
  const response = said.value.response as unknown as OfDevice;
  return comeIn(asked, await signInByPasskey(office.desk, { response, ...shownIn(asked) }, address));
}

/** What the browser has of the office, by its cookies. */
export const shownIn = ({ office, header }: Asked): Shows =>
  given({ before: cookieIn(office, header('Cookie')), browser: browserIn(office, header('Cookie')) });

/** A browser that is signed in from now on. */
export async function comeIn(
  asked: Asked,
  signedIn: Result<NewSignIn, PeopleRefusal>,
  status = 200,
): Promise<Result<Reply, Problem>> {
  const { office } = asked;
  const { people, now } = office.desk;
  if (!signedIn.ok) return replied(asked, signedIn, () => ({}));
  const { account, secret, browser } = signedIn.value;
  const roles = await people.roles.of(account.id);
  return ok({
    status,
    body: whoJson({ account, roles, via: { kind: 'sign-in', secret } }),
    cookies: [signedInCookie(office, signedIn.value, now()), browserCookie(office, browser)],
  });
}

async function out({ office, who, address }: Asked): Handled {
  if (who?.via.kind === 'token') return err(refused({ code: 'in-person-only' }));
  if (who !== undefined) await signOut(office.desk, who, address);
  return ok({ headers: { 'Set-Cookie': signedOutCookie(office) } });
}
