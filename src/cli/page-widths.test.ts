import { describe, expect, test } from 'vitest';
import { inNewSeason, shown } from '../../test/typed.ts';
import { COMMANDS } from './commands.ts';
import { displayWidth } from './print/width.ts';

const PAGES = [
  'season',
  'season --as-of 2014-10-11',
  'calendar',
  'entries',
  'round fuji',
  'standings',
  'title --as-of 25 --needs',
  'title --after shanghai --needs --otherwise',
  'title GT --as-of 24 --needs',
  'title lmgt3-teams --needs --as-of 35 --season fia-world-endurance-championship-2024',
  'title gtd-teams --needs --as-of 55 --season imsa-weathertech-2022',
  'title hypercar-drivers --season fia-world-endurance-championship-2024 --as-of 35',
  'explain gt-drivers',
  'explain gt-teams 90',
  'stewards',
  'stewards 20',
  'stewards --season imsa-weathertech-2022',
  'checks --all',
  'audit --all',
  'audit --as-of 2014-10-12',
  'notice-board',
  'diff 24',
  'diff 2014-10-11 2014-12-07',
  'diff 1 31',
  'review',
];
const WIDTHS = [40, 50, 60, 70, 80];

/** An address or a command is never broken: whoever copies it wants it whole. */
const isCopied = (line: string) => /^ +(https?:|parcferme )/.test(line);

/** Lines of a page that are wider than it. */
const tooWide = (page: string, width: number): readonly string[] =>
  page.split('\n').filter((line) => displayWidth(line) > width && !isCopied(line));

describe.each(WIDTHS)('in %i columns no line is too long', (width) => {
  test.each(PAGES)('%s', async (words) => {
    expect(tooWide(await shown(`${words} --width ${width}`), width)).toEqual([]);
  });
  test('every document of the board', async () => {
    const numbers = Array.from({ length: 31 }, (_, index) => index + 1);
    for (const number of numbers)
      expect(tooWide(await shown(`notice-board ${number} --width ${width}`), width)).toEqual([]);
  });
  test("a season of one's own", async () => {
    await inNewSeason(async (folder) => {
      for (const words of ['season', 'round monza', 'review drafts/penalty.yaml', 'audit'])
        expect(tooWide(await shown(`${words} --width ${width}`, { folder }), width)).toEqual([]);
    });
  });
  test.each(['', ...Object.keys(COMMANDS)])('help %s', async (command) => {
    expect(tooWide(await shown(`help ${command} --width ${width}`), width)).toEqual([]);
  });
});

/** Every word of a page, whatever its place. */
const wordsOf = (page: string): readonly string[] => page.split(/[\s─]+/).toSorted();

test.each(['checks', 'notice-board 8', 'notice-board 20', 'diff 30'])(
  'what stands beneath a row is all that stood beside it: %s',
  async (words) => {
    const [narrow, wide] = [await shown(`${words} --width 46`), await shown(`${words} --width 120`)];
    expect(wordsOf(narrow)).toEqual(wordsOf(wide));
  },
);

test('the rounds of a title stand in one line, beside the names or beneath them', async () => {
  const rowsAt = async (width: number) =>
    (await shown(`standings gt-teams --width ${width}`)).split('\n').slice(4, 8);
  expect(await rowsAt(60)).toEqual([
    'GT Teams                       INJ  FUJ  SHA  SEP  Points',
    '   1  #91  AAI-Rstrada           3    1    2    2      76',
    '   2  #92  AAI-Rstrada           1    2    4    3°     70',
    '   3  #33  Clearwater Racing     ·    ·    1    1      50',
  ]);
  expect(await rowsAt(40)).toEqual([
    'GT Teams                     Points',
    '         INJ  FUJ  SHA  SEP',
    '   1  #91  AAI-Rstrada           76',
    '           3    1    2    2',
  ]);
});
