import { TookTooLong } from '#office/took-too-long';
import { PostUnknown } from '#store/board';
import { type DatabaseFault, databaseFault } from '#store/database-fault';
import type { Office } from './office.ts';
import type { Problem } from './problem.ts';

/** What a request that failed is answered with: it is outside, like a disk, or it is a bug. The log has the rest. */
export function failed({ log }: Pick<Office, 'log'>, error: unknown, id: string): Problem {
  log.error({ id, err: error }, 'a request failed');
  if (error instanceof PostUnknown) return UNKNOWN;
  if (error instanceof TookTooLong) return TOO_LONG;
  const fault = databaseFault(error);
  if (fault === undefined)
    return { code: 'bug', title: 'this is a bug', detail: `tell the office: request ${id}` };
  const [title, detail] = WORDS[fault];
  return { code: 'database-away', title, detail, headers: { 'Retry-After': '2' } };
}

/** Whoever tries again might post it twice. */
const UNKNOWN: Problem = {
  code: 'post-unknown',
  title: 'the database did not say whether it was posted',
  detail: 'look at the board before you try again; what was sent with after can be sent again as it was',
};

const TOO_LONG: Problem = {
  code: 'took-too-long',
  title: 'this takes longer than the office works on one answer',
  detail: 'the command line works on it as long as it takes: parcferme title --needs --odds',
};

const AGAIN = 'what was posted before is safe; try again in a moment';
const OFFICE = 'what was posted before is safe; the office must see to it';

const WORDS = {
  full: ['there is no room left for the database', OFFICE],
  'read-only': ['the database can only be read', OFFICE],
  'not-openable': ['the database cannot be opened', OFFICE],
  busy: ['the database was held by something else for too long', AGAIN],
  corrupt: ['the database is damaged', 'the office must see to it'],
  'not-a-database': ['the database is none', 'the office must see to it'],
  'disk-failed': ['the disk of the database fails', 'the office must see to it'],
  newer: ['a newer program has used the database', 'the office must run that one'],
  'no-office': ['there is no office in the database', OFFICE],
  'number-was-given': [
    'a document under that number was noted before, and is gone',
    'somebody removed it from the database: the office must see to it',
  ],
  unreachable: ['the database does not answer', AGAIN],
  'not-allowed': ['the database does not let the office in', OFFICE],
  'not-trusted': ['the connection to the database cannot be made safe', OFFICE],
  'no-such-database': ['the database is not there', OFFICE],
  'too-many-connections': ['the database has as many connections as it allows', AGAIN],
  'connection-lost': ['the database does not answer', AGAIN],
  'no-answer': ['the database does not answer', AGAIN],
} as const satisfies Record<DatabaseFault, readonly [title: string, detail: string]>;
