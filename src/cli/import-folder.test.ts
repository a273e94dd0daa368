import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rfRace } from '../../test/sim-samples.ts';
import { filesIn, inEmptyFolder, shown, typed } from '../../test/typed.ts';

const samples = fileURLToPath(new URL('../formats/alkamel/samples/', import.meta.url));
const sample = (name: string) => readFileSync(path.join(samples, name));
const raceOn = (day: string) => rfRace().replaceAll('2031/06/01', day);
const [MONZA, SPA] = [raceOn('2026/11/21'), raceOn('2026/12/12')];

type Files = Readonly<Record<string, string | Uint8Array>>;

/** An empty league of two rounds, and beside it a folder of timing with these files. */
const inLeague = (files: Files, action: (folder: string, timing: string) => Promise<void>) =>
  inEmptyFolder(async (parent) => {
    const [folder, timing] = [path.join(parent, 'league'), path.join(parent, 'timing')];
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(timing, name)), { recursive: true });
      writeFileSync(path.join(timing, name), content);
    }
    const rounds = '"Monza 2026-11-21, Spa 2026-12-12"';
    await shown(`new ${folder} --series League --classes "LMP2, P2, GT" --rounds ${rounds} --empty`);
    await action(folder, timing);
  });

const importedInto = (folder: string) =>
  readdirSync(path.join(folder, 'drafts')).filter(
    (name) => name !== 'rules.yaml' && name !== 'league-2026.yaml',
  );

