import { given } from '#core/base/given';
import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { Ceremony, Challenge, Passkey, PasskeyRecords } from './people/passkey.ts';

type PasskeyRow = {
  readonly id: string;
  readonly account: string;
  readonly public_key: Uint8Array;
  /** PostgreSQL's driver gives whole numbers of 64 bits as text. */
  readonly counter: number | string;
  readonly transports: string;
  readonly name: string;
  readonly made_at: Instant;
  readonly used_at: Instant | null;
};
type ChallengeRow = {
  readonly ceremony: Ceremony;
  readonly account: string | null;
  readonly ends_at: Instant;
};

const ADD = `
  INSERT INTO passkey (id, account, public_key, counter, transports, name, made_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO NOTHING RETURNING id`;
const FIND = 'SELECT id, account, public_key, counter, transports, name, made_at, used_at FROM passkey';
const USE = `
  UPDATE passkey SET counter = $2, used_at = $3
  WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))
  RETURNING id`;
const REMOVE = 'DELETE FROM passkey WHERE id = $1 AND account = $2 RETURNING id';
const CHALLENGE = 'INSERT INTO challenge (sha256, ceremony, account, ends_at) VALUES ($1, $2, $3, $4)';
const TAKE = 'DELETE FROM challenge WHERE sha256 = $1 RETURNING ceremony, account, ends_at';

export function sqlPasskeys(statements: Statements): PasskeyRecords {
  const changes = async (sql: string, values: readonly (string | number)[]) =>
    (await statements.rows(sql, values)).length === 1;
  return {
    add: async ({ id, account, publicKey, counter, transports, name, at }) => {
      const values = [id, account, publicKey, counter, JSON.stringify(transports), name, at];
      return (await statements.rows(ADD, values)).length === 1;
    },
    byId: async (id) => {
      const [row] = await statements.rows<PasskeyRow>(`${FIND} WHERE id = $1`, [id]);
      return row && passkeyIn(row);
    },
    of: async (account) => {
      const rows = await statements.rows<PasskeyRow>(`${FIND} WHERE account = $1 ORDER BY made_at, id`, [
        account,
      ]);
      return rows.map(passkeyIn);
    },
    use: (id, counter, at) => changes(USE, [id, counter, at]),
    remove: (id, account) => changes(REMOVE, [id, account]),
    challenge: async ({ sha256, ceremony, account = null, endsAt }) => {
      await statements.rows(CHALLENGE, [sha256, ceremony, account, endsAt]);
    },
    takeChallenge: (sha256, now) => takeChallenge(statements, sha256, now),
    sweepChallenges: async (now) => {
      await statements.rows('DELETE FROM challenge WHERE ends_at <= $1', [now]);
    },
  };
}

const passkeyIn = (row: PasskeyRow): Passkey =>
  given<Passkey>({
    id: row.id,
    account: row.account,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: JSON.parse(row.transports),
    name: row.name,
    at: row.made_at,
    usedAt: row.used_at ?? undefined,
  });

async function takeChallenge(
  statements: Statements,
  sha256: string,
  now: Instant,
): Promise<Challenge | undefined> {
  const [row] = await statements.rows<ChallengeRow>(TAKE, [sha256]);
  if (row === undefined || row.ends_at <= now) return undefined;
  const { ceremony, account, ends_at: endsAt } = row;
  return { sha256, ceremony, ...given({ account: account ?? undefined }), endsAt };
}
