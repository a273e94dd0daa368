import type { Database } from './database.ts';
import { DRAFTS_BY_TOKENS, DRAFTS_IN_SHORT, draftTables } from './drafts/draft-tables.ts';
import { comingBackTables } from './people/coming-back-tables.ts';

type Dialect = Database['dialect'];

/** Steps by which the tables came to be. None is ever altered: what changes is a new step. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [
  boards,
  people,
  drafts,
  strictly,
  comingBack,
  owners,
  () => DRAFTS_BY_TOKENS,
  () => DRAFTS_IN_SHORT,
];

const BYTES: Readonly<Record<Dialect, string>> = { sqlite: 'BLOB', postgres: 'BYTEA' };
const STRICT: Readonly<Record<Dialect, string>> = { sqlite: ' STRICT', postgres: '' };
/** Of 64 bits: a passkey may count to 4 294 967 295. */
const LONG: Readonly<Record<Dialect, string>> = { sqlite: 'INTEGER', postgres: 'BIGINT' };
const COUNTED: Readonly<Record<Dialect, string>> = {
  sqlite: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  postgres: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
};

/** The documents of every board, what is noted of each, their attachments, and what lies beside a board. */
function boards(dialect: Dialect): readonly string[] {
  const [bytes, strict] = [BYTES[dialect], STRICT[dialect]];
  return [
    `CREATE TABLE document (
      board TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), name TEXT NOT NULL, text TEXT NOT NULL,
      link TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
      PRIMARY KEY (board, number)
    )${strict}`,
    `CREATE TABLE ledger (
      board TEXT NOT NULL, number INTEGER NOT NULL, link TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
      PRIMARY KEY (board, number)
    )${strict}`,
    `CREATE TABLE attachment (
      board TEXT NOT NULL, sha256 TEXT NOT NULL, bytes ${bytes} NOT NULL,
      PRIMARY KEY (board, sha256)
    )${strict}`,
    `CREATE TABLE paper (
      board TEXT NOT NULL, paper TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (board, paper)
    )${strict}`,
    ...TRIGGERS[dialect],
  ];
}

/** A document is noted in the ledger and told to those who listen as it is posted; and it is never changed or removed. */
const TRIGGERS: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    `CREATE TRIGGER document_is_noted AFTER INSERT ON document BEGIN
      INSERT INTO ledger (board, number, link, signed_by, signed_at)
      VALUES (NEW.board, NEW.number, NEW.link, NEW.signed_by, NEW.signed_at);
    END`,
    ...['document', 'ledger'].flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (change) => `CREATE TRIGGER ${table}_${change === 'UPDATE' ? 'is_not_altered' : 'is_not_removed'}
          BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, 'what was posted stays as it is'); END`,
      ),
    ),
  ],
  postgres: [
    `CREATE FUNCTION note_document() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO ledger (board, number, link, signed_by, signed_at)
      VALUES (NEW.board, NEW.number, NEW.link, NEW.signed_by, NEW.signed_at);
      PERFORM pg_notify('parcferme_posted', NEW.number || ' ' || NEW.board);
      RETURN NEW;
    END $$`,
    'CREATE TRIGGER document_is_noted AFTER INSERT ON document FOR EACH ROW EXECUTE FUNCTION note_document()',
    `CREATE FUNCTION keep_as_posted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'what was posted stays as it is';
    END $$`,
    ...['document', 'ledger'].map(
      (table) => `CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION keep_as_posted()`,
    ),
  ],
};

/**
 * The office's people: who they are, what they may do, and what they did. Instants are text in UTC, all of one length,
 * so that they compare as text; where nothing is said of a party it is empty, so that a role is given once.
 */
function people(dialect: Dialect): readonly string[] {
  return [
    ...series(dialect),
    ...accounts(dialect),
    ...links(dialect),
    ...notes(dialect),
    ...LOG_STAYS[dialect],
  ];
}

function series(dialect: Dialect): readonly string[] {
  const strict = STRICT[dialect];
  return [
    `CREATE TABLE series (
      key TEXT PRIMARY KEY, name TEXT NOT NULL, visibility TEXT NOT NULL CHECK (visibility IN ('public', 'members'))
    )${strict}`,
    `CREATE TABLE season (
      board TEXT PRIMARY KEY, series TEXT NOT NULL REFERENCES series (key)
    )${strict}`,
  ];
}

/** Who somebody is, and by what that is known: a password, passkeys, a browser that is signed in. */
function accounts(dialect: Dialect): readonly string[] {
  const [bytes, strict, long] = [BYTES[dialect], STRICT[dialect], LONG[dialect]];
  return [
    `CREATE TABLE account (
      id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, shown TEXT NOT NULL, password TEXT NOT NULL, made_at TEXT NOT NULL
    )${strict}`,
    `CREATE TABLE passkey (
      id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account (id), public_key ${bytes} NOT NULL,
      counter ${long} NOT NULL, transports TEXT NOT NULL, name TEXT NOT NULL, made_at TEXT NOT NULL, used_at TEXT
    )${strict}`,
    'CREATE INDEX passkey_of_account ON passkey (account)',
    `CREATE TABLE challenge (
      sha256 TEXT PRIMARY KEY, ceremony TEXT NOT NULL, account TEXT REFERENCES account (id), ends_at TEXT NOT NULL
    )${strict}`,
    `CREATE TABLE sign_in (
      secret TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account (id), made_at TEXT NOT NULL,
      used_at TEXT NOT NULL, ends_at TEXT NOT NULL
    )${strict}`,
    'CREATE INDEX sign_in_of_account ON sign_in (account)',
    `CREATE TABLE attempt (
      sha256 TEXT PRIMARY KEY, failures INTEGER NOT NULL, until TEXT NOT NULL
    )${strict}`,
  ];
}

