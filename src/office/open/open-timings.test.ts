import { describe, expect, test } from 'vitest';
import type { Timing } from '#answers/laps/timing';
import { roundKey } from '#core/base/ids';
import { memoryBoard } from '#store/memory';
import { sha256 } from '#store/sha256';
import { board, entries, race, rounds, rules } from '../../../test/board.ts';
import { madeRace } from '../../../test/made-race.ts';
import { Kept } from './kept.ts';
import { OpenTimings } from './open-timings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const LAPS = bytes(madeRace({ cars: 2, laps: 3 }));
const NOTES = bytes('%PDF');
const attached = (file: Uint8Array) => [{ name: 'a file', sha256: sha256(file) }];
/** Documents 4, 5 and 6: laps at Fuji, a file without laps there, and nothing at Sepang. */
const DOCUMENTS = board(
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: ['1', '2'] }),
  { ...race('fuji', '1', '2'), attachments: attached(LAPS) },
  { ...race('fuji', '1', '2'), session: 'sprint', attachments: attached(NOTES) },
  race('sepang', '1', '2'),
);
const [FUJI, SEPANG] = [roundKey('fuji'), roundKey('sepang')];

/** A store that tells what it is asked for, and may not answer. */
function opened(kept = new Kept<Promise<Timing | undefined>>(9)) {
  const asked: string[] = [];
  const store = { isDown: false, asked };
  const files = new Map([LAPS, NOTES].map((file) => [sha256(file), file]));
  const attachment = async (hash: string) => {
    asked.push(hash === sha256(LAPS) ? 'laps' : 'notes');
    if (store.isDown) throw new Error('no database');
    return { ok: true, value: files.get(hash) ?? NOTES } as const;
  };
  const timings = new OpenTimings('board', { ...memoryBoard(), attachment }, kept);
  return { store, timings };
}

describe('the timings of a board that is kept open', () => {
  test('are those of the classifications of a round whose files tell laps', async () => {
    const { timings } = opened();
    const { told, read } = await timings.of(DOCUMENTS, FUJI);
    expect([[...told], [...read].map(([document, { cars }]) => [document, cars.length])]).toEqual([
      [4],
      [[4, 2]],
    ]);
    expect((await timings.of(DOCUMENTS, SEPANG)).told.size).toBe(0);
    expect(await timings.told(DOCUMENTS)).toEqual([4]);
  });

  test('are read once, and files without laps are not read again either', async () => {
    const { store, timings } = opened();
    await Promise.all([timings.of(DOCUMENTS, FUJI), timings.told(DOCUMENTS), timings.of(DOCUMENTS, FUJI)]);
    expect(store.asked.toSorted()).toEqual(['laps', 'notes']);
  });

  test('are read again where others were asked for meanwhile, and known all the same', async () => {
    const { store, timings } = opened(new Kept(1));
    expect(await timings.told(DOCUMENTS)).toEqual([4]);
    expect(await timings.told(DOCUMENTS)).toEqual([4]);
    expect(store.asked).toEqual(['laps', 'notes']);
    await timings.of(DOCUMENTS, FUJI);
    expect(store.asked).toEqual(['laps', 'notes', 'laps']);
  });

  test('are not known while the database does not answer, and are when it does', async () => {
    const { store, timings } = opened();
    store.isDown = true;
    expect(await timings.told(DOCUMENTS)).toEqual([]);
    expect((await timings.of(DOCUMENTS, FUJI)).told.size).toBe(0);
    store.isDown = false;
    expect(await timings.told(DOCUMENTS)).toEqual([4]);
  });
});
