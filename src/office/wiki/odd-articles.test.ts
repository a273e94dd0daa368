import { describe, expect, test } from 'vitest';
import { winners } from '#answers/winners';
import { printedPoints } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readClaims, readDocument } from '#formats/yaml/read-document';
import { reviewBoard } from '../review-board.ts';
import { composeArticle } from './compose-article.ts';

type Row = readonly (string | number)[];

const table = (...rows: readonly Row[]): string =>
  [
    '{| class="wikitable"',
    ...rows.flatMap((row, index) => ['|-', ...row.map((cell) => `${index === 0 ? '!' : '|'} ${cell}`)]),
    '|}',
  ].join('\n');

const CALENDAR = `== Calendar ==\n${table(
  ['Rnd', 'Race', 'Date'],
  [1, '6 Hours of Alpha', '3 May'],
  [2, '24 Hours of Beta', '4 June'],
)}`;

const entries = (name: string, ...rows: readonly Row[]): string =>
  `== Entries ==\n=== ${name} ===\n${table(['Team', 'Car', 'No', 'Drivers', 'Rounds'], ...rows)}`;

const standingsOf = (heading: string, who: string, ...rows: readonly Row[]): string =>
  `=== ${heading} ===\n${table(['Pos', who, 'ALP', 'BET', 'Total'], ...rows)}`;

/** The season of an article of these parts, which can be read and of which nothing is refused, and what is left to a person. */
function composed(...parts: readonly string[]) {
  const said = { title: '2031 Club Cup', organiser: 'The Club' };
  const result = composeArticle([CALENDAR, ...parts].join('\n'), said);
  if (!result.ok) throw new Error(`${result.error.found}, expected ${result.error.expected}`);
  const documents = result.value.documents.map(({ document }) => document);
  for (const { document, text } of result.value.documents)
    expect(readDocument(text(), `${document.kind}.yaml`).ok).toBe(true);
  expect(readClaims(result.value.claims, 'claims.yaml').ok).toBe(true);
  expect(reviewBoard(documents).flatMap(({ refusals }) => refusals)).toEqual([]);
  return {
    documents,
    season: documents.reduce(fold, emptySeason),
    doubts: result.value.doubts.map(({ found, so }) => `${found}; ${so}`),
  };
}

const titles = (season: Season): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    allStandings(season).map(({ name, rows }) => [
      name,
      rows.map(({ position, contender, cells, points }) =>
        [position, contender, ...cells.map((cell) => cell?.result ?? ''), printedPoints(points)].join(' | '),
      ),
    ]),
  );

const PRO = entries(
  'Pro',
  ['Nord', 'Volvo S60', 7, 'Ann Lee', 'All'],
  ['Sud', 'Lynx GT4', 8, 'Bob Roe', 'All'],
  ['Ost', 'Lynx GT4', 9, 'Cid Doe', 'All'],
);

