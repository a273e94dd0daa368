import type { Database } from './database.ts';

type Dialect = Database['dialect'];

/** Steps by which the tables came to be. None is ever altered: what changes is a new step. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [boards];

const BYTES: Readonly<Record<Dialect, string>> = { sqlite: 'BLOB', postgres: 'BYTEA' };
const STRICT: Readonly<Record<Dialect, string>> = { sqlite: ' STRICT', postgres: '' };

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
