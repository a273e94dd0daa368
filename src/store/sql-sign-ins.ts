import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { SignedIn, SignInRecords } from './people/sign-in.ts';
import { OWNER, OWNER_ROLE, type OwnerRoleRow, type OwnerRow, ownerIn, ownerRolesIn } from './sql-held.ts';

type SignInRow = OwnerRow &
  OwnerRoleRow & { readonly made_at: Instant; readonly used_at: Instant; readonly ends_at: Instant };

const ADD = 'INSERT INTO sign_in (secret, account, made_at, used_at, ends_at) VALUES ($1, $2, $3, $4, $5)';
const FIND = `
  SELECT sign_in.made_at, sign_in.used_at, sign_in.ends_at, ${OWNER}, ${OWNER_ROLE}
  FROM sign_in JOIN account ON account.id = sign_in.account LEFT JOIN role ON role.account = account.id
  WHERE sign_in.secret = $1
  ORDER BY role.series, role.role, role.party`;
const USE = 'UPDATE sign_in SET used_at = $2 WHERE secret = $1 AND used_at < $3';

export function sqlSignIns(statements: Statements): SignInRecords {
  return {
    add: async ({ secret, account, at, usedAt, endsAt }) => {
      await statements.rows(ADD, [secret, account, at, usedAt, endsAt]);
    },
    bySecret: (secret) => bySecret(statements, secret),
    use: async (secret, at, since) => {
      await statements.rows(USE, [secret, at, since]);
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
  return { secret, account: owner.id, ...times, owner, roles: ownerRolesIn(rows) };
}
