import type { NeedsAsked } from '#answers/title/outlook';
import type { Day, Moment } from '#core/base/day';
import type { TitleKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import type { Needs } from '#core/title/needs';
import type { TitleOdds } from '#core/title/odds/odds';
import type { OpenBoards } from '#office/open/open-boards';
import type { PeopleDesk } from '#office/people/desk';
import type { RulebookLibrary } from '#office/rulebook-library';
import type { Boards } from '#store/boards';
import type { DraftRecords } from '#store/drafts/draft';
import type { AnswerCache } from './answer-cache.ts';
import type { AtOnce } from './at-once.ts';
import type { EventHub } from './event-hub.ts';
import type { RateLimiter, Rates } from './rate-limiter.ts';
import type { SeriesOf } from './series-of.ts';

/** Everything that a server works with: it is told all of it, and looks for nothing itself. */
export interface Office {
  readonly boards: Boards;
  /** The boards, kept open. */
  readonly open: OpenBoards;
  readonly drafts: DraftRecords;
  readonly desk: PeopleDesk;
  readonly library: RulebookLibrary;
  readonly cache: AnswerCache;
  readonly hub: EventHub;
  readonly log: Log;
  /** Of the program that computes: a mended bug is another edition. */
  readonly edition: string;
  readonly version: string;
  readonly settings: Settings;
  readonly limiter: RateLimiter;
  readonly atOnce: AtOnce;
  readonly clock: OfficeClock;
  readonly seriesOf: SeriesOf;
  readonly titleWork: TitleWork;
}

/** What of a title takes seconds, and is worked out beside the server. @throws TookTooLong */
export interface TitleWork {
  needs(season: Season, asked: NeedsAsked): Promise<readonly Needs[] | undefined>;
  odds(season: Season, titles: readonly TitleKey[]): Promise<readonly TitleOdds[]>;
}

/** The clock on the wall of the office. */
export interface OfficeClock {
  /** IANA's name of its zone. */
  readonly zone: string;
  today(): Day;
  /** To the minute: what stands on a document that says nothing of it. */
  now(): Moment;
}

/** What whoever runs the server may set. */
export interface Settings {
  /** `https://results.example`, if it is known; else whatever address a request names. */
  readonly origin: string | undefined;
  /** Does a proxy stand before it, which says from where a request comes? */
  readonly isBehindProxy: boolean;
  /** Bytes of a request that brings files. */
  readonly mostUpload: number;
  /** What one address may ask for. */
  readonly rates: Rates;
}

/** Where it says what it does: one line of JSON each, without secrets. */
export interface Log {
  info(about: object, text: string): void;
  warn(about: object, text: string): void;
  error(about: object, text: string): void;
}
