import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { readWorkbook } from '#formats/excel/read-workbook';
import { time, workbookFiles, zipOf } from '../../workbooks.ts';
import { changedBytes } from '../changed-bytes.ts';
import { changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed } from '../fuzzed-reader.ts';
import { faultHolds } from '../laws.ts';
import { tableHolds } from './tables.ts';

const FILES = workbookFiles({
  formats: ['mm:ss.0', '000'],
  sheets: [
    {
      name: 'Race',
      rows: [
        ['6 Hours of the Lagoon'],
        ['Pos', 'No.', 'Team', 'Driver', 'Laps', 'Best'],
        [1, { xml: '<c s="2"><v>7</v></c>' }, 'Harbour Racing', 'Anna Berg', 92, time(112_991)],
        [undefined, undefined, undefined, 'Li Wei'],
        [
          'DNF',
          '91',
          'Nord',
          'Per Holm',
          { xml: '<c><f>A1</f><v>3</v></c>' },
          { xml: '<c t="e"><v>#N/A</v></c>' },
        ],
      ],
      after: '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/></mergeCells>',
    },
    { name: 'Lists', rows: [['a']], state: 'hidden' },
    { name: 'Chart', isChart: true },
  ],
  files: { 'xl/sharedStrings.xml': '<sst><si><t>Anna</t></si><si><r><t>Li</t></r></si></sst>' },
});
const ROWS = [
  ['Pos', 'No.', 'Team'],
  [1, '007', 'Nord'],
  [2, 7, 'Hof'],
];
/** As it is put together by hand, and as a program packs it. */
export const WORKBOOKS: readonly Uint8Array[] = [
  zipOf(FILES),
  await writeXlsx({ sheets: [{ name: 'Race', rows: ROWS }] }),
];

/** What only workbooks are made of. */
const PIECES = [
  ...[
    '<c>',
    '</c>',
    '<row>',
    '<row r="5001">',
    '<v>',
    '</row>',
    ' t="s"',
    ' t="d"',
    ' s="1"',
    ' s="99"',
    'mmmm',
  ],
  ...[
    ' r="C3"',
    'A1',
    'XFD1048576',
    'A0',
    'A1:XFD1048576',
    '_x0000_',
    'date1904="1" ',
    '[h]',
    '1e308',
    '-1e308',
  ],
];
const piece = fc.record({ at: fc.nat(), length: fc.nat(6), text: fc.constantFrom(...PIECES) });
const withPiece = (xml: string) =>
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) =>
    pieces.reduce((xml, { at, length, text }) => {
      const start = at % (xml.length + 1);
      return xml.slice(0, start) + text + xml.slice(start + length);
    }, xml),
  );

/** Right as a zip, with changes in one or two of its files. */
const changedFiles = fc
  .array(
    fc
      .constantFrom(...Object.entries(FILES))
      .chain(([name, xml]) =>
        fc.oneof(changedText([xml]), withPiece(xml)).map((xml) => [name, xml] as const),
      ),
    { minLength: 1, maxLength: 2 },
  )
  .map((changed) => zipOf({ ...FILES, ...Object.fromEntries(changed) }));

const anyBytes = fc
  .tuple(
    fc.constantFrom('', 'PK\x03\x04', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '<', '\xEF\xBB\xBF'),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([start, rest]) => Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]));

/** Tables, each with a name and equally long rows, which are read as results are; or a fault. */
async function readsOrTells(bytes: Uint8Array): Promise<void> {
  const read = await readWorkbook(bytes);
  if (!read.ok) {
    faultHolds(read.error, (line) => line >= 1);
    return;
  }
  assert.ok(read.value.length > 0);
  for (const table of read.value) {
    const width = table.rows[0]?.cells.length;
    assert.ok(table.rows.every(({ cells }) => cells.length === width));
    tableHolds(table);
  }
}

export const WORKBOOK_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'excel',
    fc.oneof(
      { weight: 6, arbitrary: changedFiles },
      { weight: 3, arbitrary: changedBytes(fc.constantFrom(...WORKBOOKS)) },
      { weight: 1, arbitrary: anyBytes },
    ),
    readsOrTells,
  ),
];
