import { plainText, type Span, spansOf, type Text, UNBROKEN, widthOf } from './text.ts';
import { displayWidth, lettersOf, letterWidth } from './width.ts';

/**
 * The text in lines of at most `width` columns, broken between words. What is longer than a line is broken all the same:
 * a name between its words, a word between its letters.
 */
export function wrapped(text: Text, width: number): readonly Text[] {
  if (widthOf(text) <= width) return [text];
  const lines: Span[][] = [];
  let [line, used]: [Span[], number] = [[], 0];
  const end = () => {
    lines.push(trimmedEnd(line));
    [line, used] = [[], 0];
  };
  for (const word of wordsOf(text).flatMap((word) => (widthOf(word) > width ? wordsIn(word) : [word]))) {
    const size = widthOf(word);
    const isSpace = word.every((span) => span.text.trim() === '');
    if (isSpace && used + size > width) end();
    else if (!(isSpace && used === 0)) {
      if (used > 0 && used + size > width) end();
      for (const piece of size > width ? chopped(word, width) : [word]) {
        if (used > 0 && used + widthOf(piece) > width) end();
        line.push(...piece);
        used += widthOf(piece);
      }
    }
  }
  if (line.length > 0) end();
  return lines;
}

/** Words and the spaces between them; a word may change its look in the middle. */
function wordsOf(text: Text): readonly (readonly Span[])[] {
  const words: Span[][] = [];
  let before: 'word' | 'space' | undefined;
  for (const span of spansOf(text)) {
    for (const piece of span.text.split(/( +)/).filter((part) => part !== '')) {
      const is = piece.startsWith(' ') ? 'space' : 'word';
      if (is === before) words.at(-1)?.push({ ...span, text: piece });
      else words.push([{ ...span, text: piece }]);
      before = is;
    }
  }
  return words;
}

/** The words of a name that was to stay on one line. */
const wordsIn = (name: readonly Span[]): readonly (readonly Span[])[] =>
  wordsOf(name.map((span) => ({ ...span, text: span.text.replaceAll(UNBROKEN, ' ') })));

function chopped(word: readonly Span[], width: number): readonly (readonly Span[])[] {
  const letters = word.flatMap((span) => lettersOf(span.text).map((text) => ({ ...span, text })));
  const pieces: Span[][] = [[]];
  let used = 0;
  for (const letter of letters) {
    const size = letterWidth(letter.text);
    if (used + size > width) {
      pieces.push([]);
      used = 0;
    }
    pieces.at(-1)?.push(letter);
    used += size;
  }
  return pieces;
}

function trimmedEnd(line: readonly Span[]): Span[] {
  const last = line.findLastIndex((span) => span.text.trim() !== '');
  return line.slice(0, last + 1);
}

/** The text, or as much of it as fits before an ellipsis. */
export function cut(text: Text, width: number): Text {
  if (widthOf(text) <= width) return text;
  const kept: Span[] = [];
  let left = width - 1;
  for (const span of spansOf(text)) {
    const letters: string[] = [];
    for (const letter of lettersOf(span.text)) {
      left -= letterWidth(letter);
      if (left < 0) break;
      letters.push(letter);
    }
    kept.push({ ...span, text: letters.join('') });
    if (left < 0) break;
  }
  return [...kept, '…'];
}

/** The text in a column: spaces behind it, or before it. */
export function padded(text: Text, width: number, align: 'left' | 'right' = 'left'): Text {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? [...spansOf(text), spaces] : [spaces, ...spansOf(text)];
}

/** Spaces before each line. */
const indented = (lines: readonly Text[], by: number): readonly Text[] =>
  lines.map((line) => [' '.repeat(by), ...spansOf(line)]);

/** A paragraph, every line of it indented. */
export const paragraph = (text: Text, width: number, indent = 0): readonly Text[] =>
  indented(wrapped(text, width - indent), indent);

/** Short items in lines, none of them broken. */
export function wrappedItems(items: readonly string[], width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = `${last}   ${item}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...paragraph(item, width, indent).map(plainText));
  }
  return lines;
}
