import type { Moment } from '#core/base/day';
import type { Place } from '#formats/text/places';

/** A document as it stands in a file, and the number of lines above it there. */
export interface WrittenText {
  readonly text: string;
  readonly above: number;
}

/** A document's text with what the office adds, and where each place of it is in the file. */
export interface Completed {
  readonly text: string;
  readonly placeOf: (place: Place) => Place;
}

/** The documents of a file: between lines that start with `---`. A part with comments alone is none. */
export function splitDocuments(text: string): readonly WrittenText[] {
  const parts: { lines: string[]; above: number }[] = [{ lines: [], above: 0 }];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const [mark, rest] = /^---(?:\s+(.*))?$/.exec(line.trimEnd()) ?? [];
    if (mark === undefined) parts.at(-1)?.lines.push(line);
    // A document may begin on the line of its mark.
    else if (rest === undefined || !isContent(rest)) parts.push({ lines: [], above: index + 1 });
    else
      parts.push({
        lines: [' '.repeat(line.length - line.replace(/^---\s+/, '').length) + rest],
        above: index,
      });
  }
  const written = parts.map(({ lines, above }) => ({ text: lines.join('\n'), above }));
  const filled = written.filter((part) => part.text.split('\n').some(isContent));
  return filled.length > 0 ? filled : written.slice(0, 1);
}

const isContent = (line: string) => line.trim() !== '' && !line.trimStart().startsWith('#');

/** The text with its number and its day, where it leaves them out: behind the comments at its top. */
export function completed(
  { text, above }: WrittenText,
  { number, posted }: { readonly number: number; readonly posted: Moment },
): Completed {
  const lines = text.split('\n');
  const first = Math.max(0, lines.findIndex(isContent));
  // A document in braces has no lines of its own to add to: it must say all itself.
  const isBlock = /^[A-Za-z"']/.test(lines[first] ?? '');
  const added = [
    ...(isBlock && !hasKey(text, 'document') ? [`document: ${number}`] : []),
    ...(isBlock && !hasKey(text, 'posted') ? [`posted: ${posted}`] : []),
  ];
  const whole = [...lines.slice(0, first), ...added, ...lines.slice(first)].join('\n');
  return {
    text: whole.endsWith('\n') ? whole : `${whole}\n`,
    placeOf: ({ line, column }) => {
      const isAdded = line > first && line <= first + added.length;
      const original = line <= first ? line : isAdded ? first + 1 : line - added.length;
      return { line: Math.min(original, lines.length) + above, column: isAdded ? 1 : column };
    },
  };
}

/** Has the document such a key of its own? */
export const hasKey = (text: string, key: string): boolean =>
  new RegExp(`^['"]?${key}['"]?[ \t]*:`, 'm').test(text);

/** What the document says under a key of its own, on the same line. */
export const saidUnder = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}[ \t]*:[ \t]*['"]?([^\\s'"#][^\\r\\n'"#]*)`, 'm').exec(text)?.[1]?.trim();
