import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, shown, typed } from '../../test/typed.ts';

const RESULT = `kind: classification
by: timekeeper
for: spa
session: race
state: final
results:
`;
const decision = (lines: string) => `kind: decision\nby: stewards\nfor: monza\nfacts: Seen by all.\n${lines}`;
const ALIAS_BOMB = `a: &a lol\n${Array.from({ length: 9 }, (_, i) => `b${i}: [*a, *a, *a]`).join('\n')}\n`;

/** Holds a draft against a new season, and posts it: what both say, and that the folder stays as it was. */
async function refused(draft: string | Uint8Array): Promise<string> {
  let said = '';
  await inNewSeason(async (folder) => {
    const file = path.join(folder, 'drafts', 'draft.yaml');
    writeFileSync(file, draft);
    const before = filesIn(folder);
    const reviewed = await typed('review drafts/draft.yaml', { folder });
    const posted = await typed('post drafts/draft.yaml', { folder });
    expect([posted.code, filesIn(folder)]).toEqual([reviewed.code, before]);
    said = `${posted.code} ${(posted.errors + posted.out).replace(/\s+/g, ' ')}`;
  });
  return said;
}

describe('a draft that cannot be read is told with its places, and nothing is posted', () => {
  test.each([
    ['broken YAML', 'kind: decision\nby: [a\nfor: b\n', /^3 .*draft.yaml:3:1/],
    ['an unknown kind', 'kind: verdict\nby: stewards\n', /^3 .*draft.yaml:1:\d+ .*verdict.*decision/],
    ['an alias bomb', ALIAS_BOMB, /^3 .*draft.yaml:1:4 .*alias/],
    ['binary bytes', new Uint8Array([0x6b, 0xff, 0xfe, 0x00, 0x01]), /^3 .*draft.yaml:1:1 .*UTF-8/],
    ['a file of 50 MB', `facts: ${'x'.repeat(50_000_000)}`, /^3 .*50.0 MB/],
    [
      'an attachment that is not there',
      decision(
        `measures: [{ disqualify: 2 }]\nattachments:\n  - { name: photo.jpg, sha256: ${'a'.repeat(64)} }\n`,
      ),
      /^3 .*draft.yaml:7:\d+ .*photo.jpg/,
    ],
    [
      'an attachment that is another file',
      decision(
        `measures: [{ disqualify: 2 }]\nattachments:\n  - { name: rules.yaml, sha256: ${'a'.repeat(64)} }\n`,
      ),
      /^3 .*draft.yaml:7:\d+ .*another file/,
    ],
  ])('%s', async (_, draft, said) => {
    expect(await refused(draft)).toMatch(said);
  });
  test('several faults at once, in the order of the text', async () => {
    const draft = `${RESULT}  - { place: first, car: 1 }\n  - { plaec: 2, car: 2 }\ncolour: red\n`;
    expect(await refused(draft)).toMatch(/^3 .*3 faults.*:7:14 .*:8:7 .*:9:1 /);
  });
});

describe('a draft that contradicts the board is refused, and nothing is posted', () => {
  test.each([
    ['a car on no entry list', `${RESULT}  - { place: 1, car: 99, laps: 9 }\n`, /^1 .*7:.*99/],
    ['a round not on the calendar', RESULT.replace('spa', 'zandvoort'), /^1 .*zandvoort/],
    [
      'a date before the document above it',
      `posted: 2020-01-01\n${decision('measures: [{ disqualify: 2 }]\n')}`,
      /^1 .*1:9.*2020/,
    ],
    [
      'taking the place of a document that is not there',
      `replaces: 40\n${decision('measures: [{ disqualify: 2 }]\n')}`,
      /^1 .*1:11.*40/,
    ],
    [
      'annulling a document that is not there',
      'kind: bulletin\nby: race office\nannuls: 40\n',
      /^1 .*3:9.*40/,
    ],
    [
      'a driver twice in one crew',
      'kind: entry-change\nby: race office\nchanges:\n  - { crew: 1, becomes: [Ada Lindqvist, Ada Lindqvist] }\n',
      /^1 .*3:1 Ada Lindqvist is twice in the crew/,
    ],
  ])('%s', async (_, draft, said) => {
    expect(
      await refused(`${draft}${draft.endsWith('results:\n') ? '  - { place: 1, car: 1, laps: 9 }\n' : ''}`),
    ).toMatch(said);
  });
  test('several refusals together', async () => {
    const draft = `replaces: 40\n${RESULT}  - { place: 1, car: 98, laps: 9 }\n  - { place: 2, car: 99, laps: 9 }\n`;
    expect(await refused(draft)).toMatch(/^1 .*40.*98.*99/);
  });
});

describe('what is odd may be posted, and is shown with what it may mean', () => {
  const found = async (draft: string): Promise<string> => {
    let said = '';
    await inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), draft);
      said = (await shown('review draft.yaml', { folder })).replace(/\s+/g, ' ');
    });
    return said;
  };
  test.each([
    [
      'a result before the day of its race',
      `${RESULT}  - { place: 1, car: 1, laps: 9 }\n`,
      /result.*before|before.*race/i,
    ],
    [
      'two cars on one place',
      `${RESULT}  - { place: 1, car: 1, laps: 9 }\n  - { place: 1, car: 2, laps: 9 }\n`,
      /place 1|1st/i,
    ],
    [
      'a driver in two cars',
      'kind: entry-change\nby: race office\nchanges:\n  - { crew: 2, becomes: [Ada Lindqvist, Grace Okafor] }\n',
      /Ada Lindqvist/,
    ],
    [
      'a decision on a car that did not start',
      decision('measures: [{ disqualify: 3 }]\n').replace('monza', 'spa'),
      /#?3/,
    ],
  ])('%s', async (_, draft, said) => {
    expect(await found(draft)).toMatch(said);
  });
});

describe('a season whose files were altered is refused, all faults together', () => {
  const broken = async (alter: (folder: string) => void): Promise<string> => {
    let said = '';
    await inNewSeason(async (folder) => {
      alter(folder);
      const { code, out, errors } = await typed('season', { folder });
      expect([code, out]).toEqual([3, '']);
      said = errors;
    });
    return said;
  };
  const attachment = (folder: string) =>
    path.join(folder, 'attachments', readdirSync(path.join(folder, 'attachments'))[0] ?? '');

  test('an attachment that went missing', async () => {
    expect(await broken((folder) => rmSync(attachment(folder)))).toMatch(/0002-regulations.yaml:\d+:\d+/);
  });
  test('an attachment with one line more', async () => {
    expect(await broken((folder) => appendFileSync(attachment(folder), '# mine\n'))).toMatch(
      /0002-regulations.yaml:\d+:\d+/,
    );
  });
  test('two documents broken, and one missing', async () => {
    const said = await broken((folder) => {
      appendFileSync(path.join(folder, '0003-calendar.yaml'), 'colour: red\n');
      appendFileSync(path.join(folder, '0006-classification.yaml'), 'weather: [wet\n');
      rmSync(path.join(folder, '0005-entry-list.yaml'));
    });
    expect(said).toMatch(/0003-calendar.yaml:\d+:1[\s\S]*0006-classification.yaml:\d+/);
  });
  test('a folder where a document should be', async () => {
    expect(await broken((folder) => mkdirSync(path.join(folder, '0008-bulletin.yaml')))).toContain(
      '0008-bulletin.yaml',
    );
  });
});
