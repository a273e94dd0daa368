import { ask, problemText } from './ask.js';
import { dayText, el, fill, part } from './element.js';
import { whoIsHere } from './shell.js';

/**
 * @typedef {{ season: string, name: string, document: number, posted?: string }} Season
 * @typedef {{ key: string, name: string, visibility: string, seasons: readonly Season[] }} Series
 */

const PAGES = [
  ['standings', 'Standings'],
  ['calendar', 'Calendar'],
  ['entries', 'Entries'],
  ['documents', 'Notice board'],
];

const [, answer] = await Promise.all([whoIsHere(), ask('GET', '/series')]);
const place = part('seasons');
if (!answer.ok) fill(place, el('p', { class: 'problem', role: 'alert' }, problemText(answer.problem)));
else if (answer.value.series.length === 0) fill(place, nothing());
else fill(place, answer.value.series.map(series));

function nothing() {
  return el(
    'section',
    { class: 'block' },
    el('h2', {}, 'No season yet'),
    el('p', {}, 'An organiser makes a series, opens a season in it, and posts the first document.'),
  );
}

/** @param {Series} one */
function series({ key, name, visibility, seasons }) {
  const id = `series-${key}`;
  return el(
    'section',
    { class: 'block', 'aria-labelledby': id },
    el('h2', { id }, name),
    visibility === 'members' && el('p', { class: 'note' }, 'For its members alone.'),
    seasons.length === 0 && el('p', { class: 'note' }, 'No season yet.'),
    seasons.toReversed().map(season),
  );
}

/** @param {Season} one */
function season({ season: key, name, document: count, posted }) {
  const about =
    posted === undefined
      ? 'Nothing was posted yet'
      : `${count === 1 ? 'One document' : `${count} documents`}, the last of ${dayText(posted)}`;
  const links = PAGES.map(([path, label]) =>
    el(
      'li',
      {},
      el('a', { href: `/seasons/${key}/${path}` }, label, el('span', { class: 'unseen' }, ` of ${name}`)),
    ),
  );
  const title = posted === undefined ? name : el('a', { href: `/seasons/${key}` }, name);
  return el(
    'div',
    { class: 'season' },
    el('div', {}, el('h3', {}, title), el('p', { class: 'note' }, about)),
    posted !== undefined && el('ul', {}, links),
  );
}
