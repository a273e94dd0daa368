import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inNewSeason, shown, typed } from '../../test/typed.ts';
import { workbook } from '../../test/workbooks.ts';

const ESC = '\u001B';
/** All that a terminal obeys, and what turns the text behind it. */
const OBEYED = /(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069]/u;

test('what a person types reaches the terminal without what it would obey', async () => {
  for (const words of [
    `${ESC}[31m`,
    `standings ${ESC}[31m`,
    `explain gt-teams ${ESC}[2J`,
    `season --as-of ${ESC}]0;x`,
  ]) {
    const { errors } = await typed(words);
    expect(errors).toContain('\uFFFD');
    expect(errors).not.toMatch(OBEYED);
  }
});

test('and so does what stands in the cells of a table', async () => {
  await inNewSeason(async (folder) => {
    const rows = [
      [`Pos`, `Dri${ESC}[31mver`, 'Points'],
      ['1', `Ada${ESC}[2J Lind`, '25'],
      ['2', 'Per\u202E Holm', '18'],
    ];
    writeFileSync(path.join(folder, 'table.csv'), `${rows.map((row) => row.join()).join('\n')}\n`);
    writeFileSync(
      path.join(folder, 'table.xlsx'),
      workbook({ sheets: [{ name: 'Race', rows: rows.slice(2) }] }),
    );
    for (const name of ['table.csv', 'table.xlsx']) {
      const { out, errors } = await typed(`import ${name} --round spa --session race`, { folder });
      expect(out + errors).toContain('Holm');
      expect(out + errors).not.toMatch(OBEYED);
    }
  });
});

test('a name with a character that nobody sees is told, and shown with a mark', async () => {
  await inNewSeason(async (folder) => {
    const draft =
      'kind: drivers\nby: race office\ndrivers:\n  "Ada\u200B Lindqvist": SWE\n  Per Holm: { also: "\u202EPer" }\n';
    writeFileSync(path.join(folder, 'draft.yaml'), draft);
    const page = (await shown('review draft.yaml', { folder })).replace(/\s+/g, ' ');
    expect(page).toContain("'Ada\uFFFD Lindqvist' has the character U+200B in it");
    expect(page).toContain('U+202E');
    expect(page).not.toMatch(OBEYED);
    const { out } = await typed('review draft.yaml --json', { folder });
    expect(out).not.toMatch(OBEYED);
    const found = JSON.parse(out).documents[0].findings;
    expect(found.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [4, 'invisible-character'],
      [5, 'invisible-character'],
    ]);
    expect(found[0].text).toContain("'Ada\u200B Lindqvist'");
  });
});
