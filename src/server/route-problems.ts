import type { NotPosted as NotPostedToBoard } from '#office/board/post-documents';
import type { NotJoined, NotOpen } from '#office/people/accept-invitation';
import type { NotConfirmed } from '#office/people/confirm';
import type { NotInvited, NotRevoked } from '#office/people/invitations';
import { MAY } from '#office/people/may';
import type { MayNotPost } from '#office/people/may-post';
import type { RoleNotTaken } from '#office/people/members';
import type { NameUnusable } from '#office/people/names';
import type { PasswordNotChanged } from '#office/people/own-account';
import type { PasskeyNotAdded } from '#office/people/passkeys';
import type { LinkNotOpen, NoPasswordLink, PasswordNotSet } from '#office/people/password-links';
import type { NotAcknowledged } from '#office/people/receipts';
import type { SeriesNotMade } from '#office/people/series';
import type { NotSignedIn } from '#office/people/sign-in';
import type { TokenNotMade } from '#office/people/tokens';
import { type ProblemCode, statusOf } from './problem.ts';
import type { Route } from './route.ts';

/*
 * What may go wrong with each route, for the description: by what it needs, and by what it does. Every answer that a test
 * sees is held against it.
 */

type Codes = readonly ProblemCode[];

/** All codes of a refusal: the compiler tells which is left out. */
const all = <Refusal extends { readonly code: ProblemCode }>(codes: Record<Refusal['code'], 0>): Codes =>
  Object.keys(codes) as ProblemCode[];

/** With any request: an odd address, a token that is none, something packed, too many, or what is outside. */
const ALWAYS: Codes = [
  'wrong-request',
  'token-unknown',
  'token-ended',
  'token-revoked',
  'token-role-gone',
  'wrong-media-type',
  'too-many-requests',
  'bug',
  'database-away',
];

/** By what stands in its address. */
const NAMED: Readonly<Record<string, Codes>> = {
  season: ['no-such-season', 'no-such-moment', 'season-unreadable'],
  round: ['no-such-round'],
  title: ['no-such-title'],
  contender: ['no-such-contender'],
  case: ['no-such-case'],
  document: ['no-such-document'],
  sha256: ['no-such-attachment'],
  kind: ['no-such-schema'],
  draft: ['no-such-draft'],
};

const AFTER: Codes = ['no-such-round', 'no-standings-yet'];
const FORM: Codes = ['no-such-page'];
const POSTING: Codes = [
  ...all<MayNotPost>({
    'kind-not-yours': 0,
    'final-not-yours': 0,
    'step-not-yours': 0,
    'party-not-yours': 0,
    'by-not-yours': 0,
    'case-not-yours': 0,
    'answer-not-yours': 0,
    'undone-not-yours': 0,
  }),
  ...all<Exclude<NotPostedToBoard, { code: 'posting-too-large' }>>({
    'document-unreadable': 0,
    'document-refused': 0,
    'board-moved-on': 0,
    'season-unreadable': 0,
  }),
  'too-large',
  'dated-ahead',
  'post-unknown',
];
const CHANGING_DRAFT: Codes = ['draft-changed'];
const LAYING: Codes = ['document-unreadable', 'paper-changed'];
const OPENING = all<NotOpen>({
  'no-such-invitation': 0,
  'invitation-ended': 0,
  'invitation-used': 0,
  'invitation-revoked': 0,
});
const OPENING_LINK = all<LinkNotOpen>({
  'no-such-link': 0,
  'link-ended': 0,
  'link-used': 0,
  'link-revoked': 0,
});
const REVOKING = all<NotRevoked>({ 'not-allowed': 0, 'in-person-only': 0, 'no-such-invitation': 0 });
const MAKING_SERIES = all<SeriesNotMade>({
  'not-allowed': 0,
  'in-person-only': 0,
  'name-unusable': 0,
  'series-taken': 0,
  'season-taken': 0,
  'no-such-series': 0,
});
const CONFIRMING = all<NotConfirmed>({
  'wrong-password': 0,
  'passkey-not-verified': 0,
  'too-many-attempts': 0,
  'in-person-only': 0,
});

