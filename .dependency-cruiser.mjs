// Who may import whom. `npm run borders` checks it; test/borders.test.ts proves that each rule catches what it should.

/** A folder may import itself and what is listed here, nothing else. A folder that is not here may not exist. */
const MAY_IMPORT = {
  'core/base': [],
  'core/rulebook': ['core/base'],
  'core/documents': ['core/base', 'core/rulebook'],
  'core/season': ['core/base', 'core/rulebook', 'core/documents'],
  'core/timing': ['core/base', 'core/rulebook'],
  'core/scoring': ['core/base', 'core/rulebook', 'core/season'],
  'core/title': ['core/base', 'core/rulebook', 'core/season', 'core/scoring'],
  words: ['core'],
  answers: ['core', 'words'],
  formats: ['core', 'words', 'answers'],
  store: ['core'],
  office: [
    'core',
    'words',
    'answers',
    'formats',
    'store/board',
    'store/boards',
    'store/chain',
    'store/database',
    'store/drafts',
    'store/page',
    'store/people',
    'store/sha256',
    'store/within',
  ],
  server: [
    'core',
    'words',
    'answers',
    'formats',
    'office',
    'store/board',
    'store/boards',
    'store/database-fault',
    'store/drafts',
    'store/page',
    'store/people',
    'store/sha256',
    'store/within',
    'web',
  ],
  web: ['core', 'words', 'answers'],
  cli: ['core', 'words', 'answers', 'formats', 'store', 'office', 'server', 'web'],
};

/** Where only types may come from: a season is made of documents, so who reads a season names their types. */
const MAY_TAKE_TYPES_FROM = {
  'core/scoring': ['core/documents'],
  'core/title': ['core/documents'],
};

/** The package's own two doors, `parcferme` and `parcferme/node`. */
const DOORS = {
  index: ['core'],
  node: ['core', 'words', 'answers', 'formats', 'store', 'office', 'server', 'web'],
};

/** Where a package may be used. A package that is not here may be used by tests only. */
const MAY_USE = {
  zod: ['core/(documents|rulebook)/.*[.]schema[.]ts$', 'server/.*[.]schema[.]ts$'],
  'js-yaml': ['formats/'],
  papaparse: ['formats/csv/'],
  'jsonc-parser': ['formats/json/'],
  htmlparser2: ['formats/xml/'],
  entities: ['formats/wikitext/reading/'],
  hucre: ['formats/excel/'],
  '@clack/prompts': ['cli/'],
  'better-sqlite3': ['store/'],
  pg: ['store/'],
  canonicalize: ['store/'],
  '@myriaddreamin/typst-ts-node-compiler': ['office/paper/'],
  '@node-rs/argon2': ['office/people/'],
  '@resvg/resvg-wasm': ['office/paper/'],
  '@simplewebauthn/server': ['office/people/'],
  harfbuzzjs: ['office/paper/'],
  hono: ['server/'],
  '@hono/node-server': ['server/'],
  pino: ['cli/serve/'],
  preact: ['web/'],
  'preact-render-to-string': ['web/'],
  'subset-font': ['office/paper/'],
};

/** What may touch the machine: files, clock, network. */
const IN_NODE = ['store', 'office', 'server', 'cli', 'node'];

const TEST = '[.]test[.]tsx?$';
/** Modules that bring zod with them. All others take only their types, so that zod never reaches a browser. */
const BRINGS_ZOD = '[.](schema|reader)[.]ts$';
const NPM = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {(place: string) => string} */
const under = (place) => `^src/${place}[/.]`;
/** @type {(name: string) => string} */
const packageFolder = (name) => `node_modules/${name}/`;
/** @type {(name: string, from: object, to: object) => import('dependency-cruiser').IForbiddenRuleType} */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

const direction = Object.entries({ ...MAY_IMPORT, ...DOORS }).map(([place, allowed]) => {
  const types = Object.entries(MAY_TAKE_TYPES_FROM).flatMap(([taker, from]) => (taker === place ? from : []));
  return forbid(
    `${place} imports only ${allowed.join(', ') || 'itself'}`,
    { path: under(place), pathNot: TEST },
    { path: '^src/', pathNot: [place, ...allowed, ...types].map(under) },
  );
});

const types = Object.entries(MAY_TAKE_TYPES_FROM).map(([place, from]) =>
  forbid(
    `${place} takes only types from ${from.join(', ')}`,
    { path: under(place), pathNot: TEST },
    { path: from.map(under), dependencyTypesNot: ['type-only'] },
  ),
);

const packages = Object.entries(MAY_USE).map(([name, places]) =>
  forbid(
    `${name} is used only in ${places.join(', ')}`,
    { path: '^src/', pathNot: [...places.map((place) => `^src/${place}`), TEST] },
    { path: packageFolder(name) },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration & { forbidden: object[] }} */
export default {
  forbidden: [
    ...direction,
    ...types,
    ...packages,
    forbid(
      'a package is used only where MAY_USE says',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: NPM, pathNot: Object.keys(MAY_USE).map(packageFolder) },
    ),
    forbid(
      'every module is in a folder of MAY_IMPORT',
      { path: '^src/', pathNot: Object.keys({ ...MAY_IMPORT, ...DOORS }).map(under) },
      {},
    ),
    forbid(
      'the core, words, answers and pages take only types from *.schema and *.reader',
      { path: '^src/(core|words|answers|web)/', pathNot: [BRINGS_ZOD, TEST] },
      { path: `^src/.*${BRINGS_ZOD}`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'node: is used only in stores, office, server and command line',
      { path: '^src/', pathNot: [...IN_NODE.map(under), TEST] },
      { dependencyTypes: ['core'] },
    ),
    forbid('no circles', {}, { circular: true }),
    forbid(
      'no module stands alone',
      {
        orphan: true,
        path: '^src/',
        pathNot: [TEST, '[.]d[.]ts$', '^src/(index|node|cli/main|web/browser/embed)[.]ts$'],
      },
      {},
    ),
    forbid(
      'a border is crossed with #, a neighbour is reached with ./',
      { path: '^src/((?:core/)?[^/]+)/' },
      { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'nothing depends on a test',
      { pathNot: [TEST, '^test/'] },
      { path: [TEST, '^test/', '^bench/', '^scripts/'] },
    ),
    forbid('every import can be found', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
