import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { editorSchemas, schemaFiles } from '../scripts/schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (...names: string[]) => readFileSync(path.join(root, ...names), 'utf8');
const SCHEMAS = editorSchemas();
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false });
const validators = new Map(
  [...SCHEMAS].map(([name, text]) => [name.replace('.schema.json', ''), ajv.compile(JSON.parse(text))]),
);

/** What an editor complains of; it reads YAML with numbers and booleans. */
function complaints(kind: string, text: string): readonly string[] {
  const validate = validators.get(kind);
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  validate(load(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('schemas/ holds what the script writes', () => {
  const committed = readdirSync(path.join(root, 'schemas')).map((name): [string, string] => [
    name,
    read('schemas', name),
  ]);
  expect(new Map(committed)).toEqual(schemaFiles());
});

describe('an editor accepts every file that the readers accept', () => {
  for (const season of readdirSync(path.join(root, 'seasons'))) {
    const files = readdirSync(path.join(root, 'seasons', season)).filter((name) => name.endsWith('.yaml'));
    test.each(files)(`${season}/%s`, (file) => {
      const kind = file.replace(/^\d+-/, '').replace('.yaml', '');
      expect(complaints(kind, read('seasons', season, file))).toEqual([]);
    });
  }
  for (const file of readdirSync(path.join(root, 'rulebooks'))) {
    test(file, () => expect(complaints('rulebook', read('rulebooks', file))).toEqual([]));
  }
});

describe('an editor sees', () => {
  const head = 'document: 1\nkind: bulletin\nposted: 2014-07-20\nby: organiser\n';
  test('a key that no document has', () => {
    expect(complaints('bulletin', `${head}txt: x\n`)).toEqual([' must NOT have additional properties']);
  });
  test('a key that is missing', () => {
    expect(complaints('bulletin', head.replace('by: organiser\n', ''))).toEqual([
      " must have required property 'by'",
    ]);
  });
  test('a word that no list has', () => {
    const lines = 'for: fuji\nsession: race\nstate: finl\nresults: []\n';
    expect(complaints('classification', head.replace('bulletin', 'classification') + lines)).toEqual([
      '/state must be equal to one of the allowed values',
    ]);
  });
  test('an act by its verb, and not by the key that readers add', () => {
    const changes = (act: string) =>
      complaints('calendar-change', `${head.replace('bulletin', 'calendar-change')}changes:\n  - ${act}\n`);
    expect(changes('{ move: inje, to: 2014-07-20 }')).toEqual([]);
    for (const wrong of ['{ act: move, move: inje, to: 2014-07-20 }', '{ mvoe: inje, to: 2014-07-20 }'])
      expect([wrong, changes(wrong).at(-1)]).toEqual([
        wrong,
        '/changes/0 must match exactly one schema in oneOf',
      ]);
  });
  test('one item where a list may stand, and a text where a short form has one', () => {
    expect(complaints('bulletin', `${head}replaces: 7\n`)).toEqual([]);
    expect(complaints('bulletin', `${head}replaces: [7, 8]\n`)).toEqual([]);
    const bounds = head.replace('2014-07-20', '{ after: 2014-07-19, by: 2014-07-20 }');
    expect(complaints('bulletin', bounds)).toEqual([]);
    const drivers = `${head.replace('bulletin', 'drivers')}drivers: { A: JPN, B: { country: JPN } }\n`;
    expect(complaints('drivers', drivers)).toEqual([]);
  });
  test('what a key is for', () => {
    expect(JSON.parse(SCHEMAS.get('bulletin.schema.json') ?? '').properties.answers.description).toBe(
      'The protest, appeal or request that this one answers',
    );
  });
});
