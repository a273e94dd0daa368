/*
 * A zip ends in a directory of the files in it, with the size of each before and after unpacking. So it can be measured
 * before anything is unpacked, and read without the files that are not needed: a new directory is put behind it.
 */

/** A file of a zip, as the directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it has at most, once unpacked: the library stops there. */
  readonly most: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

const END = 0x06054b50;
const RECORD = 0x02014b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const LONGEST_COMMENT = 65_535;
/** Where a size does not fit in 32 bits. */
const ELSEWHERE = 0xffffffff;
/** The format packs at most so many bytes into one (RFC 1951: 258 bytes in two bits). */
const MOST_IN_A_BYTE = 1032;

/** @returns undefined if the bytes are no zip, or end before they should; and for a zip of more than 4 GB. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    const entry = entryAt(bytes, view, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += entry.record.length;
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  if (at + RECORD_LENGTH > bytes.length || view.getUint32(at, true) !== RECORD) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const length = RECORD_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const record = bytes.subarray(at, at + length);
  const name = record.subarray(RECORD_LENGTH, RECORD_LENGTH + nameLength);
  const most = mostOf(view, at);
  if (record.length < length || most === undefined) return undefined;
  return { name: String.fromCharCode(...name), most, record };
}

/** A size of 0 may mean that it stands before or behind the file itself: then it is what so many bytes can hold. */
function mostOf(view: DataView, at: number): number | undefined {
  const isPacked = view.getUint16(at + 10, true) !== 0;
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (packed === ELSEWHERE || unpacked === ELSEWHERE) return undefined;
  const hasSizeElsewhere = (view.getUint16(at + 8, true) & 8) !== 0 && packed === 0;
  const bytes = hasSizeElsewhere ? view.byteLength : packed;
  if (!isPacked) return Math.max(bytes, unpacked);
  return unpacked > 0 && !hasSizeElsewhere ? unpacked : bytes * MOST_IN_A_BYTE;
}

/** The zip with these files alone. */
export function zipOnly(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const size = entries.reduce((sum, { record }) => sum + record.length, 0);
  const zip = new Uint8Array(bytes.length + size + END_LENGTH);
  zip.set(bytes);
  let at = bytes.length;
  for (const { record } of entries) {
    zip.set(record, at);
    at += record.length;
  }
  const view = new DataView(zip.buffer, at);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, bytes.length, true);
  return zip;
}
