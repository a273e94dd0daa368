import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/server/routes.ts';
import { addressed, type Besieged, BULLETIN, besiegedOffices, CLOSED, OPEN } from './besieged.ts';
import { asBrowser, request, sent } from './wire.ts';

/** Ways up, by every spelling that some server has taken for one. */
const UP = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '..%2f',
  '..%5c',
  '..\\',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '..;',
  '....//',
  '%00',
  '..%00',
  '.%00.',
  '%ff',
  '%ed%a0%80',
  '%e2%80%ae',
];
const PLACES = [
  '/',
  '/site/',
  '/site/style.css/',
  '/api/v1/',
  '/api/v1/seasons/',
  '/api/v1/schemas/',
  `/api/v1/seasons/${OPEN}/`,
];
const AIMS = ['package.json', 'etc/passwd', 'src/server/app.ts', 'data/office.db'];
/** What none of the files that are aimed at may show. */
const LEAKED = /"name": "parcferme"|root:.*:0:0|SQLite format|export function createApp/;

const TARGETS = [
  'http://elsewhere.example/',
  'http://localhost/api/v1/seasons',
  'https://user:pass@elsewhere.example/api/v1/series',
  '*',
  'elsewhere.example:443',
  '//elsewhere.example/api/v1/series',
  '///api/v1/series',
  '/\\elsewhere.example',
  '/api//v1/series',
  '/API/V1/series',
  '/api/v1/./series',
  '/api/v1/seasons/../series',
  '/api/v1/series/',
  '/api/v1/series#x',
  '/api/v1/series;x=1',
  '?x',
  '',
  '/%',
  '/%zz',
  '/api/v1/%2e%2e/%2e%2e/health',
  '/health/..%2f',
  '/\t',
  '/\u00e9',
  `/${'a'.repeat(8_000)}`,
  `/api/v1/seasons/${'%41'.repeat(4_000)}`,
  `/api/v1/schemas/${'../'.repeat(2_000)}x`,
  `/${'a/'.repeat(6_000)}`,
  `/${'x'.repeat(20_000)}`,
];

/** Names of files as somebody might lay them beside a draft. */
const FILES = [
  '..%2f..%2fetc%2fpasswd',
  '%2fetc%2fpasswd',
  '..',
  '.',
  '%00',
  'a%00.csv',
  'a%0d%0aSet-Cookie:%20x=1',
  'a%22;filename=%22b',
  'a%5cb',
  'CON',
  'a%e2%80%aecsv.exe',
  '%f0%9f%8f%81.csv',
  'Zeitenma%cc%88rz.csv',
  '%3Cimg%20src=x%20onerror=alert(1)%3E.html',
  'x'.repeat(3_000),
];

