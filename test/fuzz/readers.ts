import type { FuzzedReader } from './fuzzed-reader.ts';
import { ALKAMEL_READERS } from './readers/alkamel.ts';
import { BOARD_READERS } from './readers/boards.ts';
import { DOCUMENT_READERS } from './readers/documents.ts';
import { F1DB_READERS } from './readers/f1db.ts';
import { FILE_READERS } from './readers/files.ts';
import { SIM_READERS } from './readers/simulators.ts';
import { TABLE_READERS } from './readers/tables.ts';
import { TREE_READERS } from './readers/trees.ts';
import { WIKI_READERS } from './readers/wiki.ts';
import { WORKBOOK_READERS } from './readers/workbooks.ts';

/** Everything that reads what others wrote. `npm test` gives each a few hundred inputs, `npm run fuzz` 100,000. */
export const READERS: readonly FuzzedReader[] = [
  ...DOCUMENT_READERS,
  ...TREE_READERS,
  ...ALKAMEL_READERS,
  ...SIM_READERS,
  ...TABLE_READERS,
  ...WORKBOOK_READERS,
  ...F1DB_READERS,
  ...WIKI_READERS,
  ...FILE_READERS,
  ...BOARD_READERS,
];
