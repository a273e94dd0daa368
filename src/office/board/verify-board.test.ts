import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { NoticeBoard } from '#store/board';
import { linkOf } from '#store/chain';
import type { Database, Value } from '#store/database';
import { folderBoard } from '#store/folder';
import { startLedger } from '#store/folder-ledger';
import { memoryBoard } from '#store/memory';
import { migrate } from '#store/migrate';
import { openPostgres } from '#store/postgres';
import { sqlBoard } from '#store/sql-board';
import { openSqlite } from '#store/sqlite';
import { bulletin, largeBulletin } from '../../../test/faults/bulletin.ts';
import { newDatabase } from '../../../test/office-databases.ts';
import { type Against, verifyBoard } from './verify-board.ts';

const LAST = 6;
const WITH_ATTACHMENT = [2, 5];
/** Six documents, of which two attach a file. */
async function posted(board: NoticeBoard): Promise<NoticeBoard> {
  for (let number = 1; number <= LAST; number++) {
    const isLarge = WITH_ATTACHMENT.includes(number);
    const posting = isLarge
      ? largeBulletin(`number ${number}`, number, 10)
      : bulletin(`number ${number}`, number);
    const answer = await board.post(posting, number - 1);
    if (!answer.ok) throw new Error(answer.error.code);
  }
  return board;
}
/** Everything that is found: `3 document-altered`. */
const found = async (board: NoticeBoard, against?: Against) =>
  (await verifyBoard(board, against)).broken.map(({ code, document }) => `${document} ${code}`);
const headOf = async (board: NoticeBoard) => {
  const { documents, head = '' } = await verifyBoard(board);
  return { document: documents, link: head };
};
const text = (name: string, number: number) => bulletin(name, number).text;
const NEVER = { known: undefined, isEachNoted: true };

const postgres = inject('postgres');
const DATABASES: Readonly<Record<string, () => Promise<Database>>> = {
  SQLite: async () => openSqlite(':memory:'),
  ...(postgres === undefined ? {} : { PostgreSQL: async () => openPostgres(await newDatabase(postgres)) }),
};

/** What keeps the tables as they are, and what each is about. */
const PROTECTING = {
  sqlite: ['document', 'ledger', 'attachment'].flatMap((table) => [
    `DROP TRIGGER ${table}_is_not_altered`,
    `DROP TRIGGER ${table}_is_not_removed`,
  ]),
  postgres: ['document', 'ledger', 'attachment'].map((table) => `DROP TRIGGER ${table}_stays ON ${table}`),
};
const NOTING = {
  sqlite: 'DROP TRIGGER document_is_noted',
  postgres: 'DROP TRIGGER document_is_noted ON document',
};
type Sql = readonly [sql: string, ...values: Value[]];
const altered = (number: number, to: string): Sql => [
  'UPDATE document SET text = $1 WHERE number = $2',
  to,
  number,
];

/** What somebody does who may do everything in the database, and what is found of it. */
const TAMPERED: readonly (readonly [what: string, done: readonly Sql[], found: readonly string[]])[] = [
  ['a changed byte of a text', [altered(3, text('number 4', 3))], ['3 document-altered']],
  [
    'another kind',
    [["UPDATE document SET name = '0003-decision.yaml' WHERE number = 3"]],
    ['3 document-altered'],
  ],
  [
    'changed bytes of an attachment',
    [['UPDATE attachment SET bytes = $1', Uint8Array.of(1)]],
    ['2 attachment-altered', '5 attachment-altered'],
  ],
  ['removed attachments', [['DELETE FROM attachment']], ['2 attachment-missing', '5 attachment-missing']],
  ['a removed document', [['DELETE FROM document WHERE number = 3']], ['3 document-missing']],
  ['several removed', [['DELETE FROM document WHERE number IN (3, 4)']], ['3 document-missing']],
  ['the last document removed', [['DELETE FROM document WHERE number = 6']], ['6 document-missing']],
  [
    'two swapped documents',
    [
      ['UPDATE document SET number = 99 WHERE number = 3'],
      ['UPDATE document SET number = 3 WHERE number = 4'],
      ['UPDATE document SET number = 4 WHERE number = 99'],
    ],
    ['3 document-swapped', '4 document-swapped'],
  ],
  [
    'a document removed and the others moved up',
    [
      ['DELETE FROM document WHERE number = 4'],
      ['UPDATE document SET number = 4 WHERE number = 5'],
      ['UPDATE document SET number = 5 WHERE number = 6'],
    ],
    ['4 document-altered', '5 document-swapped', '6 document-missing'],
  ],
  [
    'a document added with a link of its own',
    [
      [
        "INSERT INTO document (board, number, name, text, link) VALUES ('season', 7, '0007-bulletin.yaml', $1, 'none')",
        text('number 7', 7),
      ],
    ],
    ['7 document-altered'],
  ],
  [
    'a changed line of the ledger',
    [["UPDATE ledger SET link = 'none' WHERE number = 4"]],
    ['4 document-altered', '5 document-altered'],
  ],
  ['a removed line of the ledger', [['DELETE FROM ledger WHERE number = 6']], ['6 document-added']],
];

