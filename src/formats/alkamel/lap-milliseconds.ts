import { UNKNOWN } from '#core/timing/sheet';

const [ZERO, NINE] = [48, 57];
const [DOT, COLON, APOSTROPHE, H] = [46, 58, 39, 104];

/**
 * Milliseconds of a time as printed; UNKNOWN if the text is none. It reads what `readLapTime` reads, many times as fast:
 * a file of laps has several times on each of 15,000 rows.
 */
export function lapMilliseconds(text: string): number {
  let first = 0;
  let second = 0;
  let before = 0;
  let between = 0;
  let value = 0;
  let digits = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      if (++digits > 5) return UNKNOWN;
      continue;
    }
    if (code === DOT) break;
    const isSeparator = code === COLON || code === APOSTROPHE || code === H;
    if (!isSeparator || digits === 0 || digits > 3 || second !== 0) return UNKNOWN;
    if (first === 0) [first, before] = [code, value];
    else [second, between] = [code, value];
    value = digits = 0;
  }
  const minutes = wholeMinutes(first, second, before, between);
  if (minutes < 0 || digits === 0 || (first !== 0 && (digits !== 2 || value > 59))) return UNKNOWN;
  const thousandths = at < text.length ? fraction(text, at + 1) : 0;
  return thousandths < 0 ? UNKNOWN : (minutes * 60 + value) * 1000 + thousandths;
}

/** Of no separator, of one (`1:` or `1'`), or of two (`3:43'`, `3h43:`, `3:43:`); negative of any others. */
function wholeMinutes(first: number, second: number, before: number, between: number): number {
  if (first === 0) return 0;
  if (second === 0) return first === H ? UNKNOWN : before;
  const areRight = first !== APOSTROPHE && second !== H;
  return areRight && between <= 59 ? before * 60 + between : UNKNOWN;
}

/** Thousandths from one to three decimals at the end of the text; negative if there is anything else. */
function fraction(text: string, from: number): number {
  const decimals = text.length - from;
  if (decimals < 1 || decimals > 3) return UNKNOWN;
  let value = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return UNKNOWN;
    value = value * 10 + code - ZERO;
  }
  return decimals === 3 ? value : decimals === 2 ? value * 10 : value * 100;
}
