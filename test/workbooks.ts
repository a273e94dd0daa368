/*
 * Excel workbooks as bytes, put together by hand, so that a test can have in them what no program would write.
 */
import { crc32 } from 'node:zlib';
import { readWorkbook } from '#formats/excel/read-workbook';
import type { Table } from '#formats/table/table';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: text, a number, nothing; or its whole XML without the address. */
export type CellGiven = string | number | undefined | { readonly xml: string };

export interface WorksheetGiven {
  readonly name: string;
  readonly rows?: readonly (readonly CellGiven[])[];
  /** What stands behind the cells: merged areas. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The whole of what stands in `sheetData`, in place of rows. */
  readonly data?: string;
  readonly isChart?: boolean;
}

export interface WorkbookGiven {
  readonly sheets: readonly WorksheetGiven[];
  /** Number formats: a cell of style 1 has the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** More files, or others in place of those that would be there. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A number in one of the workbook's formats, from 1. */
export const styled = (value: number, style = 1): CellGiven => ({
  xml: `<c s="${style}"><v>${value}</v></c>`,
});
/** A time as Excel keeps it: a fraction of a day. */
export const time = (milliseconds: number, style = 1): CellGiven => styled(milliseconds / 86_400_000, style);

export function workbook(given: WorkbookGiven): Uint8Array<ArrayBuffer> {
  return zipOf(workbookFiles(given));
}

/** The files of a workbook, before they are zipped. */
export function workbookFiles({
  sheets,
  formats = [],
  is1904,
  files = {},
}: WorkbookGiven): Record<string, string> {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(({ isChart }, i) =>
    relation(`rId${i + 1}`, isChart ? 'chartsheet' : 'worksheet', sheetPath(i, isChart)),
  );
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${TYPES}"/>`,
    '_rels/.rels': relationsOf([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${DECLARATION}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([...relations, relation('rIdS', 'styles', 'styles.xml')]),
    'xl/styles.xml': stylesOf(formats),
    ...Object.fromEntries(
      sheets.map((sheet, i) => [`xl/${sheetPath(i, sheet.isChart)}`, worksheetXml(sheet)]),
    ),
    ...files,
  };
}

const sheetPath = (i: number, isChart = false) =>
  isChart ? `chartsheets/sheet${i + 1}.xml` : `worksheets/sheet${i + 1}.xml`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relationsOf = (relations: readonly string[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`;

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  return `${DECLARATION}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function worksheetXml({ rows = [], after = '', data, isChart }: WorksheetGiven): string {
  if (isChart) return `${DECLARATION}<chartsheet ${MAIN}/>`;
  return `${DECLARATION}<worksheet ${MAIN}><sheetData>${data ?? rows.map(rowXml).join('')}</sheetData>${after}</worksheet>`;
}

const rowXml = (cells: readonly CellGiven[], i: number) =>
  `<row r="${i + 1}">${cells.map(cellXml).join('')}</row>`;

function cellXml(cell: CellGiven): string {
  if (cell === undefined) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A zip in which nothing is packed. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)];
    const sizes = [crc32(data), data.length, data.length];
    const local = [header(0x04034b50, [20], sizes, [name.length, 0]), name, data];
    records.push(header(0x02014b50, [20, 20], sizes, [name.length, 0, 0, 0, 0, 0, 0], offset), name);
    locals.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(records);
  const count = Object.keys(files).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, directory, end]));
}

/** Signature, versions, flags, method and time (all 0), sizes, lengths, and where a record points to. */
function header(
  signature: number,
  versions: readonly number[],
  sizes: readonly number[],
  lengths: readonly number[],
  offset?: number,
): Buffer {
  const parts = [
    word32(signature),
    ...versions.map(word16),
    ...[0, 0, 0, 0].map(word16),
    ...sizes.map(word32),
    ...lengths.map(word16),
    ...(offset === undefined ? [] : [word32(offset)]),
  ];
  return Buffer.concat(parts);
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export async function tablesOf(bytes: Uint8Array): Promise<readonly Table[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  return read.value;
}

/** `code: found`, for a file that is no workbook. */
export async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readWorkbook(bytes);
  return read.ok ? undefined : `${read.error.code}: ${read.error.found}`;
}
