import { createScanner, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { placesIn } from '#formats/text/places';
import { withoutFrame } from '#formats/text/without-frame';
import { type JsonSource, type JsonValue, valueAt } from './json-value.ts';

/** 24 hours of a full grid are 5 MB. */
const MOST_CHARACTERS = 32_000_000;
const MOST_TOKENS = 4_000_000;
const DEEPEST = 50;

/**
 * Reads a text of JSON, in which comments and a comma behind the last item are no mistakes.
 *
 * A text that is cut off or broken is a fault: half a result looks like a whole one. A letter that JSON does not allow
 * inside a text breaks nothing; it is noted, and the text is read.
 */
export function readJson(text: string, doubts: Doubts): Result<JsonValue, SheetFault> {
  const json = withoutFrame(text);
  const placeOf = placesIn(json);
  const source = { text: json, lineOf: (offset: number) => placeOf(offset).line };
  const fault = unreadable(source);
  if (fault !== undefined) return err(fault);
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true });
  const broken = errors.find((error) => !isInsideText(error));
  if (broken !== undefined || root === undefined) return err(brokenAt(source, broken));
  for (const error of errors) noteLetter(error, source, doubts);
  return ok(valueAt(root, '', { source, doubts, line: 1 }));
}

/** What the parser need not be asked for. */
function unreadable({ text, lineOf }: JsonSource): SheetFault | undefined {
  const start = text.slice(0, 200).trimStart();
  if (start === '') return { code: 'empty', line: 1, found: 'nothing', expected: 'JSON' };
  if (!/^[[{/]/.test(start))
    return { code: 'other-format', line: 1, found: formatOf(start), expected: 'JSON, which begins with {' };
  if (text.length > MOST_CHARACTERS) return tooLarge(`${Math.round(text.length / 1_000_000)} MB`, '32 MB');
  return tooMuch(text, lineOf);
}

const formatOf = (start: string) => (start.startsWith('<') ? 'an XML file' : excerpt(start));

const tooLarge = (found: string, most: string): SheetFault => ({
  code: 'too-large',
  line: 1,
  found,
  expected: `at most ${most}`,
});

/** The parser calls itself for each level, so that the levels are counted before. */
function tooMuch(text: string, lineOf: JsonSource['lineOf']): SheetFault | undefined {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  for (let tokens = 0; scanner.getPosition() < text.length; tokens++) {
    scanner.scan();
    if (tokens > MOST_TOKENS) return tooLarge(`more than ${MOST_TOKENS} values`, `${MOST_TOKENS} values`);
    if (scanner.getTokenLength() === 1) step(open, text.charAt(scanner.getTokenOffset()));
    if (open.length > DEEPEST) return tooDeep(lineOf(scanner.getTokenOffset()));
  }
  return undefined;
}

/** One level down or up. Like the parser, it lets a bracket close nothing but its like. */
function step(open: string[], token: string): void {
  if (token === '{' || token === '[') open.push(token);
  if ((token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[')) open.pop();
}

const tooDeep = (line: number): SheetFault => ({
  code: 'broken',
  line,
  found: `more than ${DEEPEST} levels`,
  expected: `at most ${DEEPEST} levels of nesting`,
});

const INSIDE_TEXT = ['InvalidUnicode', 'InvalidEscapeCharacter', 'InvalidCharacter'];
const isInsideText = ({ error }: ParseError) => INSIDE_TEXT.includes(printParseErrorCode(error));

function brokenAt({ text, lineOf }: JsonSource, error: ParseError | undefined): SheetFault {
  const offset = error?.offset ?? text.length;
  const found = offset >= text.trimEnd().length ? 'the end' : excerpt(restOfLine(text, offset));
  return { code: 'broken', line: lineOf(offset), found, expected: expectedBy(error) };
}

const restOfLine = (text: string, offset: number) =>
  /^[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';

const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in quotes',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a closing brace',
  CloseBracketExpected: 'a closing bracket',
  EndOfFileExpected: 'the end',
  UnexpectedEndOfString: 'the end of a text, a quote',
  InvalidNumberFormat: 'a number',
  UnexpectedEndOfNumber: 'a number',
};
const expectedBy = (error: ParseError | undefined) =>
  (error === undefined ? undefined : EXPECTED[printParseErrorCode(error.error)]) ?? 'a value';

function noteLetter({ offset, length }: ParseError, { text, lineOf }: JsonSource, doubts: Doubts): void {
  doubts.note({
    code: 'bad-value',
    line: lineOf(offset),
    at: 'a text',
    found: excerpt(text.slice(offset, offset + length)),
    expected: 'letters as JSON writes them',
    so: 'what can be read of it is kept',
  });
}
