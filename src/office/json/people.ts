import { given } from '#core/base/given';
import type { Account } from '#store/people/account';
import type { Invitation } from '#store/people/invitation';
import type { NumberedNote } from '#store/people/log';
import type { Passkey } from '#store/people/passkey';
import type { PasswordLink } from '#store/people/password-link';
import type { Receipt } from '#store/people/receipt';
import type { Role, RoleHeld } from '#store/people/role';
import type { Token } from '#store/people/token';
import type { Asker } from '../people/asker.ts';
import type { NewInvitation } from '../people/invitations.ts';
import type { Member } from '../people/members.ts';
import type { NewPasswordLink } from '../people/password-links.ts';
import type { Acknowledgement } from '../people/receipts.ts';
import type { NewToken } from '../people/tokens.ts';

/** Somebody of the office. */
export interface PersonJson {
  /** For signing in, and as signatures name the account. */
  readonly name: string;
  /** For people to read. */
  readonly shown: string;
}

const personJson = ({ name, shown }: Account): PersonJson => ({ name, shown });

/** What somebody is in a series. */
export interface HeldJson {
  /** The key of the series; `*` is every series of the office. */
  readonly series: string;
  readonly role: Role;
  /** Of a team: as documents name it. */
  readonly party?: string;
}

const heldJson = ({ series, role, party }: RoleHeld): HeldJson => ({ series, role, ...given({ party }) });

/** Who asks. */
export interface WhoJson {
  /** Left out where nobody is signed in. */
  readonly account?: PersonJson;
  /** Of one who asks by a token: that of the token, and no other. */
  readonly roles: readonly HeldJson[];
  readonly via?: 'sign-in' | 'token';
}

export const whoJson = (asker: Asker | undefined): WhoJson =>
  asker === undefined
    ? { roles: [] }
    : { account: personJson(asker.account), roles: asker.roles.map(heldJson), via: asker.via.kind };

/** Sign-ins that were ended, by signing out everywhere or by another password. */
export interface EndedJson {
  readonly ended: number;
  /** Of another password: how many tokens ended. */
  readonly tokens?: number;
}

/** A link by which the owner of an account sets a new password. */
export interface PasswordLinkJson {
  readonly account: PersonJson;
  /** The whole link, which is shown once. */
  readonly link: string;
  readonly endsAt: string;
}

export const passwordLinkJson = ({ account, endsAt }: NewPasswordLink, link: string): PasswordLinkJson => ({
  account: personJson(account),
  link,
  endsAt,
});

/** For whom such a link is. */
export interface PasswordOfferJson {
  readonly account: PersonJson;
  readonly endsAt: string;
}

export const passwordOfferJson = ({ account, endsAt }: PasswordLink): PasswordOfferJson => ({
  account: personJson(account),
  endsAt,
});

/** The passkeys of who asks. */
export interface PasskeysJson {
  readonly passkeys: readonly PasskeyJson[];
}

/** A key that a device of somebody keeps, by which they sign in. */
export interface PasskeyJson {
  readonly id: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly at: string;
  readonly usedAt?: string;
}

export const passkeyJson = ({ id, name, at, usedAt }: Passkey): PasskeyJson => ({
  id,
  name,
  at,
  ...given({ usedAt }),
});

/** What a link offers to whoever has it. */
export interface OfferJson extends HeldJson {
  /** The name of the series; left out where it is every series. */
  readonly seriesName?: string;
  /** Who invites; nobody, where it is the first organiser's link. */
  readonly by?: string;
  readonly endsAt: string;
}

export const offerJson = (
  { held, endsAt }: Invitation,
  { seriesName, by }: { readonly seriesName: string | undefined; readonly by: string | undefined },
): OfferJson => ({ ...heldJson(held), ...given({ seriesName, by }), endsAt });

/** An invitation that was just made. */
export interface InvitedJson extends HeldJson {
  readonly id: string;
  /** The whole link, which is shown once: whoever has it gets the role. */
  readonly link: string;
  readonly endsAt: string;
}

