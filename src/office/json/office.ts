import { dayOf } from '#core/base/day';
import { given } from '#core/base/given';
import type { LedgerLine, Signature } from '#store/board';
import type { DraftState, KeptDraft, ListedDraft } from '#store/drafts/draft';
import type { Series, Visibility } from '#store/people/series';
import type { OpenBoard } from '../open/open-board.ts';
import type { ReviewJson } from './review.ts';

/** The seasons of an office. */
export interface SeasonsJson {
  readonly seasons: readonly SeasonListedJson[];
}

export interface SeasonListedJson {
  /** `asian-le-mans-series-2014` */
  readonly season: string;
  /** As its first document names it; its key where none does. */
  readonly name: string;
  readonly series: string;
  readonly year?: number;
  /** The number of the last document; 0 before the first. */
  readonly document: number;
  /** The link of the last document in the chain of the board: it vouches for all of it. */
  readonly link?: string;
  /** The day of the last document. */
  readonly posted?: string;
  /** A document that this program cannot read: what is told of the season ends before it. */
  readonly unread?: number;
}

/** What a list tells of a board, of whichever series it is. */
export type BoardListedJson = Omit<SeasonListedJson, 'series'>;

export function boardListedJson(board: OpenBoard): BoardListedJson {
  const { key, head, season } = board;
  const link = board.text(head)?.link;
  const posted = season.board.at(-1)?.posted.by;
  return {
    season: key,
    name: season.about?.season ?? key,
    ...(season.about === undefined ? {} : { year: season.about.year }),
    document: head,
    ...given({ link, posted: posted && dayOf(posted) }),
    ...(board.faults.length === 0 ? {} : { unread: head + 1 }),
  };
}

/** A season that was made, and to which nothing was posted yet; or of which nothing can be read. */
export const emptySeasonJson = (season: string, series: string): SeasonListedJson => ({
  season,
  name: season,
  series,
  document: 0,
});

/** The series of an office, each with its seasons. */
export interface AllSeriesJson {
  readonly series: readonly SeriesJson[];
}

export interface SeriesJson {
  /** `asian-le-mans-series` */
  readonly key: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly seasons: readonly SeasonListedJson[];
}

export const seriesJson = (
  { key, name, visibility }: Series,
  seasons: readonly SeasonListedJson[],
): SeriesJson => ({ key, name, visibility, seasons });

/** The chain of a board: what vouches that no document was altered, removed or put elsewhere. */
export interface LedgerJson {
  readonly season: string;
  readonly documents: readonly LinkedJson[];
}

export interface LinkedJson {
  readonly document: number;
  /** `0007-calendar-change.yaml` */
  readonly name: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of `{ name, previous, text }`, where previous is the link before, or null. */
  readonly link: string;
  /** Who posted it, and when: told to those who have a role in the series. */
  readonly signed?: Signature;
}

export function ledgerJson(board: OpenBoard, upTo: number, ledger: readonly LedgerLine[]): LedgerJson {
  const signatures = new Map(ledger.map(({ document, signed }) => [document, signed]));
  const documents = Array.from({ length: upTo }, (_, index) => index + 1).flatMap((document) => {
    const text = board.text(document);
    const signed = signatures.get(document);
    return text === undefined ? [] : [{ document, name: text.name, link: text.link, ...given({ signed }) }];
  });
  return { season: board.key, documents };
}

/** A document that the office has not posted yet. */
export interface DraftJson extends ListedDraftJson {
  /** YAML, as it was written. */
  readonly text: string;
}

/** A draft as it is listed. */
export interface ListedDraftJson {
  readonly id: string;
  readonly season: string;
  /** Raised by every change; who changes it says which one was seen. */
  readonly version: number;
  readonly state: DraftState;
  /** Whose it is, by the name of the account. */
  readonly madeBy: string;
  /** Who changed it last. */
  readonly savedBy: string;
  readonly savedAt: string;
  readonly files: readonly string[];
  /** When it is to be posted, in UTC, and who said so. */
  readonly postAt?: string;
  readonly postBy?: string;
  /** Why it was not posted at its time. */
  readonly why?: string;
  /** The numbers that it was given. */
  readonly posted?: readonly number[];
}

/** Drafts, the latest first. */
export interface DraftsJson {
  readonly season: string;
  readonly drafts: readonly ListedDraftJson[];
  /** Where the list goes on: what to ask for as `below`. Left out where these are all. */
  readonly below?: string;
}

export const draftJson = ({ text, ...draft }: KeptDraft, files: readonly string[]): DraftJson => ({
  ...listedDraftJson({ ...draft, files }),
  text,
});

export function listedDraftJson(draft: ListedDraft): ListedDraftJson {
  const { id, board, version, state, madeBy, savedBy, savedAt, files, postAt, postBy, why, posted } = draft;
  return {
    id,
    season: board,
    version,
    state,
    madeBy,
    savedBy,
    savedAt,
    files,
    ...given({ postAt, postBy, why, posted }),
  };
}

/** A draft that was kept, and what the office is told of it; no review where it cannot be read. */
export interface DraftKeptJson {
  readonly draft: DraftJson;
  readonly review?: ReviewJson;
  readonly faults?: readonly PlacedFaultJson[];
}

/** Something that is wrong with a text, and where. */
export interface PlacedFaultJson {
  readonly code: string;
  /** A sentence. */
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
