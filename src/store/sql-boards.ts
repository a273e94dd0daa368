import type { NoticeBoard } from './board.ts';
import type { Boards, PostedTo } from './boards.ts';
import type { Database } from './database.ts';
import { postOne } from './post-one.ts';
import { sqlBoard } from './sql-board.ts';

/** The boards of the office's database. What is posted through them is told at once to those who watch in this process. */
export function sqlBoards(database: Database): Boards {
  const boards = new Map<string, NoticeBoard>();
  const watchers = new Set<(posted: PostedTo | undefined) => void>();
  const tell = (posted: PostedTo | undefined) => {
    for (const told of watchers) told(posted);
  };
  const opened = (key: string): NoticeBoard => {
    const board = sqlBoard(database, key);
    const telling: NoticeBoard = {
      ...board,
      postAll: async (postings, expected) => {
        const answer = await board.postAll(postings, expected);
        const last = answer.ok ? answer.value.at(-1) : undefined;
        if (last === undefined) return answer;
        boards.set(key, telling);
        tell({ board: key, number: last });
        return answer;
      },
      post: (posting, expected) => postOne(telling.postAll, posting, expected),
    };
    return telling;
  };
  return {
    keys: async () => [...(await headsIn(database)).keys()],
    // Kept once something is posted to it: who asks for any name must not fill the memory.
    board: (key) => boards.get(key) ?? opened(key),
    answers: async () => {
      await database.rows('SELECT 1 AS one');
    },
    heads: () => headsIn(database),
    watch: async (told) => {
      watchers.add(told);
      const stop = await database.watch(told);
      return async () => {
        watchers.delete(told);
        await stop();
      };
    },
  };
}

async function headsIn(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.rows<{ board: string; last: number }>(
    'SELECT board, MAX(number) AS last FROM document GROUP BY board ORDER BY board',
  );
  return new Map(rows.map(({ board, last }) => [board, last]));
}
