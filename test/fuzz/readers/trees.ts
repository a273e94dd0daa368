import assert from 'node:assert/strict';
import fc from 'fast-check';
import { items, type JsonValue, valuesOf } from '#formats/json/json-value';
import { readJson } from '#formats/json/read-json';
import { newDoubts } from '#formats/text/doubts';
import { text as textOf } from '#formats/text/field';
import { readXml } from '#formats/xml/read-xml';
import { children, type XmlElement } from '#formats/xml/xml-element';
import { written } from '../../sim-samples.ts';
import { changedJson } from '../changed-json.ts';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { faultHolds, type HasLine, hasLine, isPhrase } from '../laws.ts';
import { F1DB_VALUES, RFACTOR, SIM_VALUES } from '../samples.ts';

/** Every value has a line of the text, and what is written there can be read. */
function valuesHold<Value extends JsonValue | XmlElement>(
  root: Value,
  inside: (value: Value) => readonly Value[],
  has: HasLine,
): void {
  const waiting = [root];
  for (const value of waiting) {
    assert.ok(has(value.line), `a value is in line ${value.line}`);
    if (value.kind === 'text') textOf(value);
    waiting.push(...inside(value));
  }
}

function readsJson(text: string): void {
  const doubts = newDoubts();
  const read = readJson(text, doubts);
  const has = hasLine(text);
  if (!read.ok) faultHolds(read.error, has);
  else valuesHold(read.value, (value) => (value.kind === 'list' ? items(value) : valuesOf(value)), has);
  for (const { line, found } of doubts.all()) assert.ok(has(line) && isPhrase(found));
  agreesWithTheLanguage(text, read.ok);
}

/** What the language itself can parse is no fault, unless it is too deep or no list or map. */
function agreesWithTheLanguage(text: string, isRead: boolean): void {
  if (isRead) return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  const isShallow = typeof value !== 'object' || value === null || (text.match(/[[{]/g)?.length ?? 0) > 50;
  assert.ok(isShallow, 'the language can parse it, and the reader cannot');
}

function readsXml(text: string): void {
  const doubts = newDoubts();
  const read = readXml(text, doubts, ['Stream']);
  const has = hasLine(text);
  if (!read.ok) faultHolds(read.error, has);
  else valuesHold(read.value, children, has);
  for (const { line, found } of doubts.all()) assert.ok(has(line) && isPhrase(found));
}

const values = [...Object.values(SIM_VALUES).flat(), ...F1DB_VALUES];

export const TREE_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'json',
    textsLike(
      fc.oneof(changedJson(values), changedText(values.map(written))),
      fc.oneof(fc.json(), anyText(' \n{}[]":,01e-.\\u/*truefalsn')),
    ),
    readsJson,
  ),
  fuzzed('xml', textsLike(changedText(RFACTOR), anyText(' \n<>/=&;"!?-[]01aT')), readsXml),
];
