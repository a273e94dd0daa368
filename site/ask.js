/**
 * What the office says when it refuses: RFC 9457.
 *
 * @typedef {{ code: string, title: string, detail?: string, status: number, of?: string,
 *   faults?: readonly { text: string }[] }} Problem
 */
/**
 * @template T
 * @typedef {{ ok: true, value: T } | { ok: false, problem: Problem }} Answer
 */

/** @type {Problem} */
const AWAY = {
  code: 'away',
  title: 'the office does not answer',
  detail: 'try again in a moment',
  status: 0,
};

/**
 * Asks the office for something below /api/v1.
 *
 * @template [T=any]
 * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<Answer<T>>}
 */
export async function ask(method, path, body) {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const value = response.status === 204 ? undefined : await response.json();
    return response.ok ? { ok: true, value } : { ok: false, problem: value };
  } catch {
    return { ok: false, problem: AWAY };
  }
}

/**
 * Asks for a list that may be long, part after part until its end.
 *
 * @param {string} path
 * @param {string} name of the list in each answer.
 * @returns {Promise<Answer<any[]>>}
 */
export async function askAll(path, name) {
  const all = [];
  for (let below = ''; ; ) {
    const answer = await ask('GET', `${path}${below}`);
    if (!answer.ok) return answer;
    all.push(...answer.value[name]);
    if (answer.value.below === undefined) return { ok: true, value: all };
    below = `?below=${encodeURIComponent(answer.value.below)}`;
  }
}

/** As a sentence begins. @param {string} text */
export const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is wrong and what to do, as sentences. @param {Problem} problem */
export const problemText = ({ title, detail, faults = [] }) =>
  [title, ...faults.map(({ text }) => text), ...(detail?.startsWith('GET ') ? [] : [detail ?? ''])]
    .filter((text) => text !== '')
    .map((text) => `${sentence(text)}.`)
    .join(' ');
