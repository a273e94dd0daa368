/*
 * Lines of iCalendar (RFC 5545, 3.1): at most 75 octets, the rest on lines that begin with a space.
 */

const MOST_OCTETS = 75;
const END = '\r\n';

/** What ends a line for some reader: none stands in a line but as what it means in a text. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\p{Zl}\p{Zp}]/gu;
/** What no line may have: controls, and halves of characters. */
const FORBIDDEN = /[^\P{Cc}\t]|\p{Cs}/gu;

/** Any text as a value of type TEXT (RFC 5545, 3.3.11). */
export const textValue = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(LINE_ENDS, '\\n')
    .replaceAll(FORBIDDEN, '');

/**
 * A line, folded, with its end: `SUMMARY:3 Hours of Inje`.
 *
 * @param name with its parameters, which nobody has typed: `DTSTART;VALUE=DATE`.
 * @param value as its type has it; what it may not have is left out.
 */
export const contentLine = (name: string, value: string): string =>
  folded(`${name}:${value.replaceAll(LINE_ENDS, ' ').replaceAll(FORBIDDEN, '')}`) + END;

/** In pieces that end between two characters; the space before a piece counts. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join(`${END} `);
}

/** How many octets a character has in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code >> 11 === 0) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
