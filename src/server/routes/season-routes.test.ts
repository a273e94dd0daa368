import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { titleWork } from '#cli/serve/title-work';
import { readBoard } from '#index';
import { type Served, served, type Visitor } from '../../../test/served.ts';
import { shown } from '../../../test/typed.ts';

const SEASON = 'asian-le-mans-series-2014';
const FOLDER = path.resolve(`seasons/${SEASON}`);
const STANDINGS = `/seasons/${SEASON}/standings`;

let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
});
afterAll(() => office.close());

const get = (path: string, headers?: Readonly<Record<string, string>>) =>
  office.nobody.get(path, headers === undefined ? {} : { headers });
const bulletin = { body: { kind: 'bulletin', by: 'race office', text: 'See you in 2015.' } };
/** The car or the drivers that lead GT Teams. */
const leader = async (moment: string) =>
  (await get(`/seasons/${SEASON}${moment}/standings/gt-teams`)).body.titles[0].rows[0].number;

describe('the season in words', () => {
  const review = async (asked: string) => (await get(`/seasons/${SEASON}${asked}`)).body;
  const first = (body: { readonly paragraphs: readonly (readonly { readonly text: string }[])[] }) =>
    body.paragraphs[0]?.[0]?.text;

  test('is English where nothing is asked for, or where a language has no sentences yet', async () => {
    expect(first(await review('/review'))).toMatch(/^The 2014 Asian Le Mans Series was the third season/);
    expect(await review('/review?language=ja')).toMatchObject({ language: 'en' });
  });

  test('is what was known at a document, in the language that is asked for', async () => {
    const body = await review('@1/review?language=fr');
    expect(body).toMatchObject({ document: 1, language: 'fr' });
    expect(first(body)).toMatch(/^La saison 2014 de l’Asian Le Mans Series, la troisième de la série, est/);
  });

  test('a language that there is not is told', async () => {
    expect((await get(`/seasons/${SEASON}/review?language=de`)).body).toMatchObject({
      code: 'wrong-request',
    });
  });
});

describe('a season at a moment', () => {
  test('is what was known after a document, or on a day', async () => {
    expect(await leader('')).toBe('91');
    expect(await leader('@24')).toBe('91');
    expect(await leader('@2014-08-30')).toBe('92');
    expect((await get(`/seasons/${SEASON}@24/calendar`)).body.rounds).toHaveLength(5);
    expect((await get(`/seasons/${SEASON}@25/calendar`)).body.rounds).toHaveLength(4);
  });

  test.each([
    ['@0', 'there is no document 0'],
    ['@32', 'there is no document 32'],
    ['@yesterday', "'yesterday' is neither a day nor a number"],
    ['@2014-02-30', "'2014-02-30' is neither a day nor a number"],
    ['@2001-01-01', 'nothing was posted yet on 1 January 2001'],
    ['@', "'' is neither a day nor a number"],
  ])('%s is none', async (moment, title) => {
    const told = await get(`/seasons/${SEASON}${moment}/standings`);
    expect(told).toMatchObject({ status: 404, body: { code: 'no-such-moment', title } });
    expect(told.headers.get('Content-Type')).toBe('application/problem+json');
  });

  test.each([
    ['/rounds/fji', 'no-such-round', "there is no round 'fji'; did you mean 'fuji'?"],
    ['/standings/gt-team', 'no-such-title', "there is no title 'gt-team'; did you mean 'gt-teams'?"],
    ['/explain/gt-teams/93', 'no-such-contender', "'93' is no contender of gt-teams"],
    ['/documents/99', 'no-such-document', "there is no document '99' on this board"],
    ['/diff?from=nonsense', 'no-such-moment', "'nonsense' is neither a day nor a document of this board"],
    ['/standings?after=buriram', 'no-standings-yet', 'there are no standings after Buriram'],
    ['/standings?afer=fuji', 'wrong-request', "there is no 'afer' to ask for here"],
    ['/diff', 'wrong-request', "'from' is missing"],
  ])('%s is told with the words of the command line', async (path, code, title) => {
    const { body } = await get(`/seasons/${SEASON}${path}`);
    expect([body.code, body.title]).toEqual([code, expect.stringContaining(title)]);
  });
});

