import { ask, askAll, problemText, sentence } from './ask.js';
import { askConfirmed } from './confirm.js';
import { announce, el, fill, timeText } from './element.js';
import { confirmed, folded, form, toCopy } from './form.js';
import { roleText } from './shell.js';

/** @typedef {import('./shell.js').Held} Held */
/** @typedef {Held & { id: string, name: string, endsAt: string, usedAt?: string, revokedAt?: string }} Token */

/**
 * The tokens of whoever is signed in: made, shown once, and revoked.
 *
 * @param {readonly Held[]} roles
 * @param {readonly { key: string, name: string }[]} all the series that they may read.
 */
export function tokens(roles, all) {
  const list = el('ul', { class: 'rows' });
  const shown = el('div', {});
  const refresh = async () => {
    const answer = await askAll('/tokens', 'tokens');
    if (!answer.ok) return fill(list, el('li', { class: 'problem' }, problemText(answer.problem)));
    fill(
      list,
      answer.value.map((/** @type {Token} */ one) => token(one, refresh)),
    );
  };
  void refresh();
  const element = el(
    'section',
    { class: 'block' },
    el('h2', {}, 'Tokens'),
    el(
      'p',
      { class: 'note' },
      'A program shows a token in place of a person who signs in: a timing screen, a script.',
    ),
    shown,
    list,
    making(roles, all, shown, refresh),
  );
  return { element, refresh };
}

/** What a token may be within a role, the least first: who makes it chooses more on purpose. */
const WITHIN = /** @type {Record<string, readonly string[]>} */ ({
  organiser: ['reader', 'timekeeper', 'steward', 'organiser'],
  timekeeper: ['reader', 'timekeeper'],
  steward: ['reader', 'steward'],
  team: ['reader', 'team'],
  reader: ['reader'],
});

/**
 * What a token may be in a series.
 *
 * @param {readonly Held[]} roles
 * @param {string} series
 * @returns {readonly Held[]}
 */
function heldIn(roles, series) {
  const held = roles.filter((one) => one.series === series || one.series === '*');
  const found = held.flatMap(({ role, party }) =>
    (WITHIN[role] ?? []).map((one) => ({ series, role: one, ...(one === 'team' ? { party } : {}) })),
  );
  return [...new Map(found.map((one) => [roleText(one), one])).values()];
}

/**
 * @param {readonly Held[]} roles
 * @param {readonly { key: string, name: string }[]} all the series that they may read.
 * @param {HTMLElement} shown
 * @param {() => Promise<void>} refresh
 */
function making(roles, all, shown, refresh) {
  const isOfAll = roles.some(({ series }) => series === '*');
  const known = all.filter(({ key }) => isOfAll || roles.some(({ series }) => series === key));
  const choices = known.map(({ key, name }) => /** @type {const} */ ([key, name]));
  const asked = form({
    fields: [
      {
        name: 'name',
        label: 'What it is for',
        hint: 'Timing screen, results on the web site.',
        maxlength: 80,
      },
      { name: 'series', label: 'Series', choices: isOfAll ? [...choices, ['*', 'Every series']] : choices },
      { name: 'held', label: 'What it may do', choices: [] },
      { name: 'days', label: 'Days', type: 'number', value: '90', min: 1, max: 365 },
    ],
    action: 'Make it',
    quiet: true,
    fieldOf: ({ code }) => ({ 'name-unusable': 'name', 'lasts-too-long': 'days' })[code],
    send: async ({ name = '', series = '', held = '0', days = '' }) => {
      const role = heldIn(roles, series)[Number(held)];
      const made = await askConfirmed('POST', '/tokens', { name, ...role, days: Number(days) });
      if (!made.ok) return made.problem;
      fill(shown, toCopy(`The token “${name}”, shown this once`, made.value.token));
      shown.querySelector('input')?.focus();
      asked.element.reset();
      offer();
      await refresh();
      return undefined;
    },
  });
  const [series, held] = [asked.control('series'), asked.control('held')];
  const offer = () => {
    const offered = heldIn(roles, series?.value ?? '');
    if (held !== undefined)
      fill(
        held,
        offered.map((one, index) => el('option', { value: String(index) }, sentence(roleText(one)))),
      );
  };
  series?.addEventListener('change', offer);
  offer();
  return folded('Make a token', asked.element);
}

/** @param {Token} one @param {() => Promise<void>} refresh */
function token({ id, name, endsAt, usedAt, revokedAt, ...held }, refresh) {
  const isOver = revokedAt !== undefined || Date.parse(endsAt) < Date.now();
  const ends = revokedAt === undefined ? `until ${timeText(endsAt)}` : 'revoked';
  const about = [
    sentence(roleText(held)),
    ends,
    usedAt === undefined ? 'never used' : `used ${timeText(usedAt)}`,
  ];
  const revoke = async () => {
    if (!(await confirmed(`Revoke the token ${name}? What uses it stops at once.`, 'Revoke'))) return;
    await ask('DELETE', `/tokens/${id}`);
    announce(`${name} is revoked.`);
    await refresh();
  };
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'what' },
      el('span', { class: isOver ? 'gone' : '' }, name),
      el('span', { class: 'about' }, about.join(' · ')),
    ),
    !isOver &&
      el(
        'button',
        { type: 'button', class: 'small', 'aria-label': `Revoke ${name}`, onclick: revoke },
        'Revoke',
      ),
  );
}
