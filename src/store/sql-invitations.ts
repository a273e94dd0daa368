import { given } from '#core/base/given';
import { partOf, WHOLE } from '#core/base/page';
import type { Statements, Value } from './database.ts';
import { placeOf } from './page.ts';
import type { Instant } from './people/instant.ts';
import type { Invitation, InvitationRecords } from './people/invitation.ts';
import { EVERY_SERIES } from './people/role.ts';
import { type HeldRow, heldIn, heldValues } from './sql-held.ts';
import { isBelow, placeValues } from './sql-page.ts';

type InvitationRow = HeldRow & {
  readonly id: string;
  readonly made_by: string | null;
  readonly made_at: Instant;
  readonly ends_at: Instant;
  readonly used_by: string | null;
  readonly used_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly is_rescue: number;
  readonly holds: number;
};

const ADD = `
  INSERT INTO invitation (id, series, role, party, made_by, made_at, ends_at, secret, is_rescue)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const IS_OPEN = 'used_at IS NULL AND revoked_at IS NULL';
const NOBODY_ORGANISES = `
  NOT EXISTS (SELECT 1 FROM role WHERE role.series = '${EVERY_SERIES}' AND role.role = 'organiser')`;
/** What was given by a role goes with it: who made a link must be one who may still invite. */
const HOLDS = `
  CASE WHEN invitation.made_by IS NULL THEN invitation.is_rescue = 1 OR ${NOBODY_ORGANISES}
    ELSE EXISTS (
      SELECT 1 FROM role WHERE role.account = invitation.made_by AND role.role = 'organiser'
        AND (role.series = invitation.series OR role.series = '${EVERY_SERIES}')) END`;
const COLUMNS = `
  id, series, role, party, made_by, made_at, ends_at, used_by, used_at, revoked_at, is_rescue`;
const FIND = `SELECT ${COLUMNS}, CASE WHEN ${HOLDS} THEN 1 ELSE 0 END AS holds FROM invitation`;
const IN_SERIES = `
  ${FIND} WHERE invitation.series = $1 AND ${isBelow('invitation', 'made_at', ['$2', '$3'])}
  ORDER BY invitation.made_at DESC, invitation.id LIMIT $4`;
const REVOKE_FIRST = `UPDATE invitation SET revoked_at = $1 WHERE made_by IS NULL AND ${IS_OPEN}`;
/** The link before may just be used: then it is waited for, and this one is not needed. */
const ADD_FIRST = `
  INSERT INTO invitation (id, series, role, party, made_by, made_at, ends_at, secret)
  SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT),
    CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS TEXT)
  WHERE ${NOBODY_ORGANISES}
  ON CONFLICT DO NOTHING RETURNING id`;
const USE = `
  UPDATE invitation SET used_by = $2, used_at = $3
  WHERE secret = $1 AND ${IS_OPEN} AND ends_at > $3 AND ${HOLDS}
  RETURNING ${COLUMNS}, 1 AS holds`;
const REVOKE = `UPDATE invitation SET revoked_at = $2 WHERE id = $1 AND ${IS_OPEN} RETURNING id`;
const REVOKE_BY = `
  UPDATE invitation SET revoked_at = $3
  WHERE made_by = $1 AND (series = $2 OR $2 = '${EVERY_SERIES}') AND ${IS_OPEN} RETURNING id`;

export function sqlInvitations(statements: Statements): InvitationRecords {
  const found = async (rest: string, value: string): Promise<readonly Invitation[]> =>
    (await statements.rows<InvitationRow>(`${FIND} WHERE ${rest}`, [value])).map(invitationIn);
  return {
    add: async (invitation, secret) => {
      await statements.rows(ADD, [...valuesOf(invitation), secret, 0]);
    },
    replaceRescue: async (invitation, secret) => {
      await statements.rows(REVOKE_FIRST, [invitation.at]);
      await statements.rows(ADD, [...valuesOf(invitation), secret, 1]);
    },
    replaceFirst: async (invitation, secret) => {
      await statements.rows(REVOKE_FIRST, [invitation.at]);
      return (await statements.rows(ADD_FIRST, [...valuesOf(invitation), secret])).length === 1;
    },
    bySecret: async (secret) => (await found('secret = $1', secret))[0],
    inSeries: async (series, { most, below } = WHOLE) => {
      const values = [series, ...placeValues(below), most + 1];
      const rows = await statements.rows<InvitationRow>(IN_SERIES, values);
      return partOf(rows.map(invitationIn), most, placeOf);
    },
    byId: async (id) => (await found('id = $1', id))[0],
    use: async (secret, by, at) => {
      const [row] = await statements.rows<InvitationRow>(USE, [secret, by, at]);
      return row && invitationIn(row);
    },
    revoke: async (id, at) => (await statements.rows(REVOKE, [id, at])).length === 1,
    revokeBy: async (account, series, at) => (await statements.rows(REVOKE_BY, [account, series, at])).length,
  };
}

const valuesOf = ({ id, held, by, at, endsAt }: Invitation): readonly Value[] => [
  id,
  ...heldValues(held),
  by ?? null,
  at,
  endsAt,
];

function invitationIn(row: InvitationRow): Invitation {
  const { id, made_by: by, made_at: at, ends_at: endsAt, used_by: usedBy, used_at: usedAt } = row;
  const used = usedBy === null || usedAt === null ? undefined : { by: usedBy, at: usedAt };
  const revokedAt = row.revoked_at ?? undefined;
  const isRescue = row.is_rescue === 1 ? true : undefined;
  const isOpen = used === undefined && revokedAt === undefined;
  const isVoid = isOpen && row.holds !== 1 ? true : undefined;
  const said = { id, held: heldIn(row), by: by ?? undefined, at, endsAt };
  return given<Invitation>({ ...said, used, revokedAt, isRescue, isVoid });
}
