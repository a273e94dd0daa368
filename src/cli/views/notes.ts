import type { Page } from '../print/page.ts';
import { type Row, table } from '../print/table.ts';
import { dim, styled, type Text } from '../print/text.ts';

/** A remark under a table: what it is about, and whether it is doubtful. */
export interface Note {
  readonly of: string;
  readonly is: 'doubt' | 'note';
  readonly text: string;
}

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
    return [[is === 'doubt' ? styled('warning')('?') : ' ', of, is === 'doubt' ? text : dim(text)]];
  });
  if (rows.length === 0) return [];
  const columns = [{}, { gap: 1, narrow: 'wrap', least: 16 }, { narrow: 'wrap', least: 30 }] as const;
  return ['', ...table(columns, rows, { width: page.width })];
}
