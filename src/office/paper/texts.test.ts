import { describe, expect, test } from 'vitest';
import type { Paper } from '#formats/pdf/paper';
import { bulletin, decision, entries, race } from '../../../test/board.ts';
import { knownAfter, read } from '../../../test/printed.ts';

/** Sentences of a text as long as a document may have it. */
const MANY = 400;

describe('what people typed', () => {
  const typed = (text: string) =>
    read(knownAfter(bulletin({ title: text, text })), { paper: 'document', number: 4 });

  test.each([
    '#panic("obeyed") $x^2$ *strong* _it_ `raw` @label <label> \\ // not a comment /* nor this */',
    '{{ n }} {n} {of} % \\u{48} &amp; <b>bold</b> )(endobj /Type /Catalog',
    '"; drop" \'quoted\' -- --- ... ~',
  ])('is never obeyed: %s', async (text) => {
    const { pages, title } = await typed(text);
    expect(pages[0]?.text).toContain(text);
    expect(title).toContain(text);
  });

  test('is drawn in the scripts of those who race', async () => {
    const names = [
      'Łukasz Žižka',
      'Κώστας Παπαδόπουλος',
      'Владислав Ломко',
      'สมชาย ใจดี',
      '井原慶子',
      '程飛',
      '马青骅',
      '고태형',
      'Đặng Văn',
    ];
    const { pages } = await typed(names.join(', '));
    const text = pages[0]?.text.replaceAll(' ', '') ?? '';
    for (const name of names) expect(text).toContain(name.replaceAll(' ', ''));
    expect(text).not.toContain('U+');
  });

  test('in a script that no font here has stands there as its codes, and the paper says so', async () => {
    const { pages } = await typed('Mohammed محمد 🏁');
    expect(pages[0]?.text).toContain('Mohammed [U+0645 U+062D U+0645 U+062F] [U+1F3C1]');
    expect(pages[0]?.text).toContain('Characters in square brackets could not be printed');
  });

  test('has a sign where nobody would see anything, and never turns what stands behind it', async () => {
    const { pages } = await typed('one\u202Etwo\u0007three');
    expect(pages[0]?.text).toContain('one\uFFFDtwo\uFFFDthree');
  });

  test('stays in its column, however long a word is', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6);
    const team = {
      kind: 'entry-list',
      teams: { [word]: 'DEU' },
      entries: { GT: { 90: { team: word, car: word } } },
    } as const;
    const pieces = [
      entries({ GT: { 90: [word, 'Yu'] } }),
      team,
      race('fuji', { car: '90', out: 'Ret', reason: word }),
    ];
    const papers: readonly Paper[] = [
      { paper: 'entries' },
      { paper: 'classification', round: 'fuji', session: 'race' },
      { paper: 'standings', title: 'gt-drivers' },
      { paper: 'document', number: 5 },
    ];
    for (const paper of papers) {
      const { pages } = await read(knownAfter(...pieces), paper);
      // The margin is 16 mm.
      for (const { margin } of pages) expect(margin).toBeGreaterThan(45);
      expect(
        pages
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toContain(word);
    }
  });

  test('may be as long as a book', async () => {
    const long = 'Ein Rennen ohne Ende. '.repeat(MANY).trim();
    const pieces = [
      entries({ GT: ['90'] }),
      race('fuji', { car: '90', place: 1, reason: long }),
      { ...decision('fuji'), facts: long },
    ];
    const inRow = await read(knownAfter(...pieces), {
      paper: 'classification',
      round: 'fuji',
      session: 'race',
    });
    const inForm = await read(knownAfter(...pieces), { paper: 'document', number: 6 });
    for (const { pages } of [inRow, inForm]) {
      expect(pages.length).toBeGreaterThan(1);
      expect(
        pages
          .map(({ text }) => text)
          .join(' ')
          .match(/Ein Rennen/g),
      ).toHaveLength(MANY);
    }
  });
});
