import { unreachable } from '#core/base/unreachable';
import type { NotThere, NotThereCode } from '#office/named/not-there';
import type { NotOpen } from '#office/open/open-board';
import { type Act, MAY } from '#office/people/may';
import type { PeopleRefusal } from '#office/people/refusal-text';
import type { SeasonFault } from '#office/read-posted';

/** What can go wrong with a request, each with its HTTP status. */
const STATUS = {
  'wrong-request': 400,
  'not-signed-in': 401,
  'wrong-name-or-password': 401,
  'passkey-not-verified': 401,
  'sign-in-unknown': 401,
  'sign-in-ended': 401,
  'token-unknown': 401,
  'token-ended': 401,
  'token-revoked': 401,
  'token-role-gone': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'in-person-only': 403,
  'confirm-first': 403,
  'role-not-yours': 403,
  'kind-not-yours': 403,
  'final-not-yours': 403,
  'step-not-yours': 403,
  'party-not-yours': 403,
  'by-not-yours': 403,
  'case-not-yours': 403,
  'answer-not-yours': 403,
  'undone-not-yours': 403,
  'no-such-page': 404,
  'no-such-series': 404,
  'no-such-season': 404,
  'no-such-attachment': 404,
  'no-such-draft': 404,
  'no-such-round': 404,
  'no-such-title': 404,
  'no-such-contender': 404,
  'no-such-case': 404,
  'no-such-document': 404,
  'no-such-moment': 404,
  'no-such-account': 404,
  'no-such-link': 404,
  'no-such-invitation': 404,
  'no-such-token': 404,
  'no-such-passkey': 404,
  'no-such-role': 404,
  'no-such-paper': 404,
  'no-such-schema': 404,
  'no-standings-yet': 404,
  'wrong-method': 405,
  'board-moved-on': 409,
  'draft-changed': 409,
  'name-taken': 409,
  'series-taken': 409,
  'season-taken': 409,
  'last-organiser': 409,
  'invitation-ended': 410,
  'invitation-used': 410,
  'invitation-revoked': 410,
  'link-ended': 410,
  'link-used': 410,
  'link-revoked': 410,
  'paper-changed': 412,
  'too-large': 413,
  'wrong-media-type': 415,
  'document-unreadable': 422,
  'document-refused': 422,
  'dated-ahead': 422,
  'file-unreadable': 422,
  'import-unclear': 422,
  'wrong-password': 422,
  'name-unusable': 422,
  'password-unusable': 422,
  'lasts-too-long': 422,
  'party-missing': 422,
  'party-not-wanted': 422,
  'team-of-every-series': 422,
  'too-many-requests': 429,
  'too-many-attempts': 429,
  bug: 500,
  'season-unreadable': 500,
  'database-away': 503,
  'post-unknown': 503,
  'took-too-long': 503,
} as const satisfies Record<string, number> & Record<NotThereCode | PeopleRefusal['code'], number>;
export type ProblemCode = keyof typeof STATUS;
/** Every code, for the description. */
export const PROBLEM_CODES: readonly string[] = Object.keys(STATUS);

/** What went wrong, as RFC 9457 has it, with what the command line says of the same. */
export interface Problem {
  readonly code: ProblemCode;
  /** A sentence: what is wrong. */
  readonly title: string;
  /** What to do. */
  readonly detail?: string;
  /** Each fault, with its place. */
  readonly faults?: readonly ProblemFault[];
  /** More that belongs to it, such as the review of a document that is refused. */
  readonly more?: { readonly [name: string]: unknown };
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ProblemFault {
  readonly code: string;
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export const statusOf = ({ code }: Pick<Problem, 'code'>) => STATUS[code];

/** The body of `application/problem+json`. */
export function problemJson(problem: Problem) {
  const { code, title, detail, faults, more } = problem;
  return {
    type: `urn:parcferme:problem:${code}`,
    title,
    status: statusOf(problem),
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(faults === undefined ? {} : { faults: firstOf(faults).map(inShort) }),
    ...more,
  };
}

/** Faults that are told at once: who has mended so many asks again. */
const MOST_FAULTS = 200;
export const firstOf = <T>(faults: readonly T[]): readonly T[] => faults.slice(0, MOST_FAULTS);

/** What was found may be all that was sent. */
const inShort = (fault: ProblemFault): ProblemFault =>
  fault.text.length > LONGEST_FAULT ? { ...fault, text: `${fault.text.slice(0, LONGEST_FAULT)}…` } : fault;
const LONGEST_FAULT = 1_000;

/** What was asked for and is not there. */
export const notThere = ({ code, text, choice }: NotThere): Problem => ({
  code,
  title: text,
  detail: choice,
});

/** @param faultText the fault as a sentence, with its place. */
export function notOpen(error: NotOpen, faultText: (fault: SeasonFault) => string): Problem {
  switch (error.code) {
    case 'no-such-season':
      return { code: error.code, title: `there is no season '${error.key}'`, detail: 'see /api/v1/seasons' };
    case 'season-unreadable':
      return {
        code: error.code,
        title: `the season ${error.key} cannot be read`,
        faults: error.faults.map((fault) => placed(fault, faultText(fault))),
      };
    default:
      return unreachable(error);
  }
}

export const notSignedIn: Problem = {
  code: 'not-signed-in',
  title: 'nobody is signed in',
  detail: 'sign in, or send a token: Authorization: Bearer pf_…',
  headers: { 'WWW-Authenticate': 'Bearer' },
};

export const notAllowed = (act: Act): Problem => ({
  code: 'not-allowed',
  title: `your roles do not let you ${MAY[act].says}`,
  detail: 'an organiser of the series gives roles; some things a token may not do at all',
});

export const placed = (
  { code, file, line, column }: Pick<SeasonFault, 'file' | 'line' | 'column'> & { readonly code: string },
  text: string,
): ProblemFault => ({ code, text, file, line, column });
