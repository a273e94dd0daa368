import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, SPA, typed } from '../../test/typed.ts';

const RACE = 'kind: classification\nby: timekeeper\nfor: spa\nsession: race\nstate: final\ncomplete: false\n';
const DECISION = 'kind: decision\nby: stewards\nfor: spa\nfacts: A.\nmeasures: [{ disqualify: 3 }]\n';
const RUN = 'posted: 2026-12-12\n';

interface Remark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly text: string;
}
interface Document {
  readonly refusals: readonly Remark[];
  readonly findings: readonly Remark[];
}

/** What review tells of a draft, and post after it: each remark as `line:column code, text`; and the files that post added. */
async function verdictOn(draft: string) {
  let verdict = { code: -1, remarks: [] as readonly string[], added: [] as readonly string[] };
  await inNewSeason(async (folder) => {
    writeFileSync(path.join(folder, 'draft.yaml'), draft);
    const before = filesIn(folder);
    const reviewed = await typed('review draft.yaml --json', { folder, today: SPA });
    expect(filesIn(folder)).toEqual(before);
    const posted = await typed('post draft.yaml --json', { folder, today: SPA });
    const documents: readonly Document[] = JSON.parse(posted.out).documents;
    expect([posted.code, documents]).toEqual([reviewed.code, JSON.parse(reviewed.out).documents]);
    const all = documents.flatMap(({ refusals, findings }) => [...refusals, ...findings]);
    verdict = {
      code: posted.code,
      remarks: all.map(({ line, column, code, text }) => `${line}:${column} ${code}, ${text}`),
      added: filesIn(folder).filter((name) => !before.includes(name)),
    };
  });
  return verdict;
}

describe('what is odd is told with its place and with what it may mean, and may be posted', () => {
  test.each([
    [
      'a result before the day of its race',
      `posted: 2026-11-23\n${RACE}results:\n  - { place: 1, car: 1, laps: 9 }\n`,
      "1:9 before-its-round, posted 2026-11-23, before the day of 'spa' (2026-12-12)",
    ],
    [
      'two cars on one place',
      `${RUN}${RACE}results:\n  - { place: 1, car: 1, laps: 9 }\n  - { place: 1, car: 2, laps: 9 }\n`,
      '8:1 shared-place, cars 1 and 2 share place 1: a dead heat, or a slip?',
    ],
    [
      'a driver in two cars of one round',
      'kind: entry-change\nby: race office\nfor: spa\nchanges:\n  - { crew: 2, becomes: [Ada Lindqvist] }\n',
      '4:1 driver-in-two-cars, Ada Lindqvist is in cars 1 and 2 of one round: a shared drive, or a slip?',
    ],
    [
      'a decision on a car that did not start',
      `${RUN}${RACE}results:\n  - { place: 1, car: 1, laps: 9 }\n  - { out: DNS, car: 3 }\n---\n${RUN}${DECISION}`,
      '17:12 did-not-start, car 3 did not take part (DNS): does the decision mean another car?',
    ],
  ])('%s', async (_, draft, remark) => {
    const { code, remarks, added } = await verdictOn(draft);
    expect([code, remarks, added.length]).toEqual([0, [remark], draft.split('---').length]);
  });
});

