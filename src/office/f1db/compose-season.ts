import { err, ok, type Result } from '#core/base/result';
import type { F1dbSeason } from '#formats/f1db/f1db-season';
import type { Fault } from '#formats/yaml/fault';
import type { Composed } from '../composed/composed-board.ts';
import { type LibraryFault, type RulebookLibrary, wholeRulebook } from '../rulebook-library.ts';
import { type HistoryLibrary, rulebookFor } from './history-library.ts';
import { seasonBoard } from './season-board.ts';

/** A season of a file with its rules and its decisions, and where those were read. */
export interface ComposedSeason {
  readonly series: string;
  readonly documents: readonly Composed[];
  /** The text of `sources.yaml`. */
  readonly sources: string;
}

export type ComposeFault =
  | LibraryFault
  | Fault
  | { readonly code: 'no-rulebook-of-year'; readonly year: number };

/** What a file says of a season, with the rulebook of its year and what a history adds. */
export async function composeSeason(
  season: F1dbSeason,
  library: RulebookLibrary,
  histories: HistoryLibrary,
): Promise<Result<ComposedSeason, readonly ComposeFault[]>> {
  const { year } = season;
  const history = await histories.readingOf('f1db');
  const name = history && rulebookFor(await library.names(), history.rulebooks, year);
  if (history === undefined || name === undefined) return err([{ code: 'no-rulebook-of-year', year }]);
  const rulebook = await wholeRulebook(library, name);
  if (!rulebook.ok) return rulebook;
  const decided = await histories.decided(history.history, year);
  const documents = seasonBoard({ season, history, rulebook: rulebook.value, decided });
  if (!documents.ok) return documents;
  const sources = await histories.sources(history.history);
  return ok({ series: history.series, documents: documents.value, sources: sources.replace(SCHEMA, '') });
}

/** Where editors find the schema, as seen from the library and from nowhere else. */
const SCHEMA = /^# yaml-language-server:.*\n/;
