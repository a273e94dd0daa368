import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accRace } from '../../test/sim-samples.ts';
import { filesIn, inNewSeason, typed } from '../../test/typed.ts';

const RESULT = `kind: classification
by: timekeeper
for: spa
session: race
state: final
results:
`;
const DECISION =
  'kind: decision\nby: stewards\nfor: monza\nfacts: Seen by all.\nmeasures: [{ disqualify: 2 }]\n';
const ALIAS_BOMB = `a: &a lol\n${Array.from({ length: 9 }, (_, i) => `b${i}: [*a, *a, *a]`).join('\n')}\n`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The faults of a draft that neither review nor post can read: each as `place  what`, and that nothing was written. */
async function faultsOf(draft: string | Uint8Array, beside: Files = {}): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  await inNewSeason(async (folder) => {
    for (const [name, content] of Object.entries({ ...beside, 'draft.yaml': draft }))
      writeFileSync(path.join(folder, name), content);
    const before = filesIn(folder);
    const reviewed = await typed('review draft.yaml', { folder });
    const posted = await typed('post draft.yaml', { folder });
    expect([posted, filesIn(folder)]).toEqual([reviewed, before]);
    const [first, ...rest] = posted.errors.trimEnd().split('\n');
    const count = rest.length === 1 ? 'one fault' : `${rest.length} faults`;
    expect([posted.code, posted.out, first]).toEqual([
      3,
      '',
      `parcferme: draft.yaml cannot be read: ${count}, and nothing was posted`,
    ]);
    faults = rest.map((line) => line.trim());
  });
  return faults;
}

describe('a draft that cannot be read is told with its places, and nothing is posted', () => {
  test.each([
    ['broken YAML', 'kind: decision\nby: [a\nfor: b\n', /^draft.yaml:3:1 {2}found .*YAML/],
    [
      'an unknown kind',
      'kind: verdict\nby: stewards\n',
      /^draft.yaml:1:7 {2}kind: found 'verdict', .*decision/,
    ],
    ['binary bytes', new Uint8Array([0x6b, 0xff, 0xfe, 0x00, 0x01]), /^draft.yaml:1:1 .*not UTF-8/],
    ['a file of 50 MB', `facts: ${'x'.repeat(50_000_000)}`, /^draft.yaml:1:1 {2}found 50.1 MB/],
    [
      'an attachment that is not there',
      `${DECISION}attachments:\n  - { name: photo.jpg, sha256: ${'a'.repeat(64)} }\n`,
      /^draft.yaml:7:32 .*expected the file photo.jpg beside the draft/,
    ],
    [
      'an attachment that is another file',
      `${DECISION}attachments:\n  - { name: ours.yaml, sha256: ${'a'.repeat(64)} }\n`,
      /^draft.yaml:7:32 .*found another file: its SHA-256 is \w{64}, expected ours.yaml as named/,
    ],
  ])('%s', async (_, draft, fault) => {
    expect(await faultsOf(draft, { 'ours.yaml': 'a: b\n' })).toEqual([expect.stringMatching(fault)]);
  });
  test('an attachment larger than a board reads: the season would be unreadable with it', async () => {
    const draft = `${DECISION}attachments:\n  - { name: telemetry.bin, sha256: ${'a'.repeat(64)} }\n`;
    expect(await faultsOf(draft, { 'telemetry.bin': new Uint8Array(64_000_001) })).toEqual([
      expect.stringMatching(/^draft.yaml:7:36 .*found 64.1 MB as telemetry.bin, expected at most 64.0 MB$/),
    ]);
  });
  test('an alias bomb, by its first anchor', async () => {
    expect((await faultsOf(ALIAS_BOMB))[0]).toMatch(/^draft.yaml:1:4 .*expected no anchors and no aliases/);
  });
  test('several faults at once, in the order of the text', async () => {
    const draft = `${RESULT}  - { place: first, car: 1 }\n  - { plaec: 2, car: 2 }\ncolour: red\n`;
    expect(await faultsOf(draft)).toEqual([
      expect.stringMatching(/^draft.yaml:7:14 {2}results\[0\].place: found 'first', expected a place/),
      expect.stringMatching(/^draft.yaml:8:7 {2}results\[1\].plaec is no key here/),
      expect.stringMatching(/^draft.yaml:9:1 {2}colour: found the key 'colour', expected one of: /),
    ]);
  });
});

