import { describe, expect, test } from 'vitest';
import { shown } from '../../test/typed.ts';

interface Chance {
  readonly contender: string;
  readonly number?: string;
  readonly points: number;
  readonly state: string;
  readonly because: string;
  readonly bound?: object;
  readonly scenario?: readonly { readonly kind: string; readonly for: string }[];
}
interface Title {
  readonly id: string;
  readonly name: string;
  readonly decided: boolean;
  readonly decidedBy: number | null;
  readonly champions: readonly string[];
  readonly contenders: readonly Chance[];
  readonly groups: readonly object[];
  readonly prizes: readonly object[];
  readonly needs?: { readonly round: string; readonly contenders: readonly Needed[] };
  readonly otherwise?: readonly object[];
}
interface Needed {
  readonly contender: string;
  readonly clinch: object;
}

const answerTo = async (words: string) => JSON.parse(await shown(`title ${words} --json`));
const titlesOf = async (words: string): Promise<readonly Title[]> => (await answerTo(words)).titles;
const titleOf = async (words: string): Promise<Title> => {
  const [title] = await titlesOf(words);
  if (title === undefined) throw new Error(`no title: ${words}`);
  return title;
};

describe('the contract of title --json', () => {
  test('says what it rests on, and what it takes for given', async () => {
    const { titles: _titles, ...head } = await answerTo('--as-of 25');
    expect(head).toEqual({
      season: 'asian-le-mans-series-2014',
      document: 25,
      asOf: '2014-10-12',
      assumes: { rounds: ['sepang'], lastCrews: ['sepang'], crews: 'listed', entries: 'listed', open: [] },
      unsettled: [],
    });
  });
  test('has every title in the order of the standings', async () => {
    const standings = JSON.parse(await shown('standings --json')).titles as readonly Title[];
    expect((await titlesOf('')).map(({ id }) => id)).toEqual(standings.map(({ id }) => id));
  });
  test('has the document that decided each title: for four of them a calendar without Buriram', async () => {
    const decided = Object.fromEntries((await titlesOf('--as-of 25')).map((one) => [one.id, one.decidedBy]));
    expect(decided).toEqual({
      'lmp2-teams': 25,
      'lmp2-drivers': 25,
      'cn-teams': 25,
      'cn-drivers': 25,
      'gt-teams': null,
      'gt-drivers': null,
      'gt-am-teams': null,
      'gt-am-drivers': null,
    });
    expect(
      (await titlesOf('--as-of 24')).every(({ decided: is, decidedBy }) => !is && decidedBy === null),
    ).toBe(true);
  });
  test('has champions who share', async () => {
    expect((await titleOf('lmp2-drivers --as-of 25')).champions).toEqual(['David Cheng', 'Ho-Pin Tung']);
    expect((await titleOf('gt-teams')).champions).toEqual(['AAI-Rstrada']);
  });
  test('has each contender with its state, and the bound or the scenario that proves it', async () => {
    const { contenders, ...title } = await titleOf('gt-teams --as-of 25');
    expect(title).toMatchObject({
      name: 'GT Teams',
      class: 'GT',
      for: 'entry',
      decided: false,
      champions: [],
      groups: [{ team: 'AAI-Rstrada', numbers: ['91', '92', '90'], state: 'clinched' }],
      prizes: [{ places: 2, possible: ['AAI-Rstrada'], certain: true }],
    });
    expect(contenders.map(({ number, points, state }) => `#${number} ${points} ${state}`)).toEqual([
      '#91 58 in',
      '#92 55 in',
      '#90 36 in',
      '#33 25 out',
      '#7 0 out',
    ]);
    expect(contenders[3]).toEqual({
      contender: 'Clearwater Racing',
      number: '33',
      points: 25,
      state: 'out',
      because: 'Can come to 51 points (25 and 26 more at Sepang); #91 has 58',
      bound: {
        most: { points: 51 },
        rival: { contender: 'AAI-Rstrada', number: '91', points: 58, mate: false },
      },
    });
    expect(contenders[0]?.scenario?.map((one) => `${one.kind} ${one.for}`)).toEqual([
      'entry-list sepang',
      'classification sepang',
      'classification sepang',
    ]);
  });
  test('proves every state: in by a scenario, out by a bound, and both on the page', async () => {
    const page = (await shown('title GT --as-of 25 --width 100')).replace(/[\s\u00a0]+/g, ' ');
    for (const { id } of await titlesOf('GT --as-of 25'))
      for (const { state, because, scenario, bound } of (await titleOf(`${id} --as-of 25`)).contenders) {
        expect([state, scenario !== undefined, bound !== undefined]).toEqual([
          state,
          state === 'in',
          state === 'out',
        ]);
        expect(because).toMatch(/^[A-Z].*[^.]$/);
        if (state === 'in') expect(page).toContain(because.slice(0, 20));
      }
  });
  test('has what it takes and what would have changed it only where that is asked', async () => {
    expect(Object.keys(await titleOf('gt-teams --after shanghai'))).not.toContain('needs');
    const { needs, otherwise } = await titleOf('gt-teams --after shanghai --needs --otherwise');
    expect(needs?.round).toBe('sepang');
    expect(needs?.contenders[2]).toEqual({
      contender: 'AAI-Rstrada',
      number: '90',
      clinch: {
        is: 'rows',
        rows: [{ own: '1st', others: '#91 and #92 without a place' }],
        isElseNever: true,
      },
      stay: {
        is: 'rows',
        rows: [{ own: '1st', others: '#91 and #92 without a place' }],
        isElseNever: true,
      },
    });
    expect(otherwise).toContainEqual(expect.objectContaining({ change: 'without points for pole' }));
  });
  test('names the round of --after', async () => {
    expect((await answerTo('gt-teams --after 3')).after).toBe('shanghai');
  });
  test.each([
    'asian-le-mans-series-2023-24',
    'european-le-mans-series-2024',
    'fia-world-endurance-championship-2024',
    'imsa-weathertech-2022',
  ])('of %s: every title is decided, by a document of the board', async (season) => {
    for (const { id, decided, decidedBy, champions } of await titlesOf(`--season ${season}`))
      expect([id, decided, decidedBy !== null, champions.length > 0]).toEqual([id, true, true, true]);
  });
});

describe('title --odds --json', () => {
  test('has the share of the seasons drawn that each won, the same every time', async () => {
    const words = 'gt-teams --as-of 25 --odds --draws 2000 --seed 7';
    const first = await titleOf(words);
    expect(await titleOf(words)).toEqual(first);
    expect(first).toMatchObject({ drawn: 2000 });
    const odds = first.contenders.map(
      (one) => (one as { odds?: { alone: number; probability: number } }).odds,
    );
    expect(odds.every((one) => one !== undefined)).toBe(true);
    expect(odds[0]?.probability).toBeGreaterThan(odds[1]?.probability ?? 1);
    // Out for certain, in no season of all.
    expect(odds[3]).toEqual({ probability: 0, error: 0, between: [0, 0], alone: 0, shared: 0 });
  });
  test('is not there where it was not asked for', async () => {
    const [first] = (await titleOf('gt-teams --as-of 25')).contenders;
    expect(first).not.toHaveProperty('odds');
  });
});
