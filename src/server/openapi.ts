import { readFileSync } from 'node:fs';
import { type Act, MAY } from '#office/people/may';
import { ROLES } from '#store/people/role';
import { listed } from '#words/english';
import { packageFolder } from './package-files.ts';
import { PROBLEM_CODES } from './problem.ts';
import { type Answered, API, type Body, type Parameter, type Route, type SchemaRef, TAGS } from './route.ts';
import { problemsOf } from './route-problems.ts';

type Json = { readonly [key: string]: unknown };

/** The answers of the command line and of the API: made of their types by `npm run schemas`. */
const ANSWERS = new URL('answers.schema.json', packageFolder('schemas'));

/** What every request may be answered with instead. */
const PROBLEM: Json = {
  type: 'object',
  description: 'What went wrong: RFC 9457.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'What is wrong, as a sentence.' },
    status: { type: 'number' },
    code: { type: 'string', enum: PROBLEM_CODES, description: 'For programs: it never changes.' },
    detail: { type: 'string', description: 'What to do.' },
    head: { type: 'number', description: 'Of board-moved-on: the number of the last document now.' },
    posted: {
      type: 'array',
      items: { type: 'number' },
      description:
        'Of board-moved-on: what was posted before somebody else came in between; nothing, in a database.',
    },
    review: {
      $ref: '#/components/schemas/ReviewAnswer',
      description: 'Of document-refused and board-moved-on: the review of the document, as the board is now.',
    },
    faults: {
      type: 'array',
      description: 'Each fault, with its place.',
      items: {
        type: 'object',
        required: ['code', 'text'],
        properties: {
          code: { type: 'string' },
          text: { type: 'string' },
          file: { type: 'string' },
          line: { type: 'number' },
          column: { type: 'number' },
        },
      },
    },
  },
};

const WRITTEN: Json = {
  type: 'object',
  description:
    'An official document as it is written, with every value as text or in its short form; its kind says which keys it has: /api/v1/schemas/{kind}.',
  required: ['kind'],
  properties: { kind: { type: 'string' } },
  additionalProperties: true,
};