/** By what it does: of each route that does more than read what its address names. */
const DOING: Readonly<Record<string, Codes>> = {
  getSeries: ['no-such-series'],
  getSeriesCalendar: ['no-such-series'],
  getCsv: FORM,
  getWorkbook: FORM,
  getWiki: FORM,
  getPaper: FORM,
  getCard: FORM,
  getCalendarFeed: FORM,
  getFeed: FORM,
  getStandings: AFTER,
  getStandingsOfTitle: AFTER,
  getTitles: AFTER,
  getTitle: [...AFTER, 'took-too-long'],
  preview: ['document-unreadable'],
  postDocument: POSTING,
  changeDraft: CHANGING_DRAFT,
  removeDraft: CHANGING_DRAFT,
  addDraftFile: CHANGING_DRAFT,
  getDraftFile: ['no-such-attachment'],
  removeDraftFile: [...CHANGING_DRAFT, 'no-such-attachment'],
  setDraftTime: CHANGING_DRAFT,
  clearDraftTime: CHANGING_DRAFT,
  postDraft: [...CHANGING_DRAFT, ...POSTING],
  importFiles: ['no-such-round', 'file-unreadable', 'import-unclear'],
  getSources: ['no-such-paper'],
  getClaims: ['no-such-paper'],
  laySources: LAYING,
  layClaims: LAYING,
  acknowledge: [
    ...all<NotAcknowledged>({
      'not-allowed': 0,
      'in-person-only': 0,
      'no-such-season': 0,
      'no-such-document': 0,
      'party-not-yours': 0,
    }),
    'party-missing',
  ],
  signIn: all<NotSignedIn>({ 'wrong-name-or-password': 0, 'too-many-attempts': 0 }),
  signOut: ['in-person-only'],
  signInByPasskey: ['passkey-not-verified'],
  confirm: CONFIRMING,
  confirmByPasskey: CONFIRMING,
  changeShownName: all<NameUnusable>({ 'name-unusable': 0 }),
  changePassword: all<PasswordNotChanged>({
    'wrong-password': 0,
    'passkey-not-verified': 0,
    'too-many-attempts': 0,
    'in-person-only': 0,
    'confirm-first': 0,
    'password-unusable': 0,
  }),
  askForPasskey: ['confirm-first'],
  addPasskey: all<PasskeyNotAdded>({
    'passkey-not-verified': 0,
    'name-unusable': 0,
    'in-person-only': 0,
    'confirm-first': 0,
  }),
  removePasskey: ['no-such-passkey'],
  makePasswordLink: all<NoPasswordLink>({
    'not-allowed': 0,
    'in-person-only': 0,
    'confirm-first': 0,
    'no-such-account': 0,
  }),
  getPasswordOffer: OPENING_LINK,
  setPassword: all<PasswordNotSet>({
    'no-such-link': 0,
    'link-ended': 0,
    'link-used': 0,
    'link-revoked': 0,
    'password-unusable': 0,
  }),
  getOffer: OPENING,
  takeInvitation: OPENING,
  join: all<NotJoined>({
    'no-such-invitation': 0,
    'invitation-ended': 0,
    'invitation-used': 0,
    'invitation-revoked': 0,
    'name-unusable': 0,
    'password-unusable': 0,
    'name-taken': 0,
  }),
  invite: all<NotInvited>({
    'not-allowed': 0,
    'in-person-only': 0,
    'confirm-first': 0,
    'name-unusable': 0,
    'no-such-series': 0,
    'party-missing': 0,
    'party-not-wanted': 0,
    'team-of-every-series': 0,
    'lasts-too-long': 0,
  }),
  revokeInvitation: REVOKING,
  takeRole: all<RoleNotTaken>({
    'not-allowed': 0,
    'in-person-only': 0,
    'no-such-role': 0,
    'last-organiser': 0,
  }),
  makeToken: all<TokenNotMade>({
    'not-allowed': 0,
    'in-person-only': 0,
    'confirm-first': 0,
    'name-unusable': 0,
    'no-such-series': 0,
    'party-missing': 0,
    'party-not-wanted': 0,
    'team-of-every-series': 0,
    'lasts-too-long': 0,
    'role-not-yours': 0,
  }),
  revokeToken: ['no-such-token'],
  makeSeries: MAKING_SERIES,
  changeSeries: MAKING_SERIES,
  makeSeason: MAKING_SERIES,
};

/** Of which routes something is said that they do. */
export const DOING_IDS: readonly string[] = Object.keys(DOING);

/** The codes of all that may go wrong with a route, by their status. */
export function problemsOf(route: Route): ReadonlyMap<number, Codes> {
  const { id, path, method, body, may, isPersonal } = route;
  const named = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => NAMED[name] ?? []);
  const isComputed = method === 'get' && may === undefined && path.includes('{season}');
  const inPerson = isPersonal === true || (may !== undefined && 'inPerson' in MAY[may]);
  const codes: Codes = [
    ...ALWAYS,
    ...(method === 'get' ? [] : (['cross-site'] as const)),
    ...(may === undefined && !isPersonal ? [] : (['not-signed-in'] as const)),
    ...(may === undefined ? [] : (['not-allowed'] as const)),
    ...(inPerson ? (['in-person-only'] as const) : []),
    ...named,
    // Of a board to which nothing was posted yet nothing is known.
    ...(isComputed ? (['no-such-document'] as const) : []),
    ...(body === undefined ? [] : (['too-large'] as const)),
    ...(DOING[id] ?? []),
  ];
  const byStatus = Map.groupBy([...new Set(codes)], (code) => statusOf({ code }));
  return new Map([...byStatus].toSorted(([a], [b]) => a - b));
}
