import { given } from '#core/base/given';
import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { PasswordLink, PasswordLinkRecords } from './people/password-link.ts';
import { EVERY_SERIES } from './people/role.ts';
import { OWNER, type OwnerRow, ownerIn } from './sql-held.ts';

type PasswordLinkRow = OwnerRow & {
  readonly id: string;
  readonly made_by: string | null;
  readonly made_at: Instant;
  readonly ends_at: Instant;
  readonly used_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly holds: number;
};

const IS_OPEN = 'used_at IS NULL AND revoked_at IS NULL';
/** Who made it must be one who may still: what was given by a role goes with it. */
const HOLDS = `(password_link.made_by IS NULL OR EXISTS (
  SELECT 1 FROM role
  WHERE role.account = password_link.made_by AND role.series = '${EVERY_SERIES}' AND role.role = 'organiser'))`;
const REVOKE = `UPDATE password_link SET revoked_at = $2 WHERE account = $1 AND ${IS_OPEN}`;
const ADD = `
  INSERT INTO password_link (id, secret, account, made_by, made_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const BY_SECRET = `
  SELECT password_link.id, password_link.made_by, password_link.made_at, password_link.ends_at,
    password_link.used_at, password_link.revoked_at, CASE WHEN ${HOLDS} THEN 1 ELSE 0 END AS holds, ${OWNER}
  FROM password_link JOIN account ON account.id = password_link.account
  WHERE password_link.secret = $1`;
const USE = `
  UPDATE password_link SET used_at = $2
  WHERE secret = $1 AND ${IS_OPEN} AND ends_at > $2 AND ${HOLDS}
  RETURNING account`;

export function sqlPasswordLinks(statements: Statements): PasswordLinkRecords {
  const revoke = async (account: string, at: Instant) => {
    await statements.rows(REVOKE, [account, at]);
  };
  return {
    revoke,
    replace: async ({ id, account, by = null, at, endsAt }, secret) => {
      await revoke(account.id, at);
      await statements.rows(ADD, [id, secret, account.id, by, at, endsAt]);
    },
    bySecret: async (secret) => {
      const [row] = await statements.rows<PasswordLinkRow>(BY_SECRET, [secret]);
      return row && linkIn(row);
    },
    use: async (secret, at) => {
      const [row] = await statements.rows<{ account: string }>(USE, [secret, at]);
      return row?.account;
    },
  };
}

const linkIn = (row: PasswordLinkRow): PasswordLink =>
  given<PasswordLink>({
    id: row.id,
    account: ownerIn(row),
    by: row.made_by ?? undefined,
    at: row.made_at,
    endsAt: row.ends_at,
    usedAt: row.used_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    isVoid: row.holds === 1 ? undefined : true,
  });
