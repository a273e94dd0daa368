import { expect, inject, test } from 'vitest';
import { openPostgres } from '../../src/store/postgres.ts';
import { postgresPrograms, startPostgres } from '../postgres-server.ts';
import { served } from '../served.ts';

const SEASON = 'asian-le-mans-series-2014';
const bulletin = { body: { kind: 'bulletin', by: 'race office', text: 'x' } };

test.skipIf(inject('postgres') === undefined)(
  'a server whose PostgreSQL is away goes on reading, refuses posts clearly, and recovers by itself',
  async () => {
    const postgres = await startPostgres(postgresPrograms() ?? '');
    const office = await served(openPostgres(await postgres.database('office')));
    try {
      const clerk = await office.organiser();
      await office.takeIn(`seasons/${SEASON}`, 'alms');
      const standings = (moment = '') => office.nobody.get(`/seasons/${SEASON}${moment}/standings`);
      const before = await standings();
      expect((await office.ask('/ready')).status).toBe(200);

      await postgres.kill();
      const told = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          n % 4 === 0
            ? clerk.post(`/seasons/${SEASON}/documents`, bulletin)
            : standings(n % 4 === 1 ? '' : `@${n}`),
        ),
      );
      const statuses = told.map(({ status }, n) => `${n % 4 === 0 ? 'post' : 'read'} ${status}`);
      expect([...new Set(statuses)].toSorted()).toEqual(['post 503', 'read 200', 'read 404']);
      expect(told[0]?.body).toMatchObject({ code: 'database-away', status: 503 });
      expect(told[0]?.headers.get('Retry-After')).toBe('2');
      expect((await standings()).text).toBe(before.text);
      expect((await office.ask('/health')).status).toBe(200);
      expect((await office.ask('/ready')).status).toBe(503);

      await postgres.start();
      await expect
        .poll(async () => (await clerk.post(`/seasons/${SEASON}/documents`, bulletin)).status, {
          timeout: 15_000,
        })
        .toBe(201);
      expect((await standings()).body.document).toBe(32);
    } finally {
      await office.close();
      await postgres.end();
    }
  },
);
