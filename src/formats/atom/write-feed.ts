import { documentByDocument } from '#answers/document-by-document';
import { archivedIn, FEED_PAGE, feedArchives } from '#answers/feed-archives';
import { tagOf } from '#answers/feed-names';
import { formPath } from '#answers/forms';
import type { Known } from '#answers/known';
import { addressBelow, pathOf } from '#answers/place';
import { postedInUtc } from '#answers/posted-in-utc';
import { dayOf, hasTime, type Moment } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Words } from '#words/en';
import { entryElement } from './entry.ts';
import { element, textElement } from './xml-text.ts';

/*
 * The notice board as a feed (RFC 4287): an entry for each document, newest first. An entry is made of the documents up to
 * its own, so that it never changes. Where a board is longer than a page, the older documents stand in archives (RFC 5005,
 * 4): the first hundred in one, the second in the next. These do not change either, and any cache may keep them.
 */

export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

/** Where the feed of a season lies below the season's own address, `documents.atom`, and each archive, `documents-1.atom`. */
export const feedPath = (archive?: number): string =>
  formPath(
    archive === undefined ? { page: 'documents' } : { page: 'archive', archive: String(archive) },
    'atom',
  );

/** A form of a page has its address, with an ending. */
const NOTICE_BOARD = pathOf({ page: 'documents' });

export interface FeedOptions {
  readonly words: Words;
  /** The season's own address, `https://results.example/seasons/alms-2014`; without it, links lead from where the feed lies. */
  readonly origin?: string;
  /** The zone of the office's clock, by which it dates documents; UTC where nothing is said. */
  readonly zone?: string;
}

/** The feed of a board as it is known: its last hundred documents. */
export function writeFeed(known: Known, options: FeedOptions): string {
  const { board } = known.season;
  const archives = feedArchives(known);
  return feedText(known, options, board.slice(-FEED_PAGE), [
    link(options, 'self', feedPath()),
    link(options, 'alternate', NOTICE_BOARD, 'text/html'),
    ...(archives === 0 ? [] : [link(options, 'prev-archive', feedPath(archives))]),
  ]);
}

/**
 * An archive of the feed.
 *
 * @param number from 1, the oldest, to `feedArchives`.
 * @returns undefined where there is none of that number.
 */
export function writeFeedArchive(known: Known, number: number, options: FeedOptions): string | undefined {
  const documents = archivedIn(known, number);
  const last = documents.at(-1);
  if (last === undefined) return undefined;
  // Whatever the season is called later, an archive has the name that it had.
  const { board } = known.season;
  const then = board.slice(0, board.indexOf(last) + 1).reduce(fold, emptySeason);
  return feedText({ ...known, season: then }, options, documents, [
    element('fh:archive', {}),
    link(options, 'self', feedPath(number)),
    link(options, 'current', feedPath()),
    ...(number === 1 ? [] : [link(options, 'prev-archive', feedPath(number - 1))]),
  ]);
}

const link = (options: FeedOptions, rel: string, path: string, type = 'application/atom+xml'): string =>
  element('link', { rel, type, href: addressIn(options, path) });

const addressIn = ({ origin }: FeedOptions, path: string): string =>
  origin === undefined ? path : addressBelow(origin, path);

function feedText(
  known: Known,
  options: FeedOptions,
  documents: readonly OfficialDocument[],
  links: readonly string[],
): string {
  const { words, zone = 'UTC' } = options;
  const { board, about } = known.season;
  const posted = postedInUtc(board, zone);
  const last = documents.at(-1);
  const updated = last === undefined ? `${known.asOf}T00:00:00Z` : dateText(posted.get(last.document));
  const children = [
    textElement('id', tagOf(known, 'documents')),
    textElement('title', words.colon(about?.season ?? known.key, words.pages.documents)),
    textElement('updated', updated),
    element('author', {}, [textElement('name', about?.organiser ?? known.key)]),
    textElement('generator', 'Parc Fermé'),
    ...links,
    ...entries(known, options, documents, posted),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', { ...NAMESPACES, 'xml:lang': words.language }, children)}`;
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/** The newest first. */
function entries(
  known: Known,
  options: FeedOptions,
  documents: readonly OfficialDocument[],
  posted: ReturnType<typeof postedInUtc>,
): readonly string[] {
  const wanted = new Set(documents);
  const written: string[] = [];
  for (const one of documentByDocument(known.season.board)) {
    if (!wanted.has(one.document)) continue;
    const { document: number } = one.document;
    const ofFeed = {
      words: options.words,
      id: tagOf(known, pathOf({ page: 'document', number: String(number) })),
      updated: dateText(posted.get(number)),
      pageOf: (other: number) => addressIn(options, pathOf({ page: 'document', number: String(other) })),
    };
    written.push(entryElement(one, ofFeed));
    if (written.length === documents.length) break;
  }
  return written.toReversed();
}

/** `2014-07-20T06:00:00Z` */
function dateText(moment = '' as Moment): string {
  const time = hasTime(moment) ? moment.slice(11) : '00:00';
  return `${dayOf(moment)}T${time.padEnd(8, ':00')}Z`;
}
