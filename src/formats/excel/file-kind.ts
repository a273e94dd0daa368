import type { ZipEntry } from './zip-directory.ts';

/** What a file is that is no zip, as a phrase. */
export function kindOfFile(bytes: Uint8Array): string {
  if (beginsWith(bytes, OLD_OFFICE)) return kindOfOldOffice(bytes);
  const head = latin(bytes.subarray(0, 256)).replace(/^(?:\u00EF\u00BB\u00BF|\s)+/, '');
  if (head.startsWith('%PDF')) return 'a PDF';
  if (head.startsWith('<')) return 'a page or a text in XML, whatever its name says';
  return beginsWith(bytes, ZIP) ? 'a zip file that is damaged' : 'a file of another kind';
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Excel puts a workbook with a password into the frame of its older files. */
function kindOfOldOffice(bytes: Uint8Array): string {
  if (hasWideText(bytes, 'EncryptedPackage')) return 'a workbook with a password';
  return hasWideText(bytes, 'Book') || hasWideText(bytes, 'Workbook')
    ? 'a workbook of Excel 97 to 2003 (.xls)'
    : 'a file of an old Office program';
}

/** What the zip of another kind is, by files that it alone has. */
const KINDS: readonly (readonly [file: RegExp, kind: string])[] = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)'],
  [/^word\/document\.xml$/, 'a Word document'],
  [/^ppt\/presentation\.xml$/, 'a PowerPoint presentation'],
  [/^content\.xml$/, 'a file of LibreOffice or OpenOffice (.ods)'],
  [/^Index(?:\/Document\.iwa|\.zip)$/, 'a file of Apple Numbers'],
];

/** @returns undefined for a workbook. */
export function kindOfZip(entries: readonly ZipEntry[]): string | undefined {
  const other = KINDS.find(([file]) => entries.some(({ name }) => file.test(name)));
  if (other !== undefined) return other[1];
  return entries.some(({ name }) => name === '[Content_Types].xml')
    ? undefined
    : 'a zip file of another kind';
}

const beginsWith = (bytes: Uint8Array, codes: readonly number[]) =>
  codes.every((code, at) => bytes[at] === code);

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Is the text there, with two bytes for each letter? */
function hasWideText(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  return false;
}
