import { ask, askAll, problemText, sentence } from './ask.js';
import { askConfirmed } from './confirm.js';
import { announce, el, fill, timeText } from './element.js';
import { confirmed, form, toCopy } from './form.js';
import { logOf } from './log.js';
import { passwordLink } from './password-link.js';
import { making } from './series.js';
import { roleText } from './shell.js';

/**
 * @typedef {import('./shell.js').Held} Held
 * @typedef {{ name: string, shown: string, roles: readonly Held[] }} Member
 * @typedef {Held & { id: string, endsAt: string, usedAt?: string, revokedAt?: string }} Invitation
 * @typedef {{ key: string, name: string }} Series
 */

/** What links are made for, the one that gives least first. */
const ROLES = /** @type {const} */ ([
  ['reader', 'Reader: reads what is for members'],
  ['team', 'Team: protests, acknowledges'],
  ['timekeeper', 'Timekeeper: posts results'],
  ['steward', 'Steward: decides, signs results'],
  ['organiser', 'Organiser: runs the series'],
]);

/**
 * The people of the series that somebody organises.
 *
 * @param {readonly Series[]} all the series that they may read.
 * @param {readonly string[]} organised
 * @param {string} own the account that asks.
 */
export function peopleOf(all, organised, own) {
  const place = el('div', { class: 'stack' });
  const choice = el(
    'select',
    { id: 'series-of-people' },
    choicesOf(all, organised).map(([value, label]) => el('option', { value }, label)),
  );
  const isOfAll = organised.includes('*');
  const refresh = () => show(place, choice.value, { own, isOfAll }, refresh);
  choice.addEventListener('change', refresh);
  void refresh();
  return el(
    'section',
    { class: 'block' },
    el('h2', {}, 'People'),
    el('div', { class: 'field narrow' }, el('label', { for: 'series-of-people' }, 'Series'), choice),
    place,
  );
}

/**
 * Who organises every series may choose any.
 *
 * @param {readonly Series[]} all
 * @param {readonly string[]} organised
 * @returns {readonly (readonly [key: string, label: string])[]}
 */
function choicesOf(all, organised) {
  const isOfAll = organised.includes('*');
  const known = all.filter(({ key }) => isOfAll || organised.includes(key));
  const named = known.map(({ key, name }) => /** @type {const} */ ([key, name]));
  return isOfAll ? [...named, /** @type {const} */ (['*', 'Every series'])] : named;
}

/**
 * Who asks, and whether they organise every series.
 *
 * @typedef {{ own: string, isOfAll: boolean }} Asking
 */

/** @param {HTMLElement} place @param {string} series @param {Asking} asking @param {() => Promise<void>} refresh */
async function show(place, series, { own, isOfAll }, refresh) {
  const path = `/series/${encodeURIComponent(series)}`;
  const [people, invitations] = await Promise.all([
    askAll(`${path}/people`, 'people'),
    askAll(`${path}/invitations`, 'invitations'),
  ]);
  if (!people.ok || !invitations.ok) {
    const problem = people.ok ? invitations : people;
    return fill(
      place,
      el('p', { class: 'problem', role: 'alert' }, problem.ok ? '' : problemText(problem.problem)),
    );
  }
  const renewed = el('div', {});
  const rows = people.value.flatMap((/** @type {Member} */ one) =>
    one.roles.map((held, index) => {
      const link = isOfAll && index === 0 && one.name !== own && passwordLink(one, renewed);
      return member(one, held, own, refresh, link);
    }),
  );
  const now = Date.now();
  const open = invitations.value.filter(
    (/** @type {Invitation} */ { usedAt, revokedAt, endsAt }) =>
      usedAt === undefined && revokedAt === undefined && Date.parse(endsAt) > now,
  );
  const once = el('div', {});
  const links = el(
    'ul',
    { class: 'rows' },
    open.map((/** @type {Invitation} */ one) => invitation(one, path, refresh)),
  );
  fill(
    place,
    renewed,
    el('ul', { class: 'rows' }, rows),
    el('h3', { class: 'block' }, 'Invite somebody'),
    el('p', { class: 'note' }, 'Whoever opens the link first gets the role: send it to that person alone.'),
    once,
    inviting(series, path, once, links, refresh),
    open.length > 0 && el('h3', { class: 'block' }, 'Links that nobody has used'),
    links,
    making(series, path),
    logOf(path),
  );
}

