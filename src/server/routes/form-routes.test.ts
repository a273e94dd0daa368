import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served } from '../../../test/served.ts';

const SEASON = 'asian-le-mans-series-2014';
let office: Served;
beforeAll(async () => {
  office = await served();
  await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms', 'public');
});
afterAll(() => office.close());

const csv = (page: string, moment = '') => `/api/v1/seasons/${SEASON}${moment}/forms/csv?page=${page}`;

describe('a page in another form', () => {
  test('has its media type, a name to be saved by, and a tag', async () => {
    const told = await office.ask(csv('standings/gt-teams', '@24'));
    expect(told.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(told.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${SEASON}@24-standings-gt-teams.csv"`,
    );
    expect(told.text).toContain('\r\n1,91,AAI-Rstrada,3,1,2,');
    const again = await office.ask(csv('standings/gt-teams', '@24'), {
      headers: { 'If-None-Match': told.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('is the same beside the page', async () => {
    const told = await office.ask(csv('standings/gt-teams'));
    expect((await office.ask(`/seasons/${SEASON}/standings/gt-teams.csv`)).text).toBe(told.text);
  });

  test('speaks the language of its address', async () => {
    const told = await office.ask(`/ja/seasons/${SEASON}@24/calendar.csv`);
    expect(told.text).toMatch(/^ラウンド|^第/);
    expect((await office.ask(`${csv('calendar', '@24')}&language=ja`)).text).toBe(told.text);
  });

  test('is a workbook of the whole season', async () => {
    const response = await fetch(`${office.origin}/seasons/${SEASON}/season.xlsx`);
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(sheets.length).toBe(13);
  });

  test.each(['drivers/Ho-Pin_Tung', 'nothing', 'standings/none', 'rounds/monza', '../../etc'])(
    'is not there of %s',
    async (page) => {
      const told = await office.ask(csv(encodeURIComponent(page)));
      expect([told.status, told.body?.code]).toEqual([404, 'no-such-page']);
    },
  );

  test.each([
    ['rounds/fuji/sessions/qualifying.pdf', 'application/pdf'],
    ['rounds/fuji/sessions/race/GT.pdf', 'application/pdf'],
    ['rounds/fuji/entries.pdf', 'application/pdf'],
    ['calendar/timetable.csv', 'text/csv; charset=utf-8'],
    ['results.wiki', 'text/x-wiki; charset=utf-8'],
    ['scoring.wiki', 'text/x-wiki; charset=utf-8'],
  ])('a part of a page is there as %s, and in the API', async (path, media) => {
    const [, page = '', form] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    for (const address of [
      `/seasons/${SEASON}/${path}`,
      `/api/v1/seasons/${SEASON}/forms/${form}?page=${encodeURIComponent(page)}`,
    ]) {
      const told = await office.ask(address);
      expect([address, told.status, told.headers.get('Content-Type')]).toEqual([address, 200, media]);
    }
  });

  test.each([
    'rounds/fuji/sessions/warm-up.pdf',
    'rounds/fuji/sessions/race/LMP3.pdf',
    'rounds/monza/entries.pdf',
    'documents-1.atom',
    'rounds/fuji/laps.csv',
    'results.csv',
  ])('there is no %s', async (path) => {
    expect((await office.ask(`/seasons/${SEASON}/${path}`)).status).toBe(404);
  });

  test('what nobody names is the whole', async () => {
    const atom = await office.ask(`/api/v1/seasons/${SEASON}/forms/atom`);
    expect(atom.text).toBe((await office.ask(`/seasons/${SEASON}/documents.atom`)).text);
    expect((await office.ask(`/api/v1/seasons/${SEASON}/forms/wiki`)).text).toContain('== Calendar ==');
    expect((await office.ask(`/api/v1/seasons/${SEASON}/forms/csv`)).status).toBe(400);
  });

  test.each([1, 3, 6, 14])('whatever pages offer at document %i is there', async (at) => {
    const pages = [
      '',
      '/calendar',
      '/entries',
      '/standings',
      '/standings/gt-teams',
      '/rounds/inje',
      '/documents',
    ];
    const offered = new Set<string>();
    for (const page of pages) {
      const { text } = await office.ask(`/seasons/${SEASON}@${at}${page}`);
      const nav = /<nav class="take-away"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
      for (const [, href = ''] of nav.matchAll(/href="([^"]*)"/g)) offered.add(href);
    }
    expect(offered.size).toBeGreaterThan(5);
    for (const href of offered) expect([href, (await office.ask(href)).status]).toEqual([href, 200]);
  });

  test('is offered on the page, and not where somebody supposes something', async () => {
    const { text } = await office.ask(`/seasons/${SEASON}@24/standings/gt-teams`);
    expect(text).toContain(`href="/seasons/${SEASON}@24/standings/gt-teams.csv"`);
  });
});

test('of a calendar a form that nobody filled in means all of it', async () => {
  const calendar = (query: string) => office.ask(`/seasons/${SEASON}/calendar.ics${query}`);
  const whole = await calendar('');
  expect((await calendar('?class=&sessions=')).text).toBe(whole.text);
  expect((await calendar('?sessions=qualifying,%20race')).text).toBe(whole.text);
  expect((await calendar('?sessions=qualifying')).text).not.toBe(whole.text);
});
