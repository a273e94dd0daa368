import { el } from './element.js';

/** @typedef {import('./api-operation.js').Operation} Operation */

/**
 * @param {Operation} one
 * @param {readonly ReturnType<typeof import('./api-fields.js').parameterField>[]} fields
 * @param {ReturnType<typeof import('./api-fields.js').bodyFields> | undefined} body
 * @param {string} token
 * @returns {Promise<readonly (Node | string | false)[]>} what came back.
 */
export async function sent({ method, path, operationId }, fields, body, token) {
  const inPath = fields.filter(({ parameter }) => parameter.in === 'path');
  const address = inPath.reduce(
    (text, { parameter, control }) => text.replace(`{${parameter.name}}`, encodeURIComponent(control.value)),
    path,
  );
  const query = new URLSearchParams(
    fields.flatMap(({ parameter, control }) =>
      parameter.in === 'query' && control.value !== '' ? [[parameter.name, control.value]] : [],
    ),
  );
  const whole = query.size === 0 ? address : `${address}?${query}`;
  const said = body?.said() ?? {};
  const headers = {
    ...(said.type === undefined ? {} : { 'Content-Type': said.type }),
    ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
  };
  if (operationId === 'getEvents') return streamShown(whole);
  const began = performance.now();
  try {
    const asked = { method, headers, ...(said.body === undefined ? {} : { body: said.body }) };
    const response = await fetch(whole, { ...asked, credentials: token === '' ? 'same-origin' : 'omit' });
    const text = await response.text();
    return answerShown(`${method} ${whole}`, response, text, performance.now() - began);
  } catch (error) {
    return [el('p', { class: 'problem' }, `The office does not answer: ${String(error)}`)];
  }
}

/** Of a very long answer the beginning: a page of megabytes would stand still. */
const MOST_SHOWN = 200_000;

/** @param {string} asked @param {Response} response @param {string} text @param {number} milliseconds */
function answerShown(asked, response, text, milliseconds) {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const shown =
    text.length > MOST_SHOWN
      ? `${text.slice(0, MOST_SHOWN)}\n… and ${text.length - MOST_SHOWN} characters more`
      : text;
  const kind = response.ok ? 'good' : 'bad';
  return [
    el(
      'p',
      { class: 'status' },
      el('strong', { class: kind }, `${response.status} ${response.statusText}`.trim()),
      ` in ${Math.round(milliseconds)} ms · ${text.length.toLocaleString()} characters`,
    ),
    el('p', {}, el('code', {}, asked)),
    el(
      'details',
      {},
      el('summary', {}, 'Headers'),
      el('pre', { tabindex: '0', 'aria-label': 'Headers' }, headers),
    ),
    shown !== '' && el('pre', { tabindex: '0', 'aria-label': 'Answer' }, shown),
  ];
}

/** A stream has no end: what comes is shown as it comes. @param {string} address */
function streamShown(address) {
  const pre = el('pre', { tabindex: '0', 'aria-label': 'Events' }, 'listening …\n');
  const source = new EventSource(address);
  source.addEventListener('document', ({ data }) => pre.append(`${data}\n`));
  source.addEventListener('error', () => pre.append('the connection is gone, and is tried again\n'));
  const stop = el('button', { type: 'button', class: 'quiet' }, 'Stop listening');
  stop.addEventListener('click', () => {
    source.close();
    stop.remove();
    pre.append('stopped\n');
  });
  return [stop, pre];
}
