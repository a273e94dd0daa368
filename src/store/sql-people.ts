import { err, ok, type Result } from '#core/base/result';
import type { Database, Statements } from './database.ts';
import type { People, PeopleRecords } from './people/people.ts';
import { sqlAccounts } from './sql-accounts.ts';
import { sqlAttempts } from './sql-attempts.ts';
import { sqlBrowsers } from './sql-browsers.ts';
import { sqlInvitations } from './sql-invitations.ts';
import { sqlLog } from './sql-log.ts';
import { sqlPasskeys } from './sql-passkeys.ts';
import { sqlPasswordLinks } from './sql-password-links.ts';
import { sqlReceipts } from './sql-receipts.ts';
import { sqlRoles } from './sql-roles.ts';
import { sqlSeries } from './sql-series.ts';
import { sqlSignIns } from './sql-sign-ins.ts';
import { sqlTokens } from './sql-tokens.ts';

/** The people of the office, in its database. */
export function sqlPeople(database: Database): People {
  return {
    ...recordsOn(database),
    together: (work) => together(database, work),
  };
}

const recordsOn = (statements: Statements): PeopleRecords => ({
  accounts: sqlAccounts(statements),
  attempts: sqlAttempts(statements),
  browsers: sqlBrowsers(statements),
  invitations: sqlInvitations(statements),
  log: sqlLog(statements),
  passkeys: sqlPasskeys(statements),
  passwordLinks: sqlPasswordLinks(statements),
  receipts: sqlReceipts(statements),
  roles: sqlRoles(statements),
  series: sqlSeries(statements),
  signIns: sqlSignIns(statements),
  tokens: sqlTokens(statements),
});

/** A transaction is undone by what is thrown in it. */
class Undone<E> extends Error {
  readonly refusal: E;
  constructor(refusal: E) {
    super('undone');
    this.refusal = refusal;
  }
}

async function together<T, E>(
  database: Database,
  work: (records: PeopleRecords) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    const done = await database.together(async (statements) => {
      const answer = await work(recordsOn(statements));
      if (!answer.ok) throw new Undone(answer.error);
      return answer.value;
    });
    return ok(done);
  } catch (error) {
    if (error instanceof Undone) return err(error.refusal);
    throw error;
  }
}
