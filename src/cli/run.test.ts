import { describe, expect, test } from 'vitest';
import { inEmptyFolder, shown, typed } from '../../test/typed.ts';
import { COMMANDS } from './commands.ts';
import type { World } from './world.ts';

const firstError = async (words: string) => {
  const { code, out, errors } = await typed(words);
  expect(out).toBe('');
  return `${code} ${errors.split('\n')[0]}`;
};

describe('what was asked for and is not there ends with 2, and says what there is', () => {
  test.each([
    ['standing', "there is no command 'standing'; did you mean 'standings'?"],
    ['standings --asof 2014-10-11', 'there is no flag --asof here; did you mean --as-of?'],
    ['standings --as-of', '--as-of needs a value: --as-of'],
    ['standings --json=yes', "--json takes no value, and got 'yes'"],
    ['standings --as-of yesterday', "'yesterday' is neither a day nor a number"],
    ['standings --as-of 2014-02-30', "'2014-02-30' is neither a day nor a number"],
    ['standings --as-of 99', 'there is no document 99'],
    ['standings --as-of 2001-01-01', 'nothing was posted yet on 1 January 2001'],
    ['standings lmp1-teams', "there is no title 'lmp1-teams'; did you mean 'lmp2-teams'?"],
    ['standings --color red', "--color is auto, always or never, and not 'red'"],
    ['standings --width 7', '--width is a number of columns from 40 to 999'],
    ['round monza', "there is no round 'monza'"],
    ['explain gt-teams 91x', "'91x' is no contender of gt-teams; did you mean '91'?"],
    ['post', '<file> is missing'],
    ['review a.yaml b.yaml', "'b.yaml' is one word too many"],
    ['notice-board 99', "there is no document '99' on this board"],
    ['diff 2014-10-11 nonsense', "'nonsense' is neither a day nor a document of this board"],
  ])('%s', async (words, error) => {
    const said = await firstError(words);
    expect(said.slice(0, 13)).toBe('2 parcferme: ');
    expect(said).toContain(error);
  });
});

describe('what cannot be read ends with 3', () => {
  test('a folder without a season, and none at all', async () => {
    await inEmptyFolder(async (folder) => {
      expect(await firstError(`season --season ${folder}`)).toMatch(/^3 parcferme: .* has no document/);
      expect(await firstError(`season --season ${folder}/none`)).toMatch(/^3 parcferme: .* cannot be read/);
    });
  });
  test('a draft that is not there', async () => {
    expect(await firstError('review none.yaml')).toBe('3 parcferme: there is no file none.yaml');
  });
});

describe('help', () => {
  test.each(Object.keys(COMMANDS))('of %s has examples and fits 80 columns', async (name) => {
    const help = await shown(`${name} --help`);
    expect(help).toContain(`parcferme ${name}`);
    expect(help).toContain('Examples');
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
  test('tells what the process ends with', async () => {
    expect(await shown('--help')).toMatch(
      /It ends with\n +0 +fine\n +1 [\s\S]+\n +2 [\s\S]+\n +3 [\s\S]+\n +70 /,
    );
    expect(await shown('help standings')).toBe(await shown('standings --help'));
  });
});

describe('colour', () => {
  const ESCAPE = '\u001B[';
  const coloured = async (words: string, env: Record<string, string>, isTerminal: boolean) =>
    (await shown(words, { env, isTerminal, columns: 80 })).includes(ESCAPE);

  test('is for terminals', async () => {
    expect(await coloured('standings', {}, true)).toBe(true);
    expect(await coloured('standings', {}, false)).toBe(false);
  });
  test('respects NO_COLOR, unless --color says always', async () => {
    expect(await coloured('standings', { NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured('standings --color always', { NO_COLOR: '1' }, false)).toBe(true);
    expect(await coloured('standings --color never', {}, true)).toBe(false);
    expect(await coloured('standings --no-color', {}, true)).toBe(false);
  });
  test('is never in data', async () => {
    expect(await coloured('standings --json --color always', {}, true)).toBe(false);
  });
});

describe('the page is as wide', () => {
  const widthOf = async (words: string, world: Partial<World> = {}) =>
    (await shown(`${words} --no-color`, world)).split('\n').find((line) => line.startsWith('─'))?.length;

  test('as was asked for, before anything else is heard', async () => {
    const world = { env: { COLUMNS: '60' }, isTerminal: true, columns: 90 };
    expect(await widthOf('standings --width 120', world)).toBe(120);
  });
  test('as the environment says, before the terminal', async () => {
    expect(await widthOf('standings', { env: { COLUMNS: '60' }, isTerminal: true, columns: 90 })).toBe(60);
    expect(await widthOf('standings', { env: { COLUMNS: '60' } })).toBe(60);
  });
  test('as the terminal, between 40 and 100', async () => {
    for (const [columns, width] of [
      [90, 90],
      [20, 40],
      [240, 100],
    ])
      expect(await widthOf('standings', { isTerminal: true, columns })).toBe(width);
  });
  test('as 80 columns, where nothing says anything that can be', async () => {
    for (const COLUMNS of ['', '0', '-5', 'wide'])
      expect(await widthOf('standings', { env: { COLUMNS }, columns: 90 })).toBe(80);
  });
  test('and help is as wide as other pages', async () => {
    const longest = (page: string) => Math.max(...page.split('\n').map((line) => line.length));
    expect(longest(await shown('diff --help --width 60'))).toBeLessThanOrEqual(60);
    expect(longest(await shown('help diff', { env: { COLUMNS: '60' } }))).toBeLessThanOrEqual(60);
    expect((await typed('diff --help --width 7')).code).toBe(2);
  });
});
