import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { feedArchives } from '#answers/feed-archives';
import { type Known, knownNow } from '#answers/known';
import { wordsIn } from '#words/languages';
import {
  bulletin,
  calendarChange,
  crews,
  decision,
  entries,
  on,
  opening,
  type Piece,
  protest,
  qualifying,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { readFeed } from '../../../test/feed-reader.ts';
import { shipped } from '../../../test/shipped.ts';
import { type FeedOptions, writeFeed, writeFeedArchive } from './write-feed.ts';

const words = await wordsIn.en();
const known = (...pieces: readonly Piece[]): Known => knownNow('series-2014', season(...pieces)) as Known;
const feed = (pieces: readonly Piece[], options: Partial<FeedOptions> = {}) =>
  readFeed(writeFeed(known(...pieces), { words, ...options }));
/** What the newest document is told by. */
const summary = (...pieces: readonly Piece[]) => feed(pieces).entries[0]?.summary.split('\n');

const GRAMMAR = readFileSync(new URL('../../../test/atom.rng', import.meta.url), 'utf8');
const faults = async (xml: string) => {
  const { errors } = await validateXML({ xml, schema: GRAMMAR, extension: 'relaxng' });
  return errors.map(({ message }) => message);
};

const CARS = { GT: { 90: ['Yu'], 91: ['Chen'] } };
const RACED = [
  opening(),
  rules(),
  rounds('fuji', 'sepang'),
  entries(CARS),
  race('fuji', '90', '91'),
] as const;

describe('an entry', () => {
  test('is a document: its title, who posts it, its kind, and its page', () => {
    const [entry] = feed([
      opening(),
      { ...bulletin({ text: 'Fog' }), by: 'race office', title: 'Delay' },
    ]).entries;
    expect(entry).toEqual({
      number: 2,
      id: 'tag:parcferme,2014:series-2014/documents/2',
      title: 'Delay',
      updated: '2014-01-01T00:00:00Z',
      published: '2014-01-01T00:00:00Z',
      author: 'race office',
      category: 'bulletin Bulletin',
      links: ['alternate documents/2'],
      summary: 'Fog.',
    });
  });

  test('tells what a document says, and what it changed', () => {
    const move = calendarChange({ move: 'fuji', to: '2014-03-08', reason: 'a clash' });
    expect(summary(...RACED.slice(0, 4), move)).toEqual([
      'Fuji moved to 8 March 2014: a clash.',
      'Calendar: Fuji on 8 March 2014, was 1 March 2014.',
    ]);
  });

  test('of a result tells who is first, and what points and ranks became of it', () => {
    expect(summary(...RACED)).toEqual([
      'Final classification.',
      'Results: Race, Fuji: a result of 2 cars; Class winners: GT #90 Car 90.',
      'GT Teams: 1. #90 Car 90, 25 points (+25); 2. #91 Car 91, 18 points (+18).',
      'GT Drivers: 1. Yu, 25 points (+25); 2. Chen, 18 points (+18).',
      'Overall: 1. #90 Car 90, 25 points (+25); 2. #91 Car 91, 18 points (+18).',
    ]);
    expect(summary(...RACED, qualifying('sepang', '91', '90'))?.[1]).toBe(
      'Results: Qualifying, Sepang: a result of 2 cars; Pole: GT #91 Car 91.',
    );
  });

  test('of a decision tells facts, reason and measures, and the places that it changed', () => {
    const said = { ...decision('fuji', { disqualify: '90' }), facts: 'Underweight.', reason: 'article 4.2' };
    expect(summary(...RACED, said)?.slice(0, 4)).toEqual([
      'Underweight.',
      'Reason: article 4.2.',
      '#90 disqualified in the race, those behind move up.',
      'Results: Race, Fuji: #91 1, 1 in class (was 2, 2 in class); Race, Fuji: #90 DSQ (was 1, 1 in class).',
    ]);
  });

  test('of entries tells each once, and of many the first, and how many there are', () => {
    expect(summary(...RACED.slice(0, 3), entries({ GT: ['90'] }))).toEqual([
      'Entries: #90, GT, season (new).',
    ]);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [String(index + 1), ['Yu']]));
    expect(summary(...RACED.slice(0, 3), entries({ GT: many }))?.[0]).toMatch(/ and 22 more\.$/);
  });

  test('says which documents it replaces, annuls and answers, and leads to them', () => {
    const posted = [...RACED, protest(5), { ...decision('fuji', { disqualify: '90' }), answers: 6 }];
    const [entry] = feed(posted).entries;
    expect(entry?.summary).toMatch(/^Answers: Document 6\./);
    expect(entry?.links).toEqual(['alternate documents/7', 'related documents/6']);
    const [correction] = feed([...RACED, { ...race('fuji', '91', '90'), replaces: [5] }]).entries;
    expect(correction?.summary).toMatch(
      /^Replaces: Document 5\.\nFinal classification\.\nResults: Race, Fuji: #91 1/,
    );
    const [annulment] = feed([...RACED, bulletin({ annuls: [4, 5] })]).entries;
    expect(annulment?.summary).toMatch(/^Annuls: Document 4 and Document 5\./);
    expect(annulment?.links.slice(1)).toEqual(['related documents/4', 'related documents/5']);
  });

  test('of a document that neither says nor changes anything has its title', () => {
    expect(summary(...RACED, crews('fuji', {}))).toEqual(['Entry list, Fuji.']);
  });

  test('has of a long text the beginning', () => {
    const [said] = feed([opening(), bulletin({ text: 'x '.repeat(4_000) })]).entries;
    expect(said?.summary.length).toBeLessThan(1_100);
    expect(said?.summary).toMatch(/x …\.$/);
  });

  test('is dated by the clock of the office, and no earlier than the one before it', () => {
    const posted = [on('2014-07-20T15:00', opening()), on('2014-07-20', bulletin({ text: 'Fog' }))];
    const dates = (zone?: string) =>
      feed(posted, zone === undefined ? {} : { zone }).entries.map(({ updated }) => updated);
    expect(dates()).toEqual(['2014-07-20T15:00:00Z', '2014-07-20T15:00:00Z']);
    expect(dates('Asia/Seoul')).toEqual(['2014-07-20T06:00:00Z', '2014-07-20T06:00:00Z']);
  });

  test('says what was known when it was posted, and nothing later', () => {
    const named = calendarChange({ alter: 'fuji', short: 'Oyama' });
    const before = feed(RACED).entries;
    expect(feed([...RACED, named]).entries.slice(1)).toEqual(before);
  });
});

