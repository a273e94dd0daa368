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
