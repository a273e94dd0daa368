import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOING_IDS } from '../src/server/route-problems.ts';
import { ROUTES } from '../src/server/routes.ts';
import { ASKED, everyRouteWorld, type World } from './every-route.ts';

type Json = { readonly [key: string]: unknown };

let world: World;
let description: Json;
let ajv: Ajv2020;
beforeAll(async () => {
  world = await everyRouteWorld();
  description = (await world.office.nobody.get('/openapi.json')).body;
  ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false, validateFormats: false });
  ajv.addSchema(description, 'openapi');
});
afterAll(() => world.office.close());

/** What the description does not allow in what stands at a place of it. */
function undescribed(body: unknown, ...place: readonly (string | number)[]): readonly string[] {
  const pointer = place.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  const validate = ajv.getSchema(`openapi#/${pointer}`);
  if (validate === undefined) throw new Error(`nothing is described at ${pointer}`);
  return validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Operation {
  readonly parameters: readonly { readonly name: string }[];
  readonly responses: Readonly<Record<string, Json>>;
}
const operationOf = (path: string, method: string): Operation =>
  (description.paths as Record<string, Record<string, Operation>>)[`/api/v1${path}`]?.[method] as Operation;
const codesOf = (responses: Operation['responses'], status: number): unknown =>
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it looks for, and fails where it is not there.
  (responses[status] as any).content['application/problem+json'].schema.allOf[1].properties.code.enum;

test('the description is OpenAPI 3.1, as a validator of others reads it', async () => {
  const result = await new Validator().validate(structuredClone(description) as never);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('every route is described, once, by its own name, and nothing else is', () => {
  const described = Object.entries(description.paths as Record<string, Record<string, Json>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
  );
  expect(described.toSorted()).toEqual(
    ROUTES.map(({ method, path, id }) => `${method} /api/v1${path} ${id}`).toSorted(),
  );
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});

test('what is said of the problems of a route is of one that there is', () => {
  const ids = ROUTES.map(({ id }) => id);
  expect(DOING_IDS.filter((id) => !ids.includes(id))).toEqual([]);
});

test('each route names the statuses of its problems, each with its codes, and 304 where its answer has an ETag', () => {
  const { responses } = operationOf('/seasons/{season}/titles/{title}', 'get');
  expect(Object.keys(responses)).toEqual([
    '200',
    '304',
    '400',
    '401',
    '404',
    '415',
    '429',
    '500',
    '503',
    'default',
  ]);
  expect(codesOf(responses, 404)).toEqual([
    'no-such-season',
    'no-such-moment',
    'no-such-title',
    'no-such-document',
    'no-such-round',
    'no-standings-yet',
  ]);
  const post = operationOf('/seasons/{season}/documents', 'post').responses;
  expect(Object.keys(post)).toEqual(
    [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 'default'].map(String),
  );
  expect([codesOf(post, 409), codesOf(post, 503)]).toEqual([
    ['board-moved-on'],
    ['database-away', 'post-unknown'],
  ]);
  const lays = operationOf('/seasons/{season}/claims', 'put');
  expect(lays.parameters.map(({ name }) => name)).toEqual(['season', 'If-Match', 'If-None-Match']);
  expect(codesOf(lays.responses, 412)).toEqual(['paper-changed']);
});

test('every parameter of an address is told of, with an example', () => {
  const untold = Object.entries(description.paths as Record<string, Record<string, Json>>).flatMap(
    ([path, methods]) =>
      Object.values(methods).flatMap(({ parameters = [] }) =>
        (parameters as readonly Json[])
          .filter((one) => one.in === 'path' && (one.description === undefined || one.example === undefined))
          .map(({ name }) => `${path} ${name}`),
      ),
  );
  expect(untold).toEqual([]);
});

test('it is made once, and who has it is told so', async () => {
  const first = await world.office.nobody.get('/openapi.json');
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  expect((await world.office.nobody.get('/openapi.json', { headers })).status).toBe(304);
});

describe('what is answered is as it is described', () => {
  test('by a test of every route', () => {
    expect(Object.keys(ASKED).toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted());
  });

  for (const { id, method, path, answers } of ROUTES)
    test(`${method.toUpperCase()} ${path}`, async () => {
      const { clerk } = world;
      const signedIn = id === 'signOut' ? await signInAgain() : clerk;
      const asked = await ASKED[id]?.(world, signedIn);
      if (asked === undefined) throw new Error(`nobody says how ${id} is asked`);
      const { path: address, by = signedIn, ...saying } = asked;
      const told = await by[method](address, saying);
      expect(answers.map(({ status }) => status)).toContain(told.status);
      const answer = answers.find(({ status }) => status === told.status);
      const type = answer?.type ?? 'application/json';
      if (answer?.schema === undefined) return expect(told.text).toBe('');
      expect(told.headers.get('Content-Type')?.split(';')[0]).toBe(type);
      const body = type === 'application/json' ? told.body : told.text;
      const place = ['paths', `/api/v1${path}`, method, 'responses', told.status, 'content', type, 'schema'];
      expect(undescribed(body, ...place)).toEqual([]);
    });

  const signInAgain = async () => {
    const { office } = world;
    const asked = await ASKED.signIn?.(world, office.nobody);
    return office.nobody.with(await office.nobody.post('/sign-in', asked));
  };

  test('of an address, by which methods it may be asked', async () => {
    const { office } = world;
    const told = await office.nobody.put('/seasons');
    expect([told.status, told.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const others = await office.ask('/api/v1/seasons/x/claims', {}, 'PATCH');
    expect([others.status, others.headers.get('Allow')]).toEqual([405, 'GET, HEAD, PUT, OPTIONS']);
    expect((await office.ask('/api/v1/seasons', {}, 'HEAD')).status).toBe(200);
    expect((await office.ask('/api/v1/seasons', {}, 'OPTIONS')).status).toBe(204);
  });

  test('what goes wrong', async () => {
    const { office } = world;
    const asked = await Promise.all([
      office.nobody.get('/nowhere'),
      office.nobody.post('/seasons'),
      office.nobody.get('/seasons?colour=red'),
      office.nobody.post('/tokens', { body: {} }),
      office.nobody.post('/sign-in', { body: { name: 'a', password: 'b', more: 1 } }),
      office.nobody.post('/sign-in', { body: 'name', type: 'text/plain' }),
      office.nobody.get('/schemas/nothing'),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([404, 405, 400, 401, 400, 415, 404]);
    for (const { body, headers } of asked) {
      expect(headers.get('Content-Type')).toBe('application/problem+json');
      expect(undescribed(body, 'components', 'schemas', 'Problem')).toEqual([]);
    }
  });
});
