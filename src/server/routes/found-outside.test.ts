import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '#store/sqlite';
import { type Served, served } from '../../../test/served.ts';

const ORIGIN = 'https://results.example';
const SEASON = 'asian-le-mans-series-2014';
let office: Served;
beforeAll(async () => {
  office = await served(openSqlite(':memory:'), { origin: ORIGIN });
  await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms', 'public');
  await office.takeIn('seasons/imsa-weathertech-2022', 'imsa', 'members');
});
afterAll(() => office.close());

test('search engines are led to the pages of public seasons alone', async () => {
  const { text } = await office.ask('/robots.txt');
  expect(text).toContain(`Sitemap: ${ORIGIN}/seasons/${SEASON}/sitemap.xml\n`);
  expect(text).not.toContain('imsa');
  const { text: map } = await office.ask(`/seasons/${SEASON}/sitemap.xml`);
  expect(map).toContain(`<loc>${ORIGIN}/seasons/${SEASON}</loc>`);
  expect(map).toContain(`<loc>${ORIGIN}/seasons/${SEASON}/standings/gt-teams/90</loc>`);
  expect((await office.ask('/seasons/imsa-weathertech-2022/sitemap.xml')).status).toBe(404);
});

test('a page of a moment names the page of now, in every language', async () => {
  const { text } = await office.ask(`/fr/seasons/${SEASON}@24/standings/gt-teams`);
  expect(text).toContain(`<link rel="canonical" href="${ORIGIN}/fr/seasons/${SEASON}/standings/gt-teams"/>`);
  expect(text).toContain(
    `<link rel="alternate" hreflang="ja" href="${ORIGIN}/ja/seasons/${SEASON}/standings/gt-teams"/>`,
  );
  expect(text).toContain('<meta property="og:locale" content="fr_FR"/>');
});
