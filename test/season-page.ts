import { fileURLToPath } from 'node:url';
import { type Known, knownNow } from '#answers/known';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import type { Place } from '#answers/place';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { OpenPapers } from '#office/open/open-papers';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';
import { waysOf } from '#web/links';
import { pageHtml } from '#web/render';
import { en, type Words } from '#words/en';
import type { Language } from '#words/languages';

/** The boards that were read, by their keys. */
const read = new Map<string, ReturnType<typeof boardOf>>();

async function boardOf(key: string) {
  const board = folderBoard(fileURLToPath(new URL(`../seasons/${key}`, import.meta.url)));
  const season = await readSeason(board);
  if (!season.ok) throw new Error(`the season ${key} cannot be read`);
  return { documents: season.value.documents, papers: await new OpenPapers(board).now() };
}

interface Asked {
  /** The last document known; all of them where nothing is said. */
  readonly at?: number | undefined;
  readonly season?: string;
  /** Documents that are posted after those of its board. */
  readonly more?: readonly OfficialDocument[];
  /** As what each document of the board is read. */
  readonly as?: (document: OfficialDocument) => OfficialDocument;
  /** Nothing lies beside the board: neither sources nor claims. */
  readonly isBare?: boolean;
  /** What files attached to its classifications tell. */
  readonly timings?: Timings;
  /** The catalogue that it is drawn with. */
  readonly words?: Words;
}

/** The season that was folded last: what is worked out of it is worked out once for the pages that follow. */
let last: { readonly of: string; readonly known: Known } | undefined;

function knownAt(key: string, at: number | undefined, documents: readonly OfficialDocument[]): Known {
  const known = knownNow(key, documents.slice(0, at).reduce(fold, emptySeason));
  if (known === undefined) throw new Error('a board without a document');
  return known;
}

/** A season of the shipped ones as known at a document, and what lies beside its board. */
async function knownAndBeside({ at, season: key = 'asian-le-mans-series-2014', more = [], as }: Asked) {
  const found = read.get(key) ?? boardOf(key);
  read.set(key, found);
  const { documents: posted, papers } = await found;
  const documents = [...(as === undefined ? posted : posted.map(as)), ...more];
  const isAsPosted = as === undefined && more.length === 0;
  const of = `${key}@${at}`;
  const known = isAsPosted && last?.of === of ? last.known : knownAt(key, at, documents);
  if (isAsPosted) last = { of, known };
  return { known, head: documents.length, papers };
}

export const knownSeason = async (asked: Asked = {}): Promise<Known> => (await knownAndBeside(asked)).known;

/** A page of a season as HTML; undefined where there is none. */
export async function htmlOf(place: Place, asked: Asked = {}): Promise<string | undefined> {
  const { known, head, papers } = await knownAndBeside(asked);
  const { isBare = false, timings = NO_TIMINGS, words = en } = asked;
  const where = {
    kind: 'office',
    base: '/season',
    language: words.language as Language,
    place,
    head,
    moment: undefined,
  } as const;
  return pageHtml({
    known,
    where,
    words,
    sources: isBare ? {} : papers.sources,
    claims: isBare ? [] : papers.claims,
    timings,
    links: { ...waysOf(where), home: '/', site: [], files: '/files/' },
  });
}

/** What is read on it, without its marks. */
export const textOf = async (place: Place, asked?: Asked): Promise<string> =>
  ((await htmlOf(place, asked)) ?? '')
    .replaceAll(/<(style|script|title)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
