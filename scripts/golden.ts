import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownNow } from '#answers/known';
import { writeWiki } from '#formats/wikitext/write-wiki';
import { shipped } from '../test/shipped.ts';

/*
 * What the program writes of seasons that come with it, kept so that every change of it is seen as a diff. `npm run golden`
 * writes the files anew; a test holds them to the program.
 */

export const GOLDEN = fileURLToPath(new URL('../test/golden/', import.meta.url));

/** Each file, and what makes its text. */
export const GOLDENS: Readonly<Record<string, () => Promise<string>>> = {
  'asian-le-mans-series-2014.wiki': () => wikiArticle('asian-le-mans-series-2014'),
};

async function wikiArticle(name: string): Promise<string> {
  const { season, sources } = await shipped(name);
  const known = knownNow(name, season);
  if (known === undefined) throw new Error(`${name} has no document`);
  return writeWiki(known, 'article', { sources });
}

if (import.meta.main)
  for (const [file, text] of Object.entries(GOLDENS)) writeFileSync(path.join(GOLDEN, file), await text());
