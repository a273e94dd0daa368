import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/server/route.ts';
import { ROUTES } from '../../src/server/routes.ts';
import type { Told } from '../served.ts';
import { addressed, type Besieged, besiegedOffices, OPEN } from './besieged.ts';

const WITH_BODY = ROUTES.filter(({ body }) => body !== undefined);
/** A thousand times in each other, and far more than any stack holds. */
const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

/** What is no JSON, or none that is asked for. */
const ODD_JSON: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  ' ',
  '{',
  '}',
  '[',
  ']',
  '{]',
  'nothing',
  'undefined',
  'NaN',
  'Infinity',
  '-',
  '"',
  '"\\',
  '"\\u12"',
  "{'kind': 1}",
  '{kind: 1}',
  '{"kind":}',
  '{"kind":1,}',
  '[1,]',
  '{"a":1}{"b":2}',
  '// {}',
  '/* */{}',
  '\uFEFF{}',
  '{"kind":"\n"}',
  '{"kind":"\t"}',
  '{"kind": 01}',
  '{"kind": 1e999}',
  '{"kind": -0}',
  '0',
  'null',
  'true',
  '"text"',
  '[]',
  '[null]',
  '[[]]',
  '[[[[{}]]]]',
  '{}',
  '{"":""}',
  '{"\\u0000":"\\u0000"}',
  '{"kind":"\\ud800"}',
  '{"kind":"bulletin","text":"\\udfff\\ud800","by":"x"}',
  '{"secret":"\\ud800","name":"\\ud800","password":"\\ud800"}',
  '{"kind":"bulletin","by":"organiser","text":"half \\ud83c of a flag"}',
  '{"kind":"bulletin","by":"organiser","text":"nothing \\u0000 there"}',
  '{"\\ud800":1}',
  '{"__proto__":{"kind":"bulletin"}}',
  '{"__proto__":null}',
  '{"__proto__":1,"constructor":2}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"kind":"__proto__"}',
  '{"kind":"constructor"}',
  '{"kind":"toString"}',
  '{"kind":"hasOwnProperty","by":"x"}',
  '{"kind":["bulletin"]}',
  '{"kind":{"toString":1}}',
  '{"document":1e308,"kind":"bulletin","text":"x","by":"x"}',
  '{"document":-1,"kind":"bulletin","text":"x","by":"x"}',
  '{"document":9007199254740993,"kind":"bulletin","text":"x"}',
  '{"kind":"bulletin","posted":"9999-12-31","text":"x"}',
  '{"kind":"bulletin","posted":"0000-00-00","text":"x"}',
  '{"kind":"bulletin","posted":"-271821-04-20","text":"x"}',
  '{"kind":"bulletin","posted":"+275760-09-13","text":"x"}',
  '{"at":"9999-99-99T99:99:99Z"}',
  '{"at":"+275760-09-13T00:00:00.001Z"}',
  '{"at":"275760-09-13T00:00:00Z"}',
  '{"at":"9999-12-31T23:59:59-23:59"}',
  '{"days":1e400,"role":"reader"}',
  '{"days":-1,"role":"reader"}',
  '{"days":0.5,"role":"reader","name":"x","series":"alms"}',
  deep('[', ']', 1_000),
  deep('[', ']', 100_000),
  deep('{"a":', '}', 9_000).replace('{"a":}', '{"a":1}'),
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  new Uint8Array([0x7b, 0xc0, 0x80, 0x7d]),
  new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
  new Uint8Array([0x80]),
  new Uint8Array([0x00]),
];

const TYPES: readonly string[] = [
  'text/html',
  'text/plain',
  'application/x-www-form-urlencoded',
  'image/png',
  'application/xml',
  'json',
  '*/*',
  'application/json+x',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'multipart/mixed; boundary=x',
  'application/octet-stream; a=b',
  ';',
  'a'.repeat(4_000),
];

/** Who is let so far that the body is read. */
const by = ({ clerk, ana }: Besieged, { id }: Route) => (id === 'acknowledge' ? ana : clerk);
const asked = (route: Route, draft: string) => {
  const required = route.query?.some(({ required }) => required) ? '?version=1' : '';
  return `${addressed(route, { draft })}${required}`;
};
/** Of what a session's answer must be: never a bug, and a problem as RFC 9457 has it where it is refused. */
function expectRefused(told: Told, what: string): void {
  expect(told.status, `${what}: ${told.text.slice(0, 200)}`).toBeLessThan(500);
  if (told.status < 400) return;
  expect(told.headers.get('Content-Type'), what).toBe('application/problem+json');
  expect(told.body.status, what).toBe(told.status);
  expect(told.body.type, what).toBe(`urn:parcferme:problem:${told.body.code}`);
}

/** Routes to which an odd body may be a good one. */
const TAKES_ANYTHING = ['addDraftFile', 'addDraft', 'changeDraft', 'acknowledge'];

