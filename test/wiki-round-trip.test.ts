import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import wtf from 'wtf_wikipedia';
import { knownNow } from '#answers/known';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readWiki } from '#formats/wikitext/read-wiki';
import { writeWiki } from '#formats/wikitext/write-wiki';
import { arbitraryBoard } from './arbitrary-board.ts';
import { boardNamed, namedBoard, oddNames, PLAIN } from './odd-names.ts';
import { SHIPPED, shipped } from './shipped.ts';
import { factsOf, factsRead } from './wiki-facts.ts';

function readBack(season: Season, title: string, lead?: string) {
  const known = knownNow('a-season', season);
  if (known === undefined) throw new Error('the season has no document');
  const read = readWiki(writeWiki(known, 'article', { sources: {}, lead }), title);
  if (!read.ok) throw new Error(`${read.error.found}, expected ${read.error.expected}`);
  return read.value;
}

describe('an article that is read again', () => {
  test.each(SHIPPED)('is the season that it was written of: %s', async (name) => {
    const { season } = await shipped(name);
    const { article, doubts } = readBack(season, season.about?.season ?? '');
    expect(doubts).toEqual([]);
    expect(factsRead(article)).toEqual(factsOf(season));
  });

  test('is that season, whatever its documents say', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const season = board.reduce(fold, emptySeason);
        fc.pre(calendar(season).length > 0);
        // What opens it weighs what is still open in the season: that takes seconds in some of these.
        const { article, doubts } = readBack(season, '2014 S', '');
        expect(doubts).toEqual([]);
        expect(factsRead(article)).toEqual(factsOf(season));
      }),
    );
  });

  test('is that season, whatever its people, teams, cars and races are called', () => {
    fc.assert(
      fc.property(namedBoard, (board) => {
        const season = board.reduce(fold, emptySeason);
        const { article, doubts } = readBack(season, '2014 S');
        expect(doubts).toEqual([]);
        expect(factsRead(article)).toEqual(factsOf(season));
      }),
    );
  });
});

describe('what users typed is never markup', () => {
  const shape = (text: string) => {
    const document = wtf(text);
    const tables = document
      .tables()
      .map((table) =>
        (table as unknown as { json(options: object): object[] })
          .json({})
          .map((row) => Object.keys(row).length),
      );
    return {
      tables,
      sections: document.sections().length,
      links: document.links().length,
      templates: document.templates().length,
      references: document.references().length,
      lists: document.lists().length,
      images: document.images().length,
      categories: document.categories().length,
    };
  };
  const articleOf = (board: readonly OfficialDocument[]) => {
    const known = knownNow('a-season', board.reduce(fold, emptySeason));
    if (known === undefined) throw new Error('the season has no document');
    return writeWiki(known, 'article', { sources: {} });
  };

  test('to another program: an article with odd names has the tables, links and templates of one with plain names', () => {
    fc.assert(
      fc.property(oddNames, (names) => {
        expect(shape(articleOf(boardNamed(names)))).toEqual(shape(articleOf(boardNamed(PLAIN))));
      }),
    );
  });
});
