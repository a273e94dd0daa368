import { expect, test } from 'vitest';
import type { Series, SeriesRecords } from '#store/people/series';
import { SeriesOf } from './series-of.ts';

const CLOSED: Series = { key: 'cup', name: 'Cup', visibility: 'members' };
const records = (ofBoard: Series | undefined, all: readonly Series[]) => ({
  ofBoard: async () => ofBoard,
  byKey: async (key: string) => all.find((one) => one.key === key),
});

const seriesOf = (ofBoard: Series | undefined, all: readonly Series[], board: string) =>
  new SeriesOf(records(ofBoard, all) as unknown as SeriesRecords, () => 0).of(board);

test('a board is of the series that was said; else of the one of its name, as that is; else of a public one', async () => {
  const other: Series = { key: 'other', name: 'Other', visibility: 'public' };
  expect(await seriesOf(other, [CLOSED], 'cup-2028')).toEqual({ series: other, isSaid: true });
  expect(await seriesOf(undefined, [CLOSED], 'cup-2028')).toEqual({ series: CLOSED, isSaid: false });
  expect(await seriesOf(undefined, [CLOSED], 'league-2028-29')).toEqual({
    series: { key: 'league', name: 'league', visibility: 'public' },
    isSaid: false,
  });
});
