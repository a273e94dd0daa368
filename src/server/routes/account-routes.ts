import { given } from '#core/base/given';
import { passkeyJson, whoJson } from '#office/json/people';
import { changePassword, changeShownName } from '#office/people/own-account';
import { addPasskey, askForPasskey, ownPasskeys, removePasskey } from '#office/people/passkeys';
import { bodyOf } from '../json-body.schema.ts';
import type { Route } from '../route.ts';
import { accountBody, passkeyBody, passwordBody } from './people.schema.ts';
import { done, told, toldOf } from './person-asked.ts';

type OfDevice = Parameters<typeof addPasskey>[2]['response'];

/** What people change of their own account. */
export const accountRoutes: readonly Route[] = [
  {
    method: 'put',
    path: '/account',
    id: 'changeShownName',
    tag: 'Sign-in',
    summary: 'Changes the name by which people read you; that to sign in with stays',
    isPersonal: true,
    body: bodyOf(accountBody, 'The name.'),
    answers: [{ status: 200, what: 'Who you are now.', schema: 'WhoAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        accountBody,
        async (asker, { shown: written }) => {
          const shown = await changeShownName(asked.office.desk, asker, written, asked.address);
          return shown.ok
            ? { ok: true, value: { ...asker, account: { ...asker.account, shown: shown.value } } }
            : shown;
        },
        (asker) => ({ body: whoJson(asker) }),
      ),
  },
  {
    method: 'put',
    path: '/account/password',
    id: 'changePassword',
    tag: 'Sign-in',
    summary:
      'Changes the password, and ends the sign-ins on all other browsers; the tokens, too, where that is said',
    isPersonal: true,
    body: bodyOf(passwordBody, 'The password of now, and the one to be.'),
    answers: [{ status: 200, what: 'How many sign-ins ended, and tokens.', schema: 'EndedAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        passwordBody,
        (asker, said) => changePassword(asked.office.desk, asker, given(said), asked.address),
        (ended) => ({ body: ended }),
      ),
  },
  {
    method: 'get',
    path: '/passkeys',
    id: 'getPasskeys',
    tag: 'Sign-in',
    summary: 'Your passkeys',
    isPersonal: true,
    answers: [{ status: 200, what: 'The passkeys.', schema: 'PasskeysAnswer' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => ownPasskeys(asked.office.desk, asker),
        (passkeys) => ({ body: { passkeys: passkeys.map(passkeyJson) } }),
      ),
  },
  {
    method: 'post',
    path: '/passkeys/options',
    id: 'askForPasskey',
    tag: 'Sign-in',
    summary: 'What a browser asks a device for, so that you get a passkey: navigator.credentials.create',
    isPersonal: true,
    answers: [
      {
        status: 200,
        what: 'The options, for five minutes.',
        schema: {
          type: 'object',
          description: 'PublicKeyCredentialCreationOptionsJSON of WebAuthn.',
          required: ['challenge', 'rp', 'user', 'pubKeyCredParams'],
          properties: { challenge: { type: 'string' } },
        },
      },
    ],
    handle: (asked) =>
      told(
        asked,
        (asker) => askForPasskey(asked.office.desk, asker),
        (options) => ({ body: options }),
      ),
  },
  {
    method: 'post',
    path: '/passkeys',
    id: 'addPasskey',
    tag: 'Sign-in',
    summary: 'Adds a passkey that a device made',
    isPersonal: true,
    body: bodyOf(passkeyBody, 'What the browser got from the device.'),
    answers: [{ status: 201, what: 'The passkey.', schema: 'PasskeyAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        passkeyBody,
        (asker, { name, response }) => {
          // Whatever else it has, the office verifies: it may have any shape.
          const said = { name, response: response as unknown as OfDevice };
          return addPasskey(asked.office.desk, asker, said, asked.address);
        },
        (passkey) => ({ status: 201, body: passkeyJson(passkey) }),
      ),
  },
  {
    method: 'delete',
    path: '/passkeys/{passkey}',
    id: 'removePasskey',
    tag: 'Sign-in',
    summary: 'Removes a passkey of yours',
    isPersonal: true,
    answers: [{ status: 204, what: 'It is gone.' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => removePasskey(asked.office.desk, asker, asked.path.passkey ?? '', asked.address),
        done,
      ),
  },
];
