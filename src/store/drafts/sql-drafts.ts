import { given } from '#core/base/given';
import type { Database, Row, Statements, Value } from '../database.ts';
import type { Instant } from '../people/instant.ts';
import type { DraftFile, DraftRecords, DraftState, FileChanges, KeptDraft } from './draft.ts';

interface DraftRow extends Row {
  readonly id: string;
  readonly board: string;
  readonly text: string;
  readonly version: number;
  readonly state: string;
  readonly made_by: string;
  readonly made_token: string | null;
  readonly saved_by: string;
  readonly saved_at: string;
  readonly post_at: string | null;
  readonly post_by: string | null;
  readonly post_token: string | null;
  readonly why: string | null;
  readonly posted: string | null;
}

const COLUMNS = `
  id, board, text, version, state, saved_by, saved_at, post_at, post_by, why, posted, made_by, made_token, post_token`;

/** Drafts in the office's database. */
export function sqlDrafts(database: Database): DraftRecords {
  const found = async (where: string, values: readonly Value[]) =>
    (await database.rows<DraftRow>(`SELECT ${COLUMNS} FROM draft ${where}`, values)).map(draftOf);
  return {
    add: (draft, files = []) => database.together((statements) => added(statements, draft, files)),
    byId: async (id) => (await found('WHERE id = $1', [id]))[0],
    ofBoard: (board) => found("WHERE board = $1 AND state <> 'posted' ORDER BY saved_at DESC, id", [board]),
    replace: (draft, files = {}) => database.together((statements) => replaced(statements, draft, files)),
    remove: (id, version) => database.together((statements) => removed(statements, id, version)),
    due: (at) => found("WHERE state = 'timed' AND post_at <= $1 ORDER BY post_at, id", [at]),
    unfinished: (before) =>
      found("WHERE state = 'posting' AND saved_at < $1 ORDER BY saved_at, id", [before]),
    files: async (id) =>
      (await database.rows<Row & DraftFile>(FILES, [id])).map(({ name, bytes }) => ({
        name,
        bytes: new Uint8Array(bytes),
      })),
    fileNames: async (id) =>
      (await database.rows<{ name: string }>(FILE_NAMES, [id])).map(({ name }) => name),
    sweep: (before) => swept(database, before),
  };
}

const INSERT = `
  INSERT INTO draft (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT DO NOTHING RETURNING id`;
const REPLACE = `
  UPDATE draft SET board = $2, text = $3, version = $4, state = $5, saved_by = $6, saved_at = $7,
    post_at = $8, post_by = $9, why = $10, posted = $11, made_by = $12, made_token = $13, post_token = $14
  WHERE id = $1 AND version = $4 - 1 RETURNING id`;
const FILES = 'SELECT name, bytes FROM draft_file WHERE draft = $1 ORDER BY name';
const FILE_NAMES = 'SELECT name FROM draft_file WHERE draft = $1 ORDER BY name';
const PUT_FILE = `
  INSERT INTO draft_file (draft, name, bytes) VALUES ($1, $2, $3)
  ON CONFLICT (draft, name) DO UPDATE SET bytes = $3`;
const REMOVE_FILE = 'DELETE FROM draft_file WHERE draft = $1 AND name = $2';
const REMOVE_FILES = 'DELETE FROM draft_file WHERE draft = $1';

async function added(
  statements: Statements,
  draft: KeptDraft,
  files: readonly DraftFile[],
): Promise<boolean> {
  if ((await statements.rows(INSERT, valuesOf(draft))).length === 0) return false;
  await changeFiles(statements, draft.id, { put: files });
  return true;
}

async function replaced(statements: Statements, draft: KeptDraft, files: FileChanges): Promise<boolean> {
  if ((await statements.rows(REPLACE, valuesOf(draft))).length === 0) return false;
  await changeFiles(statements, draft.id, files);
  return true;
}

async function changeFiles(statements: Statements, id: string, { put = [], remove = [] }: FileChanges) {
  if (remove === 'all') await statements.rows(REMOVE_FILES, [id]);
  else for (const name of remove) await statements.rows(REMOVE_FILE, [id, name]);
  for (const { name, bytes } of put) await statements.rows(PUT_FILE, [id, name, bytes]);
}

async function removed(statements: Statements, id: string, version: number): Promise<boolean> {
  const gone = await statements.rows('DELETE FROM draft WHERE id = $1 AND version = $2 RETURNING id', [
    id,
    version,
  ]);
  if (gone.length > 0) await statements.rows(REMOVE_FILES, [id]);
  return gone.length > 0;
}

async function swept(database: Database, before: Instant): Promise<void> {
  const gone = await database.rows<{ id: string }>(
    "DELETE FROM draft WHERE state = 'posted' AND saved_at < $1 RETURNING id",
    [before],
  );
  for (const { id } of gone) await database.rows(REMOVE_FILES, [id]);
}

const valuesOf = (draft: KeptDraft) => [
  draft.id,
  draft.board,
  draft.text,
  draft.version,
  draft.state,
  draft.savedBy,
  draft.savedAt,
  draft.postAt ?? null,
  draft.postBy ?? null,
  draft.why ?? null,
  draft.posted === undefined ? null : JSON.stringify(draft.posted),
  draft.madeBy,
  draft.madeByToken ?? null,
  draft.postByToken ?? null,
];

const draftOf = (row: DraftRow): KeptDraft => ({
  id: row.id,
  board: row.board,
  text: row.text,
  version: row.version,
  state: row.state as DraftState,
  // Of drafts that were made before anybody noted whose they are.
  madeBy: row.made_by === '' ? row.saved_by : row.made_by,
  savedBy: row.saved_by,
  savedAt: row.saved_at as Instant,
  ...given({
    postAt: (row.post_at ?? undefined) as Instant | undefined,
    postBy: row.post_by ?? undefined,
    madeByToken: row.made_token ?? undefined,
    postByToken: row.post_token ?? undefined,
    why: row.why ?? undefined,
    posted: row.posted === null ? undefined : (JSON.parse(row.posted) as number[]),
  }),
});
