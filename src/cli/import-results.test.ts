import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accRace, written } from '../../test/sim-samples.ts';
import { filesIn, inEmptyFolder, shown, typed } from '../../test/typed.ts';

/** An empty league, and beside it a folder of results: the race of Monza, and that of Spa with a car more. */
const inLeague = (action: (folder: string, timing: string) => Promise<void>) =>
  inEmptyFolder(async (parent) => {
    const [folder, timing] = [path.join(parent, 'league'), path.join(parent, 'timing')];
    mkdirSync(timing);
    const files: Record<string, unknown> = {
      '261121_203015_R.json': accRace(),
      '261212_210000_R.json': { ...accRace(), raceWeekendIndex: 1 },
    };
    for (const [name, file] of Object.entries(files)) writeFileSync(path.join(timing, name), written(file));
    const rounds = '"Monza 2026-11-21, Spa 2026-12-12"';
    await shown(`new ${folder} --series League --classes "GT3, GT4" --rounds ${rounds} --empty`);
    await action(folder, timing);
  });

const boardOf = (folder: string) => filesIn(folder).filter((name) => /^\d{4}-/.test(name));
const FILE = '../timing/261121_203015_R.json';

describe('import', () => {
  test('shows what it understood, and writes a draft with the file beside it', () =>
    inLeague(async (folder) => {
      const said = await shown(`import ${FILE} --entries`, { folder });
      expect(said).toContain('MONZA, RACE\n  261121_203015_R.json, an Assetto Corsa Competizione result');
      expect(said).toContain('The round by the name of the file, the session by the file.');
      expect(said).toMatch(/cars, none entered: the draft enters them; places as\n? *printed[.]/);
      expect(said).toContain('The draft is drafts/monza-race.yaml: parcferme post drafts/monza-race.yaml');
      expect(boardOf(folder)).toHaveLength(3);
      const beside = path.join(folder, 'drafts', '261121_203015_R.json');
      expect(readFileSync(beside, 'utf8')).toBe(written(accRace()));
      await shown('post drafts/monza-race.yaml', { folder });
      expect(await shown('standings gt3-teams', { folder })).toMatch(/1 +#7 +Team 7 +1 .* 25\n/);
      expect(await shown('review', { folder })).toContain('would have refused\nnone');
    }));

  test('writes over nothing: a second draft, and another file of the same name, have names of their own', () =>
    inLeague(async (folder, timing) => {
      await shown(`import ${FILE} --entries`, { folder });
      const other = { ...accRace(), serverName: 'Another' };
      writeFileSync(path.join(timing, '261121_203015_R.json'), written(other));
      expect(await shown(`import ${FILE} --entries`, { folder })).toContain('drafts/monza-race-2.yaml');
      expect(filesIn(path.join(folder, 'drafts'))).toEqual([
        '261121_203015_R-2.json',
        '261121_203015_R.json',
        'league-2026.yaml',
        'monza-race-2.yaml',
        'monza-race.yaml',
        'rules.yaml',
      ]);
      await shown('post drafts/monza-race-2.yaml', { folder });
    }));

  test('takes a folder, and posts all of it', () =>
    inLeague(async (folder, timing) => {
      writeFileSync(path.join(timing, 'notes.txt'), 'hello');
      const said = await shown('import ../timing --entries --post --final', { folder });
      expect(said).toContain('LEFT OUT\n  notes.txt  another text');
      expect(said).toContain('✓ Posted as document 4');
      expect(boardOf(folder).filter((name) => name.includes('classification'))).toHaveLength(2);
      expect(filesIn(path.join(folder, 'drafts'))).toEqual(['league-2026.yaml', 'rules.yaml']);
      expect(await shown('standings gt3-teams', { folder })).toMatch(/1 +#7 +Team 7 +1 +1 +50/);
    }));

  test('posts nothing that is refused, and says how cars are entered', () =>
    inLeague(async (folder) => {
      const said = await typed(`import ${FILE} --post`, { folder });
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out).toMatch(/line \d+ +#7 is not entered \(Team 7: /);
      expect(said.out).toMatch(/The office refuses it as it is[.] Nothing was posted[.]/);
      expect(said.out).toContain('--entries');
      expect(boardOf(folder)).toHaveLength(3);
    }));

  test('of a class that no rulebook has is refused with --entries too, which is not proposed again', () =>
    inEmptyFolder(async (parent) => {
      const folder = path.join(parent, 'league');
      writeFileSync(path.join(parent, '261121_203015_R.json'), written(accRace()));
      await shown(`new ${folder} --series League --classes "LMP2, LMP3" --rounds "Monza 2026-11-21" --empty`);
      const said = await typed('import ../261121_203015_R.json --entries', { folder });
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out).toContain("class 'GT3' is not in the");
      expect(said.out).toMatch(/Mend the draft, drafts\/monza-race[.]yaml, and post\s+it[.]\n$/);
    }));

  test('posts no spelling that nobody has confirmed', () =>
    inLeague(async (folder, timing) => {
      await shown(`import ${FILE} --entries --post --final`, { folder });
      const slip = written(accRace()).replaceAll('"lastName": "', '"lastName": "x');
      writeFileSync(path.join(timing, '261212_210000_R.json'), slip);
      const said = await typed('import ../timing/261212_210000_R.json --post', { folder });
      expect(said.code).toBe(1);
      expect(said.out).toMatch(/Spellings\n +#46 +Gro xHolm for Gro Holm[?]/);
      expect(said.out).toMatch(/1 spelling to be confirmed[\s\S]*Nothing was posted/);
      await shown('post drafts/spa-race.yaml', { folder });
    }));
});

describe('--post waits', () => {
  /** What it says of the race of Monza, posted, and then of this file. */
  const afterMonza = (name: string, file: string, action: (out: string) => void) =>
    inLeague(async (folder, timing) => {
      await shown(`import ${FILE} --entries --post`, { folder });
      const before = boardOf(folder);
      writeFileSync(path.join(timing, name), file);
      const said = await typed(`import ../timing/${name} --entries --post`, { folder });
      expect(said).toMatchObject({ code: 1, errors: '' });
      expect(said.out).toMatch(/Nothing\s+was\s+posted[.]\s+The\s+draft\s+is\s+drafts/);
      expect(boardOf(folder)).toEqual(before);
      action(said.out.replaceAll(/\s+/g, ' '));
    });

  test('where no car has a place', () => {
    const empty = accRace();
    empty.sessionResult.leaderBoardLines = [];
    empty.laps = [];
    return afterMonza('261212_210000_R.json', written(empty), (out) =>
      expect(out).toContain('TO BE LOOKED AT No car has a place in the race: is it the right file?'),
    );
  });

  test('where two drivers have one name and different ids, who then are two people', () =>
    inLeague(async (folder, timing) => {
      const twins = written(accRace())
        .replaceAll('"firstName": "Emil"', '"firstName": "Anna"')
        .replaceAll('"lastName": "Falk"', '"lastName": "Berg"');
      writeFileSync(path.join(timing, '261121_203015_R.json'), twins);
      const said = await typed(`import ${FILE} --entries --post`, { folder });
      expect(said.code).toBe(1);
      expect(said.out.replaceAll(/\s+/g, ' ')).toContain(
        'TO BE LOOKED AT Anna Berg of #21 has another id than Anna Berg, and the draft takes him for somebody else, ' +
          'Anna Berg (2): if he is the same, write Anna Berg in its place',
      );
      await shown('post drafts/monza-race.yaml', { folder });
      expect(await shown('standings gt3-drivers', { folder })).toMatch(
        /Anna Berg .*25\n.*\n.*Anna Berg \(2\) .*18\n/,
      );
      writeFileSync(
        path.join(timing, '261212_210000_R.json'),
        twins.replace('"sessionIndex": 2', '"sessionIndex": 3'),
      );
      await shown('import ../timing/261212_210000_R.json --post', { folder });
      expect(await shown('standings gt3-drivers', { folder })).toMatch(
        /Anna Berg .*50\n.*\n.*Anna Berg \(2\) .*36\n/,
      );
    }));

  test('where a car is of another class, or model, than it is entered', () => {
    const other = accRace();
    const [first] = other.sessionResult.leaderBoardLines;
    if (first !== undefined) first.car.carModel = 50;
    return afterMonza('261212_210000_R.json', written(other), (out) => {
      expect(out).toMatch(
        /TO BE LOOKED AT #7 is entered in GT3; the file has it in GT4: if the entry is right, post/,
      );
      expect(out).toMatch(/#7 is entered with [^;]+; the file has [^:]+: if the entry is right/);
    });
  });

  test('where a result has fewer cars than the one whose place it takes', () => {
    const fewer = accRace();
    fewer.sessionResult.leaderBoardLines.pop();
    fewer.laps = fewer.laps.filter(({ carId }) => carId !== 1003);
    return afterMonza('261121_213015_R.json', written(fewer), (out) =>
      expect(out).toMatch(/TO BE LOOKED AT Document \d+: document 6 has car 46 in this session, and this/),
    );
  });

  test('where the file is on the board already: of this session, or of another round', async () => {
    const same =
      /TO BE LOOKED AT Document 7: 2\S+ is attached to document 6 already, the race of 'monza': is it/;
    await afterMonza('261121_203015_R.json', written(accRace()), (out) => expect(out).toMatch(same));
    await afterMonza('261212_210000_R.json', written(accRace()), (out) => expect(out).toMatch(same));
  });
});

describe('what is missing, or is no timing file, is told', () => {
  const failing = (words: string, what: RegExp, code: number) =>
    inLeague(async (folder, timing) => {
      writeFileSync(path.join(timing, 'unnamed.json'), written({ ...accRace(), sessionType: 'X' }));
      writeFileSync(path.join(timing, 'x.json'), '{ "entries": [], "forceEntryList": 1 }');
      writeFileSync(path.join(timing, 'x.pdf'), '%PDF-1.7');
      writeFileSync(path.join(timing, 'page.csv'), '<!doctype html><p>');
      writeFileSync(path.join(timing, 'doc.yaml'), 'kind: bulletin\nby: office\n');
      const before = filesIn(folder);
      const said = await typed(`import ${words}`, { folder });
      expect(said).toEqual({ code, out: '', errors: expect.stringMatching(what) });
      expect(filesIn(folder)).toEqual(before);
    });

  test.each([
    ['../timing/unnamed.json --round spa', /which session[?][\s\S]*--session race/, 2],
    ['../timing/unnamed.json --session race', /the race of which round[?][\s\S]*monza, spa/, 2],
    [`${FILE} --round imola`, /there is no round 'imola'/, 2],
    [`${FILE} --includes a`, /--includes takes numbers/, 2],
    [
      `${FILE} ../timing/unnamed.json --round spa --session race`,
      /R[.]json and [.][.]\/timing\/unnamed[.]json: both have car 7/,
      2,
    ],
    ['../timing/x.json', /x[.]json:1 {2}found an entry list of Assetto Corsa Competizione/, 3],
    ['../timing/x.pdf', /found a PDF/, 3],
    ['../timing/page.csv', /found a web page/, 3],
    ['../timing/doc.yaml', /a document for the board: parcferme post/, 3],
    ['../timing/none.csv', /found no such file/, 3],
    ['drafts', /there is no timing file in drafts/, 3],
  ] as const)('%s', (words, what, code) => failing(words, what, code));

  test('where nobody named a season', async () => {
    const said = await typed('import x.csv');
    expect(said).toMatchObject({ code: 2, errors: expect.stringContaining('no season in this folder') });
  });
});
