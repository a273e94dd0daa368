import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, inEmptyFolder, inNewSeason, shown, typed } from '../../test/typed.ts';

const EXTENDING = `rulebook: ours
name: Ours
extends: league-2026
scales:
  full: { points: 10 8 6 5 4 3 2 1, article: "2.1" }
`;

test('a new season runs at once, as its README tells', async () => {
  await inNewSeason(async (folder) => {
    expect(await shown('season', { folder })).toContain('2026 League');
    expect(await shown('review drafts/penalty.yaml', { folder })).toContain('It may be posted, and was not');
    expect(await shown('post drafts/penalty.yaml', { folder })).toContain('WHAT IT CHANGED');
    expect(await shown('diff 8', { folder })).toContain('DSQ');
    expect(await shown('standings', { folder })).toContain('document 8');
    expect(await shown('explain gt3-teams 1', { folder })).toMatch(/19 +in all/);
  });
});

test('a new season is written nowhere where something is', async () => {
  await inNewSeason(async (folder) => {
    const before = filesIn(folder);
    const { code, errors } = await typed(`new ${folder} --series Other`);
    expect([code, filesIn(folder)]).toEqual([2, before]);
    expect(errors).toContain(`parcferme: ${folder} is not empty: nothing was written\n`);
  });
});

test('a year that is none is told once', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, errors } = await typed('new --series League --year abc', { folder });
    expect([code, errors]).toEqual([2, "parcferme: no season can be made of this\n  'abc' is no year\n"]);
    expect(filesIn(folder)).toEqual([]);
  });
});

test('without a terminal nobody is asked: what is missing is named', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, errors } = await typed('new', { folder });
    expect([code, filesIn(folder)]).toEqual([2, []]);
    expect(errors).toContain('parcferme: nobody is there to ask: say at least --series\n');
  });
});

test('regulations attach the rulebook that they name, with what it extends', async () => {
  await inNewSeason(async (folder) => {
    const drafts = path.join(folder, 'drafts');
    writeFileSync(path.join(drafts, 'ours.yaml'), EXTENDING);
    writeFileSync(
      path.join(drafts, 'post-ours.yaml'),
      'kind: regulations\nby: organiser\nrulebook: ours\nreplaces: 2\n',
    );
    await shown('post drafts/post-ours.yaml', { folder });
    const added = filesIn(path.join(folder, 'attachments')).map((name) =>
      readFileSync(path.join(folder, 'attachments', name), 'utf8'),
    );
    expect(added.some((text) => text.includes('10 8 6 5 4 3 2 1') && !/^extends:/m.test(text))).toBe(true);
    const { titles } = JSON.parse(await shown('standings gt3-teams --json', { folder }));
    expect(titles[0].rows[0].points).toBe(10);
  });
});

test('of two that post at the same moment one is told that the board has moved on, or both stand', async () => {
  await inNewSeason(async (folder) => {
    const both = await Promise.all([1, 2].map(() => typed('post drafts/penalty.yaml --json', { folder })));
    const fine = both.filter(({ code }) => code === 0).length;
    const posted = filesIn(folder).filter((name) => name.endsWith('-decision.yaml'));
    expect([fine > 0, posted.length]).toEqual([true, fine]);
    for (const { code, errors } of both)
      if (code !== 0) expect([code, errors]).toEqual([1, expect.stringContaining('meanwhile')]);
  });
});

test('the season that comes with the program is not posted to by mistake', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, errors } = await typed('post any.yaml', { folder });
    expect([code, errors]).toEqual([
      2,
      expect.stringContaining('there is no season in this folder to post to'),
    ]);
  });
});
