import type { Account } from './people/account.ts';
import type { Role, RoleHeld } from './people/role.ts';

/** The columns of a role; without a party, that is empty. */
export type HeldRow = { readonly series: string; readonly role: Role; readonly party: string };

export const heldIn = ({ series, role, party }: HeldRow): RoleHeld =>
  party === '' ? { series, role } : { series, role, party };

export const heldValues = ({ series, role, party = '' }: RoleHeld): readonly [string, Role, string] => [
  series,
  role,
  party,
];

/** The columns of whose something is, as `OWNER` selects them. */
export type OwnerRow = { readonly owner: string; readonly owner_name: string; readonly owner_shown: string };

export const OWNER = 'account.id AS owner, account.name AS owner_name, account.shown AS owner_shown';

export const ownerIn = ({ owner, owner_name: name, owner_shown: shown }: OwnerRow): Account => ({
  id: owner,
  name,
  shown,
});

/** The columns of what the owner is, as `OWNER_ROLE` selects them: a row for each role, or one without any. */
export type OwnerRoleRow = {
  readonly has_series: string | null;
  readonly has_role: Role | null;
  readonly has_party: string | null;
};

export const OWNER_ROLE = 'role.series AS has_series, role.role AS has_role, role.party AS has_party';

export const ownerRolesIn = (rows: readonly OwnerRoleRow[]): readonly RoleHeld[] =>
  rows.flatMap(({ has_series: series, has_role: role, has_party: party }) =>
    series === null || role === null || party === null ? [] : [heldIn({ series, role, party })],
  );
