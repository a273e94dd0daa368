import { type Remarked, remarks } from '#answers/remarks';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, styled, type Text } from '../print/text.ts';

/** A remark under a table: what it is about, and whether it is doubtful. */
export interface Note {
  readonly of: string;
  readonly is: 'doubt' | 'note';
  readonly text: string;
}

/** The doubt and the note of a line, if it has any. */
export const notesOn = (of: string, line: Remarked | undefined): readonly Note[] =>
  remarks(line).map(({ is, text }) => ({ of, is, text }));

/** What is doubtful is marked; the doubt itself stands in the notes. */
export const DOUBT = styled('warning')('?');
export const doubtMark = ({ doubt }: Remarked) => (doubt === undefined ? '' : DOUBT);

/** Doubts, marked, and then notes; each once. */
export function noteLines(notes: readonly Note[], page: Page): readonly Text[] {
  const seen = new Set<string>();
  const rows = [
    ...notes.filter(({ is }) => is === 'doubt'),
    ...notes.filter(({ is }) => is === 'note'),
  ].flatMap(({ of, is, text }): Row[] => {
    const key = `${of}: ${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [[is === 'doubt' ? DOUBT : ' ', of, is === 'doubt' ? text : dim(text)]];
  });
  if (rows.length === 0) return [];
  const columns = [
    {},
    { gap: 1, narrow: 'wrap', least: 16 },
    { narrow: 'wrap', least: 30, beneath: 1 },
  ] as const;
  return ['', ...table(columns, rows, { width: page.width })];
}