describe('a feed', () => {
  test('has name, place and date of the board, and leads to its page', () => {
    const found = feed(RACED, { origin: 'https://results.example/seasons/s/' });
    expect(found).toMatchObject({
      id: 'tag:parcferme,2014:series-2014/documents',
      title: '2014 Series: Notice board',
      updated: '2014-03-01T00:00:00Z',
      links: [
        'self https://results.example/seasons/s/documents.atom',
        'alternate https://results.example/seasons/s/documents',
      ],
    });
    expect(found.entries[0]?.links).toEqual(['alternate https://results.example/seasons/s/documents/5']);
  });

  const LONG = Array.from({ length: 250 }, (_, index) => bulletin({ text: `Notice ${index + 1}` }));
  const numbers = (text: string | undefined) => readFeed(text ?? '').entries.map(({ number }) => number);
  const from = (last: number, first: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => last - index);

  test('has the last hundred documents, and leads to archives of those before', () => {
    const all = known(...LONG);
    expect(feedArchives(all)).toBe(2);
    const newest = writeFeed(all, { words });
    expect(numbers(newest)).toEqual(from(250, 151));
    expect(readFeed(newest).links).toContain('prev-archive documents-2.atom');
    const archive = (number: number) => writeFeedArchive(all, number, { words }) ?? '';
    expect(numbers(archive(2))).toEqual(from(200, 101));
    expect(readFeed(archive(2)).links).toEqual([
      'self documents-2.atom',
      'current documents.atom',
      'prev-archive documents-1.atom',
    ]);
    expect(numbers(archive(1))).toEqual(from(100, 1));
    expect(readFeed(archive(1)).links).toEqual(['self documents-1.atom', 'current documents.atom']);
    expect([0, 3, 1.5].map((number) => writeFeedArchive(all, number, { words }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([1, 99, 100, 101, 199, 200, 201])('and its archives leave out none of %i documents', (length) => {
    const some = known(...LONG.slice(0, length));
    const archived = Array.from({ length: feedArchives(some) }, (_, index) =>
      numbers(writeFeedArchive(some, index + 1, { words })),
    );
    expect(archived.every((page) => page.length === 100)).toBe(true);
    const told = new Set([...numbers(writeFeed(some, { words })), ...archived.flat()]);
    expect(told.size).toBe(length);
  });

  test('has archives that never change', () => {
    const [earlier, later] = [known(...LONG.slice(0, 201)), known(...LONG)];
    for (const number of [1, 2])
      expect(writeFeedArchive(later, number, { words })).toBe(writeFeedArchive(earlier, number, { words }));
  });

  test.each(['en', 'fr', 'ja', 'zh', 'ko'] as const)(
    'in %s is what RFC 4287 calls a feed, of every season that comes with the program',
    async (language) => {
      const said = { words: await wordsIn[language](), origin: 'https://results.example/seasons/s' };
      for (const name of ['asian-le-mans-series-2014', 'fia-world-endurance-championship-2024']) {
        const { season: whole } = await shipped(name);
        expect(await faults(writeFeed(knownNow(name, whole) as Known, said))).toEqual([]);
      }
      const archive = writeFeedArchive(known(...LONG), 1, said) ?? '';
      expect(archive).toContain(`xml:lang="${language}"`);
      expect(await faults(archive)).toEqual([]);
    },
  );

  test('that is none is found out', async () => {
    const text = writeFeed(known(...RACED), { words });
    expect(await faults(text)).toEqual([]);
    for (const [what, instead] of [
      [/<id>.*<\/id>\n/, ''],
      [/<updated>.*<\/updated>/, '<updated>yesterday</updated>'],
      [/<summary>/, '<summary type="pdf">'],
      [/<author>\n.*\n<\/author>\n(?=<category)/, ''],
    ] as const)
      expect((await faults(text.replace(what, instead))).length).toBeGreaterThan(0);
  });
});
