import assert from 'node:assert/strict';
import type { Result } from '#core/base/result';
import { type Fault, faultText } from '#formats/yaml/fault';
import { readDocument, readDocuments, readRulebook } from '#formats/yaml/read-document';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { isPhrase } from '../laws.ts';
import { DOCUMENTS, RULEBOOKS } from '../samples.ts';

const FILE = 'x.yaml';

/** A value, or faults that have a place in the text and a sentence. */
function readsOrTells(read: Result<unknown, readonly Fault[]>, text: string): void {
  if (read.ok) return;
  const lines = text.split(/\r\n|\r|\n/);
  assert.ok(read.error.length > 0);
  for (const fault of read.error) {
    const { line, column } = fault;
    const length = lines[line - 1]?.length ?? -1;
    assert.ok(line >= 1 && column >= 1 && column <= length + 1, `the place is ${line}:${column}`);
    const said = faultText(fault);
    assert.ok(said.startsWith(`${FILE}:${line}:${column}  `) && isPhrase(said), `it says ${said}`);
  }
}

/** As one document, and as one of several in a file: it is the same. */
function readsDocument(text: string): void {
  const one = readDocument(text, FILE);
  readsOrTells(one, text);
  const all = readDocuments(text, FILE);
  readsOrTells(all, text);
  if (one.ok) assert.deepEqual(all.ok && all.value.map(({ content }) => content), [one.value.content]);
}

const SIGNS = ' \n\t:-?[]{},&*!|>%@#"\'ab1';

export const DOCUMENT_READERS: readonly FuzzedReader[] = [
  fuzzed('documents', textsLike(changedText(DOCUMENTS), anyText(SIGNS)), readsDocument),
  fuzzed('rulebooks', textsLike(changedText(RULEBOOKS), anyText(SIGNS)), (text) =>
    readsOrTells(readRulebook(text, FILE), text),
  ),
];
