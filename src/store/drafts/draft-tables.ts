/** Drafts, and the files beside them. */
export const draftTables = (bytes: string, strict: string): readonly string[] => [
  `CREATE TABLE draft (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, text TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL,
    saved_by TEXT NOT NULL, saved_at TEXT NOT NULL, post_at TEXT, post_by TEXT, why TEXT, posted TEXT
  )${strict}`,
  'CREATE INDEX draft_of_board ON draft (board)',
  "CREATE INDEX draft_due ON draft (post_at) WHERE state = 'timed'",
  `CREATE TABLE draft_file (
    draft TEXT NOT NULL, name TEXT NOT NULL, bytes ${bytes} NOT NULL,
    PRIMARY KEY (draft, name)
  )${strict}`,
];

/** By which tokens drafts were made, and are to be posted: a token may see and do less than whose it is. */
export const DRAFTS_BY_TOKENS: readonly string[] = [
  'ALTER TABLE draft ADD COLUMN made_token TEXT',
  'ALTER TABLE draft ADD COLUMN post_token TEXT',
];

/**
 * Drafts are listed and counted without reading their texts. SQLite reads a row from its beginning, so the text stands
 * last: behind it a short column costs as much as all of the text.
 */
export const DRAFTS_IN_SHORT: readonly string[] = [
  'ALTER TABLE draft RENAME COLUMN text TO written',
  "ALTER TABLE draft ADD COLUMN text TEXT NOT NULL DEFAULT ''",
  'UPDATE draft SET text = written',
  'ALTER TABLE draft DROP COLUMN written',
  // Those that were made before anybody noted whose they are.
  "UPDATE draft SET made_by = saved_by WHERE made_by = ''",
  'DROP INDEX draft_of_board',
  "CREATE INDEX draft_of_board ON draft (board, saved_at DESC, id) WHERE state <> 'posted'",
  "CREATE INDEX draft_of_maker ON draft (board, made_by, saved_at DESC, id) WHERE state <> 'posted'",
];