describe('the entries of an article', () => {
  test('in two classes may have one number: the second has the name of its class behind it', () => {
    const { season, doubts } = composed(
      entries('GT3', ['Nord', 'Volvo S60', 7, 'Ann Lee', 'All']),
      entries('GT4', ['Sud', 'Lynx GT4', 7, 'Bob Roe', 'All']),
      standingsOf('GT3', 'Team', [1, '#7 Nord', 1, 1, 0]),
      standingsOf('GT4', 'Team', [1, '#7 Sud', 1, 'Ret', 0]),
    );
    expect([...season.entries].map(([key, one]) => `${key} ${one.class} ${one.team}`)).toEqual([
      '7 GT3 Nord',
      '7-gt4 GT4 Sud',
    ]);
    expect(titles(season)).toEqual({ GT3: ['1 | 7 | 1 | 1 | 0'], GT4: ['1 | 7-gt4 | 1 | Ret | 0'] });
    expect(doubts).toContain("'7'; that of GT4 is called 7-gt4");
  });

  test('are taken to be in all rounds where no column tells in which', () => {
    const { season, doubts } = composed(
      `== Cup ==\n${table(['Team', 'No', 'Drivers'], ['Nord', 7, 'Ann Lee'])}`,
      standingsOf('Cup', 'Driver', [1, 'Ann Lee', 1, 2, 0]),
    );
    expect(titles(season)).toEqual({ Cup: ['1 | Ann Lee | 1 | 2 | 0'] });
    expect(doubts).toContain("'Ann Lee'; whoever has none is taken to have driven in all of them");
  });

  test('may have a driver in two cars at once: what he did then is not guessed', () => {
    const { season, doubts } = composed(
      entries('Cup', ['Nord', 'Volvo S60', 7, 'Ann Lee', 'All'], ['Sud', 'Lynx GT4', 8, 'Ann Lee', 2]),
      standingsOf('Cup', 'Driver', [1, 'Ann Lee', 1, 2, 0]),
    );
    expect(titles(season)).toEqual({ Cup: ['1 | Ann Lee | 1 |  | 0'] });
    expect(doubts).toContain("'Ann Lee'; what it did in round 2 is not taken from here");
  });

  test('score for the maker with whose name that of the car begins', () => {
    const { season } = composed(
      entries(
        'Cup',
        ['Nord', 'Volvo S60', 7, 'Ann Lee', 'All'],
        ['Sud', 'Volvo Trucks One', 8, 'Bob Roe', 'All'],
        ['Ost', 'Volvox', 9, 'Cid Doe', 'All'],
      ),
      standingsOf('Cup', 'Manufacturer', [1, 'Volvo', 1, 1, 0], [2, 'Volvo Trucks', 2, 2, 0]),
    );
    expect([...season.models].map(([key, { manufacturer }]) => `${key}: ${manufacturer ?? ''}`)).toEqual([
      'Volvo S60: Volvo',
      'Volvo Trucks One: Volvo Trucks',
      'Volvox: ',
    ]);
  });
});

describe('the points of an article', () => {
  const RESULTS = standingsOf('Pro', 'Team', [1, '#7 Nord', 1, 2, 0], [2, '#8 Sud', 2, 1, 0]);
  const scales = (...rows: readonly Row[]) =>
    `== Points ==\n${table(['Position', '1st', '2nd', '3rd'], ...rows)}`;

  test('by hours are those of the races that are named after so many', () => {
    const { season } = composed(PRO, scales(['6 Hours', 10, 6, 4], ['12–24 Hours', 20, 12, 8]), RESULTS);
    expect(titles(season).Pro?.slice(0, 2)).toEqual(['1 | 8 | 2 | 1 | 26', '2 | 7 | 1 | 2 | 22']);
  });

  test('of two scales that say no hours are those of the first', () => {
    const { season, doubts } = composed(PRO, scales(['Points', 10, 6, 4], ['Guests', 1, 1, 1]), RESULTS);
    expect(titles(season).Pro?.slice(0, 2)).toEqual(['1 | 7 | 1 | 2 | 16', '1 | 8 | 2 | 1 | 16']);
    expect(doubts).toContain("'Guests'; they are left out of the rulebook");
  });

  test('are none where no table tells them', () => {
    expect(composed(PRO, RESULTS).doubts).toContain(
      'no table of points; a rulebook is made in which no place gives points',
    );
  });
});

