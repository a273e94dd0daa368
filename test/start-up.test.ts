import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** Tells each module that is loaded, by its address. */
const TELL = `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => { process.stderr.write(url + '\\n'); return next(url, context); } });`;

const loadedBy = (...words: string[]): readonly string[] => {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, MAIN, ...words],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return stderr.split('\n').filter((url) => url.includes('/src/') || url.includes('/node_modules/'));
};
const commandsIn = (urls: readonly string[]) =>
  urls.flatMap((url) => /[/]commands[/](\S+)[.]ts$/.exec(url)?.[1] ?? []);

describe('nobody waits for what is not used', () => {
  test('the version needs no command, no season, no package', () => {
    const urls = loadedBy('--version');
    expect(
      urls.filter((url) => /node_modules|[/]core[/](documents|season|scoring)|[/]views[/]/.test(url)),
    ).toEqual([]);
  });
  test('the help of all commands loads none of them', () => {
    expect(commandsIn(loadedBy('--help'))).toEqual([]);
  });
  test.each(['standings', 'calendar', 'entries', 'audit'])(
    '%s loads itself, and no other command',
    (name) => {
      const urls = loadedBy(name);
      expect(commandsIn(urls)).toEqual([name]);
      expect(urls.filter((url) => /@clack|[/]office[/]new[/]|[/]ask-new|[/]help[.]ts/.test(url))).toEqual([]);
    },
  );
});
