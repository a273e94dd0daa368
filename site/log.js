import { ask, problemText } from './ask.js';
import { el, fill, timeText } from './element.js';
import { folded } from './form.js';

/** @typedef {{ number: number, at: string, who?: string, what: string, series?: string, board?: string, details?: Record<string, unknown>, address?: string }} Line */

/** Lines at once. */
const MOST = 50;

/** What was done in a series, the latest first: asked for when somebody opens it. @param {string} path of the series. */
export function logOf(path) {
  const list = el('ul', { class: 'rows' });
  const more = el('button', { type: 'button', class: 'small', hidden: true }, 'Earlier');
  let below = '';
  const read = async () => {
    const answer = await ask('GET', `${path}/log?most=${MOST}${below}`);
    if (!answer.ok) return fill(list, el('li', { class: 'problem' }, problemText(answer.problem)));
    list.append(...answer.value.lines.map(line));
    if (list.childElementCount === 0) list.append(el('li', {}, 'Nothing was done yet.'));
    more.hidden = answer.value.below === undefined;
    below = `&below=${answer.value.below}`;
  };
  more.addEventListener('click', read);
  const log = folded('The log', list, more);
  log.addEventListener('toggle', () => {
    if (log.open && list.childElementCount === 0) void read();
  });
  return log;
}

/** @param {Line} one */
function line({ at, who, what, series, board, details = {}, address }) {
  const said = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  const about = [timeText(at), board ?? series, ...said, address].filter((one) => one !== undefined);
  return el(
    'li',
    {},
    el(
      'span',
      { class: 'what' },
      `${who ?? 'the office'}: ${what}`,
      el('span', { class: 'about' }, about.join(' · ')),
    ),
  );
}
