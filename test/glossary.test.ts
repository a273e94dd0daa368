import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { SECTIONS } from '#core/rulebook/rulebook';

/* The glossary is held to the code, to the schemas and to the rulebooks: a rule without a row is not found by anybody. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (...names: readonly string[]) => readFileSync(path.join(root, ...names), 'utf8');
const PAGE = read('docs', 'glossary.md');

/** The cells of a row, by what its table calls them. */
type Row = Readonly<Record<string, string>>;

/** Every row of every table of the page. */
function rowsIn(page: string): readonly Row[] {
  let header: readonly string[] | undefined;
  return page.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) {
      header = undefined;
      return [];
    }
    const cells = line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim());
    if (header === undefined) header = cells;
    else if (!cells.every((cell) => /^-+$/.test(cell)))
      return [Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))];
    return [];
  });
}
const ROWS = rowsIn(PAGE);
const spansIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
const named = ({ term, rule }: Row) => term ?? rule ?? '';

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file: `src/${file.replaceAll(path.sep, '/')}`, text: read('src', file) }));
const isDeclaredIn = (text: string, name: string) =>
  new RegExp(`\\b(?:const|function|class|interface|type) ${name}\\b|\\b${name}\\??:`).test(text);

describe('what the glossary says is in the code', () => {
  const rows = ROWS.filter((row) => row['in the code'] !== undefined);

  test.each(rows.map((row) => [named(row), row] as const))('%s', (_, row) => {
    const spans = spansIn(row['in the code']);
    expect(spans).not.toEqual([]);
    let before: string | undefined;
    for (const span of spans) {
      if (!span.includes('/')) {
        const isKind = (DOCUMENT_KINDS as readonly string[]).includes(span) || span.endsWith('.yaml');
        const isThere = sources.some(({ text }) => isDeclaredIn(text, span));
        expect(isKind || isThere, `${span} is nowhere in the code`).toBe(true);
        before = span;
        continue;
      }
      expect(existsSync(path.join(root, span)), `there is no ${span}`).toBe(true);
      // `Entry`, `src/…`: the name stands in that file.
      const own = before !== undefined && row['in the code']?.includes(`\`${before}\`, \`${span}\``);
      if (own) expect(isDeclaredIn(read(span), before ?? ''), `${before} is not in ${span}`).toBe(true);
    }
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** What is no rule of the sport: names, citations, remarks. */
const ABOUT_A_CLAUSE = ['name', 'article', 'source', 'doubt', 'note'];
/** Results that a counting rule may name are words of classifications; bounds and lists are told with their key. */
const TOLD_WITH_THEIR_KEY = ['results', 'atLeast', 'atMost', 'under'];

/** Every key that one can write below a schema, and each word that it may have: `ties`, `ties: split`. */
function keysIn(schema: Schema): readonly string[] {
  const { properties = {}, anyOf = [], oneOf = [], items, additionalProperties } = schema;
  const below = [...anyOf, ...oneOf, items, additionalProperties].filter((one) => typeof one === 'object');
  const own = Object.entries(properties).flatMap(([key, value]) => {
    if (ABOUT_A_CLAUSE.includes(key)) return [];
    if (TOLD_WITH_THEIR_KEY.includes(key)) return key === 'results' ? [key] : [];
    return [key, ...wordsOf(value).map((word) => `${key}: ${word}`), ...keysIn(value)];
  });
  return [...new Set([...own, ...below.flatMap(keysIn)])];
}
const wordsOf = (schema: Schema): readonly string[] => [
  ...(schema.enum ?? []),
  ...(schema.const === undefined ? [] : [schema.const]),
  ...[...(schema.anyOf ?? []), schema.items].flatMap((one) => (one === undefined ? [] : wordsOf(one))),
];

/** What rows say of each section: the spans that follow its name. */
function saidOf(section: string): readonly string[] {
  return ROWS.flatMap((row) => {
    const parts = (row['in a rulebook'] ?? row['in a decision'] ?? '').split(';');
    return parts.flatMap((part) => {
      const [first, ...others] = spansIn(part);
      return first === section ? others : [];
    });
  });
}
const isSaid = (said: readonly string[], key: string) =>
  said.some((span) => span === key || (!key.includes(': ') && span.split(': ').includes(key)));

describe('every rule has a row', () => {
  const rulebook = JSON.parse(read('schemas', 'rulebook.schema.json')) as Schema;

  test.each([...SECTIONS])('of what one writes in %s', (section) => {
    const keys = keysIn(rulebook.properties?.[section] ?? {});
    expect(keys.length).toBeGreaterThan(0);
    const said = saidOf(section);
    expect(keys.filter((key) => !isSaid(said, key))).toEqual([]);
  });

  test('of what holds for every title', () => {
    const keys = Object.keys(rulebook.properties?.everyTitle?.properties ?? {});
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !isSaid(saidOf('titles'), key))).toEqual([]);
  });

  test('of what a decision does', () => {
    const decision = JSON.parse(read('schemas', 'decision.schema.json')) as Schema;
    const measures = decision.properties?.measures?.items ?? {};
    // Of whom and where a measure is told: no rule of its own.
    const where = ['car', 'driver', 'session', 'title', 'contender', 'round', 'amount'];
    const keys = keysIn(measures).filter((key) => !where.includes(key));
    expect(keys).toContain('state: suspended');
    expect(keys.filter((key) => !isSaid(saidOf('measures'), key))).toEqual([]);
  });

  test('of nothing that one cannot write', () => {
    for (const section of SECTIONS) {
      const keys = keysIn(rulebook.properties?.[section] ?? {});
      const [first] = saidOf(section).filter((span) => !keys.includes(span.split(': ')[0] ?? ''));
      expect(first).toBeUndefined();
    }
  });
});

describe('a rule comes from where its row says', () => {
  const PAGES = new Set(ROWS.flatMap(({ key }) => key ?? []));
  const rulebooks = new Set(
    readdirSync(path.join(root, 'rulebooks')).map((file) => file.replace(/\.yaml$/, '')),
  );
  type Clauses = Readonly<Record<string, Readonly<Record<string, { readonly source?: unknown }>>>>;
  const rulesOf = (name: string) => load(read('rulebooks', `${name}.yaml`)) as Clauses;
  const rows = ROWS.filter(({ from }) => from !== undefined);

  test.each(rows.map((row) => [named(row), row.from ?? ''] as const))('%s', (_, from) => {
    expect(from).not.toBe('');
    for (const part of from.split(';')) {
      const spans = spansIn(part);
      const cited = [...part.matchAll(/\(([A-Z0-9_]+(?:, [A-Z0-9_]+)*)\)/g)].flatMap(([, keys = '']) =>
        keys.split(', '),
      );
      const [book = '', place = ''] = spans;
      if (rulebooks.has(book)) {
        const [section = '', clause = ''] = place.split(/\/(.*)/s);
        const found = section === 'everyTitle' ? {} : rulesOf(book)[section]?.[clause];
        expect(found, `${book} has no ${place}`).toBeDefined();
        const known = [found?.source ?? []].flat();
        for (const key of cited) expect([...known, ...PAGES], `${place} does not cite ${key}`).toContain(key);
      } else {
        for (const file of spans.filter((span) => span.includes('/') && span.endsWith('.yaml')))
          for (const key of ['', ...cited]) expect(read(file)).toContain(key);
        if (!spans.some((span) => span.endsWith('.yaml')))
          for (const key of cited) expect([...PAGES], `no page ${key}`).toContain(key);
      }
    }
  });

  test('each page is that of some row', () => {
    const body = PAGE.slice(0, PAGE.indexOf('### Pages'));
    expect([...PAGES].filter((key) => !new RegExp(`\\b${key}\\b`).test(body))).toEqual([]);
  });
});

test('each word stands in the glossary once', () => {
  const words = ROWS.map(named).filter((word) => word !== '');
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
});