describe('the tables of an article', () => {
  test('may be of a cup: its places are others, and nothing is taken from it', () => {
    const { season, doubts } = composed(
      PRO,
      standingsOf('Pro', 'Team', [1, '#7 Nord', 1, 1, 0], [2, '#8 Sud', 2, 2, 0], [3, '#9 Ost', 3, 3, 0]),
      standingsOf('Pro Cup', 'Team', [1, '#8 Sud', 1, 1, 0], [2, '#9 Ost', 2, 2, 0]),
    );
    expect(Object.keys(titles(season))).toEqual(['Pro']);
    expect(doubts).toContain(
      '4 results of 4 other than under Pro; it is taken for the table of a cup or of another order: nothing is taken from it, and no title made of it',
    );
  });

  test('that differ in one result of many are of one order, and the first is believed', () => {
    const { season, doubts } = composed(
      PRO,
      standingsOf(
        'Pro Teams',
        'Team',
        ...[
          [1, '#7 Nord', 1, 1, 0],
          [2, '#8 Sud', 2, 'Ret', 0],
          [3, '#9 Ost', 3, 2, 0],
        ],
      ),
      standingsOf(
        'Pro Drivers',
        'Driver',
        ...[
          [1, 'Ann Lee', 1, 1, 0],
          [2, 'Bob Roe', 2, 'DNS', 0],
          [3, 'Cid Doe', 3, 2, 0],
        ],
      ),
    );
    expect(titles(season)['Pro Drivers']).toEqual([
      '1 | Ann Lee | 1 | 1 | 0',
      '2 | Cid Doe | 3 | 2 | 0',
      '3 | Bob Roe | 2 | Ret | 0',
    ]);
    expect(doubts).toContain("'DNS for #8'; that is taken");
  });

  test('may have another car in bold than the one on pole: the pole of the table of poles is taken', () => {
    const { season, doubts } = composed(
      PRO,
      `== Results ==\n${table(['Rnd', 'Pro Pole', 'Pro Winning Team'], [1, 'No. 7 Nord', 'No. 7 Nord'])}`,
      standingsOf('Pro', 'Team', [1, '#7 Nord', 1, 1, 0], [2, '#8 Sud', "'''2'''", "'''2'''", 0]),
    );
    const poles = winners(season).map(({ poles: ofRound }) => ofRound.map(({ line }) => line.starter.number));
    expect(poles).toEqual([['7'], ['8']]);
    expect(doubts).toContain("'#8 in bold'; that is taken");
  });

  test('may have one result in italics, of who had the fastest lap; of several none is that of all classes', () => {
    const fastest = (...rows: readonly Row[]) => {
      const { documents, doubts } = composed(PRO, standingsOf('Pro', 'Driver', ...rows));
      const laps = documents.flatMap((one) => (one.kind === 'classification' ? [one.fastestLap] : []));
      return { laps, doubts };
    };
    const one = fastest([1, 'Ann Lee', 1, 1, 0], [2, 'Bob Roe', "''2''", 2, 0]);
    expect(one.laps).toEqual([[{ car: '8' }], undefined]);
    const two = fastest([1, 'Ann Lee', "''1''", 1, 0], [2, 'Bob Roe', "''2''", 2, 0]);
    expect(two.laps).toEqual([undefined, undefined]);
    expect(two.doubts).toContain("'#7, #8'; they are taken for those of classes, and left out");
  });

  test('may name somebody whom no car has: what he did is no car’s', () => {
    const { season, doubts } = composed(PRO, standingsOf('Pro', 'Driver', [1, 'Dan Foe', 1, 2, 0]));
    expect(doubts).toContain("'Dan Foe'; what it did in rounds 1, 2 is not taken from here");
    expect(titles(season).Pro?.every((row) => / \| {2}\| {2}\| 0$/.test(row))).toBe(true);
  });

  test('with brackets or signs are told', () => {
    const { doubts } = composed(PRO, standingsOf('Pro', 'Team', [1, '#7 Nord', '(1)', '2§', 0]));
    expect(doubts).toContain('1 in brackets; every result of the table counts');
    expect(doubts).toContain('2 with the sign §; the results of the table are taken without such signs');
  });
});

describe.each([
  ['is reserved by JavaScript', '__proto__'],
  ['no document takes', 'x'.repeat(20_001)],
])('a name that %s', (_, odd) => {
  test.each([
    ['a number', [entries('Cup', ['Nord', 'Volvo', `#${odd}`, 'Ann Lee', 'All'])]],
    ['a driver', [entries('Cup', ['Nord', 'Volvo', 7, `${odd}*`, 'All'])]],
    ['a team', [entries('Cup', [`${odd}†`, 'Volvo', 7, 'Ann Lee', 'All'])]],
    ['a car', [entries('Cup', ['Nord', odd, 7, 'Ann Lee', 'All'])]],
    ['a class', [entries(`${odd} entries`, ['Nord', 'Volvo', 7, 'Ann Lee', 'All'])]],
    ['a title', [PRO, standingsOf(odd, 'Team', [1, '#7 Nord', 1, 1, 0])]],
    ['a contender', [PRO, standingsOf('Pro', 'Team', [1, `#${odd} Nord`, 1, 1, 0], [2, `${odd}*`, 2, 2, 0])]],
    ['a scale', [`== Points ==\n${table(['For', '1st', '2nd', '3rd'], [odd.toUpperCase(), 3, 2, 1])}`]],
  ])('makes no board that cannot be read, where it is that of %s', (_what, parts) => {
    expect(composed(...parts).season.about?.series).toBe('Club Cup');
  });
});
