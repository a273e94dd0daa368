import { ask, problemText, sentence } from './ask.js';
import { doneConfirmed } from './confirm.js';
import { announce, el, fill, part, timeText } from './element.js';
import { confirmed, folded, form } from './form.js';
import { addPasskey, deviceName, hasPasskeys } from './passkey.js';
import { passwordChange } from './password-change.js';
import { peopleOf } from './people.js';
import { roleText, seriesHere, showWho, whoIsHere } from './shell.js';
import { tokens } from './tokens.js';

/** @typedef {import('./shell.js').Who} Who */
/** @typedef {{ id: string, name: string, at: string, usedAt?: string }} Passkey */

const [who, series] = await Promise.all([whoIsHere(), seriesHere()]);
if (who.account === undefined) location.replace('/sign-in');
else show(who, who.account);

/** @param {Who} here @param {{ name: string, shown: string }} account */
function show(here, account) {
  part('shown').textContent = account.shown;
  const organised = [
    ...new Set(here.roles.filter(({ role }) => role === 'organiser').map(({ series }) => series)),
  ];
  const ofPrograms = tokens(here.roles, series);
  fill(
    part('account'),
    el('p', { class: 'lede' }, `You sign in as ${account.name}.`),
    roles(here),
    el('div', { class: 'columns' }, names(account), block('Password', ...passwordChange(ofPrograms.refresh))),
    el('div', { class: 'columns' }, passkeys(), leaving()),
    here.roles.length > 0 && ofPrograms.element,
    organised.length > 0 && peopleOf(series, organised, account.name),
  );
}

/** @param {string} title @param {...(Node | false)} children */
function block(title, ...children) {
  return el('section', { class: 'block' }, el('h2', {}, title), ...children);
}

/** @param {Who} here */
function roles({ roles }) {
  if (roles.length === 0)
    return block('Your roles', el('p', {}, 'You have none: an organiser invites you to a series by a link.'));
  return block(
    'Your roles',
    el(
      'ul',
      { class: 'rows' },
      roles.map((held) => el('li', {}, sentence(roleText(held)))),
    ),
  );
}

/** @param {{ shown: string }} account */
function names({ shown }) {
  const name = form({
    fields: [{ name: 'shown', label: 'Your name', value: shown, autocomplete: 'name', maxlength: 80 }],
    action: 'Save',
    quiet: true,
    fieldOf: () => 'shown',
    send: async (said) => {
      const changed = await ask('PUT', '/account', said);
      if (!changed.ok) return changed.problem;
      showWho(changed.value);
      part('shown').textContent = changed.value.account.shown;
      announce('The name is saved.');
      return undefined;
    },
  });
  return block('Name', name.element);
}

function passkeys() {
  const list = el('ul', { class: 'rows' });
  const none = el(
    'p',
    { class: 'note' },
    'None yet. A passkey signs you in by fingerprint, face or the code of a device.',
  );
  const refresh = async () => {
    const answer = await ask('GET', '/passkeys');
    if (!answer.ok) return fill(list, el('li', { class: 'problem' }, problemText(answer.problem)));
    none.hidden = answer.value.passkeys.length > 0;
    fill(
      list,
      answer.value.passkeys.map((/** @type {Passkey} */ one) => passkey(one, refresh)),
    );
  };
  const adding = form({
    fields: [{ name: 'name', label: 'What to call it', value: deviceName(), maxlength: 80 }],
    action: 'Ask this device',
    quiet: true,
    send: async ({ name = '' }) => {
      const problem = await doneConfirmed(() => addPasskey(name));
      if (problem !== undefined) return problem;
      announce('The passkey is added.');
      await refresh();
      return undefined;
    },
  });
  void refresh();
  return block('Passkeys', none, list, hasPasskeys() && folded('Add a passkey', adding.element));
}

/** @param {Passkey} one @param {() => Promise<void>} refresh */
function passkey({ id, name, at, usedAt }, refresh) {
  const about = usedAt === undefined ? `Added ${timeText(at)}` : `Used ${timeText(usedAt)}`;
  const remove = async () => {
    if (!(await confirmed(`Remove the passkey ${name}? That device signs you in no more.`, 'Remove'))) return;
    await ask('DELETE', `/passkeys/${id}`);
    announce(`${name} is removed.`);
    await refresh();
  };
  return el(
    'li',
    {},
    el('span', { class: 'what' }, name, el('span', { class: 'about' }, about)),
    el(
      'button',
      { type: 'button', class: 'small', 'aria-label': `Remove ${name}`, onclick: remove },
      'Remove',
    ),
  );
}

function leaving() {
  const out = async () => {
    await ask('DELETE', '/sign-in');
    location.assign('/');
  };
  const everywhere = async () => {
    if (!(await confirmed('Sign out on every browser, on this one too?', 'Sign out everywhere'))) return;
    await ask('DELETE', '/sign-ins');
    location.assign('/');
  };
  return block(
    'Signed in',
    el(
      'p',
      { class: 'note' },
      'A sign-in ends by itself after twelve hours without use, and after a week in any case.',
    ),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', class: 'quiet', onclick: out }, 'Sign out'),
      el('button', { type: 'button', class: 'quiet', onclick: everywhere }, 'Sign out everywhere'),
    ),
  );
}
