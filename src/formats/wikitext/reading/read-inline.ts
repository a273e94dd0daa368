import { decodeHTMLStrict } from 'entities';
import { given } from '#core/base/given';
import { isReserved } from '#core/base/reserved';
import { withoutUnprintable } from '#formats/text/printable';
import { readTemplate } from './read-template.ts';
import type { Piece, Scanned } from './scan-tables.ts';
import {
  addText,
  breakLine,
  type Inline,
  type InlineLine,
  newLine,
  newShown,
  type Shown,
  type Unread,
} from './shown.ts';

/** What pieces of a text show. */
export function readInline(scanned: Scanned, pieces: readonly Piece[]): Inline {
  const shown = newShown();
  for (const [from, to] of pieces) show(scanned, from, to, shown, 0);
  const lines = shown.lines.map(cleanLine);
  const filled = lines.filter(({ text, flag, raised }) => text !== '' || flag !== undefined || raised !== '');
  const letters = filled.reduce((sum, { text, article = '' }) => sum + text.length + article.length, 0);
  if (letters > LONGEST) return { lines: [newLine()], unread: [...shown.unread, tooLong(filled)] };
  return { lines: filled.length === 0 ? [newLine()] : filled, unread: shown.unread };
}

/** Letters of the longest text that may be a name. */
const LONGEST = 5_000;

const tooLong = (lines: readonly InlineLine[]): Unread => ({
  text: lines.find(({ text }) => text !== '')?.text ?? '',
  expected: `a text of at most ${LONGEST} letters`,
});

/** All lines, with a space between them. */
export const shownText = ({ lines }: Inline): string =>
  lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** Without characters that nobody sees; a name that JavaScript keeps for itself is no text. */
function cleanLine({ text, flag, article, title, raised, isBold, isItalic }: InlineLine): InlineLine {
  const clean = (said: string | undefined) => {
    const printable = (said ?? '').split(WIDE_SPACE).map(withoutUnprintable).join(WIDE_SPACE).trim();
    return printable === '' || isReserved(printable) ? undefined : printable;
  };
  return {
    text: clean(text) ?? '',
    raised: clean(raised) ?? '',
    ...given({ flag: clean(flag), article: clean(article), title: clean(title) }),
    isBold,
    isItalic,
  };
}

/** Between the parts of a name in Chinese or Japanese. */
const WIDE_SPACE = '\u3000';

/** What stands within one another deeper than this shows nothing. */
const DEEPEST = 12;

const MARKUP = /\{\{|\[\[|\[(?=https?:|\/\/)|<!--|<\/?[a-z][^<>]*>|'{2,5}|\n/gi;

/** Adds what a part of the text shows. */
function show(scanned: Scanned, from: number, to: number, shown: Shown, depth: number): void {
  const text = scanned.text.slice(from, to);
  const markup = new RegExp(MARKUP);
  let done = 0;
  for (let sign = markup.exec(text); sign !== null; sign = markup.exec(text)) {
    addText(shown, text.slice(done, sign.index));
    const behind = takeMarkup(scanned, sign[0], from + sign.index, to, shown, depth);
    done = depth > DEEPEST ? text.length : Math.min(text.length, behind - from);
    markup.lastIndex = done;
  }
  addText(shown, text.slice(done));
}

/** @returns the offset behind it. */
function takeMarkup(
  scanned: Scanned,
  sign: string,
  at: number,
  to: number,
  shown: Shown,
  depth: number,
): number {
  const { text, pairs } = scanned;
  const closing = pairs.closings.get(at);
  const end = pairs.ends.get(at);
  const behind = at + sign.length;
  if (sign === '{{' || sign === '[[') {
    if (closing === undefined || closing > to) return literal(shown, sign, behind);
    if (sign === '{{') readTemplate({ scanned, shown, depth, show }, at + 2, closing);
    else takeLink(scanned, at + 2, closing, shown, depth);
    return closing + 2;
  }
  if (sign === '[') return takeAddress(scanned, at, to, shown, depth);
  if (sign.startsWith("'")) return takeQuotes(shown, sign, behind);
  if (sign === '\n') return takeNewLine(text, at, to, shown);
  if (/^<nowiki\s*>/i.test(sign) && end !== undefined)
    addText(shown, text.slice(behind, end - '</nowiki>'.length));
  if (end !== undefined) return end;
  return takeTag(shown, sign, behind);
}

function literal(shown: Shown, sign: string, behind: number): number {
  addText(shown, sign);
  return behind;
}

/** A break is a new line, what is raised is kept apart, and any other tag shows nothing itself. */
function takeTag(shown: Shown, sign: string, behind: number): number {
  const [, isEnd = '', name = ''] = /^<(\/?)([a-z]+)/i.exec(sign) ?? [];
  if (/^(?:br|li|p|div)$/i.test(name)) breakLine(shown);
  if (/^sup$/i.test(name)) shown.isRaised = isEnd === '';
  if (/^(?:b|strong)$/i.test(name)) shown.isBold = isEnd === '';
  if (/^(?:i|em)$/i.test(name)) shown.isItalic = isEnd === '';
  return behind;
}

/** Two are italic, three bold, five both; four are an apostrophe and bold. */
function takeQuotes(shown: Shown, { length }: string, behind: number): number {
  if (length === 4) addText(shown, "'");
  if (length !== 2) shown.isBold = !shown.isBold;
  if (length === 2 || length === 5) shown.isItalic = !shown.isItalic;
  return behind;
}

/** A blank line is a paragraph, and a sign of a list a line of it; any other new line is a space. */
function takeNewLine(text: string, at: number, to: number, shown: Shown): number {
  const list = /\n(?:[ \t\r]*\n)*[*#:;]+/y;
  const paragraph = /\n(?:[ \t\r]*\n)+/y;
  for (const pattern of [list, paragraph]) {
    pattern.lastIndex = at;
    if (!pattern.test(text) || pattern.lastIndex > to) continue;
    breakLine(shown);
    return pattern.lastIndex;
  }
  return literal(shown, ' ', at + 1);
}

const OTHER_PAGES = /^\s*(?:file|image|category)\s*:/i;

/** `[[Article|what is shown]]`; a picture shows nothing. */
function takeLink(scanned: Scanned, from: number, to: number, shown: Shown, depth: number): void {
  const { text } = scanned;
  const bar = text.slice(from, to).indexOf('|');
  const target = decodeHTMLStrict(text.slice(from, bar < 0 ? to : from + bar))
    .replaceAll('_', ' ')
    .trim();
  if (OTHER_PAGES.test(target)) return;
  const line = shown.lines.at(-1);
  const article = target.replace(/^:/, '').replace(/#.*$/s, '').trim();
  if (line !== undefined && article !== '') line.article ??= article;
  if (bar < 0) addText(shown, target.replace(/^:/, ''));
  else show(scanned, from + bar + 1, to, shown, depth + 1);
}

/** `[https://address what is shown]` */
function takeAddress(scanned: Scanned, at: number, to: number, shown: Shown, depth: number): number {
  const { text } = scanned;
  const inside = text.slice(at + 1, Math.min(to, at + LONGEST_ADDRESS));
  const end = inside.indexOf(']');
  const line = inside.indexOf('\n');
  if (end < 0 || (line >= 0 && line < end)) return literal(shown, '[', at + 1);
  const space = inside.slice(0, end).search(/\s/);
  if (space >= 0) show(scanned, at + 1 + space, at + 1 + end, shown, depth + 1);
  return at + 1 + end + 1;
}
const LONGEST_ADDRESS = 4_096;
