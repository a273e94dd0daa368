import { PostUnknown } from './board.ts';

/** What a database, or the way to it, can refuse for reasons of its own: who asks can do something about it. */
export const DATABASE_FAULTS = [
  'full',
  'read-only',
  'not-openable',
  'busy',
  'corrupt',
  'not-a-database',
  'disk-failed',
  'newer',
  'no-office',
  'number-was-given',
  'unreachable',
  'not-allowed',
  'not-trusted',
  'no-such-database',
  'too-many-connections',
  'connection-lost',
  'no-answer',
] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** A program that is newer than this one has used the database: its tables are not those that this one knows. */
export class NewerDatabase extends Error {}

/** A database in which there is no office: it is empty, or somebody else's. */
export class NoOffice extends Error {}

/**
 * What went wrong in a database; undefined for what is no matter of it.
 *
 * @see https://www.sqlite.org/rescode.html https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof NewerDatabase) return 'newer';
  if (error instanceof NoOffice) return 'no-office';
  if (error instanceof PostUnknown) return databaseFault(error.cause);
  // Of a name with several addresses, each was tried.
  if (error instanceof AggregateError) return databaseFault(error.errors[0]);
  if (isNotedAlready(error)) return 'number-was-given';
  const code = codeOf(error);
  return (
    FAULTS.find(([pattern]) => pattern.test(code))?.[1] ??
    FAULTS_WITHOUT_CODE.find(([words]) => error.message.startsWith(words))?.[1]
  );
}

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** Codes of SQLite, of PostgreSQL (five signs), and of the network. */
const FAULTS: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^SQLITE_FULL|^53100$/, 'full'],
  [/^SQLITE_READONLY|^25006$/, 'read-only'],
  [/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, 'not-openable'],
  [/^SQLITE_(?:BUSY|LOCKED)|^57014$|^55P03$|^40P01$/, 'busy'],
  [/^SQLITE_CORRUPT|^XX00[12]$/, 'corrupt'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_IOERR|^58/, 'disk-failed'],
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P03)$/, 'unreachable'],
  [/^28|^42501$/, 'not-allowed'],
  [/CERT|^UNABLE_TO_VERIFY/, 'not-trusted'],
  [/^3D000$/, 'no-such-database'],
  [/^53300$/, 'too-many-connections'],
  [/^(?:ECONNRESET|EPIPE|57P0[125]|25P03|08\w{3})$/, 'connection-lost'],
];

/** What drivers say in words alone. */
const FAULTS_WITHOUT_CODE: readonly (readonly [string, DatabaseFault])[] = [
  ['Cannot open database', 'not-openable'],
  ['timeout exceeded when trying to connect', 'unreachable'],
  ['Connection terminated due to connection timeout', 'unreachable'],
  ['SASL', 'not-allowed'],
  ['The server does not support SSL', 'not-trusted'],
  ['Connection terminated', 'connection-lost'],
  ['Client has encountered a connection error', 'connection-lost'],
  ['Query read timeout', 'no-answer'],
];

/** The ledger has a line of a document that is not there any more: somebody removed it. */
const isNotedAlready = (error: Error): boolean =>
  error.message === 'this number was given before' ||
  (codeOf(error) === '23505' && 'table' in error && error.table === 'ledger');
