import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accRace, written } from '../../test/sim-samples.ts';
import { filesIn, inEmptyFolder, shown, typed } from '../../test/typed.ts';
import { time, workbook } from '../../test/workbooks.ts';

const CSV = [
  'Club Enduro,,,,,',
  'Pos,No.,Class,Drivers,Laps,Total,Fun',
  "1,7,GT3,Ada Lind / O'Neil Kos,30,55:12.001,yes",
  '2,21,GT4,Per Holm,29,55:20.100,no',
].join('\n');

const WORKBOOK = workbook({
  formats: ['h:mm:ss.000'],
  sheets: [
    { name: 'Notes', rows: [['Dry', 'Warm']] },
    {
      name: 'Race',
      rows: [
        ['Place', 'Number', 'Driver 1', 'Laps', 'Total time'],
        [1, '7', 'Ada Lind', 30, time(3_312_001)],
        [2, '21', 'Per Holm', 29, time(3_320_100)],
      ],
    },
  ],
});

/** An empty league, and beside it a folder with tables of the race of Monza. */
const inLeague = (action: (folder: string, timing: string) => Promise<void>) =>
  inEmptyFolder(async (parent) => {
    const [folder, timing] = [path.join(parent, 'league'), path.join(parent, 'timing')];
    mkdirSync(timing);
    writeFileSync(path.join(timing, 'race.csv'), CSV);
    writeFileSync(path.join(timing, 'season.xlsx'), WORKBOOK);
    const rounds = '"Monza 2026-11-21, Spa 2026-12-12"';
    await shown(`new ${folder} --series League --classes "GT3, GT4" --rounds ${rounds} --empty`);
    await action(folder, timing);
  });

const boardOf = (folder: string) => filesIn(folder).filter((name) => /^\d{4}-/.test(name));

/** As a shell hands over what is printed: a mapping in quotes is one word. */
const columnsIn = (said: string): string =>
  /--columns '([^']*)'/.exec(said)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('the columns of a table', () => {
  test('are proposed with what stands in them, and nothing is written', () =>
    inLeague(async (folder) => {
      const before = filesIn(folder);
      const said = await typed('import ../timing/race.csv --round monza', { folder });
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out).toContain('A table in CSV. Line 2 names the columns; 2 rows below.');
      expect(said.out).toMatch(/E +Laps +the laps +30 \| 29\n/);
      expect(said.out).toMatch(/F +Total +the total time/);
      expect(said.out).toMatch(/G +Fun +not read: /);
      expect(said.out).toContain("parcferme import ../timing/race.csv --round monza --columns '");
      expect(filesIn(folder)).toEqual(before);
    }));

  test('are read as they are confirmed, word by word as the program printed it', () =>
    inLeague(async (folder) => {
      const asked = await typed('import ../timing/race.csv --round monza', { folder });
      const columns = columnsIn(asked.out);
      expect(columns).toBe('place=Pos number=No. class=Class drivers=Drivers laps=Laps time=Total');
      await shown(`import ../timing/race.csv --round monza --entries --post --columns "${columns}"`, {
        folder,
      });
      const round = await shown('round monza', { folder });
      expect(round).toMatch(/1 +#7 .*30/);
      expect(await shown('standings gt4-drivers', { folder })).toMatch(/1 +Per Holm +1 .* 25\n/);
    }));

  test('with more laps than any race has, or a name that nothing may have, leave them out and say so', () =>
    inLeague(async (folder, timing) => {
      const odd = CSV.replace(',30,', ',10000,').replace('Per Holm', '__proto__');
      writeFileSync(path.join(timing, 'race.csv'), odd);
      const columns = '"place=Pos number=No. class=Class drivers=Drivers laps=Laps"';
      const said = await shown(`import ../timing/race.csv --round monza --entries --columns ${columns}`, {
        folder,
      });
      expect(said).toMatch(/line 3 +Laps: found '10000', expected a whole number of laps, at most 9999;/);
      expect(said).toMatch(/line 4 +Drivers: found '__proto__', expected another name/);
    }));

  test('are proposed once the session and the round are told, so that what is printed may be repeated as it stands', () =>
    inLeague(async (folder, timing) => {
      writeFileSync(path.join(timing, 'table.csv'), CSV);
      const asking = async (words: string) => (await typed(`import ../timing/${words}`, { folder })).errors;
      expect(await asking('table.csv --round monza')).toMatch(
        /table[.]csv: which session[?]\n.*say --session race/,
      );
      expect(await asking('race.csv')).toMatch(/race[.]csv: the race of which round[?]\n.*monza, spa/);
      expect(await asking('table.csv --round monza --session race')).toBe('');
      const { out } = await typed('import ../timing/table.csv --round monza --session race', { folder });
      expect(out).toContain('parcferme import ../timing/table.csv --round monza --session race --columns');
    }));

  test('that a person gets wrong are told with what there is', () =>
    inLeague(async (folder) => {
      const before = filesIn(folder);
      const said = await typed(
        'import ../timing/race.csv --round monza --columns "place=Pos driver=Drivrs"',
        {
          folder,
        },
      );
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.errors).toMatch(
        /race[.]csv: --columns: found 'Drivrs', expected one of Pos, No[.], [^\n]*did you mean 'Drivers'[?]/,
      );
      expect(filesIn(folder)).toEqual(before);
    }));

  test('are told to programs too', () =>
    inLeague(async (folder) => {
      const said = await typed('import ../timing/race.csv --round monza --json', { folder });
      expect(said.code).toBe(1);
      const { tables } = JSON.parse(said.out);
      expect(tables).toMatchObject([{ file: 'race.csv', format: 'a table in CSV', header: 2 }]);
      expect(tables[0].columns).toBe(
        columnsIn((await typed('import ../timing/race.csv --round monza', { folder })).out),
      );
      expect(tables[0].proposed.at(-1)).toMatchObject({ column: 'G', name: 'Fun', meaning: null });
    }));
});

