import { given } from '#core/base/given';
import { roundKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import { NO_RULEBOOK } from '#core/rulebook/rulebook';
import { foldCalendar, foldCalendarChange, foldTimetable } from './fold-calendar.ts';
import { foldEntryChange } from './fold-entry-change.ts';
import { foldDrivers, foldEntryList } from './fold-entry-list.ts';
import { foldClassification, foldDecision, foldPitStops } from './fold-round.ts';
import type { Mark, Rules, Season } from './season.ts';

export const emptySeason: Season = {
  board: [],
  about: undefined,
  rules: { base: NO_RULEBOOK, document: undefined, amendments: [] },
  rounds: new Map(),
  people: { known: new Map(), spellings: new Map() },
  teams: new Map(),
  models: new Map(),
  entries: new Map(),
  registered: new Map(),
  records: new Map(),
  decisions: [],
  open: [],
  published: [],
};

/**
 * The season after one more document. Total: whatever was posted is history, and judging it is `review`'s work.
 *
 * A document that annuls or replaces others is as if those had never been posted, so the rest is folded anew.
 */
export function fold(season: Season, document: OfficialDocument): Season {
  const board = [...season.board, document];
  const undoes = document.annuls !== undefined || document.replaces !== undefined;
  const applied = (before: Season, posted: OfficialDocument) => apply(board, before, posted);
  const after = undoes ? standing(board).reduce(applied, emptySeason) : applied(season, document);
  return { ...after, board };
}

/** The documents that it annuls or takes the place of. */
export const undone = ({ annuls = [], replaces = [] }: OfficialDocument): readonly number[] => [
  ...annuls,
  ...replaces,
];

/**
 * The documents that still stand: not annulled or replaced by one that itself stands.
 *
 * One that was replaced in its turn has not given back what it replaced: the newest takes the place of both. One that was
 * annulled has, since it is as if never posted.
 */
export function standing(board: readonly OfficialDocument[]): readonly OfficialDocument[] {
  const known = stood.get(board) ?? notUndone(board);
  stood.set(board, known);
  return known;
}
const stood = new WeakMap<readonly OfficialDocument[], readonly OfficialDocument[]>();

function notUndone(board: readonly OfficialDocument[]): readonly OfficialDocument[] {
  const [annulled, replaced] = [new Set<number>(), new Set<number>()];
  for (const { document, annuls = [], replaces = [] } of board.toReversed()) {
    if (annulled.has(document)) continue;
    for (const number of replaces) if (number < document) replaced.add(number);
    if (replaced.has(document)) continue;
    for (const number of annuls) if (number < document) annulled.add(number);
  }
  if (annulled.size + replaced.size === 0) return board;
  return board.filter(({ document }) => !annulled.has(document) && !replaced.has(document));
}

/** What the document says, on top of what the others said. */
function apply(board: Season['board'], season: Season, document: OfficialDocument): Season {
  const after = applyKind(season, document);
  const answered = answeredBy(board, document);
  if (answered.length === 0) return after;
  return { ...after, open: after.open.filter((mark) => !answered.includes(mark.document)) };
}

/**
 * The protest, appeal or request that a document answers. A judgment on an appeal against an answer, which takes the place of
 * that, answers the protest as well.
 */
export function answeredBy(board: Season['board'], posted: OfficialDocument): readonly number[] {
  const { answers } = posted;
  if (answers === undefined) return [];
  const gone = placesTaken(board, posted);
  const lodged = board.find(({ document }) => document === answers && document < posted.document);
  const isJudgment = gone.some(
    ({ document }) => lodged !== undefined && 'against' in lodged && lodged.against === document,
  );
  return isJudgment ? [answers, ...gone.flatMap((one) => one.answers ?? [])] : [answers];
}

/** The documents whose place it takes, and those whose place these took. */
function placesTaken(board: Season['board'], posted: OfficialDocument): readonly OfficialDocument[] {
  const taken = new Set([posted]);
  // What is added on the way is gone over as well.
  for (const { document, replaces } of taken)
    if (replaces !== undefined)
      for (const one of board) if (one.document < document && replaces.includes(one.document)) taken.add(one);
  taken.delete(posted);
  return [...taken];
}

function applyKind(season: Season, document: OfficialDocument): Season {
  switch (document.kind) {
    case 'season':
      return { ...season, about: document };
    case 'regulations':
      return { ...season, rules: foldRules(season.rules, document) };
    case 'calendar':
      return foldCalendar(season, document);
    case 'calendar-change':
      return foldCalendarChange(season, document);
    case 'drivers':
      return foldDrivers(season, document);
    case 'entry-list':
      return foldEntryList(season, document);
    case 'entry-change':
      return foldEntryChange(season, document);
    case 'classification':
      return foldClassification(season, document);
    case 'pit-stops':
      return foldPitStops(season, document);
    case 'decision':
      return foldDecision(season, document);
    case 'protest':
    case 'appeal':
    case 'request':
      return { ...season, open: [...season.open, markOf(document)] };
    case 'standings':
      return { ...season, published: [...season.published, document] };
    case 'bulletin':
      return foldTimetable(season, document);
    default:
      return unreachable(document);
  }
}

function foldRules(rules: Rules, posted: Extract<OfficialDocument, { kind: 'regulations' }>): Rules {
  const { document, attached, changes, from } = posted;
  if (attached !== undefined) return { ...rules, base: attached, document };
  if (changes === undefined || from === undefined) return rules;
  return { ...rules, amendments: [...rules.amendments, { document, from: roundKey(from), changes }] };
}

function markOf(document: Extract<OfficialDocument, { kind: Mark['kind'] }>): Mark {
  return {
    document: document.document,
    kind: document.kind,
    against: document.against,
    party: document.party,
    ...given({ cars: document.cars }),
  };
}
