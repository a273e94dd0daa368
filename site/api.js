import { operation } from './api-operation.js';
import { named } from './api-schema.js';
import { ask } from './ask.js';
import { el, fill, part } from './element.js';
import { whoIsHere } from './shell.js';

/** @typedef {import('./api-operation.js').Operation} Operation */

const [who, description, seasons] = await Promise.all([whoIsHere(), described(), ask('GET', '/seasons')]);
const token = el('input', {
  id: 'token',
  type: 'password',
  autocomplete: 'off',
  spellcheck: 'false',
  placeholder: 'pf_…',
});
if (description === undefined)
  fill(
    part('api'),
    el('p', { class: 'problem', role: 'alert' }, 'The office does not answer. Try again in a moment.'),
  );
else {
  fill(part('api'), ...page(description));
  openAsked();
  addEventListener('hashchange', openAsked);
}

async function described() {
  try {
    const response = await fetch('/api/v1/openapi.json');
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** @param {any} description */
function page({ paths, tags, components, info }) {
  /** @type {Operation[]} */
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, path, method: method.toUpperCase() })),
  );
  const [first] = seasons.ok ? seasons.value.seasons : [];
  const here = first === undefined ? {} : { season: first.season, series: first.series };
  const context = { schemas: components.schemas, token: () => token.value.trim(), here };
  const groups = tags.map((/** @type {{ name: string }} */ { name }) =>
    group(
      name,
      operations.filter(({ tags }) => tags.includes(name)),
      context,
    ),
  );
  return [
    el(
      'section',
      { class: 'block' },
      info.description.split('\n\n').map((/** @type {string} */ text) => el('p', {}, inCode(text))),
      el(
        'p',
        {},
        el('a', { href: '/api/v1/openapi.json' }, 'The whole description, in OpenAPI'),
        ` · version ${info.version}`,
      ),
    ),
    el('div', { class: 'block columns asking' }, asWhom(), finding()),
    el('p', { id: 'found', class: 'note', role: 'status' }),
    ...groups,
    el(
      'section',
      { class: 'block', id: 'schemas' },
      el('h2', {}, 'What answers are made of'),
      named(components.schemas),
    ),
  ];
}

/** What stands between backticks, as code. @param {string} text */
function inCode(text) {
  return text.split('`').map((one, index) => (index % 2 === 0 ? one : el('code', {}, one)));
}

function asWhom() {
  const said =
    who.account === undefined ? 'Nobody is signed in.' : `You are signed in as ${who.account.shown}.`;
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'token' }, 'Ask by a token'),
    el(
      'span',
      { class: 'hint', id: 'token-hint' },
      `${said} A token that stands here is used instead, and forgotten with the page.`,
    ),
    token,
  );
}

function finding() {
  const input = el('input', { id: 'find', type: 'search', autocomplete: 'off' });
  input.addEventListener('input', () => find(input.value.trim().toLowerCase()));
  return el(
    'div',
    { class: 'field' },
    el('label', { for: 'find' }, 'Find'),
    el('span', { class: 'hint' }, 'By what stands in its address or its sentence.'),
    input,
  );
}

/** @param {string} text */
function find(text) {
  let count = 0;
  for (const one of document.querySelectorAll('.operation')) {
    const isFound = one instanceof HTMLElement && (one.dataset.text ?? '').includes(text);
    one.toggleAttribute('hidden', !isFound);
    if (isFound) count++;
  }
  for (const one of document.querySelectorAll('.group'))
    one.toggleAttribute('hidden', one.querySelector('.operation:not([hidden])') === null);
  part('found').textContent = text === '' ? '' : count === 1 ? 'One is found.' : `${count} are found.`;
}

/** @param {string} name @param {readonly Operation[]} operations @param {import('./api-operation.js').Context} context */
function group(name, operations, context) {
  const id = `group-${name}`;
  return el(
    'section',
    { class: 'block group', 'aria-labelledby': id },
    el('h2', { id }, name),
    operations.map((one) => operation(one, context)),
  );
}

/** A link to one of them opens it. */
function openAsked() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(asked instanceof HTMLDetailsElement)) return;
  asked.open = true;
  asked.querySelector('summary')?.focus();
  asked.scrollIntoView();
}
