import { given } from '#core/base/given';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import { fold } from '../fold.ts';
import type { Season } from '../season.ts';
import { keepsContenders, restsOn } from './earlier-decisions.ts';
import { keepsCars, keptInOrder } from './earlier-results.ts';
import { acceptedBy, type Finding } from './finding.ts';
import { goneWithRound } from './gone-with-round.ts';
import { knownRound } from './known.ts';
import { type Problem, refusal } from './problem.ts';
import type { Refusal } from './refusal.ts';
import { reviewBulletin } from './review-bulletin.ts';
import { reviewCalendar, reviewCalendarChange } from './review-calendar.ts';
import { annulledWhileOpen, openedAgain, reviewCase, reviewLodged } from './review-case.ts';
import { reviewClassification, reviewPitStops } from './review-classification.ts';
import { reviewDecision } from './review-decision.ts';
import { reviewDrivers } from './review-drivers.ts';
import { reviewEntryChange } from './review-entry-change.ts';
import { reviewEntryList } from './review-entry-list.ts';
import { reviewEnvelope } from './review-envelope.ts';
import { reviewNames } from './review-names.ts';
import { reviewRegulations } from './review-regulations.ts';

/** What the office is told of a document before it is posted. */
export interface Review {
  /** What cannot be: the document cannot be posted. */
  readonly refusals: readonly Refusal[];
  /** What should not be, but happens: it may be posted all the same. */
  readonly findings: readonly Finding[];
}

/** May this document be posted next to this season's board? */
export function review(season: Season, document: OfficialDocument): Review {
  const undoes = document.annuls !== undefined || document.replaces !== undefined;
  const after = fold(season, document);
  // A document that takes another's place is held against a season without that one.
  const { annuls, replaces } = document;
  const before = undoes
    ? fold(season, { ...BLANK, document: document.document, ...given({ annuls, replaces }) })
    : season;
  const envelope = reviewEnvelope(season, document, before.open);
  const touchesCars = undoes || CHANGING_CARS.has(document.kind);
  const problems = [
    ...envelope,
    ...reviewNames(document),
    ...reviewCase(before, document),
    ...annulledWhileOpen(season, document),
    ...(undoes ? openedAgain(season, document, after) : []),
    ...reviewKind(before, document, after),
    ...(touchesCars ? heldByCars(season, document, after) : []),
    ...(undoes ? keptInOrder(season, document, after) : []),
    ...goneWithRound(season, document, after),
  ];
  return {
    refusals: problems.flatMap((problem) => ('refusal' in problem ? [problem.refusal] : [])),
    findings: problems.flatMap((problem) =>
      'finding' in problem ? [acceptedBy(document, problem.finding)] : [],
    ),
  };
}

/** What results and decisions above it say of cars goes on meaning what it meant. */
const heldByCars = (season: Season, document: OfficialDocument, after: Season): readonly Problem[] => [
  ...keepsCars(season, document, after),
  ...keepsContenders(season, document, after),
  ...restsOn(season, document, after),
];

/** Kinds that may give a number to another car, by a list or by the dates of the rounds. */
const CHANGING_CARS: ReadonlySet<DocumentKind> = new Set([
  'entry-list',
  'entry-change',
  'calendar',
  'calendar-change',
]);

const BLANK = { kind: 'bulletin', by: '', posted: { by: '' as never } } as const;

function reviewKind(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  switch (document.kind) {
    case 'season':
      return season.about === undefined
        ? []
        : [refusal({ code: 'season-twice', document: season.about.document, path: ['kind'] })];
    case 'regulations':
      return reviewRegulations(season, document, after);
    case 'calendar':
      return reviewCalendar(season, document, after);
    case 'calendar-change':
      return reviewCalendarChange(season, document, after);
    case 'entry-list':
      return reviewEntryList(season, document, after);
    case 'entry-change':
      return reviewEntryChange(season, document, after);
    case 'classification':
      return reviewClassification(season, document, after);
    case 'pit-stops':
      return reviewPitStops(season, document, after);
    case 'decision':
      return reviewDecision(season, document);
    case 'protest':
    case 'appeal':
    case 'request':
      return reviewLodged(season, document);
    case 'bulletin':
      return reviewBulletin(season, document, after);
    case 'standings':
      return document.after === undefined ? [] : knownRound(season, document.after, ['after']);
    case 'drivers':
      return reviewDrivers(season, document);
    default:
      return unreachable(document);
  }
}