export const invitedJson = ({ id, held, endsAt }: NewInvitation, link: string): InvitedJson => ({
  id,
  ...heldJson(held),
  link,
  endsAt,
});

/** The invitations to a series, used and unused, the latest first. */
export interface InvitationsJson {
  readonly series: string;
  readonly invitations: readonly InvitationJson[];
  /** Where the list goes on: what to ask for as `below`. Left out where these are all. */
  readonly below?: string;
}

export interface InvitationJson extends HeldJson {
  readonly id: string;
  readonly at: string;
  readonly endsAt: string;
  readonly usedAt?: string;
  readonly revokedAt?: string;
}

export const invitationJson = ({ id, held, at, endsAt, used, revokedAt }: Invitation): InvitationJson => ({
  id,
  ...heldJson(held),
  at,
  endsAt,
  ...given({ usedAt: used?.at, revokedAt }),
});

/** Who has a role in a series, by their names; those who have one in every series among them. */
export interface PeopleJson {
  readonly series: string;
  readonly people: readonly MemberJson[];
  /** Where the list goes on: what to ask for as `below`. Left out where these are all. */
  readonly below?: string;
}

export interface MemberJson extends PersonJson {
  readonly roles: readonly HeldJson[];
}

export const memberJson = ({ roles, ...account }: Member): MemberJson => ({
  ...personJson(account),
  roles: roles.map(heldJson),
});

/** Tokens, ended and revoked ones among them, the latest first. */
export interface TokensJson {
  /** Of which series, where all tokens of one are asked for. */
  readonly series?: string;
  readonly tokens: readonly TokenJson[];
  /** Where the list goes on: what to ask for as `below`. Left out where these are all. */
  readonly below?: string;
}

/** What a program shows in place of a person who signs in. */
export interface TokenJson extends HeldJson {
  readonly id: string;
  /** What its owner calls it. */
  readonly name: string;
  /** Whose it is, where those of others are among them. */
  readonly owner?: PersonJson;
  readonly at: string;
  readonly endsAt: string;
  /** To within some minutes. */
  readonly usedAt?: string;
  readonly revokedAt?: string;
}

export const tokenJson = (token: Token & { readonly owner?: Account }): TokenJson => {
  const { id, name, held, at, endsAt, usedAt, revokedAt, owner } = token;
  const whose = given({ owner: owner && personJson(owner) });
  return { id, name, ...heldJson(held), ...whose, at, endsAt, ...given({ usedAt, revokedAt }) };
};

/** A token that was just made. */
export interface NewTokenJson {
  readonly id: string;
  /** `pf_…`: it is shown once. */
  readonly token: string;
  readonly endsAt: string;
}

export const newTokenJson = ({ id, token, endsAt }: NewToken): NewTokenJson => ({ id, token, endsAt });

/** What the office noted of those who did something, the latest first. */
export interface LogJson {
  readonly series: string;
  readonly lines: readonly NumberedNote[];
  /** Where the log goes on: what to ask for as `below`. Left out where these are all. */
  readonly below?: number;
}

/** That a team has taken note of a document. */
export interface ReceiptJson {
  readonly team: string;
  readonly at: string;
  readonly by: PersonJson;
}

export const receiptJson = ({ party, at, by }: Receipt): ReceiptJson => ({
  team: party,
  at,
  by: personJson(by),
});

/** Which teams have acknowledged a document, and which have not, by their names. A team sees its own line. */
export interface ReceiptsJson {
  readonly season: string;
  readonly document: number;
  readonly teams: readonly AcknowledgedJson[];
}

export interface AcknowledgedJson {
  readonly team: string;
  /** Left out as long as it has not. */
  readonly at?: string;
  /** Who of the team. */
  readonly by?: PersonJson;
}

export const acknowledgedJson = ({ party, receipt }: Acknowledgement): AcknowledgedJson =>
  receipt === undefined ? { team: party } : receiptJson(receipt);
