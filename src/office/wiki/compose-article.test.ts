import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { audit } from '#core/scoring/audit';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { writeWiki } from '#formats/wikitext/write-wiki';
import { readClaims, readDocument, readSources } from '#formats/yaml/read-document';
import { arbitraryBoard } from '../../../test/arbitrary-board.ts';
import { namedBoard } from '../../../test/odd-names.ts';
import { shipped } from '../../../test/shipped.ts';
import { factsOf } from '../../../test/wiki-facts.ts';
import { reviewBoard } from '../review-board.ts';
import { type ComposedArticle, composeArticle } from './compose-article.ts';

function composed(text: string, title: string): ComposedArticle {
  const result = composeArticle(text, { title, organiser: 'The Club' });
  if (!result.ok) throw new Error(`${result.error.found}, expected ${result.error.expected}`);
  return result.value;
}
/** With a lead of its own: of the season in words there are other laws, and it takes the maths of every title. */
const articleOf = (season: Season): string => {
  const known = knownNow('a-season', season);
  if (known === undefined) throw new Error('the season has no document');
  return writeWiki(known, 'article', { sources: {}, lead: 'The season.' });
};
const seasonOf = ({ documents }: ComposedArticle): Season =>
  documents.map(({ document }) => document).reduce(fold, emptySeason);

/** What of the article's own figures the board does not give: `92 gt-teams total`. */
function differences(article: ComposedArticle): readonly string[] {
  const claims = readClaims(article.claims, 'claims.yaml');
  if (!claims.ok) throw new Error('the claims cannot be read');
  return audit(seasonOf(article), claims.value.content.claims)
    .filter(({ equal }) => !equal)
    .map(({ contender, title, what }) => `${contender} ${title} ${what.of}`);
}

const refusals = ({ documents }: ComposedArticle) =>
  reviewBoard(documents.map(({ document }) => document)).flatMap((one) => one.refusals);

describe('the article on 2014', () => {
  const article = composed(
    readFileSync(
      new URL('../../../test/golden/asian-le-mans-series-2014/season.wiki', import.meta.url),
      'utf8',
    ),
    '2014 Asian Le Mans Series',
  );
  const season = seasonOf(article);

  test('is a board that the office refuses nothing of', () => {
    expect(refusals(article)).toEqual([]);
    expect(article.documents.map(({ document: { kind } }) => kind).slice(0, 9)).toEqual([
      ...['season', 'regulations', 'calendar', 'drivers', 'entry-list'],
      ...['entry-list', 'classification', 'classification', 'entry-list'],
    ]);
    expect(season.about).toMatchObject({
      series: 'Asian Le Mans Series',
      year: 2014,
      organiser: 'The Club',
      reconstructed: true,
      sources: ['ARTICLE'],
    });
  });

  test('gives every figure of its own tables but for the pole whose point nobody received', () => {
    expect(differences(article)).toEqual([
      '92 gt-teams total',
      'Han-Chen Chen gt-drivers total',
      'Marco Seefried gt-drivers total',
      'Ryohei Sakaguchi gt-drivers total',
    ]);
  });

  test('gives the season that it was written of, as far as an article tells it', async () => {
    const original = factsOf((await shipped('asian-le-mans-series-2014')).season);
    const { titles, ...again } = factsOf(season);
    const { titles: before, ...whole } = original;
    expect(again).toEqual(whole);
    const differing = before.filter((line) => !titles.includes(line));
    expect(differing.every((line) => / 3\* \| (?:70|58)$/.test(line))).toBe(true);
    expect(differing).toHaveLength(4);
  });

  test('leaves to a person what its tables do not say', () => {
    expect(article.doubts.map(({ line, found, so }) => `${line}: ${found}; ${so}`)).toEqual([
      '410: the points of places; a rulebook is made of them, in which every result counts and a tie goes by countback',
      '443: places in class; each car has its place in class alone',
      '776: 3 with the sign °; the results of the table are taken without such signs',
      '848: 3 with the sign °; the results of the table are taken without such signs',
    ]);
  });

  test('has a board, sources and claims that can be read as any other', () => {
    for (const { document, text } of article.documents) {
      const read = readDocument(text(), `${document.document}.yaml`);
      expect(read.ok && read.value.content.kind).toBe(document.kind);
    }
    expect(readSources(article.sources, 'sources.yaml').ok).toBe(true);
  });
});

test.each([
  ['european-le-mans-series-2024', '2024 European Le Mans Series'],
  ['asian-le-mans-series-2023-24', '2023–24 Asian Le Mans Series'],
])('of %s every figure of the article is what its board gives', async (name, title) => {
  const { season } = await shipped(name);
  const article = composed(articleOf(season), title);
  expect(refusals(article)).toEqual([]);
  expect(differences(article)).toEqual([]);
});

describe('an article of any season', () => {
  test('is a board that can be read and folded, and of which nothing is refused', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const season = board.reduce(fold, emptySeason);
        fc.pre(calendar(season).length > 0);
        const article = composed(articleOf(season), '2014 S');
        expect(refusals(article)).toEqual([]);
      }),
    );
  });

  test('gives its calendar, entries, winners and poles again, whatever anything is called', () => {
    fc.assert(
      fc.property(namedBoard, (board) => {
        const season = board.reduce(fold, emptySeason);
        const article = composed(articleOf(season), '2014 S');
        expect(refusals(article)).toEqual([]);
        const { titles: _, ...again } = factsOf(seasonOf(article));
        const { titles: __, ...before } = factsOf(season);
        expect(again).toEqual(before);
      }),
    );
  });
});
