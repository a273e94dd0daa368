import { askToConfirm, confirmByPasskey, confirmByPassword } from '#office/people/confirm';
import { bodyOf } from '../json-body.schema.ts';
import type { Route } from '../route.ts';
import { confirmBody, signInByPasskeyBody } from './people.schema.ts';
import { done, told, toldOf } from './person-asked.ts';
import { OPTIONS_TO_SIGN } from './sign-in-routes.ts';

type OfDevice = Parameters<typeof confirmByPasskey>[2];

const CONFIRMED = { status: 204, what: 'It is you: that holds for ten minutes, on this browser.' } as const;

/** How who is signed in shows once more that it is they, before they do what outlasts the sign-in. */
export const confirmRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/sign-in/confirm',
    id: 'confirm',
    tag: 'Sign-in',
    summary:
      'Shows by the password that it is you, before passkeys, tokens, organisers and passwords are made',
    isPersonal: true,
    body: bodyOf(confirmBody, 'The password.'),
    answers: [CONFIRMED],
    handle: (asked) =>
      toldOf(
        asked,
        confirmBody,
        (asker, { password }) => confirmByPassword(asked.office.desk, asker, password, asked.address),
        done,
      ),
  },
  {
    method: 'post',
    path: '/sign-in/confirm/passkey/options',
    id: 'askToConfirm',
    tag: 'Sign-in',
    summary:
      'What a browser asks a device for, so that it is shown that it is you: navigator.credentials.get',
    isPersonal: true,
    answers: [OPTIONS_TO_SIGN],
    handle: (asked) =>
      told(
        asked,
        (asker) => askToConfirm(asked.office.desk, asker),
        (options) => ({ body: options }),
      ),
  },
  {
    method: 'post',
    path: '/sign-in/confirm/passkey',
    id: 'confirmByPasskey',
    tag: 'Sign-in',
    summary: 'Shows by a passkey that it is you; then a new password needs no old one',
    isPersonal: true,
    body: bodyOf(signInByPasskeyBody, 'What the browser got from the device.'),
    answers: [CONFIRMED],
    handle: (asked) =>
      toldOf(
        asked,
        signInByPasskeyBody,
        (asker, { response }) =>
          // Whatever else it has, the office verifies: it may have any shape.
          confirmByPasskey(asked.office.desk, asker, response as unknown as OfDevice, asked.address),
        done,
      ),
  },
];
