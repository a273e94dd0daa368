import type { Statements } from './database.ts';
import type { AccountRecords, AccountWithPassword } from './people/account.ts';

type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly password: string;
};

const ADD = `
  INSERT INTO account (id, name, shown, password, made_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (name) DO NOTHING RETURNING id`;
const FIND = 'SELECT id, name, shown, password FROM account';
const REPLACE = 'UPDATE account SET password = $3 WHERE id = $1 AND password = $2 RETURNING id';

export function sqlAccounts(statements: Statements): AccountRecords {
  const found = async (where: string, value: string): Promise<AccountWithPassword | undefined> => {
    const [row] = await statements.rows<AccountRow>(`${FIND} WHERE ${where} = $1`, [value]);
    return row && { id: row.id, name: row.name, shown: row.shown, password: row.password };
  };
  return {
    add: async ({ id, name, shown, password }, at) =>
      (await statements.rows(ADD, [id, name, shown, password, at])).length === 1,
    byName: (name) => found('name', name),
    byId: (id) => found('id', id),
    show: async (id, shown) => {
      await statements.rows('UPDATE account SET shown = $2 WHERE id = $1', [id, shown]);
    },
    // A row that is written anew as it was is held all the same.
    replacePassword: async (id, was, becomes) =>
      (await statements.rows(REPLACE, [id, was, becomes])).length === 1,
    setPassword: async (id, becomes) => {
      await statements.rows('UPDATE account SET password = $2 WHERE id = $1', [id, becomes]);
    },
  };
}
