import { type PeopleRefusal, refusalText } from '#office/people/refusal-text';
import { type Problem, statusOf } from './problem.ts';

const SEE_WHO_MAY = 'an organiser of the series gives roles; docs/roles.md says who may do what';
const SIGN_IN = 'sign in, or send a token that is good: Authorization: Bearer pf_…';
const ASK_FOR_LINK = 'ask whoever sent the link for a new one';
const IN_PERSON = 'sign in as a person: what outlasts a token, and what gives rights away, no token does';

/** What to do about what the office refuses its people. */
const DETAILS: Readonly<Record<PeopleRefusal['code'], string>> = {
  'in-person-only': IN_PERSON,
  'not-allowed': SEE_WHO_MAY,
  'confirm-first':
    'POST /api/v1/sign-in/confirm with the password, or /api/v1/sign-in/confirm/passkey; it holds for ten minutes',
  'kind-not-yours': SEE_WHO_MAY,
  'final-not-yours': SEE_WHO_MAY,
  'step-not-yours': SEE_WHO_MAY,
  'answer-not-yours': SEE_WHO_MAY,
  'undone-not-yours': SEE_WHO_MAY,
  'party-not-yours': 'name a team that you have a role for, as documents name it',
  'by-not-yours': 'say by: the team as your role names it',
  'case-not-yours': 'leave the case out: a protest belongs to that of the decision which it is against',
  'role-not-yours': 'ask for a role that you have, or one within it',
  'wrong-name-or-password':
    'check both; a passkey signs in as well, and who organises every series makes a link for a new password',
  'wrong-password': 'it is the password of now that is asked for first',
  'passkey-not-verified': 'try again, or sign in with the password',
  'sign-in-unknown': SIGN_IN,
  'sign-in-ended': SIGN_IN,
  'token-unknown': SIGN_IN,
  'token-ended': SIGN_IN,
  'token-revoked': SIGN_IN,
  'token-role-gone': SIGN_IN,
  'too-many-attempts': 'wait until then: the office counts attempts that fail',
  'name-unusable': 'choose another name',
  'name-taken': 'choose another name, or sign in if it is yours',
  'password-unusable': 'choose another password: a few words that only you put together are good',
  'no-such-invitation': 'open the link as it was sent, whole, or ask for a new one',
  'invitation-ended': ASK_FOR_LINK,
  'invitation-used': ASK_FOR_LINK,
  'invitation-revoked': ASK_FOR_LINK,
  'no-such-account': 'GET /api/v1/series/*/people lists those of the office',
  'no-such-link': 'open the link as it was sent, whole, or ask for a new one',
  'link-ended': ASK_FOR_LINK,
  'link-used': ASK_FOR_LINK,
  'link-revoked': ASK_FOR_LINK,
  'no-such-token': 'GET /api/v1/tokens lists them',
  'no-such-passkey': 'GET /api/v1/passkeys lists them',
  'no-such-role': 'GET /api/v1/series/{series}/people lists them',
  'last-organiser': 'invite somebody as organiser of every series, and try again',
  'lasts-too-long': 'say days as a whole number',
  'no-such-series': 'see /api/v1/series',
  'no-such-season': 'see /api/v1/seasons',
  'no-such-document': 'GET /api/v1/seasons/{season}/documents lists them',
  'series-taken': 'choose another key, or change the series that is there',
  'season-taken': 'choose another key, or ask who organises every series',
  'party-missing': 'say the party: the team as the entry list names it',
  'party-not-wanted': 'leave the party out',
  'team-of-every-series': 'say the key of a series',
};

/** What the office refuses its people, as a problem. @param now in UTC, for how long somebody has to wait. */
export function refused(refusal: PeopleRefusal, now?: string): Problem {
  const { code, ...more } = refusal;
  const problem: Problem = { code, title: refusalText(refusal), detail: DETAILS[code], more };
  if (refusal.code === 'too-many-attempts')
    return { ...problem, headers: { 'Retry-After': secondsTo(refusal.until, now) } };
  if (statusOf(problem) !== 401) return problem;
  // Who is told that nobody knows who asks is told how to show it: RFC 9110, section 11.6.1.
  const error = code.startsWith('token-') ? ' error="invalid_token"' : '';
  return { ...problem, headers: { 'WWW-Authenticate': `Bearer${error}` } };
}

const secondsTo = (until: string, now = until): string =>
  String(Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)));
