import { ask } from './ask.js';
import { el, fill, part } from './element.js';
import { form } from './form.js';
import { hasPasskeys, mayPropose, signInByPasskey } from './passkey.js';
import { whoIsHere } from './shell.js';

/** Where somebody goes on: to a link that waits for them, or to their account. */
const secret = /^#join=([\w-]+)$/.exec(location.hash)?.[1];
const next = secret === undefined ? '/account' : `/join#${secret}`;

const proposing = new AbortController();

const asked = form({
  fields: [
    { name: 'name', label: 'Name', autocomplete: 'username webauthn', autofocus: true },
    { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
  ],
  action: 'Sign in',
  send: async ({ name = '', password = '' }) => {
    const signedIn = await ask('POST', '/sign-in', { name: name.trim(), password });
    if (!signedIn.ok) return signedIn.problem;
    location.assign(next);
    return undefined;
  },
});

/** A button for who knows that there is a passkey. */
function byPasskey() {
  const button = el('button', { type: 'button', class: 'quiet' }, 'Sign in with a passkey');
  button.addEventListener('click', async () => {
    proposing.abort();
    button.disabled = true;
    const problem = await signInByPasskey();
    button.disabled = false;
    if (problem !== undefined) asked.say(problem);
    else location.assign(next);
  });
  return button;
}

const who = await whoIsHere();
if (who.account !== undefined) location.replace(next);
fill(part('step'), asked.element, hasPasskeys() && [el('p', { class: 'or' }, 'or'), byPasskey()]);
asked.control('name')?.focus();

// The browser proposes passkeys where the name is asked for, for as long as the page is open.
if (await mayPropose()) {
  const problem = await signInByPasskey({ conditional: true, signal: proposing.signal });
  if (problem === undefined) location.assign(next);
  else if (problem.status > 0) asked.say(problem);
}
