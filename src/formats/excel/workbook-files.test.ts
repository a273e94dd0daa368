import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faultOf, workbook, workbookFiles, zipOf } from '../../../test/workbooks.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file that is no workbook is told by what it is', () => {
  const wide = (text: string) => Array.from(text, (letter) => `${letter}\0`).join('');
  const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const old = (text: string) => Uint8Array.from([...OLD, ...bytesOf(`\0\0\0${wide(text)}`)]);
  test.each([
    ['nothing', new Uint8Array(), 'empty: nothing'],
    ['.xls', old('Workbook'), 'other-format: a workbook of Excel 97 to 2003 (.xls)'],
    ['.xls of Excel 95', old('Book'), 'other-format: a workbook of Excel 97 to 2003 (.xls)'],
    ['a password', old('EncryptedPackage'), 'other-format: a workbook with a password'],
    ['.doc', old('WordDocument'), 'other-format: a file of an old Office program'],
    [
      'a page named .xls',
      bytesOf('\uFEFF \n<html><table>'),
      'other-format: a page or a text in XML, whatever its name says',
    ],
    ['PDF', bytesOf('%PDF-1.7'), 'other-format: a PDF'],
    ['CSV', bytesOf('Pos,No\n1,7'), 'other-format: a file of another kind'],
    [
      '.ods',
      zipOf({ mimetype: '', 'content.xml': '' }),
      'other-format: a file of LibreOffice or OpenOffice (.ods)',
    ],
    [
      '.xlsb',
      zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      'other-format: a binary workbook (.xlsb)',
    ],
    ['.docx', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'other-format: a Word document'],
    ['.numbers', zipOf({ 'Index/Document.iwa': '' }), 'other-format: a file of Apple Numbers'],
    ['.zip', zipOf({ 'race.csv': 'Pos,No' }), 'other-format: a zip file of another kind'],
    ['half a workbook', workbook({ sheets: [] }).slice(0, 300), 'other-format: a zip file that is damaged'],
    ['a workbook of nothing', workbook({ sheets: [{ name: 'S' }] }), 'empty: nothing in any worksheet'],
    ['a workbook without worksheets', workbook({ sheets: [] }), 'empty: nothing in any worksheet'],
  ])('%s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });
  test('damaged: a byte, a file that is missing, one that is cut beside a chart', async () => {
    const sheets = [{ name: 'S', rows: [['Harbour Racing']] }];
    const bytes = workbook({ sheets });
    const at = Buffer.from(bytes).indexOf('Harbour');
    const damaged = 'broken: a workbook that is damaged';
    expect(await faultOf(bytes.with(at, 0))).toBe(damaged);
    const { 'xl/worksheets/sheet1.xml': _, ...others } = workbookFiles({ sheets });
    expect(await faultOf(zipOf(others))).toBe(damaged);
    const beside = { ...others, 'xl/chartsheets/x.xml': '', 'xl/worksheets/sheet1.xml': '<worksheet' };
    expect(await faultOf(zipOf(beside))).toBe(damaged);
  });
});

describe('a workbook that is too large is refused before it is unpacked', () => {
  /** A file of a zip that says it holds so many bytes, and holds spaces. */
  function packed(size: number, declared: number): Uint8Array {
    const name = 'xl/worksheets/sheet1.xml';
    const files = { ...workbookFiles({ sheets: [{ name: 'S' }] }), [name]: '' };
    const zip = Buffer.from(zipOf(files));
    const data = deflateRawSync(Buffer.alloc(size, ' '));
    const record = zip.lastIndexOf(name) - 46;
    const offset = zip.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    zip.writeUInt16LE(8, record + 10);
    zip.writeUInt32LE(0, record + 16);
    zip.writeUInt32LE(data.length, record + 20);
    zip.writeUInt32LE(declared, record + 24);
    zip.writeUInt32LE(offset, record + 42);
    const end = zip.subarray(zip.lastIndexOf('PK\x05\x06'));
    return Uint8Array.from(Buffer.concat([zip, local, data, end]));
  }
  test('by what its files hold together', async () => {
    expect(await faultOf(packed(40_000_000, 40_000_000))).toBe('too-large: 41 MB of cells');
  });
  test('also where it does not say what they hold', async () => {
    expect(await faultOf(packed(40_000_000, 0))).toMatch('too-large: ');
  });
  test('and is damaged where they hold more than it says', async () => {
    expect(await faultOf(packed(4_000_000, 1000))).toBe('broken: a workbook that is damaged');
  });
  test('by its bytes', async () => {
    expect(await faultOf(new Uint8Array(32_000_001))).toBe('too-large: 32000001 bytes');
  });
  test('by its worksheets, which may all be one file', async () => {
    const sheets = Array.from({ length: 61 }, (_, i) => ({ name: `S${i}`, rows: [[1]] }));
    expect(await faultOf(workbook({ sheets }))).toBe('too-large: 61 worksheets');
  });
  test('by the rows and columns of a worksheet', async () => {
    const at = (cell: string) => `<row><c r="${cell}"><v>1</v></c></row>`;
    const fault = "too-large: more in the worksheet 'S'";
    expect(await faultOf(workbook({ sheets: [{ name: 'S', data: at('A1') + at('A5001') }] }))).toBe(fault);
    expect(await faultOf(workbook({ sheets: [{ name: 'S', data: at('A1') + at('IW1') }] }))).toBe(fault);
    expect(
      await faultOf(workbook({ sheets: [{ name: 'S', data: at('A1') + at('IV5000') }] })),
    ).toBeUndefined();
  });
  test('a corner far out does not make a million cells', async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row>'.concat(
      ...Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 2}"><c r="XFD${i + 2}" s="1"/></row>`),
    );
    const started = performance.now();
    expect(await faultOf(workbook({ sheets: [{ name: 'S', data }] }))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
