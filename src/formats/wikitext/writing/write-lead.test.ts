import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { emptySeason, fold } from '#core/season/fold';
import { shipped } from '../../../../test/shipped.ts';
import { writeWiki } from '../write-wiki.ts';

const { name, documents, sources } = await shipped('asian-le-mans-series-2014');

/** The lead of the article as it was at a document, paragraph by paragraph. */
function lead(document: number, readAt: typeof sources = {}): readonly string[] {
  const known = knownNow(name, documents.slice(0, document).reduce(fold, emptySeason));
  if (known === undefined) throw new Error(`there is no document ${document}`);
  const [above = ''] = writeWiki(known, 'article', { sources: readAt }).split(/\n\n== /);
  return above.split('\n\n');
}

describe('what opens an article', () => {
  test('is the season in words, its name in bold', () => {
    const [first = '', ...others] = lead(documents.length);
    expect(first).toContain("The '''2014 Asian Le Mans Series''' was the third season of the series, ");
    expect(others.length).toBeGreaterThan(1);
    expect(others.join('\n')).not.toContain("'''");
  });

  test('is the season as it was known', () => {
    expect(lead(1)).toEqual([
      expect.stringContaining("The '''2014 Asian Le Mans Series''' is the third season"),
    ]);
  });

  test('cites the sources of what proves a sentence, two of them at most', () => {
    const text = lead(documents.length, sources).join('\n\n');
    const cited = [...text.matchAll(/<ref name="(\w+)"/g)].map(([, key]) => key);
    expect(cited.length).toBeGreaterThan(10);
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(cited));
    expect(text).not.toMatch(/(?:<ref [^>]*(?:\/>|>[^<]*<\/ref>)){3}/);
    expect(text).toMatch(/removed in its turn on 12 October, which left four rounds\.<ref name="PROSTREET">/);
  });
});
