import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#store/sqlite';
import { served } from '../served.ts';
import { inEmptyFolder, shown, typed } from '../typed.ts';

const FOLDER = path.resolve('seasons/asian-le-mans-series-2014');

describe('a board that is imported while the office is open', () => {
  test('into a series for its members is at no moment there for others', () =>
    inEmptyFolder(async (folder) => {
      const [source, data] = [path.join(folder, 'cup-2028'), path.join(folder, 'data')];
      cpSync(FOLDER, source, { recursive: true });
      await shown(`import board ${FOLDER} --data ${data}`);
      const office = await served(openSqlite(path.join(data, 'office.db')));
      await office.desk.people.series.add({ key: 'cup', name: 'Cup', visibility: 'members' });
      const statuses = new Map<number, number>();
      let isOver = false;
      const polling = (async () => {
        while (!isOver)
          for (const what of ['/documents/1/text', '/standings', '', '/ledger']) {
            const { status } = await office.nobody.get(`/seasons/cup-2028${what}`);
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
          }
      })();
      const said = await shown(`import board ${source} --data ${data}`);
      isOver = true;
      await polling;
      expect([...statuses.keys()]).toEqual([404]);
      expect(statuses.get(404)).toBeGreaterThan(20);
      expect(said.replace(/\s+/g, ' ')).toContain('It is of the series cup, which is for its members');
      const clerk = await office.organiser();
      expect((await clerk.get('/seasons/cup-2028/documents/1/text')).status).toBe(200);
      await office.close();
    }));

  test('and whose import ends in the middle is closed as its series is', () =>
    inEmptyFolder(async (folder) => {
      const [source, data] = [path.join(folder, 'cup-2028'), path.join(folder, 'data')];
      cpSync(FOLDER, source, { recursive: true });
      await shown(`import board ${FOLDER} --data ${data}`);
      const office = await served(openSqlite(path.join(data, 'office.db')));
      await office.desk.people.series.add({ key: 'cup', name: 'Cup', visibility: 'members' });
      const tellProgress = (text: string | undefined) => {
        if (text === 'cup-2028: document 7 of 31') throw new Error('the power failed');
      };
      const failed = await typed(`import board ${source} --data ${data}`, { tellProgress }).catch(
        (error: Error) => error.message,
      );
      expect(JSON.stringify(failed)).toContain('the power failed');
      expect((await office.office.boards.heads()).get('cup-2028')).toBe(7);
      expect((await office.desk.people.series.ofBoard('cup-2028'))?.key).toBe('cup');
      expect((await office.nobody.get('/seasons/cup-2028/documents/1/text')).status).toBe(404);
      await office.close();
    }));
});
