import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { oddsOf } from '#core/title/odds/odds';
import { board, qualifying, race, rounds, season } from '../../test/board.ts';
import { CARS, RACE, ruled } from '../../test/ruled.ts';
import { oddsInWorkers } from './odds-in-workers.ts';

const LAPS = { session: 'race', order: 'class', by: 'laps down', scale: 'full', to: 'entry' };
const PIECES = [
  ruled(
    {},
    {
      awards: { race: RACE, laps: LAPS },
      titles: { slow: { name: 'Slow', class: 'GT', for: 'entry', awards: ['laps'] } },
    },
  ),
  rounds('a', 'b', 'c'),
  CARS,
  race('a', '1', '2', '3', '4'),
];
const OPEN = season(...PIECES);

describe('odds that several workers draw', () => {
  test('are those that one thread draws, by tables or by the scoring', async () => {
    const asked = { seasons: 45_000, seed: 11, scored: 130 };
    const here = oddsOf(OPEN, asked);
    expect(here.map(({ unfit }) => unfit)).toEqual([undefined, 'laps down']);
    for (const workers of [1, 3]) expect(await oddsInWorkers(OPEN, asked, { workers })).toEqual(here);
  });

  test('tell how far they are, after each chunk up to the last', async () => {
    const told: number[] = [];
    const onProgress = (done: number, of: number) => {
      expect(of).toBe(30_000);
      told.push(done);
    };
    await oddsInWorkers(
      OPEN,
      { titles: [titleKey('t')], seasons: 30_000, seed: 1 },
      { workers: 2, onProgress },
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told.length > 2, told.at(-1)]).toEqual([true, 30_000]);
  });

  test('fail with what a worker failed of, and no worker is left', async () => {
    const [broken] = board(qualifying('a', '1'));
    const unfoldable = { ...OPEN, board: [...OPEN.board, { ...broken, kind: 'of no kind' } as never] };
    const failed = oddsInWorkers(unfoldable, { seasons: 45_000, seed: 1 }, { workers: 2 });
    await expect(failed).rejects.toThrow('a worker that draws seasons failed');
    await expect(failed).rejects.toMatchObject({ cause: { message: expect.stringContaining('of no kind') } });
    expect(process.getActiveResourcesInfo()).not.toContain('MessagePort');
  });

  test('fail, too, where only whoever watches them does', async () => {
    const onProgress = () => {
      throw new Error('the screen is gone');
    };
    await expect(oddsInWorkers(OPEN, { seasons: 10, seed: 1 }, { workers: 1, onProgress })).rejects.toThrow(
      'gone',
    );
  });
});
