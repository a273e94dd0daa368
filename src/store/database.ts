import type { PostedTo } from './boards.ts';

/** What a column holds. */
export type Value = string | number | null | Uint8Array;
export type Row = { readonly [column: string]: Value };

/** Statements of SQL that SQLite and PostgreSQL both understand. Values stand in them as $1, $2 …, and never as text. */
export interface Statements {
  /** The rows that a statement gives; those of a change by its `RETURNING`. */
  rows<Found extends Row = Row>(sql: string, values?: readonly Value[]): Promise<readonly Found[]>;
}

/** A database of the office. What goes wrong in it is thrown: it is outside, like a disk. */
export interface Database extends Statements {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * All that is done within happens, or none of it; and nobody sees half of it. Within, only the given statements may be
   * used: SQLite has one connection, and whoever asks the database itself would wait for the end of this.
   */
  together<T>(work: (statements: Statements) => Promise<T>): Promise<T>;
  /** Calls back whenever a document may have been posted, by whomever; at once when the connection was lost and is back. */
  watch(told: (posted: PostedTo | undefined) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
