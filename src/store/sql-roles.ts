import { WHOLE } from '#core/base/page';
import type { Statements } from './database.ts';
import { EVERY_SERIES, type RoleHeld, type RoleRecords } from './people/role.ts';
import { type HeldRow, heldIn, heldValues, OWNER, type OwnerRow, ownerIn } from './sql-held.ts';

const GIVE = `
  INSERT INTO role (account, series, role, party, given_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING RETURNING account`;
const TAKE = `
  DELETE FROM role WHERE account = $1 AND series = $2 AND role = $3 AND party = $4 RETURNING account`;
const OF = 'SELECT series, role, party FROM role WHERE account = $1 ORDER BY series, role, party';
const THERE = `
  FROM role JOIN account ON account.id = role.account
  WHERE (role.series = $1 OR role.series = '${EVERY_SERIES}')`;
const IN_SERIES = `
  SELECT ${OWNER}, role.series, role.role, role.party ${THERE} AND account.name IN (
    SELECT DISTINCT account.name ${THERE} AND account.name > $2 ORDER BY account.name LIMIT $3)
  ORDER BY account.name, role.series, role.role, role.party`;
/** Writes what was there: who takes one of these roles at the same time waits, and then sees which are left. */
const HOLD_ORGANISERS = `
  UPDATE role SET given_at = given_at WHERE series = '${EVERY_SERIES}' AND role = 'organiser' RETURNING account`;
const HOLD_ORGANISER = `
  UPDATE role SET given_at = given_at
  WHERE account = $1 AND role = 'organiser' AND (series = $2 OR series = '${EVERY_SERIES}') RETURNING account`;

export function sqlRoles(statements: Statements): RoleRecords {
  return {
    give: async ({ account, ...held }, at) =>
      (await statements.rows(GIVE, [account, ...heldValues(held), at])).length === 1,
    take: async ({ account, ...held }) =>
      (await statements.rows(TAKE, [account, ...heldValues(held)])).length === 1,
    of: async (account): Promise<readonly RoleHeld[]> =>
      (await statements.rows<HeldRow>(OF, [account])).map(heldIn),
    inSeries: async (series, { most, below = '' } = WHOLE) => {
      const rows = await statements.rows<OwnerRow & HeldRow>(IN_SERIES, [series, below, most]);
      return rows.map((row) => ({ ...ownerIn(row), held: heldIn(row) }));
    },
    organisersOfAll: async () => {
      const rows = await statements.rows<{ account: string }>(HOLD_ORGANISERS);
      return rows.map(({ account }) => account);
    },
    stillOrganises: async (account, series) =>
      (await statements.rows(HOLD_ORGANISER, [account, series])).length > 0,
  };
}
