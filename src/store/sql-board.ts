import { err, ok, type Result } from '#core/base/result';
import {
  type Attachment,
  anyTooLarge,
  type BoardFault,
  type Damage,
  documentName,
  type Laid,
  type LedgerLine,
  MOST_IN_ATTACHMENT,
  type NoticeBoard,
  type NotPostedWhole,
  type Paper,
  type PostedText,
  type Posting,
  PostUnknown,
  type Signature,
} from './board.ts';
import { linkOf } from './chain.ts';
import type { Database, Statements } from './database.ts';
import { databaseFault } from './database-fault.ts';
import { postOne } from './post-one.ts';
import { gapFaults } from './sequence.ts';
import { sha256 } from './sha256.ts';
import { within } from './within.ts';

/** A board in the office's database, whichever that is. @param key the name of the season: `asian-le-mans-series-2014` */
export function sqlBoard(database: Database, key: string): NoticeBoard {
  const links: KnownLinks = new Map();
  const postAll: NoticeBoard['postAll'] = (postings, expected) =>
    postTo({ database, key, links }, postings, expected);
  return {
    post: (posting, expected) => postOne(postAll, posting, expected),
    postAll,
    read: (from = 0) => readFrom(database, key, from),
    attachment: (hash) => readAttachment(database, key, hash),
    beside: (paper) => readBeside(database, key, paper),
    layBeside: async (paper, text, over) => {
      const [sql, values] = layingOver(over);
      return (await database.rows(sql, [key, paper, text, ...values])).length === 1;
    },
    ledger: () => readLedger(database, key),
  };
}

/** The link of the last document that was posted here: it never changes, so nobody need ask for it again. */
type KnownLinks = Map<number, string>;

interface Place {
  readonly database: Database;
  readonly key: string;
  readonly links: KnownLinks;
}

const LINK = 'SELECT link FROM document WHERE board = $1 AND number = $2';
const SIGNED = 'SELECT link, signed_by, signed_at FROM document WHERE board = $1 AND number = $2';
/** Nothing is inserted where the document before it is not there, or the number is taken. */
const POST = `
  INSERT INTO document (board, number, name, text, link, signed_by, signed_at)
  SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT),
    CAST($6 AS TEXT), CAST($7 AS TEXT)
  WHERE CAST($8 AS TEXT) = ''
    OR EXISTS (SELECT 1 FROM document WHERE board = $1 AND number = CAST($2 AS INTEGER) - 1 AND link = $8)
  ON CONFLICT (board, number) DO NOTHING
  RETURNING number`;
const ATTACH = 'INSERT INTO attachment (board, sha256, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const LAST = 'SELECT MAX(number) AS last FROM document WHERE board = $1';
const LAY_BESIDE = `
  INSERT INTO paper (board, paper, text) VALUES ($1, $2, $3)
  ON CONFLICT (board, paper) DO UPDATE SET text = $3 RETURNING paper`;
const LAY_FIRST = `
  INSERT INTO paper (board, paper, text) VALUES ($1, $2, $3) ON CONFLICT (board, paper) DO NOTHING RETURNING paper`;
const LAY_OVER = 'UPDATE paper SET text = $3 WHERE board = $1 AND paper = $2 AND text = $4 RETURNING paper';

function layingOver(over: Laid | undefined): readonly [sql: string, values: readonly string[]] {
  if (over === undefined) return [LAY_BESIDE, []];
  return over.text === undefined ? [LAY_FIRST, []] : [LAY_OVER, [over.text]];
}

/** @see NoticeBoard.postAll */
async function postTo(
  place: Place,
  postings: readonly Posting[],
  expected: number,
): Promise<Result<readonly number[], NotPostedWhole>> {
  const { database, key, links } = place;
  const tooLarge = anyTooLarge(postings, expected);
  if (tooLarge !== undefined) return err({ ...tooLarge, posted: [] });
  const previous = expected === 0 ? undefined : await linkAt(place, expected);
  const mayBeNext = expected === 0 || previous !== undefined;
  const rows = mayBeNext ? rowsOf(key, postings, expected, previous) : [];
  const isPosted = mayBeNext && (await insertSurely(database, rows));
  links.clear();
  if (!isPosted) return err({ code: 'board-moved-on', last: await lastOf(database, key), posted: [] });
  const last = rows.at(-1);
  if (last !== undefined) links.set(last.number, last.link);
  return ok(rows.map(({ number }) => number));
}

interface PostedRow extends PostedText {
  readonly key: string;
  readonly link: string;
  readonly previous: string | undefined;
  readonly signed: Signature | undefined;
  readonly attachments: readonly Attachment[];
}

/** Each document with its link, behind the one before it. */
function rowsOf(
  key: string,
  postings: readonly Posting[],
  expected: number,
  before: string | undefined,
): readonly PostedRow[] {
  let previous = before;
  return postings.map(({ kind, text, signed, attachments }, index) => {
    const number = expected + 1 + index;
    const name = documentName(number, kind);
    const link = linkOf(previous, { name, text });
    const row = { key, number, name, text, link, previous, signed, attachments };
    previous = link;
    return row;
  });
}

