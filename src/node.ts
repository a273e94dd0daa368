/**
 * What needs a machine: seasons in folders, and documents in YAML.
 *
 * ```ts
 * import { emptySeason, fold } from 'parcferme';
 * import { readSeason } from 'parcferme/node';
 *
 * const read = await readSeason('seasons/asian-le-mans-series-2014');
 * if (read.ok) read.value.documents.reduce(fold, emptySeason);
 * ```
 */
import type { Result } from '#core/base/result';
import type { SeasonFault } from '#office/read-posted';
import { readSeason as readSeasonOf, type SeasonReading } from '#office/read-season';
import { folderBoard } from '#store/folder';

/** Reads the season in a folder: all of its documents with what they attach, or every fault of every file. */
export const readSeason = (folder: string): Promise<Result<SeasonReading, readonly SeasonFault[]>> =>
  readSeasonOf(folderBoard(folder));

export { type AuditJson, auditJson } from '#answers/audit';
export { type CalendarJson, calendarJson } from '#answers/calendar';
export { type DiffJson, diffJson } from '#answers/diff';
export { type EntriesJson, entriesJson } from '#answers/entries';
export { type ExplainJson, explainJson } from '#answers/explain';
// Feeds.
export { feedArchives } from '#answers/feed-archives';
// The answers of the command line as data: what `--json` prints.
export { type Known, knownNow } from '#answers/known';
export { type BoardJson, boardJson, type DocumentJson, documentJson } from '#answers/notice-board';
export { type RoundPageJson, roundPageJson } from '#answers/round';
export { type StandingsJson, standingsJson } from '#answers/standings';
export { type StewardsJson, stewardsJson } from '#answers/stewards';
export type { UnsettledJson } from '#answers/unsettled';
export {
  FEED_TYPE,
  type FeedOptions,
  feedPath,
  writeFeed,
  writeFeedArchive,
} from '#formats/atom/write-feed';
export {
  CALENDAR_PATH,
  CALENDAR_TYPE,
  type CalendarOptions,
  type SeasonOfSeries,
  writeCalendar,
  writeSeriesCalendar,
} from '#formats/ical/write-calendar';
// Texts.
export { type Fault, faultText } from '#formats/yaml/fault';
export {
  readClaims,
  readDocument,
  readDocuments,
  readRulebook,
  readSources,
} from '#formats/yaml/read-document';
export { writeDocument } from '#formats/yaml/write-document';
// Drafts: read, reviewed, posted.
export { type Desk, type Draft, type DraftDocument, readDraft } from '#office/draft';
export { boardReviewJson, type ReviewJson, reviewJson } from '#office/json/review';
export { type SeasonJson, seasonJson } from '#office/json/season';
export { postDraft } from '#office/post-draft';
export { placesOn } from '#office/posted-places';
export type { SeasonFault } from '#office/read-posted';
export type { SeasonReading } from '#office/read-season';
export { type ReviewedOnBoard, reviewBoard } from '#office/review-board';
export { type DraftReview, reviewDraft } from '#office/review-draft';
export { type Reviewed, reviewed } from '#office/reviewed';
export { type RulebookLibrary, wholeRulebook } from '#office/rulebook-library';
// Notice boards.
export type { BoardFault, NoticeBoard, Posting } from '#store/board';
export { folderBoard } from '#store/folder';
export { memoryBoard } from '#store/memory';
// The languages in which feeds are written.
export { type Language, wordsIn } from '#words/languages';
