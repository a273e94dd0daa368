import type { Country } from '#core/base/country';
import { bold, dim, type Text, widthOf } from './text.ts';
import { wrapped } from './wrap.ts';

/** What a page is printed on. */
export interface Page {
  /** Columns. */
  readonly width: number;
  /** How a country is shown: its code, or its flag. */
  readonly country: (code: Country | undefined) => string;
}

/** Title on the left, what it holds for on the right, and a line under both. */
export function heading(page: Page, title: string, aside: string): readonly Text[] {
  const space = page.width - widthOf(title) - widthOf(aside);
  const rule = dim('─'.repeat(page.width));
  if (space < 2) return [...wrapped(bold(title), page.width), ...wrapped(dim(aside), page.width), rule];
  return [[bold(title), ' '.repeat(space), dim(aside)], rule];
}

/** A section: an empty line, its name, its lines; nothing where it has none. */
export const section = (page: Page, name: string, lines: readonly Text[]): readonly Text[] =>
  lines.length === 0 ? [] : ['', ...wrapped(bold(name.toUpperCase()), page.width), ...lines];

/** Lines under a heading, or a sentence that tells why there are none: a page without a word would look broken. */
export const linesOr = (lines: readonly Text[], sentence: string): readonly Text[] =>
  lines.length === 0 ? [dim(`  ${sentence}`)] : lines;

/** Lines under an empty one; nothing where there are none. */
export const spaced = (lines: readonly Text[]): readonly Text[] => (lines.length === 0 ? [] : ['', ...lines]);