describe('the notice board', () => {
  const documents = `/seasons/${SEASON}/documents`;
  const numbersOf = (body: { documents: { document: number }[] }) =>
    body.documents.map(({ document }) => document);

  test('is told whole, and in parts where that is asked, each of which says where it goes on', async () => {
    const whole = (await get(documents)).body;
    expect([numbersOf(whole).length, whole.below]).toEqual([31, undefined]);
    const first = (await get(`${documents}?most=20`)).body;
    expect([numbersOf(first).at(-1), first.below]).toEqual([20, 20]);
    const rest = (await get(`${documents}?most=20&below=20`)).body;
    expect([...first.documents, ...rest.documents]).toEqual(whole.documents);
    expect(rest.below).toBeUndefined();
    const then = (await get(`/seasons/${SEASON}@24/documents?below=20`)).body;
    expect([numbersOf(then), then.below]).toEqual([[21, 22, 23, 24], undefined]);
    expect(numbersOf((await get(`${documents}?below=31`)).body)).toEqual([]);
    expect((await get(`${documents}?below=first`)).body.code).toBe('wrong-request');
  });

  test('is no board to the library as long as it goes on: half of it would give other standings', async () => {
    expect(readBoard((await get(documents)).body).ok).toBe(true);
    const part = readBoard((await get(`${documents}?most=20`)).body);
    expect(part).toMatchObject({ ok: false, error: [{ path: 'below' }] });
  });
});

