import { example, resolved, schemaShown } from './api-schema.js';
import { el, fill } from './element.js';

/**
 * @typedef {import('./api-schema.js').Schema} Schema
 * @typedef {import('./api-schema.js').Schemas} Schemas
 * @typedef {import('./api-operation.js').Operation} Operation
 * @typedef {import('./api-operation.js').Parameter} Parameter
 * @typedef {{ body?: BodyInit, type?: string }} Said
 */

/** @param {string} id @param {Parameter} parameter @param {string} [here] what to begin with. */
export function parameterField(id, parameter, here) {
  const { name, description, required = false, example: such, schema } = parameter;
  const field = `${id}-${name}`;
  const control =
    schema.enum === undefined
      ? el('input', {
          id: field,
          value: here ?? (required && such !== undefined ? such : ''),
          autocomplete: 'off',
          spellcheck: 'false',
        })
      : el(
          'select',
          { id: field },
          ['', ...schema.enum].map((value) => el('option', { value: String(value) }, String(value))),
        );
  control.setAttribute('aria-describedby', `${field}-hint`);
  const element = el(
    'div',
    { class: 'field' },
    el(
      'label',
      { for: field },
      el('code', {}, name),
      !required && el('span', { class: 'optional' }, ' (optional)'),
    ),
    el(
      'span',
      { class: 'hint', id: `${field}-hint` },
      description ?? '',
      !required && such !== undefined && ` Such as ${such}.`,
    ),
    control,
  );
  return { parameter, element, control };
}

/**
 * @param {string} id @param {NonNullable<Operation['requestBody']>} body @param {Schemas} schemas
 * @returns {{ element: HTMLElement, said: () => Said }}
 */
export function bodyFields(id, { description, content, required }, schemas) {
  const types = Object.keys(content);
  const choice = el(
    'select',
    { id: `${id}-type` },
    types.map((type) => el('option', { value: type }, type)),
  );
  const place = el('div', { class: 'fields' });
  /** @type {() => Said} */
  let said = () => ({});
  const show = () => {
    const type = choice.value;
    const schema = resolved(content[type]?.schema ?? {}, schemas);
    const made =
      type === 'multipart/form-data'
        ? formFields(id, schema)
        : type.startsWith('application/octet')
          ? fileField(id)
          : textField(id, type, schema, schemas);
    said = made.said;
    fill(place, ...made.children);
  };
  choice.addEventListener('change', show);
  show();
  const element = el(
    'fieldset',
    {},
    el('legend', {}, 'Body', !required && el('span', { class: 'optional' }, ' (optional)')),
    el('p', { class: 'note' }, description),
    types.length > 1 && el('div', { class: 'field' }, el('label', { for: `${id}-type` }, 'As'), choice),
    place,
  );
  return { element, said: () => said() };
}

/** @param {string} id @param {string} type @param {Schema} schema @param {Schemas} schemas */
function textField(id, type, schema, schemas) {
  const isJson = type === 'application/json';
  const value = isJson ? JSON.stringify(example(schema, schemas), undefined, 2) : '';
  const text = el('textarea', {
    id: `${id}-body`,
    rows: Math.min(16, Math.max(4, value.split('\n').length + 1)),
    spellcheck: 'false',
  });
  text.value = value;
  return {
    children: [
      el('label', { for: `${id}-body` }, isJson ? 'JSON' : 'YAML'),
      text,
      isJson &&
        el(
          'details',
          { class: 'schema' },
          el('summary', {}, 'What it may say'),
          schemaShown(schema, schemas),
        ),
    ],
    said: () => (text.value.trim() === '' ? {} : { body: text.value, type }),
  };
}

/** @param {string} id */
function fileField(id) {
  const input = el('input', { id: `${id}-body`, type: 'file' });
  return {
    children: [el('label', { for: `${id}-body` }, 'File'), input],
    said: () => ({ body: input.files?.[0] ?? '', type: 'application/octet-stream' }),
  };
}

/** @param {string} id @param {Schema} schema */
function formFields(id, { properties = {}, required = [] }) {
  const controls = Object.entries(properties).map(([name, of]) => {
    const field = `${id}-form-${name}`;
    const isFile = of.type === 'array';
    const control = isFile
      ? el('input', { id: field, type: 'file', multiple: true })
      : of.enum === undefined
        ? name === 'document'
          ? el('textarea', { id: field, rows: 8, spellcheck: 'false' })
          : el('input', { id: field, autocomplete: 'off' })
        : el(
            'select',
            { id: field },
            ['', ...of.enum].map((value) => el('option', { value: String(value) }, String(value))),
          );
    const label = el(
      'label',
      { for: field },
      el('code', {}, name),
      !required.includes(name) && el('span', { class: 'optional' }, ' (optional)'),
    );
    return { name, control, parts: [label, el('span', { class: 'hint' }, of.description ?? ''), control] };
  });
  return {
    children: controls.map(({ parts }) => el('div', { class: 'field' }, parts)),
    said: () => {
      const form = new FormData();
      for (const { name, control } of controls)
        if (control instanceof HTMLInputElement && control.type === 'file')
          for (const file of control.files ?? []) form.append(name, file);
        else if (control.value !== '') form.append(name, control.value);
      return { body: form };
    },
  };
}
