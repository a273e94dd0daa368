import { FORMS, type Formed, formsOf } from '#answers/forms';
import type { Known } from '#answers/known';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import type { FormName, Takeable } from '#answers/place';
import { tablesOf } from '#answers/tables/tables-of';
import { dayOf } from '#core/base/day';
import { given } from '#core/base/given';
import { RACE, titleKey } from '#core/base/ids';
import type { Sources } from '#core/documents/sources.schema';
import { allStandings } from '#core/scoring/standings';
import { tableCard } from '#formats/card/table-card';
import type { CalendarOptions } from '#formats/ical/write-calendar';
import type { Paper, Stamp } from '#formats/pdf/paper';
import type { WikiPart } from '#formats/wikitext/write-wiki';
import type { Words } from '#words/en';

/** What an office prints of a page, or of a part of one. */
export function paperOf(place: Takeable): Paper | undefined {
  switch (place.page) {
    case 'entries':
      return { paper: 'entries' };
    case 'roundEntries':
      return { paper: 'entries', round: place.round };
    case 'round':
      return { paper: 'classification', round: place.round, session: RACE };
    case 'session':
      return { paper: 'classification', round: place.round, session: place.session };
    case 'classResult':
      return { paper: 'classification', round: place.round, session: place.session, class: place.class };
    case 'table':
      return { paper: 'standings', title: place.title };
    case 'document':
      return { paper: 'document', number: Number(place.number) };
    default:
      return undefined;
  }
}

/** What of an article a page is, or a part of one. */
const WIKI_PART: { readonly [Page in Takeable['page']]?: WikiPart } = {
  season: 'article',
  calendar: 'calendar',
  entries: 'entries',
  results: 'results',
  scoring: 'scoring',
  standings: 'standings',
  table: 'standings',
};

/** A file as it is sent or written. */
export interface FormFile {
  readonly media: string;
  readonly body: string | Uint8Array;
}

/** What of a calendar is wanted; the whole of it where nothing is said. */
export type CalendarAsked = Pick<CalendarOptions, 'class' | 'sessions' | 'alarm'>;

/** All that a form of a page is made of. The same documents give the same bytes. */
export interface FormOf extends Formed {
  readonly known: Known;
  readonly words: Words;
  /** Where the documents were read. */
  readonly sources: Sources['sources'];
  /** The season's own address as others name it: `https://results.example/seasons/alms-2014`. */
  readonly origin?: string | undefined;
  /** The zone of the office's clock, by which it dates documents; UTC where nothing is said. */
  readonly zone?: string | undefined;
  /** What the foot of a paper vouches for. */
  readonly stamp: Stamp;
  /** What timing files tell: read of the round whose laps are asked for. */
  readonly timings?: Timings | undefined;
  /** Of a calendar: which rounds and sessions, and how long before each it rings. */
  readonly calendar?: CalendarAsked;
}

interface Making extends FormOf {
  readonly timings: Timings;
}

type Write = (making: Making) => Promise<FormFile['body'] | undefined>;

const writeCsvOf: Write = async ({ words, known, place, timings }) => {
  const [table] = tablesOf(words, known, place, timings);
  if (table === undefined) return undefined;
  const { writeCsv } = await import('#formats/csv/write-csv');
  return writeCsv(table);
};

const writeWorkbookOf: Write = async ({ words, known, place, timings }) => {
  const { season, key } = known;
  const tables = tablesOf(words, known, place, timings);
  const last = season.board.at(-1);
  if (tables.length === 0 || last === undefined) return undefined;
  const { writeWorkbook } = await import('#formats/excel/write-workbook');
  return writeWorkbook(tables, { title: season.about?.season ?? key, posted: dayOf(last.posted.by) });
};

const writeWikiOf: Write = async ({ known, place, sources }) => {
  const part = WIKI_PART[place.page];
  if (part === undefined) return undefined;
  const { writeWiki } = await import('#formats/wikitext/write-wiki');
  const titles = place.page === 'table' ? [titleKey(place.title)] : undefined;
  return writeWiki(known, part, { sources, titles });
};

const writePaperOf: Write = async ({ known, place, words, stamp }) => {
  const paper = paperOf(place);
  if (paper === undefined) return undefined;
  const { pdfOf } = await import('../paper/pdf-of.ts');
  return pdfOf(known, paper, words, stamp);
};

const drawCardOf: Write = async ({ known, place, words }) => {
  const title = place.page === 'table' ? place.title : allStandings(known.season)[0]?.title;
  const card = title === undefined ? undefined : tableCard(known, title, words);
  if (card === undefined) return undefined;
  const { pngOf } = await import('../paper/png-of.ts');
  return pngOf(card);
};

const writeCalendarOf: Write = async ({ known, words, origin, zone, calendar }) => {
  const { writeCalendar } = await import('#formats/ical/write-calendar');
  return writeCalendar(known, { words, ...given({ origin, zone }), ...calendar });
};

const writeFeedOf: Write = async ({ known, place, words, origin, zone }) => {
  const { writeFeed, writeFeedArchive } = await import('#formats/atom/write-feed');
  const options = { words, ...given({ origin, zone }) };
  return place.page === 'archive'
    ? writeFeedArchive(known, Number(place.archive), options)
    : writeFeed(known, options);
};

const WRITERS: Readonly<Record<FormName, Write>> = {
  csv: writeCsvOf,
  xlsx: writeWorkbookOf,
  wiki: writeWikiOf,
  pdf: writePaperOf,
  ics: writeCalendarOf,
  atom: writeFeedOf,
  png: drawCardOf,
};

/**
 * A page of a season, or a part of one, in another form. What writes one is loaded when somebody asks for it.
 *
 * @returns undefined where the season has no such page, or nothing of it is known yet.
 */
export async function formOf(asked: FormOf): Promise<FormFile | undefined> {
  const { known, place, form, timings = NO_TIMINGS } = asked;
  if (!formsOf(known.season, place, timings.told).includes(form)) return undefined;
  const body = await WRITERS[form]({ ...asked, timings });
  return body === undefined ? undefined : { media: FORMS[form].media, body };
}
