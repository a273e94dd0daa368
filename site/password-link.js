import { problemText } from './ask.js';
import { askConfirmed } from './confirm.js';
import { el, fill } from './element.js';
import { confirmed, toCopy } from './form.js';

/**
 * Makes a link by which somebody sets a new password, for who organises every series.
 *
 * @param {{ name: string, shown: string }} of
 * @param {HTMLElement} once where it is shown.
 */
export function passwordLink({ name, shown }, once) {
  const make = async () => {
    const question = `Make a link by which ${shown} sets a new password? The password of now holds until then.`;
    if (!(await confirmed(question, 'Make a link'))) return;
    const made = await askConfirmed('POST', `/accounts/${encodeURIComponent(name)}/password-link`);
    if (!made.ok) return void (await confirmed(problemText(made.problem)));
    fill(once, toCopy(`The link for a new password of ${shown}, shown this once`, made.value.link));
    once.querySelector('input')?.focus();
  };
  return el(
    'button',
    { type: 'button', class: 'small', 'aria-label': `New password for ${shown}`, onclick: make },
    'New password',
  );
}