const OFFICES = Object.entries(besiegedOffices());
/** Routes that keep what was said, or read all of it. */
const KEEPS_MUCH = ['postDocument', 'addDraft', 'invite', 'makeToken'];
/** What is refused before anything is kept is refused alike on every database: on the last it is tried by every route. */
const routesOn = (name: string) =>
  name === OFFICES.at(-1)?.[0] ? WITH_BODY : WITH_BODY.filter(({ id }) => KEEPS_MUCH.includes(id));

for (const [name, open] of OFFICES)
  describe(`on ${name}`, () => {
    let town: Besieged;
    beforeAll(async () => {
      town = await open();
    });
    afterAll(() => town.office.close());

    const send = (route: Route, body: unknown, type: string) =>
      town.office.ask(
        `/api/v1${asked(route, town.draft)}`,
        { body, type, headers: { Cookie: by(town, route).cookie ?? '', Origin: town.office.origin } },
        route.method.toUpperCase(),
      );

    test('what is no JSON, or odd, is refused by every route with a body, and is never a bug', async () => {
      let tried = 0;
      for (const [at, route] of routesOn(name).entries())
        for (const [index, json] of ODD_JSON.entries()) {
          // What every route reads in one way each third of them tries.
          if (!KEEPS_MUCH.includes(route.id) && (at + index) % 3 > 0) continue;
          const told = await send(route, json, 'application/json');
          expectRefused(told, `${route.id} ${index}: ${String(json).slice(0, 60)}`);
          if (told.status < 400 && !TAKES_ANYTHING.includes(route.id))
            expect(`${route.id} takes ${String(json).slice(0, 80)}`).toBe('');
          tried++;
        }
      expect(tried).toBeGreaterThanOrEqual((routesOn(name).length * ODD_JSON.length) / 3);
      expect([WITH_BODY.length >= 20, ODD_JSON.length >= 75]).toEqual([true, true]);
    });

    test('a type of content that is not asked for is refused by every route with a body', async () => {
      let tried = 0;
      for (const route of routesOn(name))
        for (const type of KEEPS_MUCH.includes(route.id) ? TYPES : TYPES.slice(0, 8)) {
          const told = await send(route, '{"kind":"bulletin"}', type);
          if (route.id === 'addDraftFile') continue;
          expectRefused(told, `${route.id} ${type.slice(0, 60)}`);
          expect(told.status, `${route.id} ${type.slice(0, 60)}: ${told.text}`).toBeGreaterThanOrEqual(400);
          tried++;
        }
      expect(tried).toBeGreaterThanOrEqual((routesOn(name).length - 1) * 8);
    });

    test.skipIf(name !== OFFICES.at(-1)?.[0])(
      'odd parameters behind ? are refused, or are as if they were not there',
      async () => {
        let tried = 0;
        const odd = [
          '__proto__=1',
          'constructor=1',
          '__proto__[x]=1',
          'constructor.prototype.x=1',
          'toString',
          '=',
          '&&&',
          '%',
          '%zz=1',
          '%00=1',
          'after=%00',
          'after=%ED%A0%80',
          'version=NaN',
          'version=1e400',
          'version=1.5',
          'version=-1',
          'version=',
          'version=99999999999999999999',
          'version=0x1',
          'version=%00',
          'below=999999999999999',
          'below=-1',
          'below=1e9',
          'most=0',
          'most=999999999999999',
          'from=%00',
          'from=99999&to=-1',
          'party=%00',
          'party=%ED%A0%80',
          'after=1&after=2',
        ];
        const some = ROUTES.filter(({ query }, index) => query !== undefined || index % 9 === 0);
        for (const route of some)
          for (const query of odd) {
            const path = `/api/v1${addressed(route, { draft: town.draft })}?${query}`;
            if (route.id === 'getEvents' || route.method === 'delete') continue;
            const told = await town.office.ask(
              path,
              { headers: { Cookie: by(town, route).cookie ?? '', Origin: town.office.origin } },
              route.method.toUpperCase(),
            );
            expectRefused(told, `${route.id} ${query}`);
            tried++;
          }
        expect(tried).toBeGreaterThanOrEqual(450);
      },
    );

    test('a draft’s version that is none is no version, for all that change or remove one', async () => {
      let tried = 0;
      for (const route of ROUTES.filter(({ query }) => query?.some((one) => one.name === 'version')))
        for (const version of [
          '',
          'NaN',
          '1.5',
          '-1',
          '1e400',
          '99999999999999999999',
          '0x1',
          '%00',
          'one',
          '1%20',
        ]) {
          const told = await town.office.ask(
            `/api/v1${addressed(route, { draft: town.draft })}?version=${version}`,
            { headers: { Cookie: town.tim.cookie ?? '', Origin: town.office.origin } },
            route.method.toUpperCase(),
          );
          expect([told.status, told.body?.code], `${route.id} ${version}`).toEqual([400, 'wrong-request']);
          tried++;
        }
      expect(tried).toBe(70);
    });

    test('nothing that was sent has changed what all objects are made of', async () => {
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect((await town.clerk.get(`/seasons/${OPEN}`)).status).toBe(200);
    });
  });
