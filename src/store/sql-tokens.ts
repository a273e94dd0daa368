import { given } from '#core/base/given';
import { partOf, WHOLE } from '#core/base/page';
import type { Statements } from './database.ts';
import { placeOf } from './page.ts';
import type { Instant } from './people/instant.ts';
import type { OwnedToken, Token, TokenRecords } from './people/token.ts';
import {
  type HeldRow,
  heldIn,
  heldValues,
  OWNER,
  OWNER_ROLE,
  type OwnerRoleRow,
  type OwnerRow,
  ownerIn,
  ownerRolesIn,
} from './sql-held.ts';
import { isBelow, placeValues } from './sql-page.ts';

type TokenRow = HeldRow & {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly made_at: Instant;
  readonly ends_at: Instant;
  readonly used_at: Instant | null;
  readonly revoked_at: Instant | null;
};

const COLUMNS = `
  token.id, token.account, token.name, token.series, token.role, token.party,
  token.made_at, token.ends_at, token.used_at, token.revoked_at`;
const ADD = `
  INSERT INTO token (id, account, name, series, role, party, made_at, ends_at, secret)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const PART = `
  ${isBelow('token', 'made_at', ['$2', '$3'])} ORDER BY token.made_at DESC, token.id LIMIT $4`;
const owned = (column: 'secret' | 'id') => `
  SELECT ${COLUMNS}, ${OWNER}, ${OWNER_ROLE}
  FROM token JOIN account ON account.id = token.account LEFT JOIN role ON role.account = account.id
  WHERE token.${column} = $1
  ORDER BY role.series, role.role, role.party`;
const BY_SECRET = owned('secret');
const BY_ID = owned('id');
const OF = `SELECT ${COLUMNS} FROM token WHERE token.account = $1 AND ${PART}`;
const IN_SERIES = `
  SELECT ${COLUMNS}, ${OWNER} FROM token JOIN account ON account.id = token.account
  WHERE token.series = $1 AND ${PART}`;
const USE = 'UPDATE token SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at < $3)';
const REVOKE = 'UPDATE token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id';
const REVOKE_ALL = `
  UPDATE token SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL AND ends_at > $2 RETURNING id`;

export function sqlTokens(statements: Statements): TokenRecords {
  const ownedBy = async (sql: string, value: string): Promise<OwnedToken | undefined> => {
    const rows = await statements.rows<TokenRow & OwnerRow & OwnerRoleRow>(sql, [value]);
    const [row] = rows;
    return row && { ...tokenIn(row), owner: ownerIn(row), roles: ownerRolesIn(rows) };
  };
  return {
    add: async ({ id, account, name, held, at, endsAt }, secret) => {
      await statements.rows(ADD, [id, account, name, ...heldValues(held), at, endsAt, secret]);
    },
    bySecret: (secret) => ownedBy(BY_SECRET, secret),
    byId: (id) => ownedBy(BY_ID, id),
    of: async (account, { most, below } = WHOLE) => {
      const rows = await statements.rows<TokenRow>(OF, [account, ...placeValues(below), most + 1]);
      return partOf(rows.map(tokenIn), most, placeOf);
    },
    inSeries: async (series, { most, below } = WHOLE) => {
      const values = [series, ...placeValues(below), most + 1];
      const rows = await statements.rows<TokenRow & OwnerRow>(IN_SERIES, values);
      return partOf(
        rows.map((row) => ({ ...tokenIn(row), owner: ownerIn(row) })),
        most,
        placeOf,
      );
    },
    use: async (id, at, since) => {
      await statements.rows(USE, [id, at, since]);
    },
    revoke: async (id, at) => (await statements.rows(REVOKE, [id, at])).length === 1,
    revokeAll: async (account, at) => (await statements.rows(REVOKE_ALL, [account, at])).length,
  };
}

function tokenIn(row: TokenRow): Token {
  const { id, account, name, made_at: at, ends_at: endsAt } = row;
  const [usedAt, revokedAt] = [row.used_at ?? undefined, row.revoked_at ?? undefined];
  return given<Token>({ id, account, name, held: heldIn(row), at, endsAt, usedAt, revokedAt });
}
