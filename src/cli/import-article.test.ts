import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inEmptyFolder, prose, shown, typed } from '../../test/typed.ts';

const ARTICLE = readFileSync(
  new URL('../../test/golden/asian-le-mans-series-2014/season.wiki', import.meta.url),
  'utf8',
);
const NAME = '2014_Asian_Le_Mans_Series.wiki';

const withArticle = (action: (folder: string) => Promise<void>, text = ARTICLE, name = NAME) =>
  inEmptyFolder(async (folder) => {
    writeFileSync(path.join(folder, name), text);
    await action(folder);
  });

describe('import wiki', () => {
  test('makes a season of an article that every command can be asked of', () =>
    withArticle(async (folder) => {
      const said = await prose(`import wiki ${NAME}`, { folder });
      expect(said).toContain(
        '2014 Asian Le Mans Series stands in asian-le-mans-series-2014: 4 rounds, 17 documents.',
      );
      expect(said).toContain('parcferme audit --season asian-le-mans-series-2014');
      const season = { folder: path.join(folder, 'asian-le-mans-series-2014') };
      expect(await prose('review', season)).toContain('the office would have refused none');
      expect(await shown('standings cn-teams', season)).toMatch(
        /1 +#77 +Craft-Bamboo Racing HKG +1\* +1\* +1\* +1\* +104\n/,
      );
      const audited = await prose('audit', season);
      expect(audited).toContain('WIKIPEDIA, 2014 ASIAN LE MANS SERIES 344 lines of 348 agree');
      expect(audited).toContain('GT Teams: #92 AAI-Rstrada with 70; by the board 71.');
      expect(await shown('notice-board 3', season)).toContain('The article 2014 Asian Le Mans Series');
      expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }));

  test('tells what a person must decide, and keeps it beside the board', () =>
    withArticle(async (folder) => {
      const said = await prose(`import wiki ${NAME} made`, { folder });
      expect(said).toContain(
        'TO BE DECIDED: 5 THINGS line 1, column 1 found no organiser, expected who organises the series; Asian Le Mans Series stands in its place',
      );
      const kept = readFileSync(path.join(folder, 'made', 'to-decide.txt'), 'utf8');
      expect(kept.split('\n')[0]).toBe(
        'line 1, column 1: found no organiser, expected who organises the series; Asian Le Mans Series stands in its place',
      );
      await shown(`import wiki ${NAME} again --organiser ACO`, { folder });
      expect(readFileSync(path.join(folder, 'again', 'to-decide.txt'), 'utf8')).not.toContain('organiser');
      expect(readFileSync(path.join(folder, 'again', '0001-season.yaml'), 'utf8')).toContain(
        'organiser: ACO\n',
      );
    }));

  test('tells of many doubts the first, and where the others stand', () =>
    withArticle(
      async (folder) => {
        const said = await prose(`import wiki ${NAME} made`, { folder });
        expect(said).toMatch(/TO BE DECIDED: \d\d THINGS .* and \d+ more, in to-decide\.txt/);
        const season = { folder: path.join(folder, 'made') };
        expect(await prose('review', season)).toContain('the office would have refused none');
      },
      ARTICLE.replaceAll('{{flagicon|CHN}}', '{{flagicon|Cathay}}'),
    ));

  test('takes the title that is said, and the one of the text before the name of the file', () =>
    withArticle(
      async (folder) => {
        await shown('import wiki x.txt one --season "2031 Club Cup"', { folder });
        expect(readFileSync(path.join(folder, 'one', '0001-season.yaml'), 'utf8')).toContain(
          'series: Club Cup\n',
        );
        await shown('import wiki x.txt', { folder });
        expect(existsSync(path.join(folder, 'league-2030'))).toBe(true);
      },
      `= 2030 League =\n${ARTICLE}`,
      'x.txt',
    ));

  test('says what an article is not, and writes into no folder that has something', () =>
    withArticle(async (folder) => {
      writeFileSync(path.join(folder, 'x.wiki'), 'hello');
      const none = await typed('import wiki x.wiki', { folder });
      expect(none).toMatchObject({ code: 3, errors: expect.stringContaining('found no title') });
      const other = await typed('import wiki x.wiki --season "2014 Cup"', { folder });
      expect(other).toMatchObject({ code: 3, errors: expect.stringContaining('found no calendar') });
      expect(other.errors).toContain('parcferme export wiki calendar shows what one looks like');
      expect(other.errors).not.toContain('its title can be said');
      expect(await typed('import wiki', { folder })).toMatchObject({ code: 2 });
      expect(await typed('import wiki y.wiki', { folder })).toMatchObject({ code: 3 });
      await shown(`import wiki ${NAME} made`, { folder });
      const made = filesIn(folder);
      const again = await typed(`import wiki ${NAME} made`, { folder });
      expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('is not empty') });
      expect(filesIn(folder)).toEqual(made);
    }));
});