describe('an answer', () => {
  test('is known again by the number of its last document and the edition of the engine', async () => {
    const first = await get(`/seasons/${SEASON}@24/standings`);
    expect(first.headers.get('ETag')).toBe('W/"24-test"');
    const again = await get(`/seasons/${SEASON}@24/standings`, { 'If-None-Match': 'W/"24-test"' });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await get(`/seasons/${SEASON}@24/standings`, { 'If-None-Match': 'W/"23-test"' });
    expect([other.status, other.text]).toEqual([200, first.text]);
  });

  test.each(['*', 'W/"31-test"', '"31-test"'])('that is none is not known again by %s', async (tag) => {
    const paths = [
      '/explain/nope/nope',
      '/titles/nope',
      '/standings/nope',
      '/standings?after=nope',
      '/rounds/nope',
      '/entries/nope',
      '/checks/nope',
      '/stewards/nope',
      '/documents/99',
      '/diff?from=nope',
    ];
    for (const path of paths)
      expect((await get(`/seasons/${SEASON}${path}`, { 'If-None-Match': tag })).status, path).toBe(404);
    for (const path of ['/standings', '/titles/gt-teams', '/rounds/fuji', '/documents/24', '/diff?from=24'])
      expect((await get(`/seasons/${SEASON}${path}`, { 'If-None-Match': tag })).status, path).toBe(304);
  });

  test('is sent in the form that the reader takes', async () => {
    const plain = await get(STANDINGS, { 'Accept-Encoding': 'identity' });
    const read = async (encoding: string) => {
      const response = await fetch(`${office.origin}/api/v1${STANDINGS}`, {
        headers: { 'Accept-Encoding': encoding },
      });
      // What `fetch` has unpacked is as long as the plain one.
      return [response.headers.get('Content-Encoding'), (await response.text()) === plain.text];
    };
    expect(await read('gzip, br')).toEqual(['br', true]);
    expect(await read('gzip')).toEqual(['gzip', true]);
    expect(await read('br;q=0, gzip;q=0.5')).toEqual(['gzip', true]);
    expect(await read('identity')).toEqual([null, true]);
  });

  test('may be read from every page, and is never sent with what a browser knows of somebody', async () => {
    const { headers } = await get(STANDINGS, { Origin: 'https://elsewhere.example' });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  test('at the head is the new one as soon as a document is posted; at a number it stays', async () => {
    const before = await get(STANDINGS);
    const then = await get(`/seasons/${SEASON}@31/standings`);
    expect((await clerk.post(`/seasons/${SEASON}/documents`, bulletin)).status).toBe(201);
    const after = await get(STANDINGS, { 'If-None-Match': before.headers.get('ETag') ?? '' });
    expect([after.status, after.body.document, after.headers.get('ETag')]).toEqual([200, 32, 'W/"32-test"']);
    expect((await get(`/seasons/${SEASON}@31/standings`)).text).toBe(then.text);
  });
});

describe('what was posted', () => {
  test('is given letter for letter, with its link, and may be kept for ever', async () => {
    const { text, headers } = await get(`/seasons/${SEASON}/documents/25/text`);
    expect(text).toContain('kind: calendar-change\n');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const { body } = await get(`/seasons/${SEASON}/ledger`);
    const { link } = body.documents[24];
    expect([headers.get('ETag'), headers.get('Parcferme-Link')]).toEqual([`"${link}"`, link]);
  });

  test('attaches files, which are found by their SHA-256 and saved, never shown', async () => {
    const { text } = await get(`/seasons/${SEASON}/documents/3/text`);
    const [, hash = ''] = /sha256: (\w{64})/.exec(text) ?? [];
    const file = await get(`/seasons/${SEASON}/attachments/${hash}`);
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'application/octet-stream']);
    expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="${hash}"`);
    expect(file.headers.get('Cache-Control')).toContain('immutable');
    expect(await get(`/seasons/${SEASON}/attachments/${'0'.repeat(64)}`)).toMatchObject({
      status: 404,
      body: { code: 'no-such-attachment' },
    });
  });

  test('has a chain whose last link is shown with the season', async () => {
    const { body } = await get(`/seasons/${SEASON}/ledger`);
    const listed = (await get('/seasons')).body.seasons[0];
    expect(listed).toMatchObject({ season: SEASON, series: 'alms', document: body.documents.length });
    expect(listed.link).toBe(body.documents.at(-1).link);
    expect((await get(`/seasons/${SEASON}@24/ledger`)).body.documents).toHaveLength(24);
  });
});

describe('a title', () => {
  const one = (more: string) => `/seasons/${SEASON}@24/titles/gt-teams${more}`;

  test('is told with what it takes and how likely it is, as the command line tells it, where that is asked', async () => {
    const plain = (await get(one(''))).body.titles[0];
    expect([plain.needs, plain.drawn]).toEqual([undefined, undefined]);
    const { body } = await get(one('?needs=true&odds=true'));
    const [command] = JSON.parse(
      await shown(`title gt-teams --needs --odds --draws 20000 --as-of 24 --season ${FOLDER} --json`),
    ).titles;
    expect(body.titles[0]).toEqual(command);
    expect([body.titles[0].needs.round, body.titles[0].drawn]).toEqual(['buriram', 20_000]);
    expect((await get(one('?needs=perhaps'))).body.code).toBe('wrong-request');
    expect(
      (await get(`/seasons/${SEASON}@31/titles/gt-teams?needs=true&odds=true`)).body.titles[0].drawn,
    ).toBe(undefined);
  });

  test('of which that takes too long is told as that, and its threads end', async () => {
    const slow = await served(undefined, {}, { titleWork: titleWork(1) });
    await slow.takeIn(FOLDER, 'alms');
    for (const asked of ['?needs=true', '?odds=true']) {
      const told = await slow.nobody.get(one(asked));
      expect([told.status, told.body.code]).toEqual([503, 'took-too-long']);
    }
    expect((await slow.nobody.get(one(''))).status).toBe(200);
    await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('MessagePort');
    await slow.close();
  });
});
