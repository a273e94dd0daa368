import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, typed } from '../../test/typed.ts';

const head = (kind: string) => `document: 8\nkind: ${kind}\nposted: 2026-11-23\nby: race office\n`;

/** Puts document 8 on the board past the office, and asks for the season: the faults, without the folder. */
async function told(name: string, text: string | Uint8Array, command = 'season'): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  await inNewSeason(async (folder) => {
    writeFileSync(path.join(folder, name), text);
    const before = filesIn(folder);
    const { code, out, errors } = await typed(`${command} --season ${folder}`);
    expect([code, out, filesIn(folder)]).toEqual([3, '', before]);
    const [first, ...rest] = errors.trimEnd().split('\n');
    const count = rest.length === 1 ? 'one fault' : `${rest.length} faults`;
    expect(first).toBe(`parcferme: the season in ${folder} cannot be read: ${count}`);
    faults = rest.map((line) => line.trim());
  });
  return faults;
}

describe('a season with a document that nobody can read is not read at all', () => {
  test.each([
    ['broken YAML', `${head('bulletin')}text: a: b\n`, /^0008-bulletin.yaml:5:8 .*YAML/],
    ['no YAML to the end', `${head('bulletin')}text: [a\n`, /^0008-bulletin.yaml:6:1 .*YAML/],
    ['an unknown kind', head('verdict'), /^0008-bulletin.yaml:2:7 {2}kind: found 'verdict', expected a kind/],
    ['binary bytes', Uint8Array.of(0x61, 0xff, 0xfe, 0), /^0008-bulletin.yaml:1:1 .*not UTF-8/],
    ['a character that no text has', `${head('bulletin')}text: a\0\n`, /^0008-bulletin.yaml:5:8 .*U\+0000/],
    ['an empty file', '', /^0008-bulletin.yaml:1:1 .*found nothing/],
    ['nothing but brackets', '['.repeat(100_000), /^0008-bulletin.yaml:1:51 .*50 levels/],
    ['a number that is not its own', head('bulletin').replace('8', '9'), /^0008-bulletin.yaml:1:11 .*name/],
  ])('%s', async (_, text, fault) => {
    expect(await told('0008-bulletin.yaml', text)).toEqual([expect.stringMatching(fault)]);
  });
  test('an alias bomb, by each of its anchors and aliases', async () => {
    const bomb = `a: &a lol\n${Array.from({ length: 5 }, (_, i) => `b${i}: [*a, *a]`).join('\n')}\n`;
    const faults = await told('0008-bulletin.yaml', bomb);
    expect(faults).toHaveLength(11);
    expect(faults[0]).toMatch(/^0008-bulletin.yaml:1:4 {2}found '&a', expected no anchors and no aliases/);
  });
  test('a name that is nearly that of a document', async () => {
    expect(await told('0008-verdict.yaml', head('bulletin'))).toEqual([
      expect.stringMatching(
        /^0008-verdict.yaml:1:1 {2}found this name, expected a number of four digits and a kind/,
      ),
    ]);
  });
  test.each([
    ['claims.yaml', 'audit'],
    ['sources.yaml', 'explain gt3-teams'],
  ])('a broken %s, for the command that shows it', async (name, command) => {
    expect(await told(name, 'a: b: c\n', command)).toEqual([
      expect.stringMatching(new RegExp(`^${name}:1:5 `)),
    ]);
  });
});

test('a document of 50 MB is not opened', async () => {
  await inNewSeason(async (folder) => {
    const file = path.join(folder, '0008-bulletin.yaml');
    writeFileSync(file, '');
    truncateSync(file, 50_000_000);
    const { code, errors } = await typed('season', { folder });
    expect([code, errors]).toEqual([3, expect.stringMatching(/0008-bulletin.yaml:1:1 {2}found 50.0 MB/)]);
  });
});

test('every fault of every file is told at once: what is not there or altered first, then each text in its order', async () => {
  await inNewSeason(async (folder) => {
    const alter = (name: string, text: string) => appendFileSync(path.join(folder, name), text);
    alter('0001-season.yaml', 'colour: red\nshape: round\n');
    alter('0003-calendar.yaml', 'weather: [wet\n');
    alter('0007-classification.yaml', '  - { place: first, car: 1 }\n');
    rmSync(path.join(folder, '0005-entry-list.yaml'));
    const { code, errors } = await typed('standings', { folder });
    expect([code, errors.match(/000\d-[a-z]+.yaml:\d+:\d+/g)]).toEqual([
      3,
      [
        '0006-classification.yaml:1:1',
        '0001-season.yaml:11:1',
        '0001-season.yaml:12:1',
        '0003-calendar.yaml:11:1',
        '0007-classification.yaml:17:14',
      ],
    ]);
  });
});

describe('an attachment is there as it was posted, or the season is not read', () => {
  test.each([
    ['is missing', (file: string) => rmSync(file), 'found nothing as attachments/'],
    ['has a line more', (file: string) => appendFileSync(file, '# mine\n'), 'found other bytes, of SHA-256 '],
  ] as const)('one that %s', async (_, alter, found) => {
    await inNewSeason(async (folder) => {
      const [attachment = ''] = filesIn(path.join(folder, 'attachments'));
      alter(path.join(folder, 'attachments', attachment));
      const { code, out, errors } = await typed('season', { folder });
      expect([code, out]).toEqual([3, '']);
      expect(errors).toMatch(
        new RegExp(
          `  0002-regulations.yaml:8:\\d+  attachments\\[0\\].sha256: ${found}.*, expected the file as posted\n`,
        ),
      );
    });
  });
});

test('a folder is no document', async () => {
  await inNewSeason(async (folder) => {
    mkdirSync(path.join(folder, '0008-bulletin.yaml'));
    const { code, errors } = await typed('season', { folder });
    expect([code, errors]).toEqual([3, expect.stringContaining('0008-bulletin.yaml:1:1  found a folder')]);
  });
});

test('no command answers from half a season', async () => {
  await inNewSeason(async (folder) => {
    renameSync(path.join(folder, '0005-entry-list.yaml'), path.join(folder, '0005-entry-list.yml'));
    const before = filesIn(folder);
    const commands = 'season calendar entries standings checks audit notice-board'.split(' ');
    const all = [
      ...commands,
      'round monza',
      'explain gt3-teams',
      'diff 3',
      'review',
      'review x.yaml',
      'post x.yaml',
    ];
    for (const command of all) {
      const { code, out, errors } = await typed(command, { folder });
      expect([command, code, out]).toEqual([command, 3, '']);
      expect(errors).toContain('0005-entry-list.yml');
    }
    expect(filesIn(folder)).toEqual(before);
  });
});

test('a season without its first document is no other season, and is found from a folder within it', () =>
  inNewSeason(async (folder) => {
    const drafts = path.join(folder, 'drafts');
    expect((await typed('standings', { folder: drafts })).out).toContain('League: standings');
    rmSync(path.join(folder, '0001-season.yaml'));
    for (const there of [folder, drafts]) {
      const { code, out, errors } = await typed('standings', { folder: there });
      expect([code, out]).toEqual([3, '']);
      expect(errors).toContain('0002-regulations.yaml:1:1  found no document 0001 before it');
    }
  }));
