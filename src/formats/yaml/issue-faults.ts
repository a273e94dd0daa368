import { DERIVED_KEY, didYouMean, didYouMeanVerb, wordsOf } from './expectation.ts';
import { type Fault, keyText, type Path } from './fault.ts';
import { foundText, locate } from './placed.ts';
import type { YamlDocument } from './read-yaml.ts';

/** What zod says is wrong; its message is what was expected. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: Path;
  readonly message: string;
  /** The keys that the schema does not know. */
  readonly keys?: readonly string[];
  /** The words of which one tells apart what may stand there. */
  readonly options?: readonly unknown[];
}

/** An issue, with what it speaks of found in the text. */
export function faultsOf(issue: Issue, document: YamlDocument): readonly Fault[] {
  if (issue.keys !== undefined) return issue.keys.map((key) => unknownKey(key, issue, document));
  if (issue.code === 'invalid_key') return [wrongKey(issue, document)];
  const isAct = issue.path.at(-1) === DERIVED_KEY && issue.options !== undefined;
  return [isAct ? unknownAct(issue, document) : wrongValue(issue, document)];
}

function unknownKey(key: string, { path, message: expected }: Issue, document: YamlDocument): Fault {
  const at = keyOffset(key, path, document);
  const hint = didYouMean(key, wordsOf(expected));
  return fault(document, at, {
    code: 'key-unknown',
    path: [...path, key],
    found: keyText(key),
    expected,
    hint,
  });
}

/** A key that may be any name, and is none. */
function wrongKey({ path, message: expected }: Issue, document: YamlDocument): Fault {
  const key = String(path.at(-1));
  const at = keyOffset(key, path.slice(0, -1), document);
  return fault(document, at, { code: 'wrong-value', path, found: keyText(key), expected });
}

/** An act is known by its verb, and none of the keys is one: the first that comes near to one is meant. */
function unknownAct({ path, message: expected }: Issue, document: YamlDocument): Fault {
  const act = path.slice(0, -1);
  const { placed, at } = locate(document.root, act);
  const keys = placed.is === 'map' ? [...placed.entries.keys()] : [];
  const hint = keys.map((key) => didYouMeanVerb(key, wordsOf(expected))).find((hint) => hint !== undefined);
  return fault(document, at, { code: 'wrong-value', path: act, found: foundText(placed), expected, hint });
}

function wrongValue({ path, message, options }: Issue, document: YamlDocument): Fault {
  const { placed, at, missing } = locate(document.root, path);
  const listed = wordsOf(message);
  const expected = options === undefined || listed.length > 0 ? message : `one of: ${options.join(', ')}`;
  if (missing) return fault(document, at, { code: 'key-missing', path, found: 'nothing', expected });
  const written = placed.is === 'text' ? placed.text : '';
  const hint = written === '' ? commentHint(document, at) : didYouMean(written, wordsOf(expected));
  return fault(document, at, { code: 'wrong-value', path, found: foundText(placed), expected, hint });
}

/** `car: #92` is a car and a comment. */
function commentHint({ text }: YamlDocument, at: number): string | undefined {
  const comment = /^[^\r\n#]*[:-]\s+(#[^\s,}\]]+)/.exec(text.slice(at, at + 200))?.[1];
  return comment && `Behind a space, # starts a comment: write '${comment}' in quotes`;
}

function keyOffset(key: string, path: Path, document: YamlDocument): number {
  const { placed } = locate(document.root, path);
  return placed.is === 'map' ? (placed.entries.get(key)?.keyAt ?? placed.at) : placed.at;
}

type Said = Pick<Fault, 'code' | 'path' | 'found' | 'expected'> & { readonly hint?: string | undefined };

function fault({ file, placeOf }: YamlDocument, at: number, { hint, ...said }: Said): Fault {
  return { ...said, file, ...placeOf(at), ...(hint === undefined ? {} : { hint }) };
}
