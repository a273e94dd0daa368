import { given } from '#core/base/given';
import type { Row, Statements } from '../database.ts';
import type { Instant } from '../people/instant.ts';
import type { DraftFile, DraftRecords, DraftState, KeptDraft } from './draft.ts';

interface DraftRow extends Row {
  readonly id: string;
  readonly board: string;
  readonly text: string;
  readonly version: number;
  readonly state: string;
  readonly saved_by: string;
  readonly saved_at: string;
  readonly post_at: string | null;
  readonly post_by: string | null;
  readonly why: string | null;
  readonly posted: string | null;
}

const COLUMNS = 'id, board, text, version, state, saved_by, saved_at, post_at, post_by, why, posted';

/** Drafts in the office's database. */
export function sqlDrafts(statements: Statements): DraftRecords {
  const found = async (where: string, values: readonly string[]) =>
    (await statements.rows<DraftRow>(`SELECT ${COLUMNS} FROM draft ${where}`, values)).map(draftOf);
  const changed = async (sql: string, values: Parameters<Statements['rows']>[1]) =>
    (await statements.rows(sql, values)).length > 0;
  return {
    add: (draft) =>
      changed(
        `INSERT INTO draft (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT DO NOTHING RETURNING id`,
        valuesOf(draft),
      ),
    byId: async (id) => (await found('WHERE id = $1', [id]))[0],
    ofBoard: (board) => found("WHERE board = $1 AND state <> 'posted' ORDER BY saved_at DESC, id", [board]),
    replace: (draft) =>
      changed(
        `UPDATE draft SET board = $2, text = $3, version = $4, state = $5, saved_by = $6, saved_at = $7,
          post_at = $8, post_by = $9, why = $10, posted = $11
        WHERE id = $1 AND version = $4 - 1 RETURNING id`,
        valuesOf(draft),
      ),
    remove: async (id, version) => {
      const isGone = await changed('DELETE FROM draft WHERE id = $1 AND version = $2 RETURNING id', [
        id,
        version,
      ]);
      if (isGone) await statements.rows('DELETE FROM draft_file WHERE draft = $1', [id]);
      return isGone;
    },
    due: (at) => found("WHERE state = 'timed' AND post_at <= $1 ORDER BY post_at, id", [at]),
    unfinished: (before) =>
      found("WHERE state = 'posting' AND saved_at < $1 ORDER BY saved_at, id", [before]),
    files: async (id) =>
      (
        await statements.rows<Row & DraftFile>(
          'SELECT name, bytes FROM draft_file WHERE draft = $1 ORDER BY name',
          [id],
        )
      ).map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
    putFile: async (id, { name, bytes }) => {
      await statements.rows(
        `INSERT INTO draft_file (draft, name, bytes) VALUES ($1, $2, $3)
        ON CONFLICT (draft, name) DO UPDATE SET bytes = $3`,
        [id, name, bytes],
      );
    },
    removeFile: (id, name) =>
      changed('DELETE FROM draft_file WHERE draft = $1 AND name = $2 RETURNING name', [id, name]),
  };
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
];

const draftOf = (row: DraftRow): KeptDraft => ({
  id: row.id,
  board: row.board,
  text: row.text,
  version: row.version,
  state: row.state as DraftState,
  savedBy: row.saved_by,
  savedAt: row.saved_at as Instant,
  ...given({
    postAt: (row.post_at ?? undefined) as Instant | undefined,
    postBy: row.post_by ?? undefined,
    why: row.why ?? undefined,
    posted: row.posted === null ? undefined : (JSON.parse(row.posted) as number[]),
  }),
});
