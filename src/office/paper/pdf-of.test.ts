import { describe, expect, test } from 'vitest';
import type { Known } from '#answers/known';
import { laidOut } from '#formats/pdf/laid-out';
import type { Layout } from '#formats/pdf/layout';
import type { Paper } from '#formats/pdf/paper';
import { papersOf } from '#formats/pdf/papers-of';
import { en } from '#words/en';
import { LANGUAGES, type Language, wordsIn } from '#words/languages';
import { bulletin } from '../../../test/board.ts';
import { readPdf } from '../../../test/pdf.ts';
import { knownAfter, printed, read, STAMP, shippedKnown } from '../../../test/printed.ts';
import { pdfOfLayout } from './pdf-of.ts';
import { printable } from './printable.ts';
import { typeset } from './typeset.ts';

const DECISION: Paper = { paper: 'document', number: 20 };

describe('a paper as a PDF', () => {
  test('says that it is for archives and for everybody, its title, its language and when it was posted', async () => {
    const pdf = await read(await shippedKnown('asian-le-mans-series-2014'), DECISION);
    expect(pdf).toMatchObject({
      title: '2014 Asian Le Mans Series · 3 Hours of Fuji · Decision (stewards)',
      language: 'en',
      created: 'D:20140831000000Z',
    });
    const said = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map(pdf.metadata);
    expect(said).toEqual(['2', 'A', '1']);
  });

  test('is read in the order in which it stands there, name by name', async () => {
    const { pages } = await read(await shippedKnown('asian-le-mans-series-2014'), DECISION);
    const [page] = pages;
    expect(page?.tagged.filter(({ role }) => role === 'H1')).toEqual([
      { role: 'H1', text: 'Decision (stewards)' },
    ]);
    expect(page?.text).toContain(
      'Car #27: John Hartshorne, Richard Bradley and Pu Jun Jin Competitor Eurasia Motorsport Session Race Fact Car 27, on pole,',
    );
  });

  test('has heads and cells of its tables tagged', async () => {
    const { pages } = await read(await shippedKnown('asian-le-mans-series-2014'), {
      paper: 'standings',
      title: 'gt-teams',
    });
    const of = (role: string) =>
      (pages[0]?.tagged ?? []).flatMap((one) => (one.role === role ? [one.text] : []));
    expect(of('TH')).toEqual(['Pos', 'No.', 'Team', 'INJ', 'FUJ', 'SHA', 'SEP', 'Points', 'Gap']);
    expect(of('TD').slice(0, 9)).toEqual([
      '1',
      '91',
      'AAI-Rstrada TPE',
      '3 15',
      '1 25',
      '2 18',
      '2 18',
      '76',
      '2',
    ]);
  });

  test('names board, document, hash, edition and page at the foot, and says so to nobody who listens', async () => {
    const { pages } = await read(await shippedKnown('asian-le-mans-series-2014'), DECISION);
    expect(pages[0]?.artifacts.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Notice board asian-le-mans-series-2014 · Document 20 Page 1 of 1 SHA-256 c0ffee Parc Fermé 1.2.3',
    );
  });

  test('is the same, byte for byte, each time, whatever was printed in between', async () => {
    const of2014 = await shippedKnown('asian-le-mans-series-2014');
    const first = await printed(of2014, DECISION, 'ja');
    for (const language of ['en', 'ko', 'zh'] as const) await printed(of2014, { paper: 'entries' }, language);
    expect(Buffer.compare(await printed(of2014, DECISION, 'ja'), first)).toBe(0);
  });

  test('says its day, however long ago that was', async () => {
    const old = { ...bulletin({ text: 'x' }), posted: '1950-05-13T14:30' };
    expect((await read(knownAfter(old), { paper: 'document', number: 4 })).created).toBe('D:19500513143000Z');
  });

  test('of any kind passes the checks of PDF/UA-1, as it does those of PDF/A-2a', async () => {
    const now = await shippedKnown('fia-world-endurance-championship-2024');
    for (const paper of oneOfEachKind(now)) {
      const layout = laidOut(now, paper, en, STAMP);
      if (layout === undefined) throw new Error('no such paper');
      const { value, fonts } = await printable(layout);
      const { compiler, document } = typeset('paper', value, fonts);
      expect(() => compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 })).not.toThrow();
    }
  });

  test('begins every object on a line of its own', async () => {
    const pdf = Buffer.from(await printed(await shippedKnown('asian-le-mans-series-2014'), DECISION));
    const objects = [...pdf.toString('latin1').matchAll(/(.)\d+ 0 obj\n/gs)].map(([, before]) => before);
    expect(objects.length).toBeGreaterThan(50);
    expect(new Set(objects)).toEqual(new Set(['\n']));
  });

  test('has its own fonts in it, and none of the machine', async () => {
    const pdf = await printed(await shippedKnown('asian-le-mans-series-2014'), DECISION, 'ja');
    const fonts = Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g);
    const names = [...fonts].map(([, name = '']) => name.replace(/-?\d*-1-\d+$/, ''));
    expect(new Set(names)).toEqual(new Set(['noto-sans-latin', 'noto-serif-latin', 'noto-sans-jp']));
  });

  test('has a font for every character of every catalogue', async () => {
    const now = await shippedKnown('fia-world-endurance-championship-2024');
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      const words = await wordsIn[language]();
      for (const paper of papersOf(now.season)) {
        const layout = laidOut(now, paper, words, STAMP);
        if (layout === undefined) throw new Error('no such paper');
        const { missing } = (await printable(layout)).fonts;
        expect(String.fromCodePoint(...missing), language).toBe('');
      }
    }
  });

  test('is there in every language', async () => {
    const of2014 = await shippedKnown('asian-le-mans-series-2014');
    const titles = ['en', 'fr', 'ja', 'zh', 'ko'].map(async (language) => {
      const { pages, language: said } = await read(
        of2014,
        { paper: 'classification', round: 'fuji', session: 'race' },
        language as Language,
      );
      return [said, pages[0]?.tagged.find(({ role }) => role === 'H1')?.text];
    });
    expect(await Promise.all(titles)).toEqual([
      ['en', 'Final classification'],
      ['fr', 'Classement définitif'],
      ['ja', '正式結果'],
      ['zh', '正式成绩'],
      ['ko', '최종 결과'],
    ]);
  });
});

/** The first paper of each kind, and of each kind of document. */
function oneOfEachKind({ season }: Known): readonly Paper[] {
  const kindOf = (paper: Paper) =>
    paper.paper === 'document' ? season.board[paper.number - 1]?.kind : paper.paper;
  return [...Map.groupBy(papersOf(season), kindOf).values()].flatMap(([paper]) => paper ?? []);
}

describe('a layout', () => {
  test('that says nothing but its head is a page all the same', async () => {
    const layout: Layout = {
      language: 'en',
      title: 'Nothing',
      posted: '2014-01-01',
      isWide: false,
      head: { series: 'Series', number: { name: 'Document', text: '1' }, heading: 'Nothing', facts: [] },
      marks: [],
      blocks: [],
      signature: { name: en.official.signature, by: '' },
      foot: { stamp: ['board'], edition: '1', page: 'Page {n} of {of}' },
      continued: en.official.continued,
      coded: en.official.coded,
    };
    const { pages } = await readPdf(await pdfOfLayout(layout));
    expect(pages.map(({ text }) => text)).toEqual(['Series Document 1 Nothing Signature']);
  });
});