/** How long it is looked for what a broken connection did not tell, in milliseconds. */
const LOOKS_FOR = 3_000;

/**
 * Where the connection broke before the answer came, the documents may be there all the same: then they were posted.
 *
 * @throws PostUnknown where nobody can tell: what was sent may still be written.
 */
async function insertSurely(database: Database, rows: readonly PostedRow[]): Promise<boolean> {
  try {
    return await insert(database, rows);
  } catch (error) {
    const fault = databaseFault(error);
    if (fault !== 'connection-lost' && fault !== 'no-answer') throw error;
    const last = rows.at(-1);
    if (last !== undefined && (await within(LOOKS_FOR, isThere(database, last), false))) return true;
    throw new PostUnknown('the database did not say whether it was posted', { cause: error });
  }
}

/** Whether all rows were written. The documents first: who is late writes nothing, and no two wait for each other's attachments. */
async function insert(database: Database, rows: readonly PostedRow[]): Promise<boolean> {
  const [first] = rows;
  if (rows.length === 1 && first?.attachments.length === 0) return insertRow(database, first);
  return database.together(async (statements) => {
    for (const [index, row] of rows.entries()) {
      if (await insertRow(statements, row)) continue;
      // Behind a document that was just written nobody else can have come.
      if (index > 0) throw new Error(`document ${row.number} of ${row.key} was not written behind its own`);
      return false;
    }
    for (const { key, attachments } of rows)
      for (const { bytes } of attachments) await statements.rows(ATTACH, [key, sha256(bytes), bytes]);
    return true;
  });
}

async function insertRow(statements: Statements, row: PostedRow): Promise<boolean> {
  const { key, number, name, text, link, previous, signed } = row;
  const values = [key, number, name, text, link, signed?.by ?? null, signed?.at ?? null, previous ?? ''];
  return (await statements.rows(POST, values)).length === 1;
}

/** Told by its link, which is that of this text behind all those before it, and by who signed it when. */
async function isThere(database: Database, { key, number, link, signed }: PostedRow): Promise<boolean> {
  const [row] = await database.rows(SIGNED, [key, number]);
  return (
    row?.link === link && row.signed_by === (signed?.by ?? null) && row.signed_at === (signed?.at ?? null)
  );
}

async function linkAt({ database, key, links }: Place, number: number): Promise<string | undefined> {
  const known = links.get(number);
  if (known !== undefined) return known;
  const [row] = await database.rows<{ link: string }>(LINK, [key, number]);
  return row?.link;
}

async function lastOf(database: Database, key: string): Promise<number> {
  const [row] = await database.rows<{ last: number | null }>(LAST, [key]);
  return row?.last ?? 0;
}

async function readFrom(
  database: Database,
  key: string,
  from: number,
): Promise<Result<readonly PostedText[], Damage>> {
  const rows = await database.rows<{ number: number; name: string; text: string }>(
    'SELECT number, name, text FROM document WHERE board = $1 AND number > $2 ORDER BY number',
    [key, from],
  );
  const documents = rows.map(({ number, name, text }): PostedText => ({ number, name, text }));
  const faults = gapFaults(documents, from);
  return faults.length > 0 ? err({ faults, legible: documents }) : ok(documents);
}

async function readAttachment(
  database: Database,
  key: string,
  hash: string,
): Promise<Result<Uint8Array, BoardFault>> {
  const [row] = await database.rows<{ bytes: Uint8Array }>(
    'SELECT bytes FROM attachment WHERE board = $1 AND sha256 = $2',
    [key, hash],
  );
  const file = `attachments/${hash}`;
  const expected = 'the file as posted';
  if (row === undefined) return err({ code: 'attachment-missing', file, found: 'nothing', expected });
  const found = sha256(row.bytes);
  if (found === hash && row.bytes.length <= MOST_IN_ATTACHMENT) return ok(new Uint8Array(row.bytes));
  return err({ code: 'attachment-altered', file, found: `other bytes, of SHA-256 ${found}`, expected });
}

async function readBeside(
  database: Database,
  key: string,
  paper: Paper,
): Promise<Result<string | undefined, BoardFault>> {
  const [row] = await database.rows<{ text: string }>(
    'SELECT text FROM paper WHERE board = $1 AND paper = $2',
    [key, paper],
  );
  return ok(row?.text);
}

async function readLedger(
  database: Database,
  key: string,
): Promise<Result<readonly LedgerLine[], BoardFault>> {
  const rows = await database.rows<{
    number: number;
    link: string;
    signed_by: string | null;
    signed_at: string | null;
  }>('SELECT number, link, signed_by, signed_at FROM ledger WHERE board = $1 ORDER BY number', [key]);
  return ok(
    rows.map(({ number, link, signed_by: by, signed_at: at }) => ({
      document: number,
      link,
      ...(by === null || at === null ? {} : { signed: { by, at } satisfies Signature }),
    })),
  );
}
