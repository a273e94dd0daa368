import { err, ok, type Result } from '#core/base/result';
import type { SheetFault, SheetReading } from '#core/timing/sheet';
import { readJson } from '#formats/json/read-json';
import { otherFormat } from '#formats/sim/known-formats';
import { newDoubts } from '#formats/text/doubts';
import { decoded } from './decoded.ts';
import { TIMING_FORMATS } from './formats.ts';

/** A file as it was found. */
export interface TimingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it was read: one sheet for each of its sessions. */
export interface OpenedFile extends TimingFile {
  /** A phrase: `an Al Kamel classification`. */
  readonly format: string;
  readonly sheets: readonly SheetReading[];
}

/** Reads a file in whatever format it is, by what stands in it and not by its name. */
export function openedFile(file: TimingFile): Result<OpenedFile, SheetFault> {
  const known = KNOWN_BYTES.find(([start]) => startsWith(file.bytes, start));
  if (known !== undefined) return err(fault(known[1]));
  const { text, doubts } = decoded(file.bytes);
  const format = TIMING_FORMATS.find(({ is }) => is(text));
  if (format === undefined) return err(otherText(text));
  const sheets = format.read(text);
  if (!sheets.ok) return sheets;
  const all = sheets.value.map((one) => ({ ...one, doubts: [...doubts, ...one.doubts] }));
  return ok({ ...file, format: format.name, sheets: all });
}

/** What is met in place of a timing file, by its first bytes. */
const KNOWN_BYTES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF, which has no columns that a program could be sure of'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
];

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0));

const EXPECTED = 'a timing file: a result or laps of Al Kamel, Assetto Corsa, iRacing or rFactor';
const fault = (found: string): SheetFault => ({ code: 'other-format', line: 1, found, expected: EXPECTED });

function otherText(text: string): SheetFault {
  const start = text.trimStart();
  if (start === '') return { ...fault('nothing'), code: 'empty' };
  if (/^<(?:!doctype html|html)/i.test(start)) return fault('a web page');
  if (start.startsWith('<')) return fault('XML of another kind');
  if (/^[[{]/.test(start)) {
    const json = readJson(text, newDoubts());
    return json.ok ? otherFormat(json.value, EXPECTED) : json.error;
  }
  return /^kind: /m.test(text)
    ? fault('a document for the board: parcferme post posts it')
    : fault('another text');
}