describe('what cannot be is refused with its place, ends with 1, and nothing is posted', () => {
  test.each([
    [
      'a car on no entry list',
      `${RUN}${RACE}results:\n  - { place: 1, car: 99, laps: 9 }\n`,
      ["9:22 car-not-entered, car 99 is on no entry list for 'spa': post an entry list with it first"],
    ],
    [
      'a round not on the calendar',
      DECISION.replace('spa', 'zandvoort'),
      ["3:6 unknown-round, round 'zandvoort' is not on the calendar"],
    ],
    [
      'a date before the document above it',
      'posted: 2020-01-01\nkind: bulletin\nby: office\n',
      [
        '1:9 dated-before, posted 2020-01-01, before document 7 above it (2026-11-23): date it on or after that day',
      ],
    ],
    [
      'a number that is not the next',
      'document: 3\nkind: bulletin\nby: office\n',
      ['1:11 not-next, document 3 cannot come here: the next number of this board is 8'],
    ],
    [
      'taking the place of a document that is not there',
      `replaces: 40\n${DECISION.replace('spa', 'monza')}`,
      ['1:11 no-such-document, there is no document 40 above this one'],
    ],
    [
      'a driver twice in one crew, and a class of no rulebook',
      'kind: entry-list\nby: office\nfor: spa\nentries:\n  GT5: { 51: {} }\ncrews:\n  1: [Ada Lindqvist, Ada Lindqvist]\n',
      [
        "5:3 unknown-class, class 'GT5' is not in the rulebook; did you mean 'GT3'?",
        '7:22 driver-twice-in-crew, Ada Lindqvist is twice in the crew of car 1',
      ],
    ],
    [
      'two of three documents, before the first is posted',
      `kind: bulletin\nby: office\n---\nkind: bulletin\nby: office\nannuls: 40\n---\n${RUN}${RACE}results:\n  - { place: 1, car: 98 }\n  - { place: 2, car: 99 }\n`,
      [
        '6:9 no-such-document, there is no document 40 above this one',
        "16:22 car-not-entered, car 98 is on no entry list for 'spa': post an entry list with it first",
        "17:22 car-not-entered, car 99 is on no entry list for 'spa': post an entry list with it first",
      ],
    ],
  ])('%s', async (_, draft, remarks) => {
    expect(await verdictOn(draft)).toEqual({ code: 1, remarks, added: [] });
  });
  test('the page names the file at each place, and says that nothing was posted', async () => {
    await inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), 'kind: bulletin\nby: office\nannuls: 40\n');
      const { out } = await typed('post draft.yaml', { folder, today: SPA });
      expect(out).toContain('  refused  draft.yaml:3:9  there is no document 40 above this one\n');
      expect(out).toContain('Refused for 1 reason; nothing was posted. Mend the file and try again.\n');
    });
  });
});

test('nothing is posted as of an earlier day', async () => {
  await inNewSeason(async (folder) => {
    const before = filesIn(folder);
    const { code, errors } = await typed('post drafts/penalty.yaml --as-of 3', { folder });
    expect([code, filesIn(folder)]).toEqual([2, before]);
    expect(errors).toBe(
      'parcferme: a board cannot be posted to as of an earlier day\nleave --as-of out; review takes it\n',
    );
  });
});

test('how a finding is accepted in writing is shown by the one that is told first', async () => {
  await inNewSeason(async (folder) => {
    const lines = '  - { place: 1, car: 1, laps: 9 }\n  - { place: 1, car: 2, laps: 9 }\n';
    writeFileSync(path.join(folder, 'draft.yaml'), `${RUN}${RACE}results:\n${lines}`);
    const { out } = await typed('review draft.yaml', { folder, today: SPA });
    expect(out.replace(/\s+/g, ' ')).toContain(
      '1 finding to look at. What is meant is said in the document, as accepts: { finding: shared-place, because: … }.',
    );
  });
});

describe('what is wrong with a rulebook is told where the rulebook says it', () => {
  const OURS =
    'rulebook: ours\nname: Ours\nextends: league-2026\nscales:\n  half: { points: 12 10, article: A }\n';
  const TITLE = 'titles:\n  lmp: { name: LMP, class: LMP, for: entry, article: A }\n';
  const DRAFT = 'kind: regulations\nby: organiser\nrulebook: ours\nreplaces: 2\n';
  const places = ({ refusals, findings }: Document) =>
    [...refusals, ...findings].map(
      ({ file, line, column, text }) => `${file}:${line}:${column} ${text.split(' ')[0]}`,
    );

  test('before it is posted, and on the board', async () => {
    await inNewSeason(async (folder) => {
      const drafts = path.join(folder, 'drafts');
      writeFileSync(path.join(drafts, 'ours.yaml'), OURS + TITLE);
      writeFileSync(path.join(drafts, 'rules.yaml'), DRAFT);
      const refused = JSON.parse((await typed('review drafts/rules.yaml --json', { folder })).out)
        .documents[0];
      expect(places(refused)).toEqual([
        'drafts/ours.yaml:7:3 titles/lmp',
        'drafts/ours.yaml:5:3 scales/half',
      ]);
      writeFileSync(path.join(drafts, 'ours.yaml'), OURS);
      const { code } = await typed('post drafts/rules.yaml', { folder });
      const [posted] = JSON.parse((await typed('review --json', { folder })).out).documents.slice(-1);
      expect([code, places(posted)]).toEqual([
        0,
        [expect.stringMatching(/^attachments\/[\da-f]{64}[.]yaml:\d+:3 scales\/half$/)],
      ]);
    });
  });
});
