import { describe, expect, test } from 'vitest';
import {
  type CellGiven,
  styled,
  tablesOf,
  time,
  type WorkbookGiven,
  workbook,
} from '../../../test/workbooks.ts';

/** One cell, as a person sees it. */
async function seen(cell: CellGiven, given: Partial<WorkbookGiven> = {}): Promise<string | undefined> {
  const [table] = await tablesOf(workbook({ ...given, sheets: [{ name: 'S', rows: [['x', cell]] }] }));
  return table?.rows[0]?.cells[1];
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a time is all that the file has of it, however the cell shows it', () => {
  test.each([
    ['mm:ss.0', 83_889, '1:23.889'],
    ['mm:ss.000', 83_000, '1:23.000'],
    ['mm:ss', 83_000, '1:23'],
    ['mm:ss', 83_889, '1:23.889'],
    ['h:mm:ss', 83_889, '1:23.889'],
    ['[h]:mm:ss.000', 3 * HOUR + 43 * MINUTE + 26_017, '3:43:26.017'],
    ['mm:ss.0', 3 * HOUR + 43 * MINUTE + 26_017, '3:43:26.017'],
    ['h:mm:ss', 24 * HOUR + 83_889, '24:01:23.889'],
    ['h:mm', 83_889, '1:23.889'],
    ['mm:ss.0', 45_500, '0:45.500'],
    ['mm:ss', 5_000, '0:05'],
    ['ss.000', 23_889, '23.889'],
    ['m/d/yyyy h:mm', 83_889, '1:23.889'],
    ['[$-F400]h:mm:ss\\ AM/PM', 83_889, '1:23.889'],
    ['mm:ss.0', 1, '0:00.001'],
  ])('%s of %d is %s', async (format, milliseconds, text) => {
    expect(await seen(time(milliseconds), { formats: [format] })).toBe(text);
    expect(await seen(time(milliseconds), { formats: [format], is1904: true })).toBe(text);
  });
  test('but what was typed as 1:23 may be hours and minutes, and looks like no time', async () => {
    for (const format of ['h:mm', '[h]:mm', 'hh:mm', 'h:mm AM/PM'])
      expect(await seen(time(83 * MINUTE), { formats: [format] })).toBe('1:23 (h:mm)');
  });
  test('a day of the calendar is a day, and its time that of the clock', async () => {
    expect(await seen(styled(45_323), { formats: ['d/m/yyyy'] })).toBe('2024-02-01');
    expect(await seen(styled(45_323.5), { formats: ['d-mmm'] })).toBe('2024-02-01 12:00:00');
    expect(await seen(styled(45_323.5), { formats: ['h:mm:ss'] })).toBe('12:00:00');
    expect(await seen(styled(1e12), { formats: ['d/m/yyyy'] })).toBe('####');
  });
  test('below none has a minus', async () => {
    expect(await seen(time(-1500), { formats: ['mm:ss.0'] })).toBe('-0:01.500');
  });
});

describe('a number', () => {
  test.each([
    [92, '92'],
    [23.888999999999999, '23.889'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1e+21'],
    [-1, '-1'],
  ])('%d is %s', async (number, text) => {
    expect(await seen(number)).toBe(text);
  });
  test.each([
    ['000', 7, '007'],
    ['0.000', 23.5, '23.500'],
    ['0.0', 23.889, '23.889'],
    ['0', 12.7, '12.7'],
    ['#,##0', 1234, '1234'],
    ['"#"0', 7, '#7'],
    ['"+"0 "lap"', 1, '+1 lap'],
    ['0 "laps"', 5, '5 laps'],
    ['0%', 0.05, '0.05'],
    ['General', 5, '5'],
  ])('in the format %s, %d is %s', async (format, number, text) => {
    expect(await seen(styled(number), { formats: [format] })).toBe(text);
  });
});

describe('other cells', () => {
  test.each([
    ['a text', ' Anna  Berg\nLi Wei ', 'Anna  Berg\nLi Wei'],
    ['a text of digits', '007', '007'],
    ['a truth', { xml: '<c t="b"><v>1</v></c>' }, 'TRUE'],
    ['an error', { xml: '<c t="e"><v>#N/A</v></c>' }, '#N/A'],
    ['a formula, by its kept value', { xml: '<c><f>B2*2</f><v>92</v></c>' }, '92'],
    ['a formula of a text', { xml: '<c t="str"><f>B2</f><v>Nord</v></c>' }, 'Nord'],
    ['a formula without a kept value', { xml: '<c><f>B2*2</f></c>' }, '=B2*2'],
    [
      'a text in several fonts',
      { xml: '<c t="inlineStr"><is><r><t>Anna </t></r><r><t>Berg</t></r></is></c>' },
      'Anna Berg',
    ],
  ])('%s', async (_, cell, text) => {
    expect(await seen(cell)).toBe(text);
  });
});
