import { problemText } from './ask.js';
import { el } from './element.js';

/**
 * A field of a form, with what helps to fill it in.
 *
 * @typedef {{ name: string, label: string, type?: string, hint?: string, value?: string, autocomplete?: string,
 *   optional?: boolean, choices?: readonly (readonly [value: string, label: string])[], min?: number, max?: number,
 *   minlength?: number, maxlength?: number, spellcheck?: boolean, autofocus?: boolean }} Field
 */
/** @typedef {import('./ask.js').Problem} Problem */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

let made = 0;

/**
 * A form whose labels, hints and errors belong to their fields.
 *
 * @param {{ fields: readonly Field[], action: string, quiet?: boolean,
 *   fieldOf?: (problem: Problem) => string | undefined,
 *   send: (said: Record<string, string>) => Promise<Problem | undefined>,
 *   beside?: readonly Node[] }} asked send answers with what is wrong, if anything is.
 */
export function form({ fields, action, quiet, fieldOf, send, beside = [] }) {
  const summary = el('p', { class: 'problem', role: 'alert', hidden: true });
  const rows = fields.map((field) => row(field));
  const button = el('button', { type: 'submit', class: quiet ? 'quiet' : '' }, action);
  const element = el(
    'form',
    { novalidate: true, class: 'form' },
    summary,
    rows.map(({ element }) => element),
    el('div', { class: 'actions' }, button, ...beside),
  );
  const say = (/** @type {Problem} */ problem) => {
    const name = fieldOf?.(problem);
    const at = rows.find(({ field }) => field.name === name);
    if (at !== undefined) return at.say(problemText(problem));
    summary.textContent = problemText(problem);
    summary.hidden = false;
  };
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    summary.hidden = true;
    for (const one of rows) one.clear();
    const wrong = rows.filter((one) => one.check());
    if (wrong.length > 0) return wrong[0]?.control.focus();
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    const problem = await send(
      Object.fromEntries(rows.map(({ field, control }) => [field.name, control.value])),
    );
    button.disabled = false;
    button.removeAttribute('aria-busy');
    if (problem !== undefined) say(problem);
  });
  return {
    element,
    say,
    control: (/** @type {string} */ name) => rows.find((one) => one.field.name === name)?.control,
  };
}

/** @param {Field} field */
function row(field) {
  const id = `field-${++made}`;
  const control = controlOf(field, id);
  const error = el('span', { class: 'error', id: `${id}-error`, hidden: true });
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, field.label, field.optional && el('span', { class: 'optional' }, ' (optional)')),
    field.hint && el('span', { class: 'hint', id: `${id}-hint` }, field.hint),
    field.type === 'password' ? withEye(control) : control,
    error,
  );
  const say = (/** @type {string} */ text) => {
    error.textContent = text;
    error.hidden = false;
    control.setAttribute('aria-invalid', 'true');
    describe(control, id, field, true);
    control.focus();
  };
  const clear = () => {
    error.hidden = true;
    control.removeAttribute('aria-invalid');
    describe(control, id, field, false);
  };
  const check = () => {
    const wrong = wrongWith(field, control);
    if (wrong !== undefined) say(wrong);
    return wrong !== undefined;
  };
  clear();
  return { field, element, control, say, clear, check };
}

/** @param {Field} field @param {string} id @returns {Control} */
function controlOf(field, id) {
  const { name, choices, type = 'text', value = '', autocomplete = 'off', optional } = field;
  const all = { id, name, autocomplete, required: !optional };
  if (choices !== undefined)
    return el(
      'select',
      all,
      choices.map(([key, label]) => el('option', { value: key, selected: key === value }, label)),
    );
  const plain = type === 'password' || autocomplete.startsWith('username');
  return el('input', {
    ...all,
    type,
    value,
    min: field.min,
    max: field.max,
    maxlength: field.maxlength,
    autocapitalize: plain && 'none',
    spellcheck: plain && 'false',
    autofocus: field.autofocus,
  });
}

/** @param {Control} control @param {string} id @param {Field} field @param {boolean} isWrong */
function describe(control, id, field, isWrong) {
  const ids = [...(field.hint ? [`${id}-hint`] : []), ...(isWrong ? [`${id}-error`] : [])];
  if (ids.length === 0) control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', ids.join(' '));
}

/** @param {Field} field @param {Control} control */
function wrongWith({ label, optional, minlength, type, min, max }, { value }) {
  if (value.trim() === '') return optional ? undefined : `${label} is missing.`;
  if (minlength !== undefined && [...value].length < minlength) return `At least ${minlength} characters.`;
  const number = Number(value);
  const isNumber = Number.isInteger(number) && number >= (min ?? number) && number <= (max ?? number);
  return type === 'number' && !isNumber ? `A whole number from ${min} to ${max}.` : undefined;
}

/** Who types on a phone wants to see what. @param {Control} control */
function withEye(control) {
  const button = el('button', { type: 'button', 'aria-label': 'Show the password' }, 'Show');
  button.addEventListener('click', () => {
    const isShown = control.getAttribute('type') === 'text';
    control.setAttribute('type', isShown ? 'password' : 'text');
    button.textContent = isShown ? 'Show' : 'Hide';
    button.setAttribute('aria-label', `${button.textContent} the password`);
  });
  return el('div', { class: 'with-eye' }, control, button);
}

/**
 * Something that is seldom done, behind what it is called.
 *
 * @param {string} label
 * @param {...Node} children
 */
export const folded = (label, ...children) =>
  el('details', { class: 'folded' }, el('summary', {}, label), ...children);

/**
 * Asks before something is done that cannot be undone; or tells why it was not, where there is nothing to choose.
 *
 * @param {string} question
 * @param {string} [action]
 * @returns {Promise<boolean>}
 */
export function confirmed(question, action) {
  const id = `dialog-${++made}`;
  const dialog = el(
    'dialog',
    { 'aria-labelledby': id },
    el(
      'form',
      { method: 'dialog' },
      el('p', { id, class: 'question' }, question),
      el(
        'div',
        { class: 'actions' },
        action !== undefined && el('button', { value: 'yes', class: 'danger' }, action),
        el(
          'button',
          { value: 'no', class: 'quiet', autofocus: true },
          action === undefined ? 'Close' : 'Cancel',
        ),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

/**
 * Something that is shown once, with a way to copy it.
 *
 * @param {string} label
 * @param {string} value
 */
export function toCopy(label, value) {
  const id = `copy-${++made}`;
  const input = el('input', { id, value, readonly: true, spellcheck: 'false' });
  input.addEventListener('focus', () => input.select());
  const button = el('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', async () => {
    input.select();
    await navigator.clipboard?.writeText(value).catch(() => undefined);
    button.textContent = 'Copied';
  });
  return el(
    'div',
    { class: 'once' },
    el('label', { for: id }, label),
    el('div', { class: 'with-eye' }, input, button),
  );
}
