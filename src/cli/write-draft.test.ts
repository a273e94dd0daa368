import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, inEmptyFolder } from '../../test/typed.ts';
import { writeDraft } from './write-draft.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

test('of drafts of one name that are written at the same moment each has its own file', async () => {
  await inEmptyFolder(async (folder) => {
    const attached = [{ name: 'race.json', bytes: new TextEncoder().encode('{}') }];
    const places = await Promise.all(
      NUMBERS.map((number) => writeDraft(folder, 'monza-race', `# ${number}\n`, attached)),
    );
    expect(places.map((place) => readFileSync(place, 'utf8'))).toEqual(
      NUMBERS.map((number) => `# ${number}\n`),
    );
    expect(filesIn(folder)).toEqual(
      [
        'monza-race.yaml',
        ...NUMBERS.slice(1).map((number) => `monza-race-${number}.yaml`),
        'race.json',
      ].toSorted(),
    );
  });
});

test('but a draft never means a file that another wrote beside it', async () => {
  await inEmptyFolder(async (folder) => {
    const drafts = ['{}', '[]'].map((text) =>
      writeDraft(folder, 'race', 'text', [{ name: 'race.json', bytes: new TextEncoder().encode(text) }]),
    );
    const outcomes = await Promise.allSettled(drafts);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { reason } = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(reason).toMatchObject({ code: 'EEXIST', path: path.join(folder, 'race.json') });
  });
});
