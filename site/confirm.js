import { ask } from './ask.js';
import { el } from './element.js';
import { form } from './form.js';
import { confirmByPasskey, hasPasskeys } from './passkey.js';

/** @typedef {import('./ask.js').Problem} Problem */

/**
 * Asks the office for something that outlasts the sign-in; where it wants to know first that it is you, asks for that,
 * and then again.
 *
 * @template [T=any]
 * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {{ byPasskey?: boolean }} [how] byPasskey: the password will not do.
 * @returns {Promise<import('./ask.js').Answer<T>>}
 */
export async function askConfirmed(method, path, body, how) {
  const answer = await ask(method, path, body);
  if (answer.ok || answer.problem.code !== 'confirm-first') return answer;
  return (await isYou(how)) ? ask(method, path, body) : answer;
}

/**
 * The same of what is done in several steps.
 *
 * @param {() => Promise<Problem | undefined>} work
 * @returns {Promise<Problem | undefined>} what is wrong.
 */
export async function doneConfirmed(work) {
  const problem = await work();
  return problem?.code === 'confirm-first' && (await isYou()) ? work() : problem;
}

/** @param {{ byPasskey?: boolean }} [how] @returns {Promise<boolean>} */
function isYou({ byPasskey = false } = {}) {
  const dialog = el('dialog', { 'aria-labelledby': 'is-it-you' });
  const cancel = el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Cancel');
  const close = (/** @type {Problem | undefined} */ problem) => {
    if (problem === undefined) dialog.close('yes');
    return problem;
  };
  const device = el('button', { type: 'button' }, 'Use a passkey');
  const password = form({
    fields: byPasskey
      ? []
      : [{ name: 'password', label: 'Your password', type: 'password', autocomplete: 'current-password' }],
    action: byPasskey ? 'Use a passkey' : 'It is me',
    beside: [...(hasPasskeys() && !byPasskey ? [device] : []), cancel],
    fieldOf: ({ code }) => (code === 'wrong-password' ? 'password' : undefined),
    send: async (said) => {
      if (byPasskey) return close(await confirmByPasskey());
      const shown = await ask('POST', '/sign-in/confirm', said);
      return close(shown.ok ? undefined : shown.problem);
    },
  });
  device.addEventListener('click', async () => {
    const problem = close(await confirmByPasskey());
    if (problem !== undefined) password.say(problem);
  });
  dialog.append(el('h2', { id: 'is-it-you', class: 'question' }, 'Confirm that it is you'), password.element);
  document.body.append(dialog);
  dialog.showModal();
  password.control('password')?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
