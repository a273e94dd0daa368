import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../src/cli/commands.ts';
import { inEmptyFolder } from './typed.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHUNKS = path.join(ROOT, 'dist', 'cli');
/** Tells each module that is loaded, by its address. */
const TELL = `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => { process.stderr.write(url + '\\n'); return next(url, context); } });`;

/** What only the code of these has in it. */
const MARKS = { zod: '_zod', yaml: 'YAMLException', prompts: 'clack:' };

const NAMES = Object.keys(COMMANDS) as CommandName[];
const marks = new Map<string, string>(Object.entries(MARKS));

beforeAll(async () => {
  for (const name of NAMES) {
    const { examples } = (await COMMANDS[name].load()).default;
    marks.set(`the command ${name}`, `"${examples.at(-1)?.shows}"`);
  }
});

const textOf = (chunk: string) => readFileSync(path.join(CHUNKS, chunk), 'utf8');
const partsOf = (chunks: readonly string[]): readonly string[] => {
  const texts = chunks.map(textOf);
  return [...marks].flatMap(([part, mark]) => (texts.some((text) => text.includes(mark)) ? [part] : []));
};

/** What of the program is loaded by a command, in a home where the season may have been read before. */
function loadedBy(words: string, home: string): readonly string[] {
  const hook = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const main = path.join(ROOT, 'bin', 'parcferme.mjs');
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, main, ...words.split(' ')], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home },
  });
  expect([words, status]).toEqual([words, 0]);
  const urls = stderr.split('\n').filter((url) => url.startsWith('file:'));
  expect(urls.filter((url) => url.includes('/node_modules/') || url.includes('/src/'))).toEqual([]);
  return urls.filter((url) => url.includes('/dist/')).map((url) => path.basename(fileURLToPath(url)));
}

describe('the program that is installed loads nothing that is not used', () => {
  test('the marks of all parts are found in it', () => {
    const chunks = readdirSync(CHUNKS).filter((name) => name.endsWith('.js'));
    expect(partsOf(chunks)).toEqual([...marks.keys()]);
  });
  test.each(['--version', '--help', 'help'])('%s: no command, no YAML, no schema', (words) =>
    inEmptyFolder(async (home) => expect(partsOf(loadedBy(words, home))).toEqual([])),
  );
  test.each([
    ['standings', 'standings'],
    ['explain gt-teams 90', 'explain'],
    ['round sepang', 'round'],
    ['checks', 'checks'],
    ['diff 24', 'diff'],
    ['season', 'season'],
  ])('%s: itself; YAML and schemas only the first time', (words, name) =>
    inEmptyFolder(async (home) => {
      expect(partsOf(loadedBy(words, home))).toEqual(['zod', 'yaml', `the command ${name}`]);
      expect(partsOf(loadedBy(words, home))).toEqual([`the command ${name}`]);
    }),
  );
  test('new asks nobody whom its flags have told all', () =>
    inEmptyFolder(async (home) => {
      expect(partsOf(loadedBy('new league --series League', home))).not.toContain('prompts');
    }));
});
