import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, shown, typed } from '../../test/typed.ts';

/** A document that nobody reviewed: its kind, what it says behind its envelope, and its day. */
type Unreviewed = readonly [kind: string, lines: string, posted?: string];

/** Puts documents on the board of a new season past the office, from document 8 on, and asks there. */
async function pastTheOffice(
  documents: readonly Unreviewed[],
  ask: (folder: string) => Promise<void>,
): Promise<void> {
  await inNewSeason(async (folder) => {
    for (const [index, [kind, lines, posted = '2026-11-23']] of documents.entries()) {
      const text = `document: ${index + 8}\nkind: ${kind}\nposted: ${posted}\nby: race office\n${lines}`;
      writeFileSync(path.join(folder, `${String(index + 8).padStart(4, '0')}-${kind}.yaml`), text);
    }
    const before = textsIn(folder);
    await ask(folder);
    expect(textsIn(folder)).toEqual(before);
  });
}
const textsIn = (folder: string) =>
  filesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

/** What a review of the board ends with and tells: `refused 0008-bulletin.yaml:5:9 there is no document 40 …` */
async function reviewOf(folder: string, words = ''): Promise<readonly (number | string)[]> {
  const { code, out } = await typed(`review ${words} --width 200`, { folder });
  const told = out.split('\n').filter((line) => /^ {2}\S/.test(line));
  return [code, ...told.map((line) => line.trim().replace(/ +/g, ' '))];
}
/** The line of the season's page on what the office would have refused. */
const seasonSays = async (folder: string, words = '') =>
  /^ +(The office would have refused .*)$/m.exec(await shown(`season ${words}`, { folder }))?.[1];

const CAR_99: Unreviewed = [
  'classification',
  'for: monza\nsession: warm-up\nstate: final\nresults: [{ place: 1, car: 99 }]\n',
];
const ZANDVOORT: Unreviewed = ['decision', 'for: zandvoort\nfacts: A.\nmeasures: [{ disqualify: 2 }]\n'];

/** The board is history then, and is shown as far as it makes sense; a review tells what the office would have refused. */
const PAST_THE_OFFICE: readonly (readonly [what: string, Unreviewed, refusal: string])[] = [
  [
    'a car on no entry list',
    CAR_99,
    "8:28 car 99 is on no entry list for 'monza': post an entry list with it first",
  ],
  ['a round not on the calendar', ZANDVOORT, "5:6 round 'zandvoort' is not on the calendar"],
  [
    'a date before that of the document above',
    ['bulletin', 'text: A.\n', '2020-01-01'],
    '3:9 posted 2020-01-01, before document 7 above it (2026-11-23): date it on or after that day',
  ],
  [
    'what annuls a document that is not there',
    ['bulletin', 'annuls: 40\n'],
    '5:9 there is no document 40 above this one',
  ],
  [
    'what replaces a document of another kind',
    ['bulletin', 'replaces: 7\n'],
    '5:11 document 7 is of kind classification: a document replaces its like (to undo another kind, use annuls)',
  ],
  [
    'a result that includes a decision that is not there',
    [
      'classification',
      'for: monza\nsession: warm-up\nstate: final\ncomplete: false\nresults: []\nincludes: 9\n',
    ],
    '10:11 there is no document 9 above this one',
  ],
  [
    'a driver twice in one crew',
    ['entry-change', 'changes: [{ crew: 1, becomes: [Ada Lindqvist, Ada Lindqvist] }]\n'],
    '5:1 Ada Lindqvist is twice in the crew of car 1',
  ],
  [
    'a class of no rulebook',
    ['entry-list', 'entries: { GT5: { 51: {} } }\n'],
    "5:12 class 'GT5' is not in the rulebook; did you mean 'GT3'?",
  ],
];

