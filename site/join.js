import { ask, problemText } from './ask.js';
import { el, fill, part, timeText } from './element.js';
import { form } from './form.js';
import { addPasskey, deviceName, hasPasskeys } from './passkey.js';
import { roleText, showWho, whoIsHere } from './shell.js';

/** @typedef {{ series: string, seriesName?: string, role: string, party?: string, by?: string, endsAt: string }} Offer */

/* What stands behind # never leaves the browser but in the body of a request: in no address, and in no log. */
const secret = location.hash.slice(1);
const place = part('step');

const [who, offer] = await Promise.all([whoIsHere(), ask('POST', '/invitations/offer', { secret })]);
if (secret === '') show('No invitation', el('p', {}, 'Open the link as it was sent to you, whole.'));
else if (!offer.ok) show('This link is of no use', el('p', {}, problemText(offer.problem)));
else if (who.account === undefined) show('You are invited', offered(offer.value), newAccount());
else show('You are invited', offered(offer.value), take(who.account.shown, offer.value));

/** @param {string} title @param {...(Node | false)} children */
function show(title, ...children) {
  fill(place, el('h1', { tabindex: '-1' }, title), ...children);
}

/** The next step: who hears the page is told of it. @param {string} title @param {...(Node | false)} children */
function goOn(title, ...children) {
  // The link is used: it need not stand in the history of the browser.
  history.replaceState(undefined, '', '/join');
  show(title, ...children);
  place.querySelector('h1')?.focus();
}

/** @param {Offer} asked */
function offered({ by, endsAt, seriesName, ...held }) {
  const role = el('strong', {}, roleText(held, seriesName));
  return el(
    'p',
    { class: 'lede' },
    by === undefined ? 'This office invites you as ' : `${by} invites you as `,
    role,
    `. The link is good for one, until ${timeText(endsAt)}.`,
  );
}

function newAccount() {
  const account = form({
    fields: [
      {
        name: 'shown',
        label: 'Your name',
        hint: 'As people read it.',
        autocomplete: 'name',
        maxlength: 80,
      },
      {
        name: 'name',
        label: 'Name to sign in with',
        hint: 'Letters from a to z, digits, dots, dashes. It stays: the log and signatures name it.',
        autocomplete: 'username',
        maxlength: 40,
      },
      {
        name: 'password',
        label: 'Password',
        type: 'password',
        hint: 'At least 10 characters; a few words that only you put together are good.',
        autocomplete: 'new-password',
        minlength: 10,
      },
    ],
    action: 'Make the account',
    fieldOf: ({ code, of }) => {
      if (code === 'password-unusable') return 'password';
      if (code === 'name-unusable' && of === 'account') return 'shown';
      return code === 'name-taken' || code === 'name-unusable' ? 'name' : undefined;
    },
    send: async ({ shown = '', name = '', password = '' }) => {
      const joined = await ask('POST', '/invitations/join', { secret, shown, name: name.trim(), password });
      if (!joined.ok) return joined.problem;
      showWho(joined.value);
      welcome(joined.value.account.shown);
      return undefined;
    },
  });
  return el(
    'section',
    { class: 'block narrow' },
    el('h2', {}, 'Make your account'),
    account.element,
    el(
      'p',
      { class: 'note' },
      'You have one already? ',
      el('a', { href: `/sign-in#join=${secret}` }, 'Sign in'),
      ' and take it.',
    ),
  );
}

/** @param {string} shown */
function welcome(shown) {
  if (!hasPasskeys()) return location.assign('/account');
  const passkey = form({
    fields: [{ name: 'name', label: 'What to call it', value: deviceName(), maxlength: 80 }],
    action: 'Add a passkey',
    beside: [el('a', { class: 'later', href: '/account' }, 'Not now')],
    send: async ({ name = '' }) => {
      const problem = await addPasskey(name);
      if (problem !== undefined) return problem;
      location.assign('/account');
      return undefined;
    },
  });
  goOn(
    `Welcome, ${shown}`,
    el(
      'p',
      { class: 'lede' },
      'With a passkey you sign in by your fingerprint, your face or the code of this device: nothing to type, and nothing that can be stolen from the office.',
    ),
    passkey.element,
  );
}

/** @param {string} shown @param {Offer} asked */
function take(shown, asked) {
  const taking = form({
    fields: [],
    action: `Be ${roleText(asked, asked.seriesName)}`,
    beside: [el('a', { href: '/account' }, 'Not now')],
    send: async () => {
      const taken = await ask('POST', '/invitations/take', { secret });
      if (!taken.ok) return taken.problem;
      goOn(
        'Done',
        el('p', { class: 'lede' }, `You are ${roleText(asked, asked.seriesName)} now.`),
        account(),
      );
      return undefined;
    },
  });
  return el(
    'section',
    { class: 'block narrow' },
    el('p', {}, `You are signed in as ${shown}.`),
    taking.element,
  );
}

function account() {
  return el('p', {}, el('a', { href: '/account' }, 'To your account'));
}
