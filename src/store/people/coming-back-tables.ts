/**
 * By what somebody comes back who cannot sign in: browsers that are known, so that a stranger's failures keep none of
 * them out, links by which a new password is set, and a link that is made on the machine itself. And when somebody at a
 * browser that is signed in showed last who they are.
 */
export function comingBackTables(strict: string): readonly string[] {
  return [
    'ALTER TABLE sign_in ADD COLUMN confirmed_at TEXT',
    'ALTER TABLE sign_in ADD COLUMN confirmed_by TEXT',
    'ALTER TABLE invitation ADD COLUMN is_rescue INTEGER NOT NULL DEFAULT 0',
    `CREATE TABLE browser (
      secret TEXT NOT NULL, account TEXT NOT NULL REFERENCES account (id), used_at TEXT NOT NULL,
      PRIMARY KEY (secret, account)
    )${strict}`,
    'CREATE INDEX browser_of_account ON browser (account)',
    `CREATE TABLE password_link (
      id TEXT PRIMARY KEY, secret TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES account (id),
      made_by TEXT REFERENCES account (id), made_at TEXT NOT NULL, ends_at TEXT NOT NULL, used_at TEXT, revoked_at TEXT
    )${strict}`,
    // Of the links for one account only the last is open.
    `CREATE UNIQUE INDEX one_password_link ON password_link (account)
      WHERE used_at IS NULL AND revoked_at IS NULL`,
  ];
}
