import ts from 'typescript-6';
import { expect, test } from 'vitest';
import { TypeSchemas } from '../scripts/type-schemas.ts';

const FILE = '/types.ts';
const SHARED = `
declare const brand: unique symbol;
type Key = string & { readonly [brand]: 'Key' };
interface Car { readonly number: string }
type Act = { act: 'a' } | { act: 'b' };
`;

/** The schemas of types that are written here, by their names, and of the brands that they use. */
function schemasOf(types: Readonly<Record<string, string>>) {
  const list = Object.entries(types).map(([name, type]) => `${name}: ${type};`);
  const text = `${SHARED} export interface List { ${list.join('\n')} }`;
  const options = { strict: true, exactOptionalPropertyTypes: true, lib: ['lib.es5.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) =>
    name === FILE ? ts.createSourceFile(FILE, text, target) : getSourceFile(name, target);
  const program = ts.createProgram([FILE], options, host);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(FILE) as ts.SourceFile) as ts.Symbol;
  const [symbol] = checker.getExportsOfModule(module) as [ts.Symbol];
  const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  const named = new Map(properties.map((one) => [one.name, checker.getTypeOfSymbol(one)]));
  const schemas = new TypeSchemas(checker, named);
  const written = [...named].map(([name, type]) => [name, schemas.schemaOf(type)]);
  return Object.fromEntries([...written, ...schemas.brands]);
}
const schemaOf = (type: string) => schemasOf({ It: type }).It;
const closed = { type: 'object', additionalProperties: false };
const tagged = (act: string) => ({
  ...closed,
  properties: { act: { type: 'string', const: act } },
  required: ['act'],
});

test.each([
  ['string', { type: 'string' }],
  ['number | null', { type: ['number', 'null'] }],
  ['boolean', { type: 'boolean' }],
  ['true', { type: 'boolean', const: true }],
  ["'red' | 'white'", { type: 'string', enum: ['red', 'white'] }],
  ["'red' | null", { oneOf: [{ type: 'string', const: 'red' }, { type: 'null' }] }],
  ["number | 'all'", { oneOf: [{ type: 'string', const: 'all' }, { type: 'number' }] }],
  ['readonly string[]', { type: 'array', items: { type: 'string' } }],
  [
    'readonly [number, string]',
    {
      type: 'array',
      prefixItems: [{ type: 'number' }, { type: 'string' }],
      items: false,
      minItems: 2,
      maxItems: 2,
    },
  ],
  [
    '{ a: string; b?: string; c: string | undefined }',
    {
      ...closed,
      properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
      required: ['a'],
    },
  ],
  ['{ readonly [word: string]: number }', { type: 'object', additionalProperties: { type: 'number' } }],
])('%s', (type, schema) => {
  expect(schemaOf(type)).toEqual(schema);
});

test('objects that a word tells apart are one of them, others any', () => {
  expect(schemaOf("{ act: 'a' } | { act: 'b' } | string")).toEqual({
    oneOf: [{ type: 'string' }, tagged('a'), tagged('b')],
  });
  expect(schemaOf('{ a?: string } | { b?: string }')).toHaveProperty('anyOf');
  expect(schemaOf("Key | 'none'")).toHaveProperty('anyOf');
});

test('what a type is computed from does not matter', () => {
  expect(schemaOf("Omit<Car & { team?: string; class: 'GT' }, 'number' | 'team'>")).toEqual({
    ...closed,
    properties: { class: { type: 'string', const: 'GT' } },
    required: ['class'],
  });
});

test('a type that has a name goes by it, as a part of another one, too', () => {
  const { It } = schemasOf({ It: "(Act | { act: 'c' } | null)[]", Act: 'Act' });
  expect(It.items).toEqual({ oneOf: [{ $ref: '#/$defs/Act' }, tagged('c'), { type: 'null' }] });
  const { Entry } = schemasOf({ Entry: '{ car?: Car | null }', Car: 'Car' });
  expect(Entry.properties.car).toEqual({ oneOf: [{ $ref: '#/$defs/Car' }, { type: 'null' }] });
});

test('a brand is what it brands, under its name', () => {
  expect(schemasOf({ It: 'Key[]' })).toEqual({
    It: { type: 'array', items: { $ref: '#/$defs/Key' } },
    Key: { type: 'string' },
  });
});

test.each(['any', 'unknown', '() => void', '{ at: Date }', 'bigint', 'symbol'])('%s is no JSON', (type) => {
  expect(() => schemaOf(type)).toThrow('no JSON is');
});

test('one type has one name', () => {
  expect(() => schemasOf({ Car: 'Car', Auto: 'Car' })).toThrow('Auto and Car are one type');
});
