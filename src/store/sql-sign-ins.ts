import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { ShownBy, SignedIn, SignInRecords } from './people/sign-in.ts';
import { OWNER, OWNER_ROLE, type OwnerRoleRow, type OwnerRow, ownerIn, ownerRolesIn } from './sql-held.ts';

type SignInRow = OwnerRow &
  OwnerRoleRow & {
    readonly made_at: Instant;
    readonly used_at: Instant;
    readonly ends_at: Instant;
    readonly confirmed_at: Instant | null;
    readonly confirmed_by: ShownBy | null;
  };

const ADD = `
  INSERT INTO sign_in (secret, account, made_at, used_at, ends_at, confirmed_at, confirmed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const FIND = `
  SELECT sign_in.made_at, sign_in.used_at, sign_in.ends_at, sign_in.confirmed_at, sign_in.confirmed_by,
    ${OWNER}, ${OWNER_ROLE}
  FROM sign_in JOIN account ON account.id = sign_in.account LEFT JOIN role ON role.account = account.id
  WHERE sign_in.secret = $1
  ORDER BY role.series, role.role, role.party`;
const USE = 'UPDATE sign_in SET used_at = $2 WHERE secret = $1 AND used_at < $3';
const CONFIRM = 'UPDATE sign_in SET confirmed_at = $2, confirmed_by = $3 WHERE secret = $1';

export function sqlSignIns(statements: Statements): SignInRecords {
  return {
    add: async ({ secret, account, at, usedAt, endsAt, confirmed }) => {
      const shown = [confirmed?.at ?? null, confirmed?.by ?? null];
      await statements.rows(ADD, [secret, account, at, usedAt, endsAt, ...shown]);
    },
    bySecret: (secret) => bySecret(statements, secret),
    use: async (secret, at, since) => {
      await statements.rows(USE, [secret, at, since]);
    },
    confirm: async (secret, { at, by }) => {
      await statements.rows(CONFIRM, [secret, at, by]);
    },
    end: async (secret) => {
      const ended = await statements.rows('DELETE FROM sign_in WHERE secret = $1 RETURNING secret', [secret]);
      return ended.length === 1;
    },
    endAll: async (account, but = '') => {
      const ended = await statements.rows(
        'DELETE FROM sign_in WHERE account = $1 AND secret <> $2 RETURNING secret',
        [account, but],
      );
      return ended.length;
    },
    sweep: async (now, idleSince) => {
      await statements.rows('DELETE FROM sign_in WHERE ends_at <= $1 OR used_at <= $2', [now, idleSince]);
    },
  };
}

async function bySecret(statements: Statements, secret: string): Promise<SignedIn | undefined> {
  const rows = await statements.rows<SignInRow>(FIND, [secret]);
  const [row] = rows;
  if (row === undefined) return undefined;
  const owner = ownerIn(row);
  const times = { at: row.made_at, usedAt: row.used_at, endsAt: row.ends_at };
  const { confirmed_at: shownAt, confirmed_by: by } = row;
  const confirmed = shownAt === null || by === null ? {} : { confirmed: { at: shownAt, by } };
  return { secret, account: owner.id, ...times, ...confirmed, owner, roles: ownerRolesIn(rows) };
}