/** What somebody is in a series, and the secrets by which one comes to it or shows it. */
function links(dialect: Dialect): readonly string[] {
  const strict = STRICT[dialect];
  const held = `series TEXT NOT NULL, role TEXT NOT NULL, party TEXT NOT NULL,
      CHECK ((role = 'team') = (party <> '')), CHECK (role <> 'team' OR series <> '*')`;
  return [
    `CREATE TABLE role (
      account TEXT NOT NULL REFERENCES account (id), given_at TEXT NOT NULL, ${held},
      PRIMARY KEY (account, series, role, party)
    )${strict}`,
    'CREATE INDEX role_in_series ON role (series)',
    `CREATE TABLE invitation (
      id TEXT PRIMARY KEY, secret TEXT NOT NULL UNIQUE, made_by TEXT REFERENCES account (id), made_at TEXT NOT NULL,
      ends_at TEXT NOT NULL, used_by TEXT REFERENCES account (id), used_at TEXT, revoked_at TEXT, ${held}
    )${strict}`,
    'CREATE INDEX invitation_in_series ON invitation (series)',
    // Of the first organiser's links, which nobody makes, only one is open, however many servers start.
    `CREATE UNIQUE INDEX one_first_invitation ON invitation (role)
      WHERE made_by IS NULL AND used_at IS NULL AND revoked_at IS NULL`,
    `CREATE TABLE token (
      id TEXT PRIMARY KEY, secret TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES account (id),
      name TEXT NOT NULL, made_at TEXT NOT NULL, ends_at TEXT NOT NULL, used_at TEXT, revoked_at TEXT, ${held}
    )${strict}`,
    'CREATE INDEX token_of_account ON token (account)',
    'CREATE INDEX token_in_series ON token (series)',
  ];
}

function notes(dialect: Dialect): readonly string[] {
  const strict = STRICT[dialect];
  return [
    `CREATE TABLE receipt (
      board TEXT NOT NULL, number INTEGER NOT NULL, party TEXT NOT NULL, account TEXT NOT NULL REFERENCES account (id),
      made_at TEXT NOT NULL,
      PRIMARY KEY (board, number, party)
    )${strict}`,
    `CREATE TABLE log (
      number ${COUNTED[dialect]}, made_at TEXT NOT NULL, who TEXT, what TEXT NOT NULL, series TEXT, board TEXT,
      details TEXT NOT NULL, address TEXT
    )${strict}`,
    'CREATE INDEX log_of_series ON log (series, number)',
  ];
}

/** A line of the log is never changed or removed. */
const LOG_STAYS: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: ['UPDATE', 'DELETE'].map(
    (change) => `CREATE TRIGGER log_${change === 'UPDATE' ? 'is_not_altered' : 'is_not_removed'}
      BEFORE ${change} ON log BEGIN SELECT RAISE(ABORT, 'what was noted stays as it is'); END`,
  ),
  postgres: [
    `CREATE FUNCTION keep_as_noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'what was noted stays as it is';
    END $$`,
    `CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE ON log
      FOR EACH ROW EXECUTE FUNCTION keep_as_noted()`,
  ],
};

function comingBack(dialect: Dialect): readonly string[] {
  return comingBackTables(STRICT[dialect]);
}

function drafts(dialect: Dialect): readonly string[] {
  return draftTables(BYTES[dialect], STRICT[dialect]);
}

/**
 * Ways around the triggers above, closed: attachments are as lasting as documents, and neither TRUNCATE of PostgreSQL nor
 * REPLACE of SQLite asks a trigger of rows that are removed (https://www.sqlite.org/lang_conflict.html).
 */
function strictly(dialect: Dialect): readonly string[] {
  return STAYS_STRICTLY[dialect];
}

const STAYS_STRICTLY: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    ...['UPDATE', 'DELETE'].map(
      (change) => `CREATE TRIGGER attachment_is_not_${change === 'UPDATE' ? 'altered' : 'removed'}
        BEFORE ${change} ON attachment BEGIN SELECT RAISE(ABORT, 'what was posted stays as it is'); END`,
    ),
    `CREATE TRIGGER document_is_posted_once BEFORE INSERT ON document
      WHEN EXISTS (SELECT 1 FROM document WHERE board = NEW.board AND number = NEW.number)
      BEGIN SELECT RAISE(IGNORE); END`,
    `CREATE TRIGGER attachment_is_kept_once BEFORE INSERT ON attachment
      WHEN EXISTS (SELECT 1 FROM attachment WHERE board = NEW.board AND sha256 = NEW.sha256)
      BEGIN SELECT RAISE(IGNORE); END`,
    `CREATE TRIGGER document_is_noted_once BEFORE INSERT ON ledger
      WHEN EXISTS (SELECT 1 FROM ledger WHERE board = NEW.board AND number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'this number was given before'); END`,
  ],
  postgres: [
    `CREATE TRIGGER attachment_stays BEFORE UPDATE OR DELETE ON attachment
      FOR EACH ROW EXECUTE FUNCTION keep_as_posted()`,
    ...['document', 'ledger', 'attachment', 'log'].map(
      (table) => `CREATE TRIGGER ${table}_stays_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION keep_as_posted()`,
    ),
  ],
};

/** Whose a draft is, whoever changes it. */
function owners(): readonly string[] {
  return ["ALTER TABLE draft ADD COLUMN made_by TEXT NOT NULL DEFAULT ''"];
}
