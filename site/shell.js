import { ask } from './ask.js';
import { el, fill, part } from './element.js';

/**
 * @typedef {{ series: string, role: string, party?: string }} Held
 * @typedef {{ account?: { name: string, shown: string }, roles: readonly Held[], via?: string }} Who
 */

/** Who is signed in; and says so at the head of the page. @returns {Promise<Who>} */
export async function whoIsHere() {
  const who = await ask('GET', '/sign-in');
  const here = who.ok ? who.value : { roles: [] };
  showWho(here);
  return here;
}

/** @param {Who} who */
export function showWho({ account }) {
  const isHere = (/** @type {string} */ path) => location.pathname === path && 'page';
  fill(
    part('who'),
    account === undefined
      ? el('a', { href: '/sign-in', 'aria-current': isHere('/sign-in') }, 'Sign in')
      : el('a', { href: '/account', 'aria-current': isHere('/account') }, account.shown),
  );
}

/** The names of the series that somebody may read, by their keys. @type {Map<string, string>} */
const names = new Map();

/** Learns how series are called. @returns {Promise<readonly { key: string, name: string }[]>} them, by their keys. */
export async function seriesHere() {
  const answer = await ask('GET', '/series');
  if (!answer.ok) return [];
  for (const { key, name } of answer.value.series) names.set(key, name);
  return answer.value.series;
}

/** `steward of Club Cup`, `team Craft-Bamboo of Club Cup` @param {Held} held @param {string} [name] of the series. */
export function roleText({ series, role, party }, name = names.get(series)) {
  const of = series === '*' ? 'every series' : (name ?? series);
  return party === undefined ? `${role} of ${of}` : `${role} ${party} of ${of}`;
}
