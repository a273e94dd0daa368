import { EVERY_SERIES, ROLES, type Role, type RoleHeld } from '#store/people/role';
import type { Series } from '#store/people/series';
import type { Asker } from './asker.ts';
import { MAY_ANSWER, MAY_JOIN_CASE, MAY_POST, MAY_POST_FINAL, MAY_POST_STEP } from './may-post.ts';

/** Who is allowed something: by a role, or whoever it is, signed in or not. */
type Who = Role | 'anybody';

interface Allowed {
  /** As docs/roles.md says it. */
  readonly says: string;
  readonly who: readonly Who[];
  /** No token may: what gives rights away, or makes a place that is there for good, a person does who is signed in. */
  readonly inPerson?: true;
}

const POSTING = ['organiser', 'timekeeper', 'steward', 'team'] as const;

/** Who may do what, but for posting: that is in `MAY_POST`. Why they say so stands in docs/decisions/0024-who-may-post.md. */
export const MAY = {
  'read-public': { says: 'read a public series, and verify its chain', who: [...ROLES, 'anybody'] },
  'read-members': { says: 'read a series that is for its members, and verify its chain', who: ROLES },
  'write-draft': { says: 'write drafts, and read their own', who: POSTING },
  'read-drafts': { says: 'read the drafts of others', who: ['organiser', 'steward'] },
  preview: { says: 'see what a draft would change', who: POSTING },
  'post-later': { says: 'post at a set time', who: ['organiser', 'timekeeper', 'steward'] },
  import: { says: 'import files of results', who: ['organiser', 'timekeeper'] },
  'lay-beside': { says: 'lay sources and claims beside a board', who: ['organiser'] },
  acknowledge: { says: 'acknowledge a document for their team', who: ['team'] },
  'see-receipts': { says: 'see who has acknowledged a document', who: ['organiser', 'steward'] },
  'see-own-receipts': { says: 'see whether their own team has', who: ['team'] },
  'make-tokens': { says: 'make tokens, and see and revoke their own', who: ROLES, inPerson: true },
  'see-people': { says: 'see people, invitations and tokens', who: ['organiser'] },
  invite: { says: 'invite people, and revoke invitations', who: ['organiser'], inPerson: true },
  'take-roles': { says: 'take roles away, and revoke tokens of others', who: ['organiser'], inPerson: true },
  'see-log': { says: 'see the log', who: ['organiser'] },
  'make-season': { says: 'open a season', who: ['organiser'], inPerson: true },
  'change-series': { says: 'rename a series, and say who may read it', who: ['organiser'], inPerson: true },
  'make-series': { says: 'make a series (who organises every series)', who: ['organiser'], inPerson: true },
  'renew-passwords': {
    says: 'make a link by which somebody sets a new password (who organises every series)',
    who: ['organiser'],
    inPerson: true,
  },
} as const satisfies Record<string, Allowed>;
export type Act = keyof typeof MAY;

/** @param asker undefined where nobody is signed in. @param series its key, or `*`. */
export function may(asker: Asker | undefined, act: Act, series: string): boolean {
  const { who, inPerson }: Allowed = MAY[act];
  if (who.includes('anybody')) return true;
  if (asker === undefined || (inPerson && asker.via.kind === 'token')) return false;
  return asker.roles.some(
    (held) => who.includes(held.role) && (held.series === series || held.series === EVERY_SERIES),
  );
}

export const mayRead = (asker: Asker | undefined, { key, visibility }: Series): boolean =>
  may(asker, visibility === 'public' ? 'read-public' : 'read-members', key);

/** Is a role no more than what somebody has? The role of a team is nobody else's. */
export const covers = (roles: readonly RoleHeld[], wanted: RoleHeld): boolean =>
  roles.some(
    (held) =>
      (held.series === wanted.series || held.series === EVERY_SERIES) &&
      (held.role === wanted.role ? held.party === wanted.party : isWithin(wanted.role, held.role)),
  );

/** May one role do nothing that the other may not? */
export function isWithin(role: Role, other: Role): boolean {
  const tables: readonly (readonly Who[])[] = [
    ...Object.values(MAY).map(({ who }) => who),
    ...Object.values(MAY_POST),
    ...Object.values(MAY_ANSWER),
    MAY_POST_FINAL,
    MAY_POST_STEP,
    MAY_JOIN_CASE,
  ];
  return tables.every((who) => !who.includes(role) || who.includes(other));
}
