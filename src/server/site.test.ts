import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served } from '../../test/served.ts';
import { isReady } from './health.ts';

const PAGES = ['/join', '/sign-in', '/password', '/account', '/api'];

let office: Served;
beforeAll(async () => {
  office = await served();
});
afterAll(() => office.close());

describe('the pages', () => {
  for (const path of PAGES)
    test(`${path} is a page that loads nothing from elsewhere, and has nothing inline`, async () => {
      const told = await office.ask(path);
      expect([told.status, told.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = told.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(told.text).not.toMatch(
        /<script(?![^>]* src="[/]site[/])|<style|\sstyle=|\son\w+=|https?:[/][/]/,
      );
      const linked = [...told.text.matchAll(/(?:src|href)="(\/site\/[^"]+)"/g)].map(([, link = '']) => link);
      for (const link of linked) expect((await office.ask(link)).status).toBe(200);
    });

  test('whatever a script imports is there', async () => {
    const scripts = readdirSync('site').filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      const told = await office.ask(`/site/${name}`);
      expect(told.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
      for (const [, other = ''] of told.text.matchAll(/^import .* from '\.\/(.*)';$/gm))
        expect(scripts).toContain(other);
    }
  });

  test('they are compressed, and who has one is told that it is the same', async () => {
    const first = await office.ask('/site/style.css', { headers: { 'Accept-Encoding': 'br' } });
    expect(first.headers.get('Content-Encoding')).toBe('br');
    expect(first.text).toBe(readFileSync('site/style.css', 'utf8'));
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    expect((await office.ask('/site/style.css', { headers })).status).toBe(304);
  });

  test('a script that is named by what is in it is kept for ever, any other is asked for again', async () => {
    const keeping = async (name: string) =>
      (await office.ask(`/site/${name}`)).headers.get('Cache-Control') ?? 'none';
    const built = readdirSync('dist/web').filter((name) => name.endsWith('.js'));
    const told = await Promise.all(built.map(async (name) => [name, await keeping(name)] as const));
    const isKept = (said: string) => said.includes('immutable');
    expect(told.filter(([, said]) => !isKept(said))).toEqual([
      ['embed.js', 'no-cache'],
      ['season.js', 'no-cache'],
    ]);
    expect([await keeping('password-change.js'), await keeping('season.css')]).toEqual([
      'no-cache',
      'no-cache',
    ]);
  });

  test('what is not there is a page for people, and a problem for programs', async () => {
    const page = await office.ask('/nowhere', { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.text).toContain('There is nothing here');
    expect((await office.ask('/nowhere')).body.code).toBe('no-such-page');
    const inApi = await office.ask('/api/v1/nowhere', { headers: { Accept: 'text/html' } });
    expect(inApi.body.code).toBe('no-such-page');
    for (const path of ['/site/', '/site/index.html', '/site/..%2fpackage.json', '/package.json'])
      expect((await office.ask(path)).status).toBe(404);
  });
});

describe('whether the office runs', () => {
  test('it is alive and ready, and that is not logged', async () => {
    const [alive, ready] = await Promise.all([office.ask('/health'), office.ask('/ready')]);
    const health = { status: 'alive', version: '0.0.0', edition: 'test' };
    expect([alive.status, alive.body, ready.status, ready.text]).toEqual([200, health, 200, 'ready']);
    expect(alive.headers.get('Cache-Control')).toBe('no-store');
    expect(office.log.filter((line) => /"path":"\/(health|ready)"/.test(line))).toEqual([]);
  });

  test('it is not ready while it ends, or where its database does not answer', async () => {
    const answers = async () => {};
    const away = async () => {
      throw new Error('away');
    };
    const { boards } = office.office;
    expect(await isReady({ boards: { ...boards, answers } }, false)).toBe(true);
    expect(await isReady({ boards: { ...boards, answers } }, true)).toBe(false);
    expect(await isReady({ boards: { ...boards, answers: away } }, false)).toBe(false);
  });
});
