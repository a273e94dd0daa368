import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import { EVERY_SERIES, type Role, type RoleHeld } from '#store/people/role';

/*
 * Who may post what. These tables are what the office holds to, and what docs/roles.md shows; why they say so stands
 * in docs/decisions/0024-who-may-post.md.
 */

export const MAY_POST = {
  season: ['organiser'],
  regulations: ['organiser'],
  calendar: ['organiser'],
  'calendar-change': ['organiser'],
  drivers: ['organiser'],
  'entry-list': ['organiser'],
  'entry-change': ['organiser'],
  classification: ['organiser', 'timekeeper', 'steward'],
  'pit-stops': ['organiser', 'timekeeper'],
  decision: ['organiser', 'steward'],
  protest: ['team'],
  appeal: ['team'],
  request: ['organiser', 'steward', 'team'],
  standings: ['organiser'],
  bulletin: ['organiser', 'timekeeper', 'steward'],
} as const satisfies Record<DocumentKind, readonly Role[]>;

/** Who may make a result final: the timekeeper's is provisional until the stewards have signed it. */
export const MAY_POST_FINAL: readonly Role[] = ['organiser', 'steward'];
/** Who may post a step of a stewards' case: what was seen, a summons, that somebody was heard. */
export const MAY_POST_STEP: readonly Role[] = ['organiser', 'steward'];
/** Who may say of which stewards' case a document is. A protest is of that of the decision which it is against. */
export const MAY_JOIN_CASE: readonly Role[] = ['organiser', 'steward'];

/** Who may answer. The stewards do not judge an appeal against themselves: the office posts what the court says. */
export const MAY_ANSWER = {
  protest: ['organiser', 'steward'],
  appeal: ['organiser'],
  request: ['organiser', 'steward'],
} as const satisfies { readonly [Kind in DocumentKind]?: readonly Role[] };

export type MayNotPost =
  | { readonly code: 'kind-not-yours'; readonly kind: DocumentKind }
  | { readonly code: 'final-not-yours' }
  | { readonly code: 'step-not-yours' }
  /** A team speaks for itself alone. */
  | { readonly code: 'party-not-yours'; readonly party: string }
  /** A team signs with its own name. */
  | { readonly code: 'by-not-yours'; readonly by: string }
  | { readonly code: 'case-not-yours'; readonly case: string }
  | { readonly code: 'answer-not-yours'; readonly answers: number }
  /** Who replaces or annuls a document, or takes its place, undoes what it does, and so must be one who may post it. */
  | { readonly code: 'undone-not-yours'; readonly undone: number; readonly because: MayNotPost };

/** What the office asks a board about its documents, those among them that are to be posted with one. */
export interface OnBoard {
  /** What stands on it under a number. */
  at(number: number): OfficialDocument | undefined;
  /** What a document takes the place of without saying so, as the board is before it: see `core/season/displaced`. */
  displaced(document: OfficialDocument): readonly OfficialDocument[];
}

/**
 * May somebody post a document? Of several roles each gives what it gives. Whether the document can be posted at all, a
 * review tells: what it names and is not on the board is no matter of roles.
 *
 * @param roles all that somebody has, in whichever series.
 */
export function mayPost(
  roles: readonly RoleHeld[],
  series: string,
  document: OfficialDocument,
  onBoard: OnBoard,
): Result<undefined, MayNotPost> {
  const held = roles.filter((one) => one.series === series || one.series === EVERY_SERIES);
  const because = whyNot(held, document, onBoard, new Set()) ?? whyNotSigned(held, document, onBoard);
  return because === undefined ? ok(undefined) : err(because);
}

/** @param judged documents that were judged on the way: of those that undo each other the ways are too many to go them all. */
function whyNot(
  held: readonly RoleHeld[],
  document: OfficialDocument,
  onBoard: OnBoard,
  judged: Set<number>,
): MayNotPost | undefined {
  return (
    whyNotItself(held, document) ??
    whyNotAnswer(held, document, onBoard) ??
    whyNotUndo(held, document, onBoard, judged)
  );
}

/** As whom it is signed, and of which case it says to be: of what is on the board already, others have judged that. */
function whyNotSigned(
  held: readonly RoleHeld[],
  document: OfficialDocument,
  onBoard: OnBoard,
): MayNotPost | undefined {
  const able = held.filter(isOneOf(MAY_POST[document.kind]));
  const isTeams = able.length > 0 && able.every(({ role }) => role === 'team');
  if (isTeams && !able.some(({ party }) => party === document.by))
    return { code: 'by-not-yours', by: document.by };
  if (document.case === undefined || held.some(isOneOf(MAY_JOIN_CASE))) return undefined;
  const against = 'against' in document ? document.against : undefined;
  const isOfThat = against !== undefined && onBoard.at(against)?.case === document.case;
  return able.length === 0 || isOfThat ? undefined : { code: 'case-not-yours', case: document.case };
}

function whyNotItself(held: readonly RoleHeld[], document: OfficialDocument): MayNotPost | undefined {
  const { kind } = document;
  const able = held.filter(isOneOf(MAY_POST[kind]));
  if (able.length === 0) return { code: 'kind-not-yours', kind };
  if (kind === 'classification' && document.state === 'final' && !able.some(isOneOf(MAY_POST_FINAL)))
    return { code: 'final-not-yours' };
  if (kind === 'bulletin' && document.step !== undefined && !able.some(isOneOf(MAY_POST_STEP)))
    return { code: 'step-not-yours' };
  if (kind !== 'protest' && kind !== 'appeal' && kind !== 'request') return undefined;
  const speaksFor = able.some(({ role, party }) => role !== 'team' || party === document.party);
  return speaksFor ? undefined : { code: 'party-not-yours', party: document.party };
}

function whyNotAnswer(
  held: readonly RoleHeld[],
  { answers }: OfficialDocument,
  onBoard: OnBoard,
): MayNotPost | undefined {
  if (answers === undefined) return undefined;
  const kind = onBoard.at(answers)?.kind;
  const able = kind === 'protest' || kind === 'appeal' || kind === 'request' ? MAY_ANSWER[kind] : undefined;
  return able === undefined || held.some(isOneOf(able)) ? undefined : { code: 'answer-not-yours', answers };
}

function whyNotUndo(
  held: readonly RoleHeld[],
  document: OfficialDocument,
  onBoard: OnBoard,
  judged: Set<number>,
): MayNotPost | undefined {
  const { document: number, replaces = [], annuls = [] } = document;
  for (const undone of [...replaces, ...annuls]) {
    if (undone >= number || judged.has(undone)) continue;
    judged.add(undone);
    const target = onBoard.at(undone);
    const because = target && whyNot(held, target, onBoard, judged);
    if (because !== undefined) return { code: 'undone-not-yours', undone, because };
  }
  // Whose place is taken is gone, but what that one had undone stays undone: it alone counts.
  for (const target of onBoard.displaced(document)) {
    const because = whyNotItself(held, target);
    if (because !== undefined) return { code: 'undone-not-yours', undone: target.document, because };
  }
  return undefined;
}

const isOneOf =
  (roles: readonly Role[]) =>
  ({ role }: RoleHeld): boolean =>
    roles.includes(role);
