import { type DatabaseFault, databaseFault } from '#store/database-fault';
import { EXIT, type Failure, failure } from './outcome.ts';
import { isSystemError, systemWords } from './system-words.ts';

type Words = (place: string) => readonly [what: string, todo: string];

/** What each refusal of a database means for a person, and what to do. */
const WORDS = {
  full: (place) => [
    `there is no room left for ${place}`,
    'the disk, or your share of it, is full: make room and try again; what was posted before is safe',
  ],
  'read-only': (place) => [
    `${place} can only be read`,
    'its owner, its permissions or its disk forbid to write: change them, or take another one',
  ],
  'not-openable': (place) => [
    `${place} cannot be opened`,
    'its folder must be there, and be yours to read and to write',
  ],
  busy: (place) => [`${place} was held by another program for too long`, 'see what holds it, and try again'],
  corrupt: (place) => [
    `${place} is damaged: parts of it cannot be read`,
    'stop all that uses it, keep a copy, and put the last backup in its place: parcferme restore',
  ],
  'not-a-database': (place) => [`${place} is no database`, 'name another one: --data <folder>'],
  'disk-failed': (place) => [
    `${place} cannot be read or written`,
    'the disk fails, or a limit of this machine forbids it (ulimit -f): see to it, and try again',
  ],
  newer: (place) => [
    `a newer Parc Fermé has used ${place}`,
    'its tables are not those that this version knows: take that version, or a newer one',
  ],
  'no-office': (place) => [`there is no office in ${place}`, 'name another one: --data <folder>'],
  'number-was-given': (place) => [
    `${place} has noted a document under that number already, and the document is gone`,
    'somebody removed it: parcferme verify tells which, and a backup brings it back',
  ],
  unreachable: (place) => [
    `${place} does not answer`,
    'see that PostgreSQL runs there, and that host and port are right',
  ],
  'not-allowed': (place) => [
    `${place} does not let this user in`,
    'see that user and password in DATABASE_URL are right, and that the user may make tables',
  ],
  'not-trusted': (place) => [
    `the connection to ${place} cannot be made safe`,
    'see to its certificate, or to sslmode in DATABASE_URL',
  ],
  'no-such-database': (place) => [
    `there is no database ${place}`,
    'make it (createdb), or see that its name in DATABASE_URL is right',
  ],
  'too-many-connections': (place) => [
    `${place} has as many connections as it allows`,
    'end some, or raise max_connections of PostgreSQL',
  ],
  'connection-lost': (place) => [
    `the connection to ${place} was lost before it answered`,
    'what was to be done may be done, or not: look before you try again',
  ],
  'no-answer': (place) => [
    `${place} did not answer in time`,
    'what was to be done may be done, or not: look before you try again',
  ],
} as const satisfies Record<DatabaseFault, Words>;

/** What went wrong in a database, or on the disk around it, in words; undefined for a bug. @param place never with a password in it */
export function databaseFailure(error: unknown, place: string): Failure | undefined {
  const fault = databaseFault(error);
  if (fault !== undefined) return failure(EXIT.unreadable, ...WORDS[fault](place));
  return isSystemError(error) ? failure(EXIT.unreadable, ...systemWords(error)) : undefined;
}
