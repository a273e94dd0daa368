import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, typed } from '../../test/typed.ts';

const RACE = 'kind: classification\nby: timekeeper\nfor: spa\nsession: race\nstate: final\n';
const MISSING = 'complete: false\n';

interface Remark {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly text: string;
}
interface Document {
  readonly refusals: readonly Remark[];
  readonly findings: readonly Remark[];
}

/** Each remark of a review, as `line:column code, text`. */
async function reviewed(draft: string, files: Readonly<Record<string, string>> = {}) {
  let answer = { code: -1, remarks: [] as readonly string[], errors: '' };
  await inNewSeason(async (folder) => {
    for (const [name, text] of Object.entries({ ...files, 'draft.yaml': draft }))
      writeFileSync(path.join(folder, name), text);
    const before = filesIn(folder);
    const { code, out, errors } = await typed('review draft.yaml --json', { folder });
    expect(filesIn(folder)).toEqual(before);
    const documents: readonly Document[] = out === '' ? [] : JSON.parse(out).documents;
    const remarks = documents.flatMap(({ refusals, findings }) =>
      [...refusals, ...findings].map((one) => `${one.line}:${one.column} ${one.code}, ${one.text}`),
    );
    answer = { code, remarks, errors };
  });
  return answer;
}

describe('what is odd is told with its place and with what it may mean', () => {
  test('a result before the day of its race', async () => {
    const { code, remarks } = await reviewed(
      `${RACE}${MISSING}results:\n  - { place: 1, car: 1, laps: 9 }\n`,
    );
    expect([code, remarks]).toEqual([
      0,
      ["1:1 before-its-round, posted 2026-11-23, before the day of 'spa' (2026-12-12)"],
    ]);
  });
  test('two cars on one place', async () => {
    const draft = `posted: 2026-12-12\n${RACE}${MISSING}results:\n  - { place: 1, car: 1, laps: 9 }\n  - { place: 1, car: 2, laps: 9 }\n`;
    expect(await reviewed(draft)).toMatchObject({
      code: 0,
      remarks: [
        expect.stringMatching(/^8:1 shared-place, cars 1 and 2 share place 1: a dead heat, or a slip/),
      ],
    });
  });
  test('a driver in two cars of one round', async () => {
    const draft =
      'kind: entry-change\nby: race office\nfor: spa\nchanges:\n  - { crew: 2, becomes: [Ada Lindqvist] }\n';
    expect(await reviewed(draft)).toMatchObject({
      code: 0,
      remarks: [
        '4:1 driver-in-two-cars, Ada Lindqvist is in cars 1 and 2 of one round: a shared drive, or a slip?',
      ],
    });
  });
  test('a decision on a car that did not start', async () => {
    const decision =
      'posted: 2026-12-12\nkind: decision\nby: stewards\nfor: spa\nfacts: A.\nmeasures:\n  - { disqualify: 3 }\n';
    const draft = `posted: 2026-12-12\n${RACE}${MISSING}results:\n  - { place: 1, car: 1, laps: 9 }\n  - { out: DNS, car: 3 }\n---\n${decision}`;
    expect(await reviewed(draft)).toMatchObject({
      code: 0,
      remarks: ['18:5 did-not-start, car 3 did not take part (DNS): does the decision mean another car?'],
    });
  });
});

describe('what is refused is told with its place, and ends with 1', () => {
  test('several documents, each with its own refusals, before the first is posted', async () => {
    const draft = `kind: bulletin\nby: office\n---\nkind: bulletin\nby: office\nannuls: 40\n---\n${RACE}results:\n  - { place: 1, car: 99, laps: 9 }\n`;
    await inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), draft);
      const before = filesIn(folder);
      const { code, out } = await typed('post draft.yaml', { folder });
      expect([code, filesIn(folder)]).toEqual([1, before]);
      expect(out).toContain('refused  draft.yaml:6:9  there is no document 40 above this one');
      expect(out).toMatch(/refused {2}draft.yaml:14:\d+ {2}car 99 is on no entry list/);
      expect(out).toMatch(/nothing was posted/);
    });
  });
  test('a number that is not the next', async () => {
    expect(await reviewed('document: 3\nkind: bulletin\nby: office\n')).toMatchObject({
      code: 1,
      remarks: ['1:11 not-next, document 3 cannot come here: the next number of this board is 8'],
    });
  });
  test('a driver twice in one crew of an entry list, and a class of no rulebook', async () => {
    const draft =
      'kind: entry-list\nby: office\nfor: spa\nentries:\n  GT5: { 1: { team: Northwind Racing } }\ncrews:\n  1: [Ada Lindqvist, Ada Lindqvist]\n';
    const { code, remarks } = await reviewed(draft);
    expect(code).toBe(1);
    expect(remarks).toContainEqual(
      expect.stringMatching(/^7:\d+ driver-twice-in-crew, Ada Lindqvist is twice in the crew of car 1/),
    );
    expect(remarks).toContainEqual(expect.stringMatching(/^5:\d+ unknown-class, .*did you mean 'GT[34]'/));
  });
});

describe('a rulebook that regulations name', () => {
  const regulations = 'kind: regulations\nby: organiser\nrulebook: ours\nreplaces: 2\n';
  const rulebook = (more: string) => ({ 'ours.yaml': `rulebook: ours\nname: Ours\n${more}` });
  test.each([
    ['is nowhere', {}, /draft.yaml:3:1 .*found 'ours', expected a rulebook beside the draft or among those/],
    ['extends itself', rulebook('extends: ours\n'), /draft.yaml:3:1 .*extend itself: ours → ours/],
    ['extends one that is nowhere', rulebook('extends: mine\n'), /draft.yaml:3:1 .*ours extends 'mine'/],
    ['is broken', rulebook('scales: a: b\n'), /ours.yaml:3:10 .*YAML/],
  ])('and that %s cannot be attached', async (_, files, said) => {
    const { code, errors } = await reviewed(regulations, files);
    expect([code, errors]).toEqual([3, expect.stringMatching(said)]);
  });
});

test('a folder, and a draft in a folder that is not there, are no drafts', async () => {
  await inNewSeason(async (folder) => {
    mkdirSync(path.join(folder, 'mine'));
    for (const draft of ['mine', 'yours/draft.yaml']) {
      const { code, out, errors } = await typed(`post ${draft}`, { folder });
      expect([code, out, errors]).toEqual([3, '', expect.stringContaining(draft)]);
    }
  });
});

test('nothing is posted as of an earlier day', async () => {
  await inNewSeason(async (folder) => {
    const before = filesIn(folder);
    const { code, errors } = await typed('post drafts/penalty.yaml --as-of 3', { folder });
    expect([code, filesIn(folder)]).toEqual([2, before]);
    expect(errors).toContain('leave --as-of out');
  });
});