describe.each(PAST_THE_OFFICE)('of a board with %s', (_, document, refusal) => {
  test('every page is shown', () =>
    pastTheOffice([document], async (folder) => {
      const commands = 'season calendar entries standings checks audit notice-board'.split(' ');
      const some = ['round monza', 'explain gt3-teams', 'explain gt3-drivers', 'diff 8', 'notice-board 8'];
      for (const command of [...commands, ...some, 'round spa'])
        expect([command, (await typed(command, { folder })).code]).toEqual([command, 0]);
    }));
  test('a review tells that, with the place in the file, and ends with 1', () =>
    pastTheOffice([document], async (folder) => {
      expect(await reviewOf(folder)).toEqual([1, `refused 0008-${document[0]}.yaml:${refusal}`]);
      expect(await seasonSays(folder)).toBe(
        'The office would have refused 1 document: parcferme review says why.',
      );
    }));
});

describe('a review of the board', () => {
  test('has nothing to say of one that was only posted to', async () => {
    await inNewSeason(async (folder) => {
      expect(await reviewOf(folder)).toEqual([0]);
      expect(await seasonSays(folder)).toBeUndefined();
      expect(await shown('review', { folder })).toMatch(
        /7 documents, each held against those above it: the office would have refused\s+none\./,
      );
    });
  });
  test('holds each document against those above it, as known then', () =>
    pastTheOffice([CAR_99, ['bulletin', 'text: A.\n', '2020-01-01'], ZANDVOORT], async (folder) => {
      const told = [
        expect.stringMatching(/^refused 0008-classification.yaml:8:28 car 99/),
        expect.stringMatching(/^refused 0009-bulletin.yaml:3:9 posted 2020-01-01, before document 8/),
        expect.stringMatching(/^refused 0010-decision.yaml:5:6 round 'zandvoort'/),
      ];
      expect(await reviewOf(folder)).toEqual([1, ...told]);
      expect(await reviewOf(folder, '--as-of 8')).toEqual([1, told[0]]);
      expect(await reviewOf(folder, '--as-of 2020-01-01')).toEqual([1, told[1]]);
      expect(await reviewOf(folder, '--as-of 7')).toEqual([0]);
      expect(await seasonSays(folder)).toContain('refused 3 documents');
      expect(await seasonSays(folder, '--as-of 8')).toContain('refused 1 document:');
      expect(await seasonSays(folder, '--as-of 7')).toBeUndefined();
    }));
  test('leaves out what was annulled since: it is as if never posted', () =>
    pastTheOffice([ZANDVOORT, ['bulletin', 'annuls: 8\n']], async (folder) => {
      expect(await reviewOf(folder)).toEqual([0]);
      expect(await shown('review', { folder })).toContain('8 of 9 documents stand, each held');
      expect(await seasonSays(folder)).toBeUndefined();
    }));
  test('tells what is odd, unless the document accepts it', () => {
    const early = 'for: spa\nsession: race\nstate: final\ncomplete: false\nresults: [{ place: 1, car: 1 }]\n';
    const accepted = `${early}accepts: { finding: before-its-round, because: a test }\n`;
    const finding = "3:9 posted 2026-11-23, before the day of 'spa' (2026-12-12)";
    return pastTheOffice(
      [
        ['classification', early],
        ['classification', accepted],
      ],
      async (folder) => {
        expect(await reviewOf(folder)).toEqual([0, `finding 0008-classification.yaml:${finding}`]);
        const { documents } = JSON.parse(await shown('review --json', { folder }));
        expect(documents[8].findings).toMatchObject([{ code: 'before-its-round', accepted: 'a test' }]);
      },
    );
  });
  test('is data with --json, in the shape of a draft’s review', () =>
    pastTheOffice([CAR_99], async (folder) => {
      const { code, out } = await typed('review --json', { folder });
      const { documents, ...rest } = JSON.parse(out);
      expect([code, rest]).toEqual([
        1,
        {
          season: 'league',
          document: 8,
          asOf: '2026-11-23',
          file: null,
          refused: true,
          changes: null,
          posted: null,
        },
      ]);
      expect(documents).toHaveLength(8);
      expect(documents[7]).toEqual({
        document: 8,
        kind: 'classification',
        refusals: [
          {
            code: 'car-not-entered',
            text: "car 99 is on no entry list for 'monza': post an entry list with it first",
            file: '0008-classification.yaml',
            line: 8,
            column: 28,
          },
        ],
        findings: [],
      });
      expect(JSON.parse(await shown('season --json', { folder })).refused).toEqual([8]);
    }));
});
