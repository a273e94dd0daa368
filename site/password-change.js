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
const CURRENT_FIELD = {
  name: 'current',
  label: 'Password of now',
  type: 'password',
  autocomplete: 'current-password',
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

/** @param {() => Promise<void>} refreshTokens */
export function passwordChange(refreshTokens) {
  const done = el('p', { class: 'said', hidden: true });
  const isDone = async (/** @type {Ended} */ { tokens }) => {
    const ended = tokens === 0 ? '' : ` ${tokens === 1 ? 'A token has' : `${tokens} tokens have`} ended.`;
    done.textContent = `The password is changed.${ended} Look through your passkeys and tokens: remove what you do not know.`;
    done.hidden = false;
    announce(done.textContent);
    await refreshTokens();
  };
  const known = changing('Change it', [CURRENT_FIELD], isDone);
  const lost = changing('Set it by a passkey', [], isDone);
  return [done, folded('Change the password', known), hasPasskeys() && folded('I have lost it', lost)];
}

/**
 * @param {string} action
 * @param {readonly Field[]} first what shows who it is; where there is nothing, a passkey does.
 * @param {(ended: Ended) => Promise<void>} isDone
 */
function changing(action, first, isDone) {
  const asked = form({
    fields: [...first, NEXT_FIELD, TOKENS_FIELD],
    action,
    quiet: true,
    fieldOf: ({ code }) => ({ 'wrong-password': 'current', 'password-unusable': 'next' })[code],
    send: async ({ current, next, tokens }) => {
      const said = { current, next, endTokens: tokens === 'end' };
      const changed = await askConfirmed('PUT', '/account/password', said, { byPasskey: true });
      if (!changed.ok) return changed.problem;
      asked.element.reset();
      await isDone(changed.value);
      return undefined;
    },
  });
  return asked.element;
}
