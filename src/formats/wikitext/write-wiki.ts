import type { Known } from '#answers/known';
import type { TitleKey } from '#core/base/ids';
import type { Sources } from '#core/documents/sources.schema';
import { citations } from './writing/citations.ts';
import { writeCalendar } from './writing/write-calendar.ts';
import { writeEntries } from './writing/write-entries.ts';
import { writeLead } from './writing/write-lead.ts';
import { writeResults } from './writing/write-results.ts';
import { writeScoring } from './writing/write-scoring.ts';
import { writeStandings } from './writing/write-standings.ts';
import type { Writing } from './writing/writing.ts';

/** The parts of an article on a season that can be written by themselves, and the whole of it. */
export const WIKI_PARTS = ['article', 'calendar', 'entries', 'results', 'scoring', 'standings'] as const;
export type WikiPart = (typeof WIKI_PARTS)[number];

export interface WikiOptions {
  /** Where the documents were read, by the keys that they name. */
  readonly sources: Sources['sources'];
  /** Wiki text above the first heading of an article, taken as it is, markup and all; the season in words where nothing is said. */
  readonly lead?: string | undefined;
  /** Only the tables of these titles. */
  readonly titles?: readonly TitleKey[] | undefined;
}

const PARTS: Readonly<Record<Exclude<WikiPart, 'article'>, (writing: Writing) => string>> = {
  calendar: writeCalendar,
  entries: writeEntries,
  results: writeResults,
  scoring: writeScoring,
  standings: writeStandings,
};

/**
 * A season as known, as the text of an encyclopaedia's article on it, or a part of that. The same bytes for the same
 * document. Empty where nothing is known of the part yet.
 */
export function writeWiki(known: Known, part: WikiPart, options: WikiOptions): string {
  const { sources, titles, lead } = options;
  const writing: Writing = { season: known.season, titles, cite: citations(sources) };
  const text =
    part === 'article' ? article(writing, lead ?? writeLead(known, writing)) : PARTS[part](writing);
  return text === '' ? '' : `${text}\n`;
}

/** Parts are written in the order of the text, for the first reference to a source is the one that defines it. */
function article(writing: Writing, lead: string): string {
  const parts = [
    lead.trim(),
    ...headed('Calendar', writeCalendar(writing)),
    ...headed('Entries', writeEntries(writing)),
    ...headed('Season results', writeResults(writing)),
    ...headed('Scoring system', writeScoring(writing)),
    ...headed('Championship standings', writeStandings(writing)),
  ].filter((part) => part !== '');
  const isCited = parts.some((part) => part.includes('<ref'));
  return [...parts, ...(isCited ? ['== References ==\n{{reflist}}'] : [])].join('\n\n');
}

const headed = (heading: string, text: string): readonly string[] =>
  text === '' ? [] : [`== ${heading} ==\n${text}`];
