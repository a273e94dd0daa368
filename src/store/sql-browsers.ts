import type { Statements } from './database.ts';
import type { BrowserRecords } from './people/browser.ts';

const ADD = 'INSERT INTO browser (secret, account, used_at) VALUES ($1, $2, $3)';
const KEEP = `
  INSERT INTO browser (secret, account, used_at)
  SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT) WHERE EXISTS (SELECT 1 FROM browser WHERE secret = $1)
  ON CONFLICT (secret, account) DO UPDATE SET used_at = $3
  RETURNING secret`;
const IS_KNOWN = `
  SELECT 1 AS known FROM browser JOIN account ON account.id = browser.account
  WHERE browser.secret = $1 AND account.name = $2`;

export function sqlBrowsers(statements: Statements): BrowserRecords {
  return {
    add: async (secret, account, at) => {
      await statements.rows(ADD, [secret, account, at]);
    },
    keep: async (secret, account, at) => (await statements.rows(KEEP, [secret, account, at])).length === 1,
    isKnown: async (secret, name) => (await statements.rows(IS_KNOWN, [secret, name])).length > 0,
    forget: async (account) => {
      await statements.rows('DELETE FROM browser WHERE account = $1', [account]);
    },
    sweep: async (since) => {
      await statements.rows('DELETE FROM browser WHERE used_at < $1', [since]);
    },
  };
}
