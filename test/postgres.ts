import type { TestProject } from 'vitest/node';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL for these tests, without a database; undefined where none is installed. */
    postgres: string | undefined;
  }
}

/** Starts the PostgreSQL of the tests, where one is installed; where it must be there, its absence is a failure. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const programs = postgresPrograms();
  if (programs === undefined) {
    if (process.env.PARCFERME_POSTGRES === 'required') throw new Error('PostgreSQL is not installed');
    console.log('PostgreSQL is not installed here: the tests of boards on it are left out.');
    project.provide('postgres', undefined);
    return async () => {};
  }
  const server: PostgresServer = await startPostgres(programs);
  project.provide('postgres', server.address);
  return () => server.end();
}