describe.each(Object.entries(DATABASES))('a board in %s', (_, open) => {
  const opened = async () => {
    const database = await open();
    await migrate(database);
    const board = await posted(sqlBoard(database, 'season'));
    return { database, board, head: await headOf(board) };
  };
  const run = async (database: Database, statements: readonly Sql[]) => {
    for (const [sql, ...values] of statements) await database.rows(sql, values);
  };
  const dropped = (database: Database): readonly Sql[] => PROTECTING[database.dialect].map((sql) => [sql]);

  test('that nobody altered is whole, with a head that vouches for it', async () => {
    const { database, board, head } = await opened();
    expect(await verifyBoard(board, { known: head, isEachNoted: true })).toEqual({
      broken: [],
      documents: 6,
      attachments: 2,
      head: head.link,
      unnoted: [],
      unread: [],
    });
    await database.close();
  });

  test('is not altered by anybody who only writes SQL: UPDATE, DELETE, REPLACE and TRUNCATE do nothing', async () => {
    const { database, board } = await opened();
    const tried = [
      "UPDATE document SET text = 'x' WHERE number = 3",
      'DELETE FROM document WHERE number = 6',
      "UPDATE ledger SET link = 'x'",
      'DELETE FROM ledger',
      'UPDATE attachment SET board = board',
      'DELETE FROM attachment',
      ...(database.dialect === 'postgres'
        ? ['TRUNCATE document', 'TRUNCATE ledger', 'TRUNCATE attachment']
        : []),
    ];
    for (const sql of tried)
      await expect(database.rows(sql), sql).rejects.toThrow('what was posted stays as it is');
    if (database.dialect === 'sqlite') {
      await database.rows(
        "INSERT OR REPLACE INTO document (board, number, name, text, link) VALUES ('season', 3, 'x', 'x', 'x')",
      );
      await database.rows("INSERT OR REPLACE INTO attachment SELECT board, sha256, x'00' FROM attachment");
    }
    expect(await found(board, NEVER)).toEqual([]);
    await database.close();
  });

  test.each(TAMPERED)('without what protects it: %s', async (_, done, expected) => {
    const { database, board } = await opened();
    await run(database, [...dropped(database), ...done]);
    expect(await found(board, NEVER)).toEqual(expected);
    await database.close();
  });

  test('a document added behind the back of the ledger was never posted', async () => {
    const { database, board } = await opened();
    const [seventh, ledger] = [text('number 7', 7), await board.ledger()];
    const previous = ledger.ok ? ledger.value.at(-1)?.link : undefined;
    const link = linkOf(previous, { name: '0007-bulletin.yaml', text: seventh });
    await run(database, [
      [NOTING[database.dialect]],
      [
        "INSERT INTO document (board, number, name, text, link) VALUES ('season', 7, '0007-bulletin.yaml', $1, $2)",
        seventh,
        link,
      ],
    ]);
    expect(await found(board, NEVER)).toEqual(['7 document-added']);
    await database.close();
  });

  test('whose last document is gone from the ledger too is only told by a head that was kept', async () => {
    const { database, board, head } = await opened();
    await run(database, [
      ...dropped(database),
      ['DELETE FROM document WHERE number = 6'],
      ['DELETE FROM ledger WHERE number = 6'],
    ]);
    expect(await found(board, NEVER)).toEqual([]);
    expect(await found(board, { known: head })).toEqual(['6 document-missing']);
    await database.close();
  });

  test('whose ledger was written anew is only told by a head that was kept', async () => {
    const { database, board, head } = await opened();
    await run(database, [...dropped(database), altered(2, text('another', 2))]);
    const read = await board.read();
    let previous: string | undefined;
    for (const document of read.ok ? read.value : []) {
      previous = linkOf(previous, document);
      await database.rows('UPDATE ledger SET link = $1 WHERE number = $2', [previous, document.number]);
    }
    expect(await found(board, NEVER)).toEqual([]);
    expect(await found(board, { known: head })).toEqual(['6 head-differs']);
    await database.close();
  });

  test('gives no number a second time, though its document is gone', async () => {
    const { database, board } = await opened();
    await run(database, [...dropped(database), ['DELETE FROM document WHERE number = 6']]);
    await expect(board.post(bulletin('another', 6), 5)).rejects.toThrow();
    expect(await found(board, NEVER)).toEqual(['6 document-missing']);
    await database.close();
  });
});

