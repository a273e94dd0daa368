import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { readDocument, readDocuments } from './read-document.ts';

const season = fileURLToPath(new URL('../../../seasons/asian-le-mans-series-2014/', import.meta.url));
const names = readdirSync(season).filter((name) => /^\d+-.*\.yaml$/.test(name));
const DOCUMENTS = names.map((name) => readFileSync(path.join(season, name), 'utf8'));
const runs = (times: number) => ({ numRuns: times * Number(process.env.FUZZ ?? 1) });

/** Whatever the text: a document, or faults that have a place and a sentence. */
function readsOrTells(text: string) {
  const read = readDocument(text, 'x.yaml');
  if (read.ok) {
    expect(read.value.content.kind).toBeTypeOf('string');
    return;
  }
  expect(read.error.length).toBeGreaterThan(0);
  for (const fault of read.error) {
    expect(fault.line * fault.column).toBeGreaterThan(0);
    expect(faultText(fault)).toMatch(/^x\.yaml:\d+:\d+ {2}\S/);
  }
}

test('any text at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...' \n\t:-?[]{},&*!|>%@#"\'ab1') }),
  );
  fc.assert(fc.property(text, readsOrTells), runs(2000));
  fc.assert(
    fc.property(text, (text) => void readDocuments(text, 'x.yaml')),
    runs(500),
  );
});

test('real documents with letters changed, added and lost', () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(5),
    text: fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('\n', ': ', '- ', '  ', '{', '"', '#', '\t', '\0', '---\n'),
    ),
  });
  const edited = fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce((text, { at, length, text: added }) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + added + text.slice(start + length);
      }, text),
    );
  fc.assert(fc.property(edited, readsOrTells), runs(1000));
});

test('real documents with lines doubled, lost and swapped, and keys renamed', () => {
  const change = fc.tuple(fc.constantFrom('double', 'lose', 'swap', 'rename', 'indent'), fc.nat(), fc.nat());
  const changed = fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((lines, change) => changedLines(lines, ...change), text.split('\n')).join('\n'),
    );
  fc.assert(fc.property(changed, readsOrTells), runs(1000));
});

function changedLines(lines: readonly string[], how: string, a: number, b: number): string[] {
  const [i, j] = [a % lines.length, b % lines.length];
  const [line, other] = [lines[i] ?? '', lines[j] ?? ''];
  if (how === 'double') return lines.toSpliced(j, 0, line);
  if (how === 'lose') return lines.toSpliced(i, 1);
  if (how === 'swap') return lines.with(i, other).with(j, line);
  if (how === 'indent') return lines.with(i, `  ${line}`);
  return lines.with(i, line.replace(/\w(?=\w*:)/, 'z'));
}