describe('a folder', () => {
  test('gives each round its file, in whatever folder of it, and tells what it left out', () =>
    inLeague(
      {
        '1/monza.xml': MONZA,
        '2/spa.xml': SPA,
        '2/scan.pdf': '%PDF-1.7',
        'weather.txt': 'Dry, warm\n',
        'empty.csv': '',
        '.hidden.xml': MONZA,
      },
      async (folder) => {
        const said = await shown('import ../timing --entries --final --post', { folder });
        expect(said).toMatch(/MONZA, RACE\n {2}monza[.]xml, an rFactor result\n/);
        expect(said).toMatch(/SPA, RACE\n {2}spa[.]xml, an rFactor result\n/);
        const leftOut = /LEFT OUT\n((?: {2}.*\n)+)/.exec(said)?.[1]?.trimEnd().split('\n');
        expect(leftOut?.map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual([
          '2/scan.pdf: a PDF, which has no columns that a program could be sure of',
          'empty.csv: nothing',
          'weather.txt: another text',
        ]);
        expect(await shown('standings lmp2-drivers', { folder })).toMatch(/1 +Anna Berg +1 +1 +50\n/);
      },
    ));

  test('in which every round has a file of one name: each lies beside the draft under a name of its own', () =>
    inLeague({ 'monza/results.xml': MONZA, 'spa/results.xml': SPA }, async (folder) => {
      const said = await shown('import ../timing --entries', { folder });
      expect(said).toMatch(/MONZA, RACE\n {2}results[.]xml, [\s\S]*SPA, RACE\n {2}results-2[.]xml, /);
      expect(importedInto(folder)).toEqual(['monza-race-to-spa-race.yaml', 'results-2.xml', 'results.xml']);
      const beside = ['results.xml', 'results-2.xml'].map((name) =>
        readFileSync(path.join(folder, 'drafts', name), 'utf8'),
      );
      expect(beside).toEqual([MONZA, SPA]);
      await shown('post drafts/monza-race-to-spa-race.yaml', { folder });
      const attached = filesIn(path.join(folder, 'attachments')).map((name) =>
        readFileSync(path.join(folder, 'attachments', name), 'utf8'),
      );
      expect(attached).toEqual(expect.arrayContaining([MONZA, SPA]));
    }));

  test('of which a file is wrong names it with its way there', () =>
    inLeague({ 'monza/results.xml': MONZA, 'spa/results.xml': SPA }, async (folder) => {
      expect(await typed('import ../timing --round monza', { folder })).toMatchObject({
        code: 2,
        errors: expect.stringContaining(
          'parcferme: ../timing/monza/results.xml and ../timing/spa/results.xml: both have car 07 in one session\n',
        ),
      });
    }));

  test('and a file of it that is named as well, is read once', () =>
    inLeague({ 'spa.xml': SPA }, async (folder) => {
      const said = await shown('import ../timing ../timing/spa.xml --entries', { folder });
      expect(said).toContain('LEFT OUT\n  spa.xml  the same file once more');
      expect(said.match(/spa[.]xml, an rFactor result/g)).toHaveLength(1);
      expect(importedInto(folder)).toEqual(['spa-race.yaml', 'spa.xml']);
    }));
});

test('the result of a race and its laps make one result: places as printed, stints and stops of the laps', () =>
  inLeague(
    {
      '202611211400-race-results.csv': sample('race-drivers-in-whole.csv'),
      '202611211400-race-laps.csv': sample('laps.csv'),
    },
    async (folder) => {
      const said = await shown('import ../timing --entries --final', { folder });
      expect(said.match(/^[A-Z]+, [A-Z]+$/gm)).toEqual(['MONZA, RACE']);
      expect(said).toContain('  202611211400-race-laps.csv, a file of Al Kamel laps\n');
      expect(said).toContain('  202611211400-race-results.csv, an Al Kamel classification\n');
      expect(said).toMatch(/5 cars, none entered: .*; places as printed[.]/);
      const draft = readFileSync(path.join(folder, 'drafts', 'monza-race.yaml'), 'utf8');
      expect(draft.match(/^kind: .*/gm)).toEqual([
        'kind: drivers',
        'kind: entry-list',
        'kind: classification',
        'kind: pit-stops',
      ]);
      expect(draft).toContain("- { driver: Tomás O'BRIEN, laps: 1, from: 0.000, to: 2:11.250 }");
      expect(draft.match(/^ {2}- \{ name: .*, sha256: \w{64} \}$/gm)).toHaveLength(2);
      await shown('post drafts/monza-race.yaml', { folder });
      expect(await shown('round monza', { folder })).toMatch(
        /1 +P2 +1 +#007 Harbour Racing +92 +3:01:02[.]345/,
      );
    },
  ));

test('a file that is imported a second time lies beside both drafts, and the first draft stands as it was edited', () =>
  inLeague({ 'monza.xml': MONZA }, async (folder) => {
    const draft = path.join(folder, 'drafts', 'monza-race.yaml');
    await shown('import ../timing/monza.xml --entries', { folder });
    const edited = `${readFileSync(draft, 'utf8')}doubt: Looked at twice.\n`;
    writeFileSync(draft, edited);
    const said = await shown('import ../timing/monza.xml --entries', { folder });
    expect(said).toContain('drafts/monza-race-2.yaml');
    expect(importedInto(folder)).toEqual(['monza-race-2.yaml', 'monza-race.yaml', 'monza.xml']);
    expect(readFileSync(draft, 'utf8')).toBe(edited);
    await shown('post drafts/monza-race.yaml', { folder });
    expect(await shown('standings lmp2-teams', { folder })).toMatch(/1 +#7 +Team 7 +1 .* 25\n/);
  }));

test('a folder beside the drafts that has the name of a file is left as it is', () =>
  inLeague({ 'monza.xml': MONZA }, async (folder) => {
    mkdirSync(path.join(folder, 'drafts', 'monza.xml'));
    await shown('import ../timing/monza.xml --entries', { folder });
    expect(importedInto(folder)).toEqual(['monza-2.xml', 'monza-race.yaml', 'monza.xml']);
    await shown('post drafts/monza-race.yaml', { folder });
  }));

test('a copy beside the drafts that was cut short is not taken for the file', () =>
  inLeague({ 'monza.xml': MONZA }, async (folder) => {
    const cut = path.join(folder, 'drafts', 'monza.xml');
    writeFileSync(cut, MONZA.slice(0, 100));
    await shown('import ../timing/monza.xml --entries', { folder });
    expect(importedInto(folder)).toEqual(['monza-2.xml', 'monza-race.yaml', 'monza.xml']);
    expect(readFileSync(cut, 'utf8')).toBe(MONZA.slice(0, 100));
    await shown('post drafts/monza-race.yaml', { folder });
  }));