/** The description of the API in OpenAPI 3.1, of the routes that serve it. */
export function openApi(routes: readonly Route[], version: string, origin: string): Json {
  const answers = JSON.parse(readFileSync(ANSWERS, 'utf8').replaceAll('#/$defs/', '#/components/schemas/'));
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = `${API}${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parc Fermé',
      version,
      summary: 'A championship from its official documents.',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: TAGS.map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...answers.$defs, Problem: PROBLEM, WrittenDocument: WRITTEN },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token that an account has made: pf_…' },
        signIn: { type: 'apiKey', in: 'cookie', name: 'parcferme', description: 'As the browser signs in.' },
      },
    },
  };
}

const ABOUT = [
  'Every answer about a season is computed from the documents of its notice board.',
  'A season may be followed by a moment: `endurance-cup-2027@24` is what was known after document 24, `…@2027-10-12` on that day.',
  'Lists that may be long are told in parts of `most`: an answer that does not end its list says `below`, which asked for in the same way gives what comes next. No ordinary office sees a second part.',
  'An answer carries the number of its last document and the edition of the engine in its ETag; documents as posted, and attachments, never change.',
].join('\n\n');

function operation(route: Route): Json {
  const { id, tag, summary, body } = route;
  const parameters = [
    ...pathParameters(route.path),
    ...(route.query ?? []).map(queryParameter),
    ...headerParameters(route),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...securityOf(route),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: requestBody(body) }),
    responses: {
      ...Object.fromEntries(route.answers.map((one) => [one.status, response(one, route.hasTag)])),
      ...(route.hasTag ? { 304: { description: 'As it was when it had this ETag.' } } : {}),
      ...Object.fromEntries(
        [...problemsOf(route)].map(([status, codes]) => [status, problemResponse(status, codes)]),
      ),
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

interface MayAct {
  readonly says: string;
  readonly who: readonly string[];
  readonly inPerson?: true;
}

/** Who may, and by what they show who they are; nothing, where whoever it is may. */
function securityOf({ may, orMay, isPersonal }: Route): Json {
  if (isPersonal) return { 'x-may': 'whoever is signed in, as a person', security: [{ signIn: [] }] };
  if (may === undefined) return {};
  const { inPerson }: MayAct = MAY[may];
  const shown = inPerson ? [{ signIn: [] }] : [{ token: [] }, { signIn: [] }];
  const says = [may, ...(orMay === undefined ? [] : [orMay])].map(whoMay).join('; or ');
  return { 'x-act': may, 'x-may': says, security: shown };
}

function whoMay(act: Act): string {
  const { says, who }: MayAct = MAY[act];
  return `who may ${says}: ${listed(who)}`;
}

const PATH_PARAMETERS: Readonly<Record<string, readonly [what: string, example: string]>> = {
  season: [
    'The season, perhaps as it was known at a moment: @ and a document or a day.',
    'endurance-cup-2027',
  ],
  series: ['The series; * for every series, where who organises all asks.', 'endurance-cup'],
  round: ['A round: its key, its number or its name.', 'fuji'],
  title: ['A title (gt-teams), or a class for all of its titles (GT).', 'gt-teams'],
  contender: ['A car by its number, a driver by any known spelling.', '90'],
  document: ['The number of a document.', '24'],
  case: ["A stewards' case: its name, or a document of it.", '30'],
  sha256: ['The SHA-256 of an attachment.', '0'.repeat(64)],
  kind: ['A kind of document; or rulebook, sources, claims, history, answers.', 'decision'],
  draft: ['The id of a draft.', 'k3J0…'],
  name: ['The name of a file.', 'race.json'],
  account: ['The name of an account.', 'ana'],
  role: [`What somebody is: ${listed(ROLES, 'or')}.`, 'steward'],
  invitation: ['The id of an invitation.', 'k3J0…'],
  token: ['The id of a token.', 'k3J0…'],
  passkey: ['The id of a passkey.', 'k3J0…'],
};

const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const [description, example] = PATH_PARAMETERS[name] ?? [undefined, undefined];
    return { name, in: 'path', required: true, description, example, schema: { type: 'string' } };
  });

const queryParameter = ({ name, what, example, required, values }: Parameter): Json => ({
  name,
  in: 'query',
  description: what,
  ...(required === undefined ? {} : { required }),
  ...(example === undefined ? {} : { example }),
  schema: { type: 'string', ...(values === undefined ? {} : { enum: values }) },
});

const headerParameters = ({ ifMatch, ifNoneMatch, hasTag }: Route): readonly Json[] =>
  Object.entries({
    'If-Match': ifMatch,
    'If-None-Match':
      ifNoneMatch ?? (hasTag ? 'The ETag of what is there already: 304 says that it holds.' : undefined),
  }).flatMap(([name, description]) =>
    description === undefined ? [] : [{ name, in: 'header', description, schema: { type: 'string' } }],
  );

/** What goes wrong with a status, by the codes that it then has. */
const problemResponse = (status: number, codes: readonly string[]): Json => ({
  description: codes.join(', '),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { properties: { status: { const: status }, code: { enum: codes } } },
        ],
      },
    },
  },
});

const requestBody = ({ what, types, isOptional }: Body): Json => ({
  description: what,
  required: isOptional !== true,
  content: Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [type, { schema: schemaOf(schema) }]),
  ),
});

const response = ({ what, type = 'application/json', schema }: Answered, hasTag?: true): Json => ({
  description: what,
  ...(hasTag ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
  ...(schema === undefined ? {} : { content: { [type]: { schema: schemaOf(schema) } } }),
});

const schemaOf = (schema: SchemaRef): Json =>
  typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema;
