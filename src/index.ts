/**
 * The library: a season from its notice board, in Node and in the browser alike. It touches no file, clock or network.
 *
 * ```ts
 * import { emptySeason, explain, fold, readBoard, standings, titleKey } from 'parcferme';
 *
 * const board = readBoard(await (await fetch('board.json')).json());   // parcferme notice-board --json > board.json
 * if (!board.ok) throw new Error(board.error.map((fault) => fault.expected).join('; '));
 * const season = board.value.documents.reduce(fold, emptySeason);
 * standings(season, titleKey('gt-teams'))?.rows[3]?.points;             // 48, in 2520ths: see printedPoints
 * explain(season, titleKey('gt-teams'), '90')?.lines;                   // each award, with its reason
 * ```
 *
 * `parcferme/node` reads and posts to folders, and reads documents from YAML.
 */
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import { DOCUMENT_KINDS } from '#core/documents/kinds';

/** A notice board whole: every document in its order, with the rulebooks that regulations attach. */
export interface Board {
  /** The name of the season: `asian-le-mans-series-2014`. */
  readonly season: string;
  readonly documents: readonly OfficialDocument[];
}

/** What is wrong with the outline of a board. */
export interface OutlineFault {
  /** `documents[3].kind` */
  readonly path: string;
  readonly expected: string;
}

/**
 * Takes a board as `parcferme notice-board --json` and the HTTP API give it.
 *
 * Only the outline is checked: documents numbered upwards, of known kinds, each with its day. What stands inside a
 * document was checked when it was posted, and is trusted here: text that nobody has checked belongs to `parcferme/node`.
 */
export function readBoard(json: unknown): Result<Board, readonly OutlineFault[]> {
  if (!isObject(json)) return err([{ path: '', expected: 'a board: { season, documents }' }]);
  const { season, documents } = json;
  if (typeof season !== 'string') return err([{ path: 'season', expected: 'the name of the season' }]);
  if (!Array.isArray(documents)) return err([{ path: 'documents', expected: 'a list of documents' }]);
  if (json.below !== undefined)
    return err([{ path: 'below', expected: `a whole board: this one goes on below document ${json.below}` }]);
  const faults = documents.flatMap((document, index) =>
    outlineFaults(document, documents[index - 1], `documents[${index}]`),
  );
  return faults.length > 0
    ? err(faults)
    : ok({ season, documents: documents as readonly OfficialDocument[] });
}

function outlineFaults(document: unknown, above: unknown, path: string): readonly OutlineFault[] {
  if (!isObject(document)) return [{ path, expected: 'a document' }];
  const { document: number, kind, posted } = document;
  const last = isObject(above) && typeof above.document === 'number' ? above.document : 0;
  const isNext = Number.isInteger(number) && Number(number) > last;
  const isKnown = DOCUMENT_KINDS.some((known) => known === kind);
  const isDated = isObject(posted) && typeof posted.by === 'string';
  return [
    ...(isNext ? [] : [{ path: `${path}.document`, expected: `a number above ${last}` }]),
    ...(isKnown ? [] : [{ path: `${path}.kind`, expected: `one of: ${DOCUMENT_KINDS.join(', ')}` }]),
    ...(isDated ? [] : [{ path: `${path}.posted.by`, expected: 'the day on which it was posted' }]),
  ];
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export { type Day, readDay } from '#core/base/day';
export type {
  CarNumber,
  ClassName,
  DriverKey,
  EntryKey,
  RoundKey,
  SessionName,
  TitleKey,
} from '#core/base/ids';
export { carNumber, driverKey, entryKey, roundKey, sessionName, titleKey } from '#core/base/ids';
export { type LapTime, printLapTime, readLapTime } from '#core/base/laptime';
export { exactFraction, type Points, points, printedPoints } from '#core/base/points';
export type { Result } from '#core/base/result';
// Words and values.
export type { Claim } from '#core/documents/claims.schema';
export type { Of, OfficialDocument } from '#core/documents/document.schema';
export { DOCUMENT_KINDS, type DocumentKind } from '#core/documents/kinds';
export type { Rulebook } from '#core/rulebook/rulebook';
export { type AuditLine, audit } from '#core/scoring/audit';
// Results, points, titles.
export { classify } from '#core/scoring/classify';
export { type Difference, diff } from '#core/scoring/diff';
export { type AwardLine, type Explanation, explain } from '#core/scoring/explain';
export { marksOn, type Touched } from '#core/scoring/marks';
export { type PrizeHolders, prizes } from '#core/scoring/prizes';
// What the office is told of a document before it is posted.
export { reviewWithEffects as review } from '#core/scoring/review-effects';
export type { SessionLine, SessionResult } from '#core/scoring/session-result';
export { allStandings, standings } from '#core/scoring/standings';
export type { Row, Standings } from '#core/scoring/table';
export { type Unscored, unscored } from '#core/scoring/unscored';
export {
  type OpenMatter,
  type ProvisionalResult,
  type Unsettled,
  unsettled,
  unsettledFor,
  unsettledIn,
} from '#core/scoring/unsettled';
export type { Answer, CheckAnswer } from '#core/season/answer';
// A season and its past.
export { type AsOf, asOf, knownOn } from '#core/season/as-of';
export { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
// What comes before the stewards.
export { type Case, type CaseState, cases } from '#core/season/cases';
export { checks, checksAt } from '#core/season/check';
export { type Deadline, deadlinesOn } from '#core/season/deadline';
export { type Starter, starters } from '#core/season/entered';
export { emptySeason, fold, standing } from '#core/season/fold';
export { type Penalty, type PenaltyState, penalties } from '#core/season/penalties';
export { type Finding, findingText } from '#core/season/review/finding';
export { type Refusal, refusalText } from '#core/season/review/refusal';
export type { Review } from '#core/season/review/review';
export type { Season } from '#core/season/season';
// Who can still win a title.
export { decidingDocument } from '#core/title/deciding';
export { type Condition, isMet, type NeedRow, type Needs, type RoundResult } from '#core/title/needs';
export type { Obstacle, ObstacleCode } from '#core/title/obstacle';
export { type ContenderOdds, type OddsAsked, oddsOf, type TitleOdds } from '#core/title/odds/odds';
export { type Otherwise, otherwise } from '#core/title/otherwise';
export { documentsOf, type Scenario, seasonAfter } from '#core/title/outcome';
export { type PrizeState, prizeStates } from '#core/title/prize-state';
export type { Assumptions } from '#core/title/remaining';
export { type Asked, allTitles, titleState } from '#core/title/state';
export type { Because, Group, Standing, State, TitleState } from '#core/title/verdict';
export { whatItTakes } from '#core/title/what-it-takes';
