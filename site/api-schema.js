import { el, fill } from './element.js';

/**
 * JSON Schema, as far as the description of the office uses it.
 *
 * @typedef {{ $ref?: string, type?: string | string[], description?: string, enum?: readonly unknown[], const?: unknown,
 *   properties?: Record<string, Schema>, required?: string[], items?: Schema, prefixItems?: Schema[], anyOf?: Schema[],
 *   oneOf?: Schema[], allOf?: Schema[], additionalProperties?: boolean | Schema, pattern?: string, format?: string,
 *   example?: unknown }} Schema
 * @typedef {Record<string, Schema>} Schemas
 */

/** @param {string} ref */
const nameIn = (ref) => ref.replace('#/components/schemas/', '');

/** @param {Schema} schema @param {Schemas} schemas @returns {Schema} */
export function resolved(schema, schemas) {
  const found = schema.$ref === undefined ? undefined : schemas[nameIn(schema.$ref)];
  return found === undefined ? schema : resolved(found, schemas);
}

/** Every schema that has a name; each is shown when it is opened. @param {Schemas} schemas */
export function named(schemas) {
  return el(
    'div',
    {},
    Object.keys(schemas)
      .toSorted()
      .map((name) => lazily(name, () => schemaShown(schemas[name] ?? {}, schemas), `schema-${name}`)),
  );
}

/** @param {string} label @param {() => Node} make @param {string} [id] */
function lazily(label, make, id) {
  const place = el('div', { class: 'inside' });
  const element = el('details', { class: 'schema', id }, el('summary', {}, label), place);
  element.addEventListener('toggle', () => {
    if (element.open && place.childElementCount === 0) fill(place, make());
  });
  return element;
}

/** A schema as people read it: each key, what it is, and what that means. @param {Schema} schema @param {Schemas} schemas @returns {HTMLElement} */
export function schemaShown(schema, schemas) {
  if (schema.$ref !== undefined)
    return lazily(nameIn(schema.$ref), () => schemaShown(resolved(schema, schemas), schemas));
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  return el(
    'div',
    { class: 'shape' },
    schema.description && el('p', { class: 'note' }, schema.description),
    schema.properties === undefined && parts === undefined && el('p', {}, el('code', {}, typeText(schema))),
    schema.properties !== undefined && keysShown(schema, schemas),
    parts !== undefined && [
      el('p', { class: 'note' }, schema.allOf === undefined ? 'One of:' : 'All of:'),
      el(
        'ul',
        { class: 'any' },
        parts.map((part) => el('li', {}, inner(part, schemas) ?? el('code', {}, typeText(part)))),
      ),
    ],
    schema.items !== undefined && inner(schema.items, schemas),
  );
}

/** @param {Schema} schema @param {Schemas} schemas */
function keysShown({ properties = {}, required = [] }, schemas) {
  return el(
    'dl',
    { class: 'keys' },
    Object.entries(properties).flatMap(([key, value]) => [
      el(
        'dt',
        {},
        el('code', {}, key),
        !required.includes(key) && el('span', { class: 'optional' }, ' (optional)'),
      ),
      el(
        'dd',
        {},
        el('code', { class: 'type' }, typeText(value)),
        value.description && el('span', { class: 'note' }, ` ${value.description}`),
        inner(value, schemas),
      ),
    ]),
  );
}

/** What is inside a value, if it has parts. @param {Schema} value @param {Schemas} schemas @returns {HTMLElement | undefined} */
function inner(value, schemas) {
  if (value.$ref !== undefined) return schemaShown(value, schemas);
  if (value.items !== undefined && value.properties === undefined) return inner(value.items, schemas);
  const hasParts = value.properties ?? value.anyOf ?? value.oneOf ?? value.allOf;
  if (hasParts !== undefined)
    return lazily(typeText(value), () => schemaShown({ ...value, description: '' }, schemas));
  return typeof value.additionalProperties === 'object'
    ? inner(value.additionalProperties, schemas)
    : undefined;
}

/** `string`, `list of Row`, `"public" or "members"` @param {Schema} schema @returns {string} */
function typeText(schema) {
  const { $ref, type, items, additionalProperties } = schema;
  if ($ref !== undefined) return nameIn($ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts !== undefined) return parts.map(typeText).join(' or ');
  if (items !== undefined) return `list of ${typeText(items)}`;
  if (typeof additionalProperties === 'object') return `map to ${typeText(additionalProperties)}`;
  return Array.isArray(type) ? type.join(' or ') : (type ?? 'anything');
}

/** Something to begin with. @param {Schema} schema @param {Schemas} schemas @param {number} [depth] @returns {unknown} */
export function example(schema, schemas, depth = 0) {
  const of = resolved(schema, schemas);
  if (of.const !== undefined) return of.const;
  if (of.enum !== undefined) return of.enum[0];
  const [first] = of.anyOf ?? of.oneOf ?? [];
  if (first !== undefined) return example(first, schemas, depth);
  if (of.type === 'array') return [];
  if (of.type === 'integer' || of.type === 'number') return 0;
  if (of.type === 'boolean') return false;
  if (of.properties === undefined || depth > 3) return of.type === 'object' ? {} : '';
  const keys = Object.entries(of.properties).filter(([key]) => of.required?.includes(key));
  return Object.fromEntries(keys.map(([key, value]) => [key, example(value, schemas, depth + 1)]));
}
