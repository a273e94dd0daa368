import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { columnsOf, proposeColumns } from '#formats/table/propose-columns';
import { readTableSheet } from '#formats/table/read-table-sheet';
import { MOST_COLUMNS, MOST_ROWS } from '#formats/table/table';
import { time, workbookFiles, zipOf } from '../../../test/workbooks.ts';
import { readWorkbook } from './read-workbook.ts';

const runs = { numRuns: 200 * Number(process.env.FUZZ ?? 1) };
const A_SECOND = 1000;

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
  files: {
    'xl/sharedStrings.xml': '<sst><si><t>Anna</t></si><si><r><t>Li</t></r></si></sst>',
  },
});
const SEEDS = [
  zipOf(FILES),
  await writeXlsx({
    sheets: [
      {
        name: 'Race',
        rows: [
          ['Pos', 'No.', 'Team'],
          [1, '007', 'Nord'],
          [2, 7, 'Hof'],
        ],
      },
    ],
  }),
];

/** Whatever the bytes: tables within their limits, which are read as results are; or a fault; in a second. */
async function readsOrTells(bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  const read = await readWorkbook(bytes);
  expect(performance.now() - started).toBeLessThan(A_SECOND);
  if (!read.ok) {
    expect(read.error.found !== '' && read.error.expected !== '').toBe(true);
    return;
  }
  expect(read.value.length).toBeGreaterThan(0);
  for (const table of read.value) {
    expect(table.rows.length > 0 && table.rows.length <= MOST_ROWS).toBe(true);
    expect(table.rows.every(({ line }, i) => line > (table.rows[i - 1]?.line ?? 0))).toBe(true);
    for (const { cells } of table.rows) {
      expect(cells.length <= MOST_COLUMNS && cells.length === table.rows[0]?.cells.length).toBe(true);
      expect(cells.some((cell) => cell !== '') && cells.every((cell) => cell === cell.trim())).toBe(true);
    }
    readTableSheet(table, columnsOf(proposeColumns(table)), { session: RACE });
  }
}

const byte = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('set', 'cut', 'lose', 'double'),
  value: fc.nat(255),
  length: fc.nat(40),
});
type ByteChange = typeof byte extends fc.Arbitrary<infer Value> ? Value : never;

function changedBytes(bytes: Uint8Array, { at, how, value, length }: ByteChange): Uint8Array {
  const start = at % (bytes.length + 1);
  const [before, piece, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (how === 'cut') return before.slice();
  if (how === 'lose') return Uint8Array.from([...before, ...after]);
  if (how === 'double') return Uint8Array.from([...before, ...piece, ...piece, ...after]);
  return bytes.map((old, i) => (i === start ? value : old));
}

test('workbooks with bytes changed, lost, doubled and cut', async () => {
  const bytes = fc
    .tuple(fc.constantFrom(...SEEDS), fc.array(byte, { minLength: 1, maxLength: 4 }))
    .map(([bytes, changes]) => changes.reduce(changedBytes, bytes));
  await fc.assert(fc.asyncProperty(bytes, readsOrTells), runs);
});

test('any bytes at all, with and without the beginning of a workbook', async () => {
  const bytes = fc.tuple(
    fc.constantFrom('', 'PK\x03\x04', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '<', '\xEF\xBB\xBF'),
    fc.uint8Array({ maxLength: 300 }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, ([start, rest]) =>
      readsOrTells(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest])),
    ),
    runs,
  );
});

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(FILES)),
  at: fc.nat(),
  length: fc.oneof(fc.nat(3), fc.nat(60)),
  text: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom(
      ...[
        '<',
        '>',
        '/>',
        '"',
        '&',
        '&#0;',
        '&#xFFFFFFFF;',
        '<!--',
        '<![CDATA[',
        '</c>',
        '<c>',
        '<row>',
        '<row r="5001">',
        '<v>',
      ],
      ...[
        '9',
        '-',
        'e',
        '1e308',
        '-1e308',
        'NaN',
        'Infinity',
        '0',
        '999999999',
        'A1',
        'XFD1048576',
        'A0',
        'A1:XFD1048576',
      ],
      ...[
        ' t="s"',
        ' t="d"',
        ' s="1"',
        ' s="99"',
        ' r="C3"',
        '_x0000_',
        '\0',
        '\uD800',
        'date1904="1" ',
        'mmmm',
        '[h]',
        ';',
        '\\',
      ],
    ),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function editedFiles(
  files: Record<string, string>,
  { file, at, length, text }: Edit,
): Record<string, string> {
  const old = files[file] ?? '';
  const start = at % (old.length + 1);
  return { ...files, [file]: old.slice(0, start) + text + old.slice(start + length) };
}

test('workbooks with the texts of their files changed', async () => {
  const bytes = fc
    .array(edit, { minLength: 1, maxLength: 5 })
    .map((edits) => zipOf(edits.reduce(editedFiles, FILES)));
  await fc.assert(fc.asyncProperty(bytes, readsOrTells), runs);
});
