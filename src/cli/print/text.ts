import { shownText } from '#formats/text/printable';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';

/** A piece of text in one look. */
export interface Span {
  readonly text: string;
  readonly styles: readonly Style[];
}

/** A line, or a cell of a table. Plain until it is printed, so that every width is that of the text alone. */
export type Text = string | Span | readonly (string | Span)[];

/** `bold('Calendar')`, `styled('gold', 'bold')('1')` */
export const styled =
  (...styles: readonly Style[]) =>
  (text: string): Span => ({ text, styles });
export const bold = styled('bold');
export const dim = styled('dim');

/** Every text comes by here before it is measured or printed, so nothing that a terminal would obey gets past. */
export function spansOf(text: Text): readonly Span[] {
  const parts = typeof text === 'string' || 'styles' in text ? [text] : text;
  return parts.map((part) => {
    const { text: said, styles } = typeof part === 'string' ? { text: part, styles: [] } : part;
    return { text: shownText(said), styles };
  });
}

export const plainText = (text: Text): string =>
  spansOf(text)
    .map((span) => span.text)
    .join('');

export const widthOf = (text: Text): number => displayWidth(plainText(text));

/** Several texts as one, with a separator between them; empty ones are left out. */
export function joined(parts: readonly Text[], separator: Text): Text {
  const filled = parts.filter((part) => plainText(part) !== '');
  return filled.flatMap((part, index) =>
    index === 0 ? spansOf(part) : [...spansOf(separator), ...spansOf(part)],
  );
}

/** The text with a style added to each of its spans. */
export const restyled = (text: Text, ...styles: readonly Style[]): Text =>
  spansOf(text).map((span) => ({ text: span.text, styles: [...span.styles, ...styles] }));

/** A space at which no line ends; it is printed as any other. */
export const UNBROKEN = '\u00a0';

/** A name or a date that stays on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', UNBROKEN);
