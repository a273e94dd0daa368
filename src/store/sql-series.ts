import type { Statements } from './database.ts';
import type { Series, SeriesRecords, Visibility } from './people/series.ts';

type SeriesRow = { readonly key: string; readonly name: string; readonly visibility: Visibility };

const ADD = `
  INSERT INTO series (key, name, visibility) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING RETURNING key`;
const FIND = 'SELECT key, name, visibility FROM series';
const CHANGE = 'UPDATE series SET name = $2, visibility = $3 WHERE key = $1 RETURNING key';
const ADD_SEASON = `
  INSERT INTO season (board, series) VALUES ($1, $2) ON CONFLICT (board) DO NOTHING RETURNING board`;
const OF_BOARD = `
  SELECT series.key, series.name, series.visibility FROM season JOIN series ON series.key = season.series
  WHERE season.board = $1`;

export function sqlSeries(statements: Statements): SeriesRecords {
  const changes = async (sql: string, values: readonly string[]) =>
    (await statements.rows(sql, values)).length === 1;
  const found = async (sql: string, values: readonly string[] = []) =>
    (await statements.rows<SeriesRow>(sql, values)).map(seriesIn);
  return {
    add: ({ key, name, visibility }) => changes(ADD, [key, name, visibility]),
    all: () => found(`${FIND} ORDER BY key`),
    byKey: async (key) => (await found(`${FIND} WHERE key = $1`, [key]))[0],
    change: ({ key, name, visibility }) => changes(CHANGE, [key, name, visibility]),
    addSeason: (board, series) => changes(ADD_SEASON, [board, series]),
    ofBoard: async (board) => (await found(OF_BOARD, [board]))[0],
    seasons: async () => {
      const rows = await statements.rows<{ board: string; series: string }>(
        'SELECT board, series FROM season ORDER BY board',
      );
      return new Map(rows.map(({ board, series }) => [board, series]));
    },
  };
}

const seriesIn = ({ key, name, visibility }: SeriesRow): Series => ({ key, name, visibility });
