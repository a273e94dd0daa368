import { given } from '#core/base/given';
import { type Page, partOf } from '#core/base/page';
import type { OfficialDocument } from '#core/documents/document.schema';
import { asOf } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { type DiffJson, diffJson } from './diff.ts';
import type { Known } from './known.ts';

/** A board whole, as the library's `readBoard` takes it. */
export interface BoardJson {
  readonly season: string;
  readonly documents: readonly OfficialDocument[];
}

/** The documents of a board; all of them, where nothing says that the board goes on. */
export interface DocumentsJson extends BoardJson {
  /** Where the board goes on: what to ask for as `below`. Left out where these are its last. */
  readonly below?: number;
}

export function documentsJson(known: Known, { most, below: after = 0 }: Page<number>): DocumentsJson {
  const { season, documents } = boardJson(known);
  const behind = documents.filter(({ document }) => document > after);
  const { items, below } = partOf(behind, most, ({ document }) => document);
  return { season, documents: items, ...given({ below }) };
}

export const boardJson = ({ key, season }: Known): BoardJson => ({ season: key, documents: season.board });

/** One document, and what it changed. */
export interface DocumentJson {
  readonly season: string;
  readonly document: OfficialDocument;
  /** Documents that replace or annul it. */
  readonly undoneBy: readonly number[];
  readonly changes: DiffJson;
}

/** @returns undefined if the board has no such document. */
export function documentJson({ key, season }: Known, number: number): DocumentJson | undefined {
  const document = season.board.find((other) => other.document === number);
  if (document === undefined) return undefined;
  const { before, after } = around(season, number);
  return { season: key, document, undoneBy: undoneBy(season, number), changes: diffJson(key, before, after) };
}

/** The season before a document and after it. */
export function around(season: Season, number: number): { readonly before: Season; readonly after: Season } {
  const before = asOf(season.board, { document: number - 1 }).reduce(fold, emptySeason);
  const after = asOf(season.board, { document: number }).reduce(fold, emptySeason);
  return { before, after };
}

/** The documents that replace or annul it; some of them may themselves be undone. */
export function undoneBy(season: Season, number: number): readonly number[] {
  return season.board
    .filter(({ replaces = [], annuls = [] }) => [...replaces, ...annuls].includes(number))
    .map(({ document }) => document);
}
