import { expect, test } from 'vitest';
import { copyBoard } from '#office/board/copy-board';
import type { NoticeBoard } from '#store/board';
import { folderBoard } from '#store/folder';
import { served } from '../../../test/served.ts';
import { SEASON_READS } from './season-reads.ts';

const SEASON = 'asian-le-mans-series-2014';
const IN_BRACES: Readonly<Record<string, string>> = {
  round: 'fuji',
  title: 'gt-teams',
  contender: '90',
  case: '30',
  document: '21',
};
/** What each read is asked; what was not there at a moment is not there later either. */
const paths = SEASON_READS.map(({ path, query = [] }) => {
  const asked = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => IN_BRACES[name] ?? name);
  return query.some(({ required }) => required) ? `${asked}?from=21` : asked;
});

/** The first documents of a board, and what lies beside it. */
const firstOf = (board: NoticeBoard, count: number): NoticeBoard => ({
  ...board,
  read: async (from) => {
    const read = await board.read(from);
    return read.ok ? { ok: true, value: read.value.filter(({ number }) => number <= count) } : read;
  },
});

test.each([3, 24, 29, 31])(
  'what was known at document %i is the same to the last byte, whatever is posted later',
  async (number) => {
    const office = await served();
    const clerk = await office.organiser();
    const whole = folderBoard(`seasons/${SEASON}`);
    const board = office.office.boards.board(SEASON);
    await copyBoard(firstOf(whole, number), board);
    const then = () =>
      Promise.all(
        paths.map(async (path) => {
          const { status, text, headers } = await office.nobody.get(`/seasons/${SEASON}@${number}${path}`);
          return { path, status, text, etag: headers.get('ETag') };
        }),
      );
    const before = await then();
    await copyBoard(whole, board);
    const body = { kind: 'bulletin', by: 'race office', text: 'See you in 2015.' };
    expect((await clerk.post(`/seasons/${SEASON}/documents`, { body })).status).toBe(201);
    expect(await then()).toEqual(before);
    expect(before.filter(({ status }) => status === 200).length).toBeGreaterThan(8);
    await office.close();
  },
);
