import { unreachable } from '#core/base/unreachable';
import { counted } from '#words/english';
import type { NotJoined, NotOpen } from './accept-invitation.ts';
import type { InPersonOnly, NotAllowed } from './allowed.ts';
import type { ConfirmFirst, NotConfirmed } from './confirm.ts';
import type { RoleUnusable } from './held-role.ts';
import type { NotInvited, NotRevoked } from './invitations.ts';
import { MAY } from './may.ts';
import type { MayNotPost } from './may-post.ts';
import type { RoleNotTaken } from './members.ts';
import type { NameUnusable } from './names.ts';
import type { PasswordNotChanged } from './own-account.ts';
import type { PasskeyNotAdded } from './passkeys.ts';
import type { NoPasswordLink, PasswordNotSet } from './password-links.ts';
import { PASSWORD_LENGTH, type PasswordUnusable } from './passwords.ts';
import type { NotAcknowledged } from './receipts.ts';
import type { SeriesNotMade } from './series.ts';
import type { NotSignedIn } from './sign-in.ts';
import type { TokenNotMade } from './tokens.ts';
import type { NotKnown } from './who-asks.ts';

/** All that the office may answer to people in place of what they ask for. */
export type PeopleRefusal =
  | ConfirmFirst
  | InPersonOnly
  | MayNotPost
  | NotAcknowledged
  | NoPasswordLink
  | NotAllowed
  | NotConfirmed
  | NotInvited
  | NotJoined
  | NotKnown
  | NotOpen
  | NotRevoked
  | NotSignedIn
  | PasskeyNotAdded
  | PasswordNotChanged
  | PasswordNotSet
  | RoleNotTaken
  | RoleUnusable
  | SeriesNotMade
  | TokenNotMade
  | { readonly code: 'no-such-token' | 'no-such-passkey' };

/** Refusals that say no more than their code. */
const TEXTS = {
  'wrong-name-or-password': 'the name or the password is wrong',
  'wrong-password': 'the password is wrong',
  'passkey-not-verified': 'the passkey does not fit: try again, or sign in with the password',
  'sign-in-unknown': 'you are not signed in',
  'sign-in-ended': 'you were signed in, and that has ended: sign in again',
  'token-unknown': 'there is no such token',
  'token-ended': 'the token has ended: make a new one',
  'token-revoked': 'the token was revoked',
  'token-role-gone': 'the owner of the token no longer has the role that it is for',
  'name-taken': 'somebody else has that name: take another',
  'no-such-invitation': 'there is no such invitation',
  'invitation-ended': 'the invitation has ended: ask for a new one',
  'invitation-used': 'the invitation was used already, and is good for one: ask for a new one',
  'invitation-revoked': 'the invitation was revoked',
  'confirm-first': 'show first that it is you, by the password or a passkey',
  'no-such-link': 'there is no such link',
  'link-ended': 'the link has ended: ask for a new one',
  'link-used': 'the link was used already: ask for a new one',
  'link-revoked': 'the link is worth nothing any more: ask for a new one',
  'no-such-token': 'there is no such token of yours',
  'no-such-passkey': 'there is no such passkey of yours',
  'no-such-role': 'the account has no such role',
  'last-organiser': 'the office would have no organiser: invite another first',
  'no-such-season': 'there is no such season',
  'no-such-document': 'there is no such document',
  'series-taken': 'there is a series of that key already',
  'season-taken': 'the season belongs to a series already, or by its name to another',
  'party-missing': 'say for which team, as documents name it',
  'party-not-wanted': 'only a team speaks for a team',
  'team-of-every-series': 'a team is a team of one series: name it',
  'final-not-yours': 'the stewards make a result final: post it as provisional',
  'step-not-yours': 'a step of a case is for the stewards to post',
} as const;

/** A sentence without its capital and its stop. */
export function refusalText(refusal: PeopleRefusal): string {
  switch (refusal.code) {
    case 'in-person-only':
      return 'no token does that: sign in';
    case 'not-allowed':
      return `no role of yours lets you ${MAY[refusal.act].says}`;
    case 'too-many-attempts':
      return `too many attempts: try again after ${refusal.until}`;
    case 'name-unusable':
      return nameText(refusal);
    case 'password-unusable':
      return passwordText(refusal.because);
    case 'lasts-too-long':
      return `it lasts at least a day and at most ${counted(refusal.most, 'day')}`;
    case 'role-not-yours':
      return `you are no ${refusal.held.role} of ${refusal.held.party ?? refusal.held.series} yourself`;
    case 'no-such-series':
      return `there is no series ${refusal.series}`;
    case 'no-such-account':
      return `there is no account ${refusal.name}`;
    case 'kind-not-yours':
    case 'party-not-yours':
    case 'by-not-yours':
    case 'case-not-yours':
    case 'answer-not-yours':
    case 'undone-not-yours':
      return postingText(refusal);
    default:
      // A code that is missing there does not compile.
      return TEXTS[refusal.code];
  }
}

type SaidOfPosting = Exclude<MayNotPost, { readonly code: keyof typeof TEXTS }>;

function postingText(refusal: SaidOfPosting): string {
  switch (refusal.code) {
    case 'kind-not-yours':
      return `no role of yours posts documents of the kind ${refusal.kind}`;
    case 'party-not-yours':
      return `you do not speak for ${refusal.party}`;
    case 'by-not-yours':
      return `a team signs with its own name, and not as ${refusal.by}`;
    case 'case-not-yours':
      return `the stewards say what is of case ${refusal.case}`;
    case 'answer-not-yours':
      return `no role of yours answers document ${refusal.answers}`;
    case 'undone-not-yours':
      return `only who may post document ${refusal.undone} may replace or undo it: ${refusalText(refusal.because)}`;
    default:
      return unreachable(refusal);
  }
}

function nameText({ of, because, character }: NameUnusable): string {
  if (of === 'sign-in')
    return 'a name to sign in with is 2 to 40 letters from a to z, digits, dots, dashes or underscores';
  if (of === 'key')
    return 'a key is words of small letters and digits with dashes between: endurance-cup-2027';
  switch (because) {
    case 'empty':
      return 'the name is empty';
    case 'too-long':
      return 'the name is too long';
    case 'characters':
      return `the name has a character that nobody sees${character === undefined ? '' : `: ${character}`}`;
    default:
      return unreachable(because);
  }
}

function passwordText(because: PasswordUnusable['because']): string {
  switch (because) {
    case 'too-short':
      return `a password has at least ${PASSWORD_LENGTH.least} characters`;
    case 'too-long':
      return `a password has at most ${PASSWORD_LENGTH.most} characters`;
    case 'easily-guessed':
      return 'that password is one of the first that anybody would try';
    case 'not-text':
      return 'the password has half a character in it';
    default:
      return unreachable(because);
  }
}
