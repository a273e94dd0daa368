import { sent } from './api-answer.js';
import { bodyFields, parameterField } from './api-fields.js';
import { schemaShown } from './api-schema.js';
import { el, fill } from './element.js';

/**
 * @typedef {import('./api-schema.js').Schema} Schema
 * @typedef {import('./api-schema.js').Schemas} Schemas
 * @typedef {{ name: string, in: string, description?: string, required?: boolean, example?: string, schema: Schema }} Parameter
 * @typedef {{ description: string, content?: Record<string, { schema: Schema }> }} Answered
 * @typedef {{ path: string, method: string, operationId: string, summary: string, tags: string[], 'x-may'?: string,
 *   parameters?: Parameter[], responses: Record<string, Answered>,
 *   requestBody?: { description: string, required: boolean, content: Record<string, { schema: Schema }> } }} Operation
 * @typedef {{ schemas: Schemas, token: () => string, here: Readonly<Record<string, string>> }} Context here: a season of
 *   this office and its series, to begin with.
 */

/** One thing that can be asked: its parts are made when somebody opens it. @param {Operation} one @param {Context} context */
export function operation(one, context) {
  const { method, path, operationId, summary } = one;
  const place = el('div', { class: 'inside' });
  const element = el(
    'details',
    {
      class: 'operation',
      id: operationId,
      'data-text': `${method} ${path} ${summary} ${operationId}`.toLowerCase(),
    },
    el(
      'summary',
      {},
      el('span', { class: `method ${method.toLowerCase()}` }, method),
      el('code', { class: 'path' }, path.replace('/api/v1', '')),
      el('span', { class: 'summary' }, summary),
    ),
    place,
  );
  element.addEventListener('toggle', () => {
    if (element.open && place.childElementCount === 0) fill(place, ...inside(one, context));
  });
  return element;
}

/** @param {Operation} one @param {Context} context */
function inside(one, context) {
  const { operationId: id, responses } = one;
  const fields = (one.parameters ?? []).map((parameter) =>
    parameterField(id, parameter, context.here[parameter.name]),
  );
  const body = one.requestBody === undefined ? undefined : bodyFields(id, one.requestBody, context.schemas);
  const result = el('div', { class: 'result', 'aria-live': 'polite' });
  const button = el('button', { type: 'submit' }, 'Ask');
  const form = el(
    'form',
    { class: 'form', novalidate: true },
    fields.map(({ element }) => element),
    body?.element,
    el('div', { class: 'actions' }, button),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const missing = fields.find(({ parameter, control }) => parameter.required && control.value === '');
    if (missing !== undefined) {
      missing.control.setAttribute('aria-invalid', 'true');
      return missing.control.focus();
    }
    for (const { control } of fields) control.removeAttribute('aria-invalid');
    button.disabled = true;
    fill(result, ...(await sent(one, fields, body, context.token())));
    button.disabled = false;
  });
  return [
    el(
      'p',
      { class: 'note' },
      one['x-may'] === undefined ? 'Whoever may read it may ask.' : `For ${one['x-may']}.`,
    ),
    form,
    result,
    answersShown(responses, context.schemas),
  ];
}

/** @param {Record<string, Answered>} responses @param {Schemas} schemas */
function answersShown(responses, schemas) {
  return el(
    'details',
    { class: 'schema' },
    el('summary', {}, 'What it answers'),
    Object.entries(responses).map(([status, { description, content = {} }]) =>
      el(
        'div',
        { class: 'answer' },
        el(
          'p',
          {},
          el('strong', {}, status === 'default' ? 'else' : status),
          ` ${description} `,
          Object.keys(content).map((type) => el('code', {}, type)),
        ),
        // Problems are all of one shape, which stands once, at the end: what tells them apart are their codes.
        Object.entries(content)
          .filter(([type]) => type !== 'application/problem+json' || status === 'default')
          .map(([, { schema }]) => schemaShown(schema, schemas)),
      ),
    ),
  );
}
