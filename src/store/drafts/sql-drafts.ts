import { given } from '#core/base/given';
import { type Page, type Part, partOf } from '#core/base/page';
import type { Database, Row, Statements, Value } from '../database.ts';
import type { LatestPlace } from '../page.ts';
import type { Instant } from '../people/instant.ts';
import { isBelow, placeValues } from '../sql-page.ts';
import type {
  DraftFile,
  DraftRecords,
  DraftState,
  FileChanges,
  KeptDraft,
  ListedDraft,
  WhoseDrafts,
} from './draft.ts';

interface ShortRow extends Row {
  readonly id: string;
  readonly board: string;
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
interface DraftRow extends ShortRow {
  readonly text: string;
}

const SHORT =
  'id, board, version, state, saved_by, saved_at, post_at, post_by, why, posted, made_by, made_token, post_token';
const COLUMNS = `${SHORT}, text`;

/** Drafts in the office's database. */
export function sqlDrafts(database: Database): DraftRecords {
  const found = async (where: string, values: readonly Value[]) =>
    (await database.rows<DraftRow>(`SELECT ${COLUMNS} FROM draft ${where}`, values)).map(draftOf);
  return {
    add: (draft, files = []) => database.together((statements) => added(statements, draft, files)),
    byId: async (id) => (await found('WHERE id = $1', [id]))[0],
    listed: (whose, page) => listed(database, whose, page),
    keptBeside: async ({ id, board, madeBy }) => {
      const [row] = await database.rows<{ drafts: Value; bytes: Value }>(KEPT, [board, madeBy, id]);
      return { drafts: Number(row?.drafts), bytes: Number(row?.bytes) };
    },
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
  UPDATE draft SET board = $2, version = $3, state = $4, saved_by = $5, saved_at = $6, post_at = $7, post_by = $8,
    why = $9, posted = $10, made_by = $11, made_token = $12, post_token = $13, text = $14
  WHERE id = $1 AND version = $3 - 1 RETURNING id`;
const KEPT = `
  SELECT COUNT(*) AS drafts, COALESCE(SUM(OCTET_LENGTH(text)), 0) AS bytes FROM draft
  WHERE board = $1 AND made_by = $2 AND id <> $3 AND state <> 'posted'`;
const FILES = 'SELECT name, bytes FROM draft_file WHERE draft = $1 ORDER BY name';
const FILE_NAMES = 'SELECT name FROM draft_file WHERE draft = $1 ORDER BY name';
const PUT_FILE = `
  INSERT INTO draft_file (draft, name, bytes) VALUES ($1, $2, $3)
  ON CONFLICT (draft, name) DO UPDATE SET bytes = $3`;
const REMOVE_FILE = 'DELETE FROM draft_file WHERE draft = $1 AND name = $2';
const REMOVE_FILES = 'DELETE FROM draft_file WHERE draft = $1';

/** In one statement, and so as of one moment. */
async function listed(
  database: Database,
  whose: WhoseDrafts,
  { most, below }: Page<LatestPlace>,
): Promise<Part<ListedDraft, LatestPlace>> {
  const values: Value[] = [...placeValues(below)];
  const put = (value: Value) => `$${values.push(value)}`;
  const where = [
    `board = ${put(whose.board)} AND state <> 'posted'`,
    ...(whose.madeBy === undefined ? [] : [`made_by = ${put(whose.madeBy)}`]),
    ...(whose.madeByToken === undefined ? [] : [`made_token = ${put(whose.madeByToken)}`]),
    isBelow('draft', 'saved_at', ['$1', '$2']),
  ].join(' AND ');
  const rows = await database.rows<ShortRow & { readonly file: string | null }>(
    `SELECT listed.*, draft_file.name AS file
    FROM (SELECT ${SHORT} FROM draft WHERE ${where} ORDER BY saved_at DESC, id LIMIT ${put(most + 1)}) AS listed
      LEFT JOIN draft_file ON draft_file.draft = listed.id
    ORDER BY listed.saved_at DESC, listed.id, draft_file.name`,
    values,
  );
  const files = Map.groupBy(rows, ({ id }) => id);
  const drafts = rows
    .filter(({ id }, index) => id !== rows[index - 1]?.id)
    .map((row) => ({ ...shortOf(row), files: (files.get(row.id) ?? []).flatMap(({ file }) => file ?? []) }));
  return partOf(drafts, most, ({ savedAt, id }) => ({ at: savedAt, id }));
}

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
  draft.text,
];

const draftOf = (row: DraftRow): KeptDraft => ({ ...shortOf(row), text: row.text });

const shortOf = (row: ShortRow): Omit<KeptDraft, 'text'> => ({
  id: row.id,
  board: row.board,
  version: row.version,
  state: row.state as DraftState,
  madeBy: row.made_by,
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
