/** Letters, signs and dashes that take one column each: nearly every text of the sport. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25ff]*$/;
/** Chinese, Japanese and Korean, and what is drawn as a picture. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|.*\ufe0f)/u;
const INVISIBLE = /^[\p{Mark}\p{Control}\p{Format}]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one letter: with its accents, or both halves of a flag. */
export function lettersOf(text: string): readonly string[] {
  if (NARROW.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return lettersOf(text).reduce((width, letter) => width + letterWidth(letter), 0);
}

export function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 1;
  if (INVISIBLE.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
