import type { Doubt } from '#core/timing/sheet';
import { placesIn } from '#formats/text/places';

/** The text of a file, and what is doubtful in how it is written. */
export interface Decoded {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/**
 * Reads bytes as text. Timing files are UTF-8, with a byte order mark or without; simulators on Windows write UTF-16,
 * often without one; spreadsheets write Windows-1252, which nothing in a file tells from its relatives: a doubt.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), doubts: [] };
  const text = utf8(bytes);
  if (text !== undefined) return { text, doubts: [] };
  return { text: new TextDecoder('windows-1252').decode(bytes), doubts: [notUtf8(bytes)] };
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];

/** So many bytes show whether every other one is nought. */
const HEAD = 1000;

/** UTF-16 without a mark: of Latin letters every second byte is nought, and hardly any other. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD);
  const noughts = [0, 1].map((first) => head.filter((byte, at) => at % 2 === first && byte === 0).length);
  const [even = 0, odd = 0] = noughts.map((count) => count / Math.max(1, head.length / 2));
  if (odd > 0.5 && even < 0.1) return 'utf-16le';
  return even > 0.5 && odd < 0.1 ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(bytes: Uint8Array): Doubt {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  const { line } = placesIn(text)(at);
  return {
    code: 'not-utf8',
    line,
    at: 'the letters',
    found: 'bytes that are not UTF-8',
    expected: 'a text in UTF-8',
    so: 'it is read as Windows-1252; names may have wrong letters',
  };
}
