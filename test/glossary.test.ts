import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { SECTIONS, type Section } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';

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

/** A declaration, or a key of an object. */
const isDeclaredIn = (text: string, name: string) =>
  new RegExp(`\\b(?:const|function|class|interface|type) ${name}\\b|\\b${name}\\??:`).test(text);

/** What a cell names, each with the file that follows it: `` `Entry`, `src/core/season/season.ts` ``. */
const placesIn = (cell: string) =>
  [...cell.matchAll(/`([^`/]+)`(?:, `([^`]+\/[^`]+)`)?( document)?/g)].map(([, name = '', file, kind]) => ({
    name,
    file,
    isKind: kind !== undefined,
  }));

describe('what the glossary says is in the code', () => {
  const rows = ROWS.filter((row) => row['in the code'] !== undefined);

  test.each(rows.map((row) => [named(row), row['in the code'] ?? ''] as const))('%s', (_, cell) => {
    const files = spansIn(cell).filter((span) => span.includes('/'));
    const places = placesIn(cell);
    expect(files.length + places.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(path.join(root, file)), `there is no ${file}`).toBe(true);
    for (const { name, file, isKind } of places) {
      if (isKind) expect(DOCUMENT_KINDS).toContain(name);
      else
        expect(file && isDeclaredIn(read(file), name), `${name} is not in ${file ?? 'any file'}`).toBe(true);
    }
  });

  test('or is found to be nowhere', () => {
    expect(placesIn('`Entry`; `season` document; `Title`, `src/x.ts`')).toEqual([
      { name: 'Entry', file: undefined, isKind: false },
      { name: 'season', file: undefined, isKind: true },
      { name: 'Title', file: 'src/x.ts', isKind: false },
    ]);
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

const rulebook = JSON.parse(read('schemas', 'rulebook.schema.json')) as Schema;
const decision = JSON.parse(read('schemas', 'decision.schema.json')) as Schema;

/** What can be written below a schema: each key, with each of its words, and with each key right below it. */
function writtenIn(schema: Schema): ReadonlySet<string> {
  const { properties = {}, anyOf = [], oneOf = [], items, additionalProperties } = schema;
  const below = [...anyOf, ...oneOf, items, additionalProperties].filter((one) => typeof one === 'object');
  const own = Object.entries(properties).flatMap(([key, value]) => [
    key,
    ...[...wordsOf(value), ...keysRightBelow(value)].map((word) => `${key}: ${word}`),
    ...writtenIn(value),
  ]);
  return new Set([...own, ...below.flatMap((one) => [...writtenIn(one)])]);
}
const keysRightBelow = ({ properties = {}, anyOf = [], oneOf = [], items }: Schema): readonly string[] => [
  ...Object.keys(properties),
  ...[...anyOf, ...oneOf, ...(items === undefined ? [] : [items])].flatMap(keysRightBelow),
];

/** What rows say of a section and nobody can write there: no such key, word, or value of a key that has no list of words. */
function misfitsIn(section: Section, said: readonly string[]): readonly string[] {
  const written = writtenIn(rulebook.properties?.[section] ?? {});
  return said.filter((span) => {
    const [, key = '', value = ''] = /^([^:]+): (.+)$/.exec(span) ?? [];
    return !written.has(span) && !(written.has(key) && isRead(section, key, value));
  });
}

/** Does a clause of the section take that value of its key, whatever else it lacks? */
function isRead(section: Section, key: string, value: string): boolean {
  const file = { rulebook: 'r', name: 'R', [section]: { clause: { [key]: value } } };
  const issues = rulebookSchema.safeParse(file).error?.issues ?? [];
  const isOfKey = (at: readonly PropertyKey[]) => at[2] === key;
  return !issues.some(
    ({ code, path: at }) => code === 'unrecognized_keys' || code === 'invalid_union' || isOfKey(at),
  );
}

describe('every rule has a row', () => {
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
    const measures = decision.properties?.measures?.items ?? {};
    // Of whom and where a measure is told: no rule of its own.
    const where = ['car', 'driver', 'session', 'title', 'contender', 'round', 'amount'];
    const keys = keysIn(measures).filter((key) => !where.includes(key));
    expect(keys).toContain('state: suspended');
    expect(keys.filter((key) => !isSaid(saidOf('measures'), key))).toEqual([]);
  });

  test('of nothing that one cannot write', () => {
    for (const section of SECTIONS) expect(misfitsIn(section, saidOf(section))).toEqual([]);
    const measures = decision.properties?.measures?.items ?? {};
    const written = writtenIn(measures);
    expect(saidOf('measures').filter((span) => !written.has(span))).toEqual([]);
  });

  test('and what one cannot write is found, by its key or by its word', () => {
    const said = [
      'ties: split',
      'ties: foo',
      'tie',
      'session: sprint',
      'when: share',
      'when: laps',
      'of: class',
    ];
    expect(misfitsIn('awards', said)).toEqual(['ties: foo', 'tie', 'when: laps', 'of: class']);
    expect(misfitsIn('counting', ['keep: best 4', 'keep: most'])).toEqual(['keep: most']);
    expect(misfitsIn('checks', ['time: atLeast', 'time: long', 'every: lap'])).toEqual([
      'time: long',
      'every: lap',
    ]);
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
