import { expect, test } from 'vitest';
import { htmlOf, knownSeason, textOf } from '../../../test/season-page.ts';

const PAGE = { page: 'review' } as const;

test('each sentence has a number that leads to its proof, and the proof leads back', async () => {
  const html = (await htmlOf(PAGE)) ?? '';
  const said = [...html.matchAll(/id="said-(\d+)"/g)].map(([, number]) => number);
  const proofs = [...html.matchAll(/id="proof-(\d+)"/g)].map(([, number]) => number);
  expect(said.length).toBeGreaterThan(15);
  expect(proofs).toEqual(said);
  for (const number of said) {
    expect(html).toContain(`href="#proof-${number}"`);
    expect(html).toContain(`href="#said-${number}"`);
  }
});

test('what is named leads to its page the first time alone', async () => {
  const html = (await htmlOf(PAGE)) ?? '';
  const [text = ''] = html.split('class="proofs"');
  expect(text.match(/>David Cheng<\/a>/g)).toHaveLength(1);
  expect(text.match(/>Shanghai<\/a>/g)).toHaveLength(1);
  expect(text.match(/Shanghai/g)?.length).toBeGreaterThan(1);
});

test('a proof names the document, and the pages where it is found', async () => {
  const text = await textOf(PAGE);
  expect(text).toMatch(/↑ Document 25 · Document 26 · Document 29 · Titles · Documents 25 , 26 , 29/);
});

test('at document 1 it says which season it is, and proves it', async () => {
  const text = await textOf(PAGE, { at: 1 });
  expect(text).toContain('The 2014 Asian Le Mans Series is the third season of the series');
  expect(text).not.toContain('champion');
});

test('the page of the season leads to it', async () => {
  expect(await htmlOf({ page: 'season' })).toMatch(/href="[^"]*review[^"]*">The season in words</);
});

test('a board of which nothing is known yet has a page that says so', async () => {
  const { season } = await knownSeason({ at: 1 });
  const [first] = season.board;
  const bulletin = { document: 1, kind: 'bulletin', by: 'office', posted: first?.posted, text: 'Hello.' };
  expect(await textOf(PAGE, { at: 1, as: () => bulletin as never })).toContain(
    'The documents say nothing of it yet.',
  );
});
