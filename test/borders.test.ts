import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each planted module imports, and the rule that must catch it; without a rule, what must be let through. */
const PLANTED: readonly (readonly [file: string, imports: string, rule?: string])[] = [
  ['core/base/a.ts', "import '#core/rulebook/good';", 'core/base imports only itself'],
  ['core/rulebook/a.ts', "import '#core/documents/good';", 'core/rulebook imports only core/base'],
  [
    'core/documents/a.ts',
    "import '#core/season/good';",
    'core/documents imports only core/base, core/rulebook',
  ],
  [
    'core/season/a.ts',
    "import '#core/scoring/good';",
    'core/season imports only core/base, core/rulebook, core/documents',
  ],
  [
    'core/scoring/a.ts',
    "import '#core/documents/good';",
    'core/scoring takes only types from core/documents',
  ],
  ['core/title/a.ts', "import '#core/documents/good';", 'core/title takes only types from core/documents'],
  [
    'core/scoring/d.ts',
    "import '#core/title/good';",
    'core/scoring imports only core/base, core/rulebook, core/season',
  ],
  [
    'core/title/c.ts',
    "import '#store/board';",
    'core/title imports only core/base, core/rulebook, core/season, core/scoring',
  ],
  ['core/scoring/e.ts', "import type { Kind } from '#core/documents/good.schema';"],
  ['core/title/good.ts', "import type { Kind } from '#core/documents/good.schema';"],
  ['answers/a.ts', "import '#formats/good';", 'answers imports only core, words'],
  ['words/a.ts', "import '#formats/good';", 'words imports only core'],
  ['formats/csv/a.ts', "import '#store/board';", 'formats imports only core, words, answers'],
  ['store/a.ts', "import '#formats/good';", 'store imports only core'],
  [
    'office/a.ts',
    "import '#store/folder';",
    'office imports only core, words, answers, formats, store/board, store/boards, store/chain, store/database, store/drafts, store/page, store/people, store/sha256, store/within',
  ],
  [
    'server/a.ts',
    "import '#store/folder';",
    'server imports only core, words, answers, formats, office, store/board, store/boards, store/database-fault, store/drafts, store/page, store/people, store/sha256, store/within, web',
  ],
  ['office/f.ts', "import 'hono';", 'hono is used only in server/'],
  ['cli/c.ts', "import '@hono/node-server';", '@hono/node-server is used only in server/'],
  ['server/b.ts', "import 'pino';", 'pino is used only in cli/serve/'],
  [
    'server/c.ts',
    "import 'zod';",
    'zod is used only in core/(documents|rulebook)/.*[.]schema[.]ts$, server/.*[.]schema[.]ts$',
  ],
  ['server/good.schema.ts', "import 'zod'; import 'hono'; import '@hono/node-server';"],
  ['cli/serve/good.ts', "import 'pino';"],
  ['web/a.ts', "import '#formats/good';", 'web imports only core, words, answers'],
  [
    'cli/a.ts',
    "import '#index';",
    'cli imports only core, words, answers, formats, store, office, server, web',
  ],
  ['index.ts', "import '#formats/good';", 'index imports only core'],
  [
    'node.ts',
    "import '#cli/main';",
    'node imports only core, words, answers, formats, store, office, server, web',
  ],
  [
    'core/documents/b.ts',
    "import type { z } from 'zod';",
    'zod is used only in core/(documents|rulebook)/.*[.]schema[.]ts$, server/.*[.]schema[.]ts$',
  ],
  [
    'core/scoring/b.ts',
    "import 'zod';",
    'zod is used only in core/(documents|rulebook)/.*[.]schema[.]ts$, server/.*[.]schema[.]ts$',
  ],
  ['store/b.ts', "import 'js-yaml';", 'js-yaml is used only in formats/'],
  ['office/b.ts', "import '@clack/prompts';", '@clack/prompts is used only in cli/'],
  ['store/c.ts', "import '@clack/prompts';", '@clack/prompts is used only in cli/'],
  ['office/c.ts', "import 'better-sqlite3';", 'better-sqlite3 is used only in store/'],
  ['office/d.ts', "import 'pg';", 'pg is used only in store/'],
  ['core/base/e.ts', "import 'canonicalize';", 'canonicalize is used only in store/'],
  ['office/e.ts', "import '@node-rs/argon2';", '@node-rs/argon2 is used only in office/people/'],
  ['store/d.ts', "import '@simplewebauthn/server';", '@simplewebauthn/server is used only in office/people/'],
  ['cli/b.ts', "import 'vitest';", 'a package is used only where MAY_USE says'],
  ['formats/b.ts', "import 'fast-check';", 'a package is used only where MAY_USE says'],
  ['helpers/a.ts', "import '#core/base/good';", 'every module is in a folder of MAY_IMPORT'],
  ['core/helpers/a.ts', "import '#core/base/good';", 'every module is in a folder of MAY_IMPORT'],
  [
    'core/season/b.ts',
    "import { kind } from '#core/documents/good.schema';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'core/season/d.ts',
    "import type { Kind } from '#core/documents/good.schema'; import { kind } from '#core/documents/good.schema';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'core/season/e.ts',
    "export { kind } from '#core/documents/good.schema';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'core/documents/c.ts',
    "import { kind } from './good.schema.ts';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'core/title/b.ts',
    "import { read } from '#core/rulebook/good.reader';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'answers/b.ts',
    "import { read } from '#core/rulebook/good.reader';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  [
    'web/b.ts',
    "import { read } from '#core/rulebook/good.reader';",
    'the core, words, answers and pages take only types from *.schema and *.reader',
  ],
  ['core/base/b.ts', "import 'node:fs';", 'node: is used only in stores, office, server and command line'],
  ['formats/c.ts', "import 'fs';", 'node: is used only in stores, office, server and command line'],
  ['web/c.ts', "import 'node:path';", 'node: is used only in stores, office, server and command line'],
  ['core/base/circle.ts', "import './circled.ts';", 'no circles'],
  ['core/base/circled.ts', "import './circle.ts';"],
  ['core/base/alone.ts', '', 'no module stands alone'],
  [
    'core/scoring/c.ts',
    "import '../season/good.ts';",
    'a border is crossed with #, a neighbour is reached with ./',
  ],
  ['core/base/c.ts', "import './good.test.ts';", 'nothing depends on a test'],
  ['core/base/d.ts', "import './nowhere.ts';", 'every import can be found'],
  ['core/season/f.ts', "import type { Kind } from '#core/documents/good.schema';"],
  ['core/rulebook/good.reader.ts', "import { kind } from './good.schema.ts'; export const read = kind;"],
  ['core/rulebook/good.schema.ts', "import { z } from 'zod'; export const kind = z.string();"],
  [
    'core/documents/good.schema.ts',
    "import { z } from 'zod'; export type Kind = string; export const kind = z.string();",
  ],
  ['core/base/good.test.ts', "import 'vitest'; import 'node:fs'; import '#store/folder'; import 'zod';"],
  [
    'formats/yaml/good.ts',
    "import 'js-yaml'; import '#core/documents/good.schema'; import '#core/rulebook/good.reader';",
  ],
  ['store/folder.ts', "import 'node:fs'; import './board.ts';"],
  ['office/good.ts', "import '#store/board'; import '#formats/good';"],
  [
    'office/people/good.ts',
    "import '@node-rs/argon2'; import '@simplewebauthn/server'; import '#store/people/account';",
  ],
  ['store/people/account.ts', 'export {};'],
  [
    'cli/main.ts',
    "import '@clack/prompts'; import '#store/folder'; import '#office/good'; import '#core/base/good';",
  ],
  ...['core/base', 'core/rulebook', 'core/documents', 'core/season', 'core/scoring', 'formats'].map(
    (folder) => [`${folder}/good.ts`, "import { inner } from './inner.ts'; inner;"] as const,
  ),
  ...['core/base', 'core/rulebook', 'core/documents', 'core/season', 'core/scoring', 'formats'].map(
    (folder) => [`${folder}/inner.ts`, 'export const inner = 1;'] as const,
  ),
  ['store/board.ts', 'export {};'],
];