/**
 * @param {Member} one @param {Held} held @param {string} own @param {() => Promise<void>} refresh
 * @param {Node | false} link
 */
function member({ name, shown }, held, own, refresh, link) {
  const take = async () => {
    const whose = name === own ? 'your own role' : `the role of ${shown}`;
    if (!(await confirmed(`Take away ${whose}: ${roleText(held)}?`, 'Take away'))) return;
    const party = held.party === undefined ? '' : `?party=${encodeURIComponent(held.party)}`;
    const of = `/series/${encodeURIComponent(held.series)}/people/${encodeURIComponent(name)}`;
    const taken = await ask('DELETE', `${of}/roles/${held.role}${party}`);
    announce(taken.ok ? 'The role is taken away.' : problemText(taken.problem));
    if (!taken.ok) await confirmed(problemText(taken.problem));
    await refresh();
  };
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'what' },
      shown,
      el('span', { class: 'about' }, `${name} · ${sentence(roleText(held))}`),
    ),
    link,
    el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': `Take the role from ${shown}: ${roleText(held)}`,
        onclick: take,
      },
      'Take away',
    ),
  );
}

/**
 * @param {string} series @param {string} path @param {HTMLElement} once @param {HTMLElement} links
 * @param {() => Promise<void>} refresh
 */
function inviting(series, path, once, links, refresh) {
  const roles = ROLES.filter(([role]) => series !== '*' || role !== 'team');
  const asked = form({
    fields: [
      { name: 'role', label: 'Role', choices: roles },
      {
        name: 'party',
        label: 'Team',
        hint: 'Of a team alone: as documents name it.',
        optional: true,
        maxlength: 200,
      },
      { name: 'days', label: 'Days that the link is good', type: 'number', value: '7', min: 1, max: 30 },
    ],
    action: 'Make a link',
    quiet: true,
    fieldOf: ({ code, of }) =>
      code.startsWith('party-') || of === 'party' ? 'party' : code === 'lasts-too-long' ? 'days' : undefined,
    send: async ({ role, party = '', days = '' }) => {
      const said = { role, days: Number(days), ...(role === 'team' && party.trim() !== '' ? { party } : {}) };
      const made = await askConfirmed('POST', `${path}/invitations`, said);
      if (!made.ok) return made.problem;
      const { link, endsAt, id, ...held } = made.value;
      fill(once, toCopy(`The link for ${roleText(held)}, shown this once`, link));
      once.querySelector('input')?.focus();
      links.append(invitation({ id, endsAt, ...held }, path, refresh));
      return undefined;
    },
  });
  const team = asked.control('party')?.closest('.field');
  const role = asked.control('role');
  const showTeam = () => {
    if (team instanceof HTMLElement) team.hidden = role?.value !== 'team';
  };
  role?.addEventListener('change', showTeam);
  showTeam();
  return asked.element;
}

/** @param {Invitation} one @param {string} path @param {() => Promise<void>} refresh */
function invitation({ id, endsAt, ...held }, path, refresh) {
  const revoke = async () => {
    if (!(await confirmed(`Revoke the link for ${roleText(held)}?`, 'Revoke'))) return;
    await ask('DELETE', `${path}/invitations/${id}`);
    announce('The link is revoked.');
    await refresh();
  };
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'what' },
      sentence(roleText(held)),
      el('span', { class: 'about' }, `until ${timeText(endsAt)}`),
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': `Revoke the link for ${roleText(held)}`,
        onclick: revoke,
      },
      'Revoke',
    ),
  );
}
