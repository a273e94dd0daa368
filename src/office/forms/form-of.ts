import { FORMS, type Formed } from '#answers/forms';
import type { Known } from '#answers/known';
import type { PageName } from '#answers/place';
import { tablesOf } from '#answers/tables/tables-of';
import { dayOf } from '#core/base/day';
import { titleKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Sources } from '#core/documents/sources.schema';
import type { WikiPart } from '#formats/wikitext/write-wiki';
import type { Words } from '#words/en';

/** What of an article a page is. */
const WIKI_PART: { readonly [Page in PageName]?: WikiPart } = {
  season: 'article',
  calendar: 'calendar',
  entries: 'entries',
  standings: 'standings',
  table: 'standings',
};

/** A file as it is sent or written. */
export interface FormFile {
  readonly media: string;
  readonly body: string | Uint8Array;
}

/** All that a form of a page is made of. The same documents give the same bytes. */
export interface FormOf extends Formed {
  readonly known: Known;
  readonly words: Words;
  /** Where the documents were read. */
  readonly sources: Sources['sources'];
}

/**
 * A page of a season in another form. What writes one is loaded when somebody asks for it.
 *
 * @returns undefined where the season has no such page.
 */
export async function formOf(asked: FormOf): Promise<FormFile | undefined> {
  const body = await bodyOf(asked);
  return body === undefined ? undefined : { media: FORMS[asked.form].media, body };
}

async function bodyOf({ known, words, place, form, sources }: FormOf): Promise<FormFile['body'] | undefined> {
  const { season, key } = known;
  switch (form) {
    case 'csv': {
      const [table] = tablesOf(words, known, place);
      if (table === undefined) return undefined;
      const { writeCsv } = await import('#formats/csv/write-csv');
      return writeCsv(table);
    }
    case 'xlsx': {
      const tables = tablesOf(words, known, place);
      const last = season.board.at(-1);
      if (tables.length === 0 || last === undefined) return undefined;
      const { writeWorkbook } = await import('#formats/excel/write-workbook');
      return writeWorkbook(tables, {
        title: season.about?.season ?? key,
        posted: dayOf(last.posted.by),
      });
    }
    case 'wiki': {
      const part = WIKI_PART[place.page];
      if (part === undefined) return undefined;
      const { writeWiki } = await import('#formats/wikitext/write-wiki');
      const titles = place.page === 'table' ? [titleKey(place.title)] : undefined;
      return writeWiki(known, part, { sources, titles }) || undefined;
    }
    default:
      return unreachable(form);
  }
}
