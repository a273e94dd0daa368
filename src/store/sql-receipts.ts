import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { ReceiptRecords } from './people/receipt.ts';
import { OWNER, type OwnerRow, ownerIn } from './sql-held.ts';

type ReceiptRow = OwnerRow & { readonly party: string; readonly made_at: Instant };

const ADD = `
  INSERT INTO receipt (board, number, party, account, made_at)
  SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT)
  WHERE EXISTS (SELECT 1 FROM document WHERE board = $1 AND number = CAST($2 AS INTEGER))
  ON CONFLICT DO NOTHING RETURNING party`;
const OF = `
  SELECT receipt.party, receipt.made_at, ${OWNER} FROM receipt JOIN account ON account.id = receipt.account
  WHERE receipt.board = $1 AND receipt.number = $2
  ORDER BY receipt.party`;

export function sqlReceipts(statements: Statements): ReceiptRecords {
  return {
    add: async ({ board, number, party, account, at }) =>
      (await statements.rows(ADD, [board, number, party, account, at])).length === 1,
    of: async (board, number) => {
      const rows = await statements.rows<ReceiptRow>(OF, [board, number]);
      return rows.map((row) => ({ party: row.party, at: row.made_at, by: ownerIn(row) }));
    },
  };
}