describe('a car of the table that is on no entry', () => {
  const TABLE = [
    'Pos,No.,Drivers,Laps',
    '1,1,Ada Lind,30',
    '2,,Zoe Fox,30',
    '3,3,Per Holm,29',
    '4,4,Jan Kos,28',
  ].join('\n');
  const COLUMNS = '--columns "place=Pos number=No. drivers=Drivers laps=Laps"';
  const WITH_CLASS = COLUMNS.replace('laps', 'class=Class laps');

  test('keeps a result from the board; and in a draft those behind keep their places', () =>
    inEmptyFolder(async (parent) => {
      const folder = path.join(parent, 'league');
      await shown(`new ${folder} --series League --classes GT3 --rounds "Monza 2026-11-21" --empty`);
      writeFileSync(path.join(parent, 'race.csv'), TABLE.replace(/^2.*\n/m, ''));
      await shown(`import ../race.csv --round monza --entries --post ${COLUMNS}`, { folder });
      writeFileSync(path.join(parent, 'race.csv'), TABLE);
      const before = boardOf(folder);
      const said = await typed(`import ../race.csv --round monza --final --post ${COLUMNS}`, { folder });
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out.replaceAll(/\s+/g, ' ')).toContain(
        'The car of line 3 (Zoe Fox) is on no entry, and left out of the draft, which says that it is not complete. ' +
          'Nothing was posted. Import with --entries, which enters it; or put it into the draft, drafts/monza-race.yaml, ' +
          'by the number of its entry, and take out complete: false. parcferme post drafts/monza-race.yaml posts it.',
      );
      expect(boardOf(folder)).toEqual(before);
      await shown('post drafts/monza-race.yaml', { folder });
      const table = await shown('standings gt3-teams', { folder });
      expect(table).toMatch(/1 +#1 .* 25\n.*2 +#3 .* 15\n.*3 +#4 .* 12\n/);
    }));

  test('waits for a person where its number is invented, or its row left out', () =>
    inLeague(async (folder, timing) => {
      const said = async (table: string) => {
        const before = boardOf(folder);
        writeFileSync(path.join(timing, 'race.csv'), table);
        const { code, out } = await typed(
          `import ../timing/race.csv --round monza --entries --post ${WITH_CLASS}`,
          { folder },
        );
        expect(code).toBe(1);
        expect(boardOf(folder)).toEqual(before);
        return /TO BE LOOKED AT (.*) Look at/.exec(out.replaceAll(/\s+/g, ' '))?.[1];
      };
      const gt3 = TABLE.replaceAll(/$/gm, ',GT3').replace('Laps,GT3', 'Laps,Class');
      expect(await said(gt3)).toBe(
        'The draft enters the car of line 3 (Zoe Fox) as #2: the file has no number for it alone, so give it its own',
      );
      expect(await said(gt3.replace('2,,Zoe Fox', '2,2,Zoe, Fox'))).toMatch(
        /^Line 3 of race\S*[.]csv is left out, and may be a car [(]found 6 cells, expected 5 cells[)]: mend it in a copy/,
      );
      expect(await said(gt3.replace('2,,Zoe Fox', '2,1,Zoe Fox'))).toMatch(
        /^Line 3 of race\S*[.]csv is left out/,
      );
      writeFileSync(path.join(timing, 'race.csv'), `${gt3.replace('2,,', '2,2,')}\nFastest: Zoe Fox\n`);
      await shown(`import ../timing/race.csv --round monza --entries --post ${WITH_CLASS}`, { folder });
    }));

  test('waits where no car of it has a place, or laps that would tell one', () =>
    inLeague(async (folder, timing) => {
      writeFileSync(path.join(timing, 'race.csv'), 'No.,Class,Drivers\n7,GT3,Ada Lind\n21,GT4,Per Holm\n');
      const columns = '"number=No. class=Class drivers=Drivers"';
      const said = await typed(
        `import ../timing/race.csv --round monza --entries --post --columns ${columns}`,
        {
          folder,
        },
      );
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out).toContain('No car has a place in the race');
    }));

  test('is told to programs too', () =>
    inLeague(async (folder, timing) => {
      writeFileSync(path.join(timing, 'race.csv'), TABLE);
      const { out } = await typed(`import ../timing/race.csv --round monza --json ${COLUMNS}`, { folder });
      expect(JSON.parse(out).sessions[0].unplaced).toEqual([
        { line: 2, number: '1', text: '#1' },
        { line: 3, text: 'the car of line 3 (Zoe Fox)' },
        { line: 4, number: '3', text: '#3' },
        { line: 5, number: '4', text: '#4' },
      ]);
    }));
});

