import { sourcesOf } from '#answers/sources-of';
import type { TitleKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import type { Cite } from './citations.ts';
import type { WikiCell } from './wiki-table.ts';

/** What every part of an article is written from. */
export interface Writing {
  readonly season: Season;
  readonly cite: Cite;
  /** Which titles have a table; all of the rulebook's where nothing is said. */
  readonly titles: readonly TitleKey[] | undefined;
}

/** The last row of a table: where it was read; undefined where no source is known. */
export function sourceRow(
  { season, cite }: Writing,
  documents: Iterable<number>,
  columns: number,
): readonly WikiCell[] | undefined {
  return citedRow(cite(sourcesOf(season, documents)), columns);
}

export const citedRow = (references: string, columns: number): readonly WikiCell[] | undefined =>
  references === '' ? undefined : [{ text: `Sources:${references}`, columns }];