describe('a board in a folder', () => {
  const inFolder = async (action: (folder: string, board: NoticeBoard) => Promise<void>) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
    await startLedger(folder);
    try {
      await action(folder, await posted(folderBoard(folder)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const file = (number: number, kind = 'bulletin') => `000${number}-${kind}.yaml`;

  test.each<readonly [string, (at: (name: string) => string) => void, readonly string[]]>([
    ['nothing', () => undefined, []],
    ['a letter', (at) => appendFileSync(at(file(3)), '#'), ['3 document-altered']],
    ['bytes that are no text', (at) => writeFileSync(at(file(3)), Uint8Array.of(255)), ['3 board-odd']],
    ['a removed file', (at) => rmSync(at(file(6))), ['6 document-missing']],
    ['a removed file in the middle', (at) => rmSync(at(file(4))), ['4 document-missing']],
    [
      'two files of one number',
      (at) => writeFileSync(at(file(4, 'decision')), 'x'),
      ['4 document-added', '4 document-altered'],
    ],
    ['a renamed file', (at) => renameSync(at(file(4)), at(file(4, 'decision'))), ['4 document-altered']],
    [
      'two swapped files',
      (at) => {
        renameSync(at(file(3)), at('x'));
        renameSync(at(file(4)), at(file(3)));
        renameSync(at('x'), at(file(4)));
      },
      ['3 document-swapped', '4 document-swapped'],
    ],
    ['a broken ledger', (at) => writeFileSync(at('ledger.jsonl'), 'x\n'), ['0 board-odd']],
    [
      'a line of the ledger removed in the middle',
      (at) => {
        const lines = readFileSync(at('ledger.jsonl'), 'utf8').split('\n');
        writeFileSync(at('ledger.jsonl'), [...lines.slice(0, 3), ...lines.slice(4)].join('\n'));
      },
      ['4 document-added', '5 document-altered'],
    ],
  ])('%s', async (_, alter, expected) => {
    await inFolder(async (folder, board) => {
      alter((name) => path.join(folder, name));
      expect(await found(board)).toEqual(expected);
    });
  });

  test('of which the newest is not noted cannot be told from one that was put there by hand', () =>
    inFolder(async (folder, board) => {
      writeFileSync(path.join(folder, file(7)), text('number 7', 7));
      expect(await verifyBoard(board)).toMatchObject({ broken: [], unnoted: [7], documents: 7 });
    }));

  test('that keeps no ledger says nothing, but what a kept head says', async () => {
    const board = await posted(memoryBoard());
    const without = { ...board, ledger: async () => ({ ok: true, value: [] }) as const };
    expect(await verifyBoard(without)).toMatchObject({ broken: [], unnoted: [1, 2, 3, 4, 5, 6] });
    const { link } = await headOf(board);
    expect(await found(without, { known: { document: 6, link } })).toEqual([]);
    expect(await found(without, { known: { document: 5, link } })).toEqual(['5 head-differs']);
    expect(await found(without, { known: { document: 8, link } })).toEqual(['7 document-missing']);
  });
});
