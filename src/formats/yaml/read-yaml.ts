import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { err, ok, type Result } from '#core/base/result';
import { excerpt } from '#formats/text/excerpt';
import { type Place, placesIn } from '#formats/text/places';
import { shownText, unprintable } from '#formats/text/printable';
import type { Fault, Path, Report } from './fault.ts';
import { locate, type Placed } from './placed.ts';
import { placedDocuments } from './placed-documents.ts';

/** One document of a YAML text, not yet held against a schema. */
export interface YamlDocument {
  readonly file: string;
  readonly text: string;
  readonly root: Placed;
  readonly placeOf: (offset: number) => Place;
}

/** The place of what a path leads to; of the nearest thing around it where the path goes on. */
export type Where = (path: Path) => Place;

export const whereIn =
  (document: YamlDocument): Where =>
  (path) =>
    document.placeOf(locate(document.root, path).at);

/** Far above any document: every lap of a race of 24 hours goes into an attachment. */
const MOST_IN_DOCUMENT = 2_000_000;
/** A file for import, with several documents. */
const MOST_IN_FILE = 8_000_000;
const DEEPEST = 50;
/** Of a text that is no document; each fault of a document is told. */
const MOST_FAULTS = 100;

/** Reads a text of one document. Aliases, tags and keys that stand twice are refused: a document is what it shows. */
export function readYaml(text: string, file: string): Result<YamlDocument, readonly Fault[]> {
  const read = readYamls(text, file);
  if (!read.ok) return read;
  const [document, second] = read.value;
  if (document !== undefined && second === undefined) return ok(document);
  const place = document?.placeOf(second?.root.at ?? 0) ?? { line: 1, column: 1 };
  const found = `${read.value.length} documents`;
  return err([{ code: 'several-documents', file, ...place, path: [], found, expected: 'one document' }]);
}

/** Reads a text of one document or more, with a line `---` between them. */
export function readYamls(text: string, file: string): Result<readonly YamlDocument[], readonly Fault[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const placeOf = placesIn(source);
  const faults: Fault[] = [];
  const report: Report = (code, offset, found, expected, hint) => {
    if (faults.length === MOST_FAULTS) return;
    const place = placeOf(offset);
    faults.push({ code, file, ...place, path: [], found, expected, ...(hint === undefined ? {} : { hint }) });
  };
  const events = isReadable(source, report) ? parsed(source, report) : [];
  const roots = faults.length === 0 ? placedDocuments(source, events, report) : [];
  if (faults.length === 0) checkSizes(source, roots, report);
  return faults.length > 0 ? err(faults) : ok(roots.map((root) => ({ file, text: source, root, placeOf })));
}

function isReadable(text: string, report: Report): boolean {
  if (text.length > MOST_IN_FILE) {
    report('too-large', 0, megabytes(text.length), `at most ${megabytes(MOST_IN_FILE)}`);
    return false;
  }
  const odd = unprintable(text);
  if (odd === undefined) return true;
  report('not-text', odd.at, odd.name, 'text', 'Is this a YAML file?');
  return false;
}

function parsed(text: string, report: Report): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: DEEPEST + 1 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = error.mark?.position ?? 0;
    const isDeep = error.reason.includes('maxDepth');
    if (isDeep) report('too-deep', at, `more than ${DEEPEST} levels`, `at most ${DEEPEST} levels of nesting`);
    else
      report(
        'not-yaml',
        at,
        excerpt(restOfLine(text, at)),
        `YAML (${inShort(error.reason)})`,
        hintFor(error.reason),
      );
    return [];
  }
}

const LONGEST_REASON = 80;
/** Of a wrong tag the parser says all of it again, and that may be the rest of the file. */
const inShort = (reason: string): string =>
  shownText(reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason);

/** What a person did, where the parser says only what it met. */
function hintFor(reason: string): string | undefined {
  if (reason === 'deficient indentation')
    return 'Inside brackets each line, the last one too, stands further right than the key';
  if (!reason.startsWith('bad indentation')) return undefined;
  return "Quotes are needed around a text with ': ' or ' #' in it, and around one that starts with @, `, %, &, *, ! or a quote";
}

function checkSizes(text: string, roots: readonly Placed[], report: Report): void {
  if (roots.length === 0) report('empty', 0, 'nothing', 'a document', 'The file is empty');
  for (const [index, root] of roots.entries()) {
    const length = (roots[index + 1]?.at ?? text.length) - root.at;
    if (length > MOST_IN_DOCUMENT)
      report('too-large', root.at, megabytes(length), `at most ${megabytes(MOST_IN_DOCUMENT)}`);
    if (root.is === 'text' && root.text === '')
      report('empty', root.at, 'nothing', 'a document', 'The document is empty');
  }
}

function restOfLine(text: string, at: number): string {
  const end = text.slice(at, at + 200).search(/[\r\n]/);
  return text.slice(at, end < 0 ? at + 200 : at + end);
}

const megabytes = (length: number) => `${(length / 1_000_000).toFixed(1)} MB`;