for (const [name, open] of Object.entries(besiegedOffices()))
  describe(`on ${name}`, () => {
    let town: Besieged;
    beforeAll(async () => {
      town = await open();
    });
    afterAll(() => town.office.close());

    test('no way up leads out of the pages, the seasons or the schemas', async () => {
      const paths = PLACES.flatMap((place) =>
        UP.flatMap((up) => AIMS.map((aim, index) => `${place}${`${up}/`.repeat(1 + index)}${aim}`)),
      );
      const answers = await inTurns(paths, (path) => sent(town.office, request('GET', path)));
      for (const [index, { status, head, body }] of answers.entries()) {
        expect([400, 404, 414, 431], `${paths[index]}: ${head}`).toContain(status);
        expect(body, paths[index]).not.toMatch(LEAKED);
      }
      expect(answers.length).toBe(7 * 18 * 4);
    });

    test('an address in another form leads nowhere else, and is never a bug', async () => {
      const answers = await inTurns(TARGETS, (target) => sent(town.office, request('GET', target)));
      for (const [index, { status, head }] of answers.entries()) {
        const target = TARGETS[index]?.slice(0, 80);
        expect(status, `${target}: ${head}`).toBeLessThan(500);
        expect(status, `${target} is not answered`).toBeGreaterThan(0);
        expect(head).not.toMatch(/^Location:/im);
      }
      expect(answers.length).toBe(28);
    });

    test('a NUL, half of a character or a way up in place of any parameter is never a bug', async () => {
      let tried = 0;
      for (const route of ROUTES.filter(({ path }) => path.includes('{')))
        for (const parameter of route.path.matchAll(/\{(\w+)\}/g))
          for (const odd of [
            '%00',
            'a%00b',
            '%ed%a0%80',
            '..%2f..',
            '__proto__',
            'constructor',
            '%F0%9F%8F%81',
            "'%20OR%201=1--",
          ]) {
            const names = { draft: town.draft, [parameter[1] ?? '']: odd };
            const version = route.query?.some(({ required }) => required) ? '?version=1&from=1' : '';
            const query = route.id === 'getDiff' ? '?from=1' : version.replace('&from=1', '');
            const headers = asBrowser(town.clerk);
            const { status, body } = await sent(
              town.office,
              request(
                route.method.toUpperCase(),
                `/api/v1${addressed(route, names)}${query}`,
                {
                  ...headers,
                  'Content-Length': '2',
                  'Content-Type': 'application/json',
                },
                '{}',
              ),
            );
            expect(status, `${route.id} ${parameter[1]} ${odd}: ${body.slice(0, 200)}`).toBeLessThan(500);
            expect(status, `${route.id} ${parameter[1]} ${odd}`).toBeGreaterThan(0);
            tried++;
          }
      expect(tried).toBeGreaterThanOrEqual(55 * 8);
    });

    test('a file of whatever name lies beside a draft under it, or is refused; no header is made of it', async () => {
      let kept = 0;
      const added = await town.tim.post(`/seasons/${OPEN}/drafts`, {
        body: BULLETIN,
        type: 'application/yaml',
      });
      const { id } = added.body.draft;
      for (const file of FILES) {
        const path = `/api/v1/seasons/${OPEN}/drafts/${id}/files/${file}?version=${1 + kept}`;
        const headers = { ...asBrowser(town.tim), 'Content-Length': '1' };
        const { status, head, body } = await sent(
          town.office,
          request('PUT', path, { ...headers, 'Content-Type': 'application/octet-stream' }, 'x'),
        );
        expect([200, 400, 404], `${file.slice(0, 60)}: ${head}`).toContain(status);
        expect(head).not.toMatch(/^Set-Cookie/im);
        if (status !== 200) continue;
        const { draft } = JSON.parse(Buffer.from(body, 'latin1').toString());
        expect(draft.files, file).toContain(decodeURIComponent(file));
        kept++;
      }
      expect([FILES.length, kept]).toEqual([15, 5]);
      const read = await town.tim.get(`/seasons/${OPEN}/drafts/${id}`);
      expect(read.body.draft.files.length).toBe(kept);
    });

    test('an attachment is named by its hash alone, whatever its name says', async () => {
      let tried = 0;
      for (const file of [
        '../../x.html',
        'a\r\nSet-Cookie: x=1.csv',
        'a".csv',
        '<b>.svg',
        '\u202Evsc.exe',
        'x\u0000.csv',
      ]) {
        const form = new FormData();
        const bytes = `<script>alert(${tried})</script>`;
        const { sha256 } = await import('#store/sha256');
        const name = JSON.stringify(file);
        form.set(
          'document',
          `kind: bulletin\nby: organiser\ntext: x\nattachments:\n  - { name: ${name}, sha256: ${sha256(bytes)} }\n`,
        );
        form.append('file', new File([bytes], file, { type: 'text/html' }));
        const posted = await town.clerk.post(`/seasons/${OPEN}/documents`, { body: form });
        expect([201, 400, 422], `${name}: ${posted.text}`).toContain(posted.status);
        const told = await town.clerk.get(`/seasons/${OPEN}/attachments/${sha256(bytes)}`);
        expect(told.status).toBe(posted.status === 201 ? 200 : 404);
        if (posted.status === 201) {
          expect(told.headers.get('Content-Disposition')).toBe(`attachment; filename="${sha256(bytes)}"`);
          expect(told.headers.get('Content-Type')).toBe('application/octet-stream');
        }
        tried++;
      }
      expect(tried).toBe(6);
      expect((await town.office.nobody.get(`/seasons/${CLOSED}`)).status).toBe(404);
    });
  });

/** Twenty at once, so that it takes no longer than it must. */
async function inTurns<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let first = 0; first < things.length; first += 20)
    done.push(...(await Promise.all(things.slice(first, first + 20).map(work))));
  return done;
}
