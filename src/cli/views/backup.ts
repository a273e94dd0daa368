import type { BackupJson } from '#office/json/backup';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What was written, and what is in it: each board with its head. */
export function backupLines(
  { file, bytes, boards }: BackupJson,
  did: 'taken' | 'put in place',
  page: Page,
): readonly Text[] {
  const isAltered = boards.some(({ broken }) => broken.length > 0);
  const mark = isAltered ? styled('bad', 'bold')('✗ ') : styled('good', 'bold')('✓ ');
  const documents = boards.reduce((sum, board) => sum + board.documents, 0);
  const rows = boards.flatMap(({ board, head, broken }): Row[] => [
    [board],
    [dim(`  ${head ?? ''}`)],
    ...broken.map(({ text }): Row => [styled('bad')(`  ${text}`)]),
  ]);
  return [
    ...paragraph(
      [
        mark,
        bold(file),
        ` was ${did}: ${counted(boards.length, 'board')}, ${counted(documents, 'document')}, ${megabytes(bytes)}. `,
        isAltered ? 'What is in it is not as it was posted.' : 'Every board of it is as it was posted.',
      ],
      page.width,
    ),
    '',
    ...table([{ narrow: 'wrap', least: 24 }], rows, { width: page.width }),
  ];
}

const megabytes = (bytes: number) => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
