import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CellValue, DataTable } from '#answers/tables/data-table';
import { tablesOf } from '#answers/tables/tables-of';
import { dayOf } from '#core/base/day';
import { readCsv } from '#formats/csv/read-csv';
import { sheetNames } from '#formats/excel/sheet-names';
import { writeWorkbook } from '#formats/excel/write-workbook';
import { en } from '#words/en';
import { knownSeason } from '../season-page.ts';
import { SHIPPED } from '../shipped.ts';

/* What LibreOffice finds in a workbook: skipped where it is not installed, since nothing may need a system package. */

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-libre-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every sheet as CSV in UTF-8, a file each, all texts quoted: so car 007 is told from 7. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

function sheetsRead(season: string, workbook: Uint8Array): ReadonlyMap<string, string> {
  const file = path.join(folder, `${season}.xlsx`);
  const out = path.join(folder, season);
  writeFileSync(file, workbook);
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    EVERY_SHEET,
    '--outdir',
    out,
    file,
  ]);
  return new Map(
    readdirSync(out).map((name) => [
      name.slice(season.length + 1, -4),
      readFileSync(path.join(out, name), 'utf8'),
    ]),
  );
}

const written = (cell: CellValue): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell);

/** Rows as LibreOffice read them; a row of nothing but empty cells is one of ours, too. */
const rowsIn = (csv: string): readonly (readonly string[])[] => {
  const read = readCsv(csv);
  if (!read.ok) throw new Error('LibreOffice wrote a CSV that cannot be read');
  return read.value.rows.map(({ fields }) => fields);
};

const rowsOf = ({ rows }: DataTable) => rows.map((row) => row.map(written));

test.skipIf(!isInstalled).each(SHIPPED)(
  'LibreOffice reads %s as it is',
  { timeout: 120_000 },
  async (key) => {
    const known = await knownSeason({ season: key });
    const tables = tablesOf(en, known, { page: 'season' });
    const last = known.season.board.at(-1);
    const posted = dayOf(last?.posted.by ?? ('2014-01-01' as never));
    const sheets = sheetsRead(key, await writeWorkbook(tables, { title: key, posted }));
    const names = sheetNames(tables.map(({ name }) => name));
    expect(sheets.size).toBe(tables.length);
    for (const [index, table] of tables.entries())
      expect([names[index], rowsIn(sheets.get(names[index] ?? '') ?? '')]).toEqual([
        names[index],
        rowsOf(table),
      ]);
  },
);
