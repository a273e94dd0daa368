/** Codes of errors that say that a database cannot be reached, or will not write: of the network, PostgreSQL and SQLite. */
const AWAY: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  '08000',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  // https://www.sqlite.org/rescode.html
  'SQLITE_BUSY',
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
]);

/** What the driver of PostgreSQL says where it has no code for it. */
const SAID =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|client was closed/i;

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return AWAY.has(code) || AWAY.has(code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1')) || SAID.test(error.message);
}
