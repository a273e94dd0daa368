import { ask } from './ask.js';
import { askConfirmed } from './confirm.js';
import { announce, el } from './element.js';
import { folded, form } from './form.js';
import { hasPasskeys } from './passkey.js';

/** @typedef {import('./form.js').Field} Field */
/** @typedef {{ ended: number, tokens: number }} Ended */

/** Whether tokens end with a password. @type {Field} */
export const TOKENS_FIELD = {
  name: 'tokens',
  label: 'Tokens of yours',
  hint: 'End them if somebody else knew the password: what uses them stops at once.',
  choices: [
    ['stay', 'stay as they are'],
    ['end', 'end as well'],
  ],
};

/** @type {Field} */
const NEXT_FIELD = {
  name: 'next',
  label: 'New password',
  type: 'password',
  hint: 'At least 10 characters. You are signed out on all other browsers.',
  autocomplete: 'new-password',
  minlength: 10,
};

/** What shows the other ways into the account once more. @param {() => Promise<void>} refreshTokens */
export function passwordChange(refreshTokens) {
  const done = el('p', { class: 'said', hidden: true });
  const isDone = async (/** @type {Ended} */ { tokens }) => {
    const ended = tokens === 0 ? '' : ` ${tokens === 1 ? 'A token has' : `${tokens} tokens have`} ended.`;
    done.textContent = `The password is changed.${ended} Look through your passkeys and tokens: remove what you do not know.`;
    done.hidden = false;
    announce(done.textContent);
    await refreshTokens();
  };
  const known = form({
    fields: [
      { name: 'current', label: 'Password of now', type: 'password', autocomplete: 'current-password' },
      NEXT_FIELD,
      TOKENS_FIELD,
    ],
    action: 'Change it',
    quiet: true,
    fieldOf: ({ code }) => ({ 'wrong-password': 'current', 'password-unusable': 'next' })[code],
    send: async ({ current, next, tokens }) => {
      const changed = await ask('PUT', '/account/password', { current, next, endTokens: tokens === 'end' });
      if (!changed.ok) return changed.problem;
      known.element.reset();
      await isDone(changed.value);
      return undefined;
    },
  });
  const lost = form({
    fields: [NEXT_FIELD, TOKENS_FIELD],
    action: 'Set it by a passkey',
    quiet: true,
    fieldOf: ({ code }) => (code === 'password-unusable' ? 'next' : undefined),
    send: async ({ next, tokens }) => {
      const said = { next, endTokens: tokens === 'end' };
      const changed = await askConfirmed('PUT', '/account/password', said, { byPasskey: true });
      if (!changed.ok) return changed.problem;
      lost.element.reset();
      await isDone(changed.value);
      return undefined;
    },
  });
  return [
    done,
    folded('Change the password', known.element),
    hasPasskeys() && folded('I have lost it', lost.element),
  ];
}
