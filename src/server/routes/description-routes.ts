import { readdirSync, readFileSync } from 'node:fs';
import { err, ok } from '#core/base/result';
import { printedJson } from '#office/json/printed-json';
import { sha256 } from '#store/sha256';
import { openApi } from '../openapi.ts';
import { packageFolder } from '../package-files.ts';
import type { Asked, Route } from '../route.ts';
import type { Handled } from './person-asked.ts';

const SCHEMAS = packageFolder('schemas');

/** What describes the rest to programs and to editors. @param routes all of them, once they are there. */
export const descriptionRoutes = (routes: () => readonly Route[]): readonly Route[] => [
  {
    method: 'get',
    path: '/openapi.json',
    id: 'getDescription',
    tag: 'Office',
    summary: 'This description, in OpenAPI 3.1',
    hasTag: true,
    answers: [{ status: 200, what: 'The description.', schema: { type: 'object' } }],
    handle: (asked) =>
      described(asked, 'openapi', () =>
        printedJson(openApi(routes(), asked.office.version, asked.office.settings.origin ?? '/')),
      ),
  },
  {
    method: 'get',
    path: '/schemas/{kind}',
    id: 'getSchema',
    tag: 'Office',
    summary: 'The JSON Schema of a kind of document, for editors',
    hasTag: true,
    answers: [{ status: 200, what: 'The schema.', schema: { type: 'object' } }],
    handle: schema,
  },
];

async function schema(asked: Asked): Handled {
  const file = `${asked.path.kind}.schema.json`;
  const there = readdirSync(SCHEMAS);
  if (there.includes(file)) return described(asked, file, () => readFileSync(new URL(file, SCHEMAS), 'utf8'));
  const kinds = there.map((name) => name.replace('.schema.json', ''));
  return err({
    code: 'no-such-schema',
    title: `there is no schema of '${asked.path.kind}'`,
    detail: `schemas: ${kinds.join(', ')}`,
  });
}

/** Made once: it is the same as long as the program is. */
async function described({ office }: Asked, name: string, text: () => string): Handled {
  const headers = { 'Cache-Control': 'public, no-cache' };
  const found = office.cache.get(name, 0);
  if (found !== undefined) return ok({ kept: found, headers });
  const made = text();
  const etag = `W/"${sha256(made).slice(0, 32)}"`;
  return ok({ kept: office.cache.put(name, etag, undefined, made), headers });
}
