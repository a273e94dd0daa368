// Writes schemas/: what editors check documents, rulebooks, claims and sources by while they are written, and what
// other programs are told of answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { claimsSchema } from '#core/documents/claims.schema';
import { documentSchemas } from '#core/documents/document.schema';
import { historySchema } from '#core/documents/history.schema';
import { sourcesSchema } from '#core/documents/sources.schema';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';
import { answersSchema } from './answers.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Each file of schemas/ by its name. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map([...editorSchemas(), ['answers.schema.json', answersSchema()]]);

/** A schema for each kind of document, and for what lies beside a board, by the names of their files. */
export function editorSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    ...documentSchemas,
    rulebook: rulebookSchema,
    claims: claimsSchema,
    sources: sourcesSchema,
    history: historySchema,
  };
  const written = Object.entries(schemas).map(([kind, schema]): [string, string] => {
    const { $schema, ...described } = z.toJSONSchema(schema, {
      io: 'output',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => asWritten(jsonSchema),
    });
    return [
      `${kind}.schema.json`,
      `${JSON.stringify({ $schema, title: `Parc Fermé: ${kind}`, ...described }, null, 1)}\n`,
    ];
  });
  return new Map(written);
}

/** The schemas describe what is read; people write short forms, and no `act`. Called for each part after what is in it. */
function asWritten(schema: JsonSchema): void {
  const { orText, orOne, ...full } = schema;
  if (orText === true) replaceBy(schema, full, { type: ['string', 'number'] });
  if (orOne === true) replaceBy(schema, full, full.items as JsonSchema);
  if (isConst(schema.properties?.act)) leaveOut(schema, 'act');
  // Names of properties are texts anyway.
  delete schema.propertyNames;
}

/** Either form, with the description where an editor looks for it. */
function replaceBy(schema: JsonSchema, { description, ...full }: JsonSchema, short: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, description === undefined ? {} : { description }, { anyOf: [short, full] });
}

const isConst = (property: JsonSchema | boolean | undefined) =>
  typeof property === 'object' && property.const !== undefined;

function leaveOut(schema: JsonSchema, key: string): void {
  delete schema.properties?.[key];
  if (schema.required !== undefined) schema.required = schema.required.filter((name) => name !== key);
}

if (import.meta.main) {
  mkdirSync('schemas', { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(`schemas/${name}`, text);
}