describe('a rulebook that regulations name', () => {
  const regulations = 'kind: regulations\nby: organiser\nrulebook: ours\nreplaces: 2\n';
  const rulebook = (more: string) => ({ 'ours.yaml': `rulebook: ours\nname: Ours\n${more}` });
  test.each([
    ['is nowhere', {}, /^draft.yaml:3:1 .*found 'ours', expected a rulebook beside the draft or among those/],
    ['extends itself', rulebook('extends: ours\n'), /^draft.yaml:3:1 .*extend itself: ours → ours/],
    ['extends one that is nowhere', rulebook('extends: mine\n'), /^draft.yaml:3:1 .*ours extends 'mine'/],
    ['is broken', rulebook('scales: a: b\n'), /^ours.yaml:3:10 .*YAML/],
  ])('and that %s cannot be attached', async (_, files, fault) => {
    expect(await faultsOf(regulations, files)).toEqual([expect.stringMatching(fault)]);
  });
});

test.each([
  ['mine', 'mine cannot be read: one fault, and nothing was posted\n  mine:1:1  found a folder'],
  ['yours/draft.yaml', 'there is no file yours/draft.yaml'],
])('a folder, and a draft in a folder that is not there, are no drafts: %s', async (draft, said) => {
  await inNewSeason(async (folder) => {
    mkdirSync(path.join(folder, 'mine'));
    const { code, out, errors } = await typed(`post ${draft}`, { folder });
    expect([code, out, errors]).toEqual([3, '', expect.stringContaining(`parcferme: ${said}`)]);
  });
});

test('a day that is still to come is none: nobody could post until then', async () => {
  expect(await faultsOf('kind: bulletin\nby: organiser\nposted: 2099-01-01\n')).toEqual([
    'draft.yaml:3:9  posted: found 2099-01-01, expected no day after today, 2026-11-23',
  ]);
  // Where the draft comes from it may be tomorrow already.
  await inNewSeason(async (folder) => {
    writeFileSync(path.join(folder, 'draft.yaml'), 'kind: bulletin\nby: organiser\nposted: 2026-11-24\n');
    expect((await typed('post draft.yaml', { folder })).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  test('to a draft is followed: a person named it', async () => {
    await inNewSeason(async (folder) => {
      symlinkSync(path.join(folder, 'drafts', 'penalty.yaml'), path.join(folder, 'link.yaml'));
      const { code, out } = await typed('review link.yaml', { folder });
      expect([code, out]).toEqual([0, expect.stringContaining('It may be posted')]);
    });
  });
  test('to a timing file, or to a folder of them, too', async () => {
    await inNewSeason(async (folder) => {
      mkdirSync(path.join(folder, 'server'));
      writeFileSync(path.join(folder, 'server', 'race.json'), JSON.stringify(accRace()));
      symlinkSync(path.join(folder, 'server'), path.join(folder, 'results'));
      symlinkSync(path.join(folder, 'server', 'race.json'), path.join(folder, 'latest.json'));
      for (const name of ['latest.json', 'results']) {
        const { errors, out } = await typed(`import ${name} --round spa --session race --entries`, {
          folder,
        });
        expect([errors, out]).toEqual(['', expect.stringContaining('SPA, RACE')]);
      }
    });
  });
  test('that leads to nothing says so', async () => {
    await inNewSeason(async (folder) => {
      symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link.yaml'));
      for (const words of ['review link.yaml', 'import link.yaml --round spa']) {
        const { code, errors } = await typed(words, { folder });
        expect([code, errors]).toEqual([3, expect.stringContaining('a link that leads to nothing')]);
      }
    });
  });
  test('on the board is not: it may lead out of it', async () => {
    await inNewSeason(async (folder) => {
      symlinkSync(path.join(folder, 'drafts', 'penalty.yaml'), path.join(folder, '0008-decision.yaml'));
      const { code, errors } = await typed('season', { folder });
      expect([code, errors]).toEqual([
        3,
        expect.stringContaining('found a link, which is not followed here'),
      ]);
    });
  });
});
