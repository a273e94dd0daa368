import { err, ok, type Result } from '#core/base/result';
import {
  type BoardFault,
  type Damage,
  documentName,
  type LedgerLine,
  MOST_IN_ATTACHMENT,
  type NoticeBoard,
  type NotPosted,
  type Paper,
  type PostedText,
  type Posting,
  postingTooLarge,
  type Signature,
} from './board.ts';
import { linkOf } from './chain.ts';
import type { Database } from './database.ts';
import { databaseFault } from './database-fault.ts';
import { gapFaults } from './sequence.ts';
import { sha256 } from './sha256.ts';

/** A board in the office's database, whichever that is. @param key the name of the season: `asian-le-mans-series-2014` */
export function sqlBoard(database: Database, key: string): NoticeBoard {
  const links: KnownLinks = new Map();
  return {
    post: (posting, expected) => postTo({ database, key, links }, posting, expected),
    read: (from = 0) => readFrom(database, key, from),
    attachment: (hash) => readAttachment(database, key, hash),
    beside: (paper) => readBeside(database, key, paper),
    layBeside: async (paper, text) => {
      await database.rows(LAY_BESIDE, [key, paper, text]);
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
  ON CONFLICT (board, paper) DO UPDATE SET text = $3`;

/** @see NoticeBoard.post */
async function postTo(place: Place, posting: Posting, expected: number): Promise<Result<number, NotPosted>> {
  const { database, key } = place;
  const number = expected + 1;
  const tooLarge = postingTooLarge(posting, number);
  if (tooLarge !== undefined) return err(tooLarge);
  const previous = expected === 0 ? undefined : await linkAt(place, expected);
  const mayBeNext = expected === 0 || previous !== undefined;
  const name = documentName(number, posting.kind);
  const link = linkOf(previous, { name, text: posting.text });
  const row: PostedRow = { key, number, name, text: posting.text, link, previous, signed: posting.signed };
  const isPosted = mayBeNext && (await insertSurely(database, posting, row));
  place.links.clear();
  if (!isPosted) return err({ code: 'board-moved-on', last: await lastOf(database, key) });
  place.links.set(number, link);
  return ok(number);
}

interface PostedRow extends PostedText {
  readonly key: string;
  readonly link: string;
  readonly previous: string | undefined;
  readonly signed: Signature | undefined;
}

/** Where the connection broke before the answer came, the document may be there all the same: then it was posted. */
async function insertSurely(database: Database, posting: Posting, row: PostedRow): Promise<boolean> {
  try {
    return await insert(database, posting, row);
  } catch (error) {
    const isLost = databaseFault(error) === 'connection-lost';
    if (!isLost || !(await isThere(database, row).catch(() => false))) throw error;
    return true;
  }
}

/** Whether it wrote a row. The document first: who is late writes nothing, and no two wait for each other's attachments. */
async function insert(database: Database, { attachments }: Posting, row: PostedRow): Promise<boolean> {
  const { key, number, name, text, link, previous, signed } = row;
  const values = [key, number, name, text, link, signed?.by ?? null, signed?.at ?? null, previous ?? ''];
  if (attachments.length === 0) return (await database.rows(POST, values)).length === 1;
  return database.together(async (statements) => {
    if ((await statements.rows(POST, values)).length === 0) return false;
    for (const { bytes } of attachments) await statements.rows(ATTACH, [key, sha256(bytes), bytes]);
    return true;
  });
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