test('a session that is said in capitals is that of the rulebook', () =>
  inLeague(async (folder, timing) => {
    writeFileSync(path.join(timing, 'results.csv'), CSV);
    const columns = '"place=Pos number=No. class=Class drivers=Drivers laps=Laps time=Total"';
    const said = `import ../timing/results.csv --round monza --entries --post --columns ${columns}`;
    await shown(`${said} --session Race`, { folder });
    expect(await shown('standings gt3-teams', { folder })).toMatch(/1 +#7 .* 25\n/);
    expect(await shown(`${said.replace(' --post', '')} --session QUALIFYING`, { folder })).toContain(
      'MONZA, qualifying'.toUpperCase(),
    );
  }));

describe('a workbook', () => {
  test('of several worksheets is asked which', () =>
    inLeague(async (folder) => {
      const said = await typed('import ../timing/season.xlsx --round monza', { folder });
      expect(said).toMatchObject({
        code: 2,
        errors: expect.stringMatching(/which worksheet[?]\n.*Notes and Race/),
      });
    }));

  test('is read by a worksheet and its columns', () =>
    inLeague(async (folder) => {
      const asked = await typed('import ../timing/season.xlsx --round monza --session race --sheet race', {
        folder,
      });
      expect(asked.out).toContain(
        'season.xlsx, worksheet Race\n  An Excel workbook. Line 1 names the columns',
      );
      expect(asked.out).toContain(
        'import ../timing/season.xlsx --round monza --session race --sheet race --columns ',
      );
      const columns = '"place=Place number=Number driver=\'Driver 1\'"';
      expect(
        (await typed(`import ../timing/season.xlsx --sheet race --columns ${columns}`, { folder })).code,
      ).toBe(2);
      const right = 'place=Place number=Number driver=C laps=Laps time=E';
      const said = await typed(
        `import ../timing/season.xlsx --round monza --session race --sheet race --columns "${right}" --json`,
        { folder },
      );
      expect(JSON.parse(said.out)).toMatchObject({ sessions: [{ cars: 2, from: 'places' }] });
    }));
});

describe('a folder', () => {
  test('of results that tell what they are, and of a text with commas, needs no columns', () =>
    inLeague(async (folder, timing) => {
      const plain = path.join(timing, 'plain');
      mkdirSync(plain);
      writeFileSync(path.join(plain, '261121_203015_R.json'), written(accRace()));
      writeFileSync(path.join(plain, 'notes.txt'), 'Dry, and warm\nNo wind, at all\n');
      const said = await shown('import ../timing/plain --entries', { folder });
      expect(said).toContain('notes.txt  another text');
      const odd = await typed('import ../timing/plain --columns place=Pos', { folder });
      expect(odd).toMatchObject({
        code: 2,
        errors: expect.stringContaining('--columns and --sheet are for tables'),
      });
    }));
});