test('each border stops what crosses it, and nothing else', { timeout: 60_000 }, () => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache', 'borders-'));
  try {
    writeFileSync(
      path.join(folder, 'package.json'),
      '{ "type": "module", "imports": { "#*": "./src/*.ts" } }',
    );
    writeFileSync(
      path.join(folder, 'tsconfig.base.json'),
      '{ "compilerOptions": { "module": "NodeNext", "target": "ES2024" } }',
    );
    for (const [file, text] of PLANTED) {
      mkdirSync(path.join(folder, 'src', path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, 'src', file), text);
    }
    const run = spawnSync('node', [path.join(root, 'scripts/borders.mjs'), folder], { encoding: 'utf8' });
    const caught = run.stderr
      .split('\n')
      .flatMap((line) => /^(.*): src[/](.*) → /.exec(line)?.slice(1).reverse().join(': ') ?? []);
    expect([...new Set(caught)].toSorted()).toEqual(
      PLANTED.flatMap(([file, , rule]) => (rule === undefined ? [] : [`${file}: ${rule}`])).toSorted(),
    );
    expect(run.status).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what the core is compiled with knows neither Node nor a browser, whatever packages bring', () => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.core.json', '--listFilesOnly'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = run.stdout.split('\n');
  expect(files.some((file) => file.endsWith('/src/formats/csv/read-csv.ts'))).toBe(true);
  expect(files.filter((file) => /@types[/]node|lib[.](?:dom|webworker)/.test(file))).toEqual([]);
});
