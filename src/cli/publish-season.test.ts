import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, inNewSeason, shown, typed } from '../../test/typed.ts';

/** A small season, and a folder of that name beside it. */
const inSeasonNamed = (name: string, action: (folder: string, season: string) => Promise<void>) =>
  inNewSeason(async (season) => {
    const folder = path.dirname(season);
    const named = path.join(folder, 'seasons', name);
    cpSync(season, named, { recursive: true });
    await action(folder, named);
  });

test.each([
  ['index.html', 'index.html'],
  ['files', 'files/style.css'],
  ['league', 'league/index.html'],
  ['league', 'league/season.json'],
])('a folder in which somebody else has %s stays as it was', async (name, file) => {
  await inNewSeason(async (folder) => {
    const site = path.join(folder, 'site');
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), '{ "their": "own" }');
    const { code, errors } = await typed('publish --out site', { folder });
    expect([code, errors.split('\n')[0]]).toEqual([
      2,
      `parcferme: ${path.join(site, name)} was not published by this command: nothing was written`,
    ]);
    expect(filesIn(site).filter((one) => one.includes('.'))).toEqual([file]);
  });
});

test('what it has published it publishes again, and lists beside it what was published before and nothing else', async () => {
  await inSeasonNamed('a b#c', async (folder, season) => {
    const site = path.join(folder, 'site');
    await shown('publish --out site --season league', { folder });
    for (const [name, text] of [
      ['torn', '{"key":'],
      ['other', '{"key":"x","name":"Theirs"}'],
    ] as const) {
      mkdirSync(path.join(site, name));
      writeFileSync(path.join(site, name, 'season.json'), text);
    }
    await shown('publish --out site --season league', { folder });
    const { code } = await typed(`publish --out site --season "${season}"`, { folder });
    expect(code).toBe(0);
    const index = readFileSync(path.join(site, 'index.html'), 'utf8');
    expect(index.match(/<a [^>]*href="[^"]*"/g)).toEqual([
      '<a class="what" href="a%20b%23c/"',
      '<a class="what" href="league/"',
    ]);
  });
});

test('a season is reached under its name, whatever signs it has', async () => {
  await inSeasonNamed('a b#c', async (folder, season) => {
    await shown(`publish --out site --origin https://h.example/of/ --season "${season}"`, { folder });
    const map = readFileSync(path.join(folder, 'site', 'a b#c', 'sitemap.xml'), 'utf8');
    expect(map).toContain('<loc>https://h.example/of/a%20b%23c/calendar/</loc>');
    expect(map).not.toContain('#');
  });
});

test.each(['https://h.example/x?y=1', 'https://h.example/#z', 'ftp://h.example', 'https://me:it@h.example'])(
  'nothing is below %s',
  async (origin) => {
    const { code, errors } = await typed(`publish --origin ${origin}`);
    expect([code, errors]).toEqual([
      2,
      `parcferme: '${origin}' is no address\nan address such as https://results.example\n`,
    ]);
  },
);

test.each(['files', 'index.html'])('no season lies where %s of all seasons lies', async (name) => {
  await inSeasonNamed(name, async (folder, season) => {
    const { code, errors } = await typed(`publish --out site --season ${season}`, { folder });
    expect([code, errors]).toEqual([
      2,
      `parcferme: no season can be published as '${name}': what all seasons share lies there\nrename its folder\n`,
    ]);
    expect(readdirSync(folder)).not.toContain('site');
  });
});

test('who interrupts it leaves the folder as it was, with nothing half written in it', async () => {
  await inNewSeason(async (folder) => {
    await shown('publish --out site', { folder });
    const before = filesIn(path.join(folder, 'site'));
    const { code, errors } = await typed('publish --out site', { folder, untilEnd: async () => undefined });
    expect([code, errors]).toEqual([
      1,
      `parcferme: interrupted: ${path.join(folder, 'site')} is as it was\n`,
    ]);
    expect(filesIn(path.join(folder, 'site'))).toEqual(before);
  });
});

test('a link to elsewhere in place of the season is replaced, and nothing behind it is touched', async () => {
  await inNewSeason(async (folder) => {
    await shown('publish --out site', { folder });
    const [site, behind] = [path.join(folder, 'linked'), path.join(folder, 'site')];
    mkdirSync(site);
    symlinkSync(path.join(behind, 'league'), path.join(site, 'league'));
    const before = filesIn(behind);
    await shown('publish --out linked', { folder });
    expect(filesIn(behind)).toEqual(before);
    expect(filesIn(path.join(site, 'league'))).toContain('calendar.ics');
  });
});
