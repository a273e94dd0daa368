import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { momentOf, readDay } from '#core/base/day';
import { reviewRulebook } from '#core/rulebook/review';
import { type Rulebook, SECTIONS } from '#core/rulebook/rulebook';
import { readDocument, readHistory, readSources } from '#formats/yaml/read-document';
import { completed, splitDocuments } from '#office/draft-text';
import { wholeRulebook } from '#office/rulebook-library';
import { rulebooksBeside } from './libraries.ts';

/* What comes with the program: a slip in it would be met by whoever uses it first. */

const HISTORIES = path.resolve(import.meta.dirname, '../../histories');
const library = rulebooksBeside();
const names = await library.names();
const textOf = (...parts: readonly string[]) => readFileSync(path.join(HISTORIES, ...parts), 'utf8');
const yamlIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const sourcesOf = (clauses: Rulebook[(typeof SECTIONS)[number]]) =>
  Object.values(clauses).flatMap((clause) => ('source' in clause ? (clause.source ?? []) : []));

test.each(names)('%s is a whole rulebook, and has every clause that it names', async (name) => {
  const read = await wholeRulebook(library, name);
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(reviewRulebook(read.value.rulebook)).toEqual([]);
});

describe.each(yamlIn(HISTORIES).map((name) => name.slice(0, -'.yaml'.length)))('the history %s', (name) => {
  const history = readHistory(textOf(`${name}.yaml`), `${name}.yaml`);
  const sources = readSources(textOf(name, 'sources.yaml'), 'sources.yaml');
  const known = sources.ok ? Object.keys(sources.value.content.sources) : [];
  const years = yamlIn(path.join(HISTORIES, name)).filter((file) => file !== 'sources.yaml');
  const day = readDay('1900-01-01');

  test('is read, and names rulebooks that there are and a source that it has', () => {
    expect(history.ok && history.value.content.history).toBe(name);
    const { rulebooks = '', source } = history.ok ? history.value.content : {};
    expect(names.some((one) => one.startsWith(`${rulebooks}-`))).toBe(true);
    expect(known).toContain(source);
  });

  test.each(years)('has documents that can be read in %s, each with a source that it has', (file) => {
    for (const part of splitDocuments(textOf(name, file))) {
      const { text } = completed(part, { number: 1, posted: momentOf(day ?? expect.fail('no day')) });
      const read = readDocument(text, file);
      expect(read).toMatchObject({ ok: true });
      const said = read.ok ? (read.value.content.sources ?? []) : [];
      expect(said.filter((source) => !known.includes(source))).toEqual([]);
      expect(said).not.toEqual([]);
    }
  });

  test('has the sources that its rulebooks cite', async () => {
    const { rulebooks = '' } = history.ok ? history.value.content : {};
    for (const one of names.filter((other) => other.startsWith(`${rulebooks}-`))) {
      const read = await wholeRulebook(library, one);
      const cited = read.ok ? SECTIONS.flatMap((section) => sourcesOf(read.value.rulebook[section])) : [];
      expect([one, cited.filter((source) => !known.includes(source))]).toEqual([one, []]);
    }
  });
});
