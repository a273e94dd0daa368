import type { Statements } from './database.ts';
import type { AttemptRecords, Attempts } from './people/attempt.ts';
import type { Instant } from './people/instant.ts';

type AttemptRow = { readonly failures: number; readonly until: Instant };

/** Counts from what was read, and not where another has counted since. */
const COUNT = `
  INSERT INTO attempt (sha256, failures, until)
  SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER), CAST($3 AS TEXT)
  WHERE CAST($4 AS INTEGER) = 0 OR EXISTS (SELECT 1 FROM attempt WHERE sha256 = $1)
  ON CONFLICT (sha256) DO UPDATE SET failures = $2, until = $3 WHERE attempt.failures = $4
  RETURNING failures`;

export function sqlAttempts(statements: Statements): AttemptRecords {
  return {
    of: async (of): Promise<Attempts | undefined> => {
      const [row] = await statements.rows<AttemptRow>(
        'SELECT failures, until FROM attempt WHERE sha256 = $1',
        [of],
      );
      return row && { failures: row.failures, until: row.until };
    },
    count: async (of, was, { failures, until }) =>
      (await statements.rows(COUNT, [of, failures, until, was])).length === 1,
    forget: async (of) => {
      await statements.rows('DELETE FROM attempt WHERE sha256 = $1', [of]);
    },
    sweep: async (since) => {
      await statements.rows('DELETE FROM attempt WHERE until < $1', [since]);
    },
  };
}
