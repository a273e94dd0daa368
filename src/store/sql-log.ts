import { given } from '#core/base/given';
import type { Statements } from './database.ts';
import type { Instant } from './people/instant.ts';
import type { Details, LogRecords, NumberedNote, What } from './people/log.ts';

type LogRow = {
  /** PostgreSQL's driver gives whole numbers of 64 bits as text. */
  readonly number: number | string;
  readonly made_at: Instant;
  readonly who: string | null;
  readonly what: What;
  readonly series: string | null;
  readonly board: string | null;
  readonly details: string;
  readonly address: string | null;
};

const NOTE = `
  INSERT INTO log (made_at, who, what, series, board, details, address) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const COLUMNS = 'number, made_at, who, what, series, board, details, address';
const OF_ALL = `SELECT ${COLUMNS} FROM log WHERE number < $1 ORDER BY number DESC LIMIT $2`;
const OF_SERIES = `
  SELECT ${COLUMNS} FROM log WHERE number < $1 AND series = $3 ORDER BY number DESC LIMIT $2`;

export function sqlLog(statements: Statements): LogRecords {
  return {
    note: async ({ at, who = null, what, series = null, board = null, details = {}, address = null }) => {
      await statements.rows(NOTE, [at, who, what, series, board, JSON.stringify(details), address]);
    },
    lines: async (most, series, below = Number.MAX_SAFE_INTEGER) => {
      const rows = await (series === undefined
        ? statements.rows<LogRow>(OF_ALL, [below, most])
        : statements.rows<LogRow>(OF_SERIES, [below, most, series]));
      return rows.map(noteIn);
    },
  };
}

function noteIn(row: LogRow): NumberedNote {
  const details: Details = JSON.parse(row.details);
  return given<NumberedNote>({
    number: Number(row.number),
    at: row.made_at,
    who: row.who ?? undefined,
    what: row.what,
    series: row.series ?? undefined,
    board: row.board ?? undefined,
    details: Object.keys(details).length === 0 ? undefined : details,
    address: row.address ?? undefined,
  });
}
