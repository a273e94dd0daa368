import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Known, knownNow } from '#answers/known';
import { emptySeason, fold } from '#core/season/fold';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';
import { type Whereabouts, waysOf } from './links.ts';
import type { Place } from './place.ts';
import { pageHtml } from './render.ts';
import { en } from './words/en.ts';

let known: Known;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../seasons/asian-le-mans-series-2014', import.meta.url));
  const read = await readSeason(folderBoard(folder));
  if (!read.ok) throw new Error('the season of 2014 cannot be read');
  const found = knownNow('asian-le-mans-series-2014', read.value.documents.reduce(fold, emptySeason));
  if (found === undefined) throw new Error('the season of 2014 has no document');
  known = found;
});

/** The page as text, without its marks. */
const text = (place: Place) =>
  (htmlOf(place) ?? '')
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const htmlOf = (place: Place) =>
  pageHtml({
    known,
    where: whereOf(place),
    words: en,
    sources: {},
    links: { ...waysOf(whereOf(place)), home: '/', site: [], files: '/files/' },
    claims: [],
  });

const whereOf = (place: Place): Whereabouts => ({
  kind: 'office',
  base: '/season',
  language: 'en',
  place,
  head: 31,
  moment: undefined,
});

test('the table of the GT teams has #91 first by 6 points, and #90 fourth with 48', () => {
  const table = text({ page: 'table', title: 'gt-teams' });
  expect(table).toContain('1 91 AAI-Rstrada TPE 3 1 2 2 76');
  expect(table).toContain('2 92 AAI-Rstrada TPE 1 2 4 3 70 −6');
  expect(table).toMatch(/4 ▼1 down 1 90 AAI-Rstrada TPE 2 Ret 3 4 48 −28/);
});

test('the reasons of #90 add up to 48, each with its document', () => {
  const reasons = text({ page: 'reasons', title: 'gt-teams', contender: '90' });
  expect(reasons).toContain('4th of GT Teams, 48 points . Behind #33 Clearwater Racing by 2 points.');
  expect(reasons).toContain('Fuji Qualifying 1st 1 pole WP, SEEFRIED 18');
  expect(reasons).toContain('Race Ret – retired: technical failure 21');
  expect(reasons).toContain('In all 48');
});

test('what a season does not have is no page', () => {
  expect(htmlOf({ page: 'table', title: 'lmp1-teams' })).toBeUndefined();
  expect(htmlOf({ page: 'reasons', title: 'gt-teams', contender: '1' })).toBeUndefined();
});
