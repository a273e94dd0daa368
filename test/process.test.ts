import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesIn, inEmptyFolder } from './typed.ts';

const PARCFERME = fileURLToPath(new URL('../bin/parcferme.mjs', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../seasons', import.meta.url));
const ESCAPE = '\u001B[';
const { NO_COLOR: _none, FORCE_COLOR: _forced, DEBUG: _debug, ...ENV } = process.env;

/** A person in a folder of their own, with a home that is empty at first. */
class Person {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  start(words: string, env: Readonly<Record<string, string>> = {}) {
    const home = path.join(this.folder, 'home');
    const { status, stdout, stderr } = spawnSync(process.execPath, [PARCFERME, ...words.split(' ')], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...ENV, HOME: home, XDG_CACHE_HOME: path.join(home, 'cache'), LOCALAPPDATA: home, ...env },
    });
    expect(stdout + stderr).not.toMatch(/\n\s+at |ExperimentalWarning/);
    return { status, stdout, stderr };
  }
}
const asPerson = (action: (person: Person) => void) =>
  inEmptyFolder(async (folder) => action(new Person(folder)));

describe('parcferme as it is installed', () => {
  test('answers to one stream and errs to the other, with the codes of its help', () =>
    asPerson((person) => {
      expect(person.start('--version')).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^\d/),
        stderr: '',
      });
      expect(person.start('standing')).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^parcferme: .*did you mean 'standings'\?\n/),
      });
      expect(person.start('audit --strict')).toMatchObject({ status: 1, stderr: '' });
      expect(person.start('season --season nowhere')).toMatchObject({ status: 3, stdout: '' });
    }));

  test('says the same when it has read the season before, and leaves the seasons of the package alone', () =>
    asPerson((person) => {
      const before = filesIn(SHIPPED);
      for (const words of ['standings', 'audit', 'explain gt-teams 90 --json']) {
        const first = person.start(words);
        expect(first).toMatchObject({ status: 0, stderr: '' });
        expect(person.start(words)).toEqual(first);
      }
      expect(filesIn(SHIPPED)).toEqual(before);
    }));

  test('notices that a file of a season it has read was altered', () =>
    asPerson((person) => {
      person.start('new league --series League');
      expect(person.start('standings --season league').status).toBe(0);
      writeFileSync(path.join(person.folder, 'league', '0004-drivers.yaml'), 'kind: a: b\n');
      expect(person.start('standings --season league')).toMatchObject({
        status: 3,
        stdout: '',
        stderr: expect.stringContaining('0004-drivers.yaml:1:8'),
      });
    }));

  test('says what it imports in the list of its commands', () =>
    asPerson((person) => {
      expect(person.start('--help').stdout).toMatch(
        / import +Results of timekeepers, simulators and tables as a draft/,
      );
    }));

  test('tells in words what the disk refuses', () =>
    asPerson((person) => {
      expect(person.start(`new ${'x'.repeat(300)} --series League`)).toEqual({
        status: 3,
        stdout: '',
        stderr: expect.stringMatching(
          /^parcferme: the name of .* is longer than the disk allows\ntake a shorter one\n$/,
        ),
      });
    }));

  test('makes a season, posts to it and shows it', () =>
    asPerson((person) => {
      expect(person.start('new league --series League --rounds Monza\u00a02026-01-10').status).toBe(0);
      expect(person.start('season --season league')).toMatchObject({ status: 0, stderr: '' });
      const before = filesIn(path.join(person.folder, 'league'));
      expect(person.start('post league/drafts/penalty.yaml --season league')).toMatchObject({
        status: 0,
        stderr: '',
      });
      const added = filesIn(path.join(person.folder, 'league')).filter((name) => !before.includes(name));
      expect(added).toEqual(['0008-decision.yaml']);
      expect(person.start('season --season league').stdout).toContain('document 8');
      expect(person.start('notice-board --season league').stdout).toMatch(/^ +8 .*Decision of the stewards/m);
    }));
});

describe('colour', () => {
  const isColoured = (words: string, env: Readonly<Record<string, string>> = {}) => {
    let coloured = false;
    return asPerson((person) => {
      coloured = person.start(words, env).stdout.includes(ESCAPE);
    }).then(() => coloured);
  };
  test.each([
    ['standings', {}, false],
    ['standings', { FORCE_COLOR: '1' }, true],
    ['standings', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['standings --color always', { NO_COLOR: '1' }, true],
    ['standings --color never', { FORCE_COLOR: '1' }, false],
    ['standings --json --color always', {}, false],
    ['--help', {}, false],
  ] as const)('%s into a pipe, with %o: %s', async (words, env, coloured) => {
    expect(await isColoured(words, env)).toBe(coloured);
  });
});

describe.skipIf(process.platform === 'win32')(
  'a reader that has seen enough is no reason to complain',
  () => {
    const piped = async (words: string, reader: string) => {
      let said = '';
      await inEmptyFolder(async (home) => {
        const command = `( "${process.execPath}" "${PARCFERME}" ${words}; echo "ended with $?" >&2 ) | ${reader}`;
        const env = { ...ENV, HOME: home, XDG_CACHE_HOME: home };
        const { stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', env });
        said = `${stdout.split('\n').length - 1} lines, ${stderr}`;
      });
      return said;
    };
    test.each(['standings', 'notice-board --json', 'season', '--help'])('%s', async (words) => {
      expect(await piped(words, 'head -1')).toBe('1 lines, ended with 0\n');
      expect(await piped(words, 'true')).toBe('0 lines, ended with 0\n');
    });
  },
);
