import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyDatabases } from '../../../test/office-databases.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import type { LatestPlace } from '../page.ts';
import type { Instant } from '../people/instant.ts';
import type { KeptDraft } from './draft.ts';
import { sqlDrafts } from './sql-drafts.ts';

const at = (time: string) => `2026-11-26T${time}:00.000Z` as Instant;
const draft = (id: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  ...{ id, board: 'cup-2026', text: 'kind: bulletin\n', version: 1, state: 'open' },
  ...{ madeBy: 'tim', savedBy: 'tim', savedAt: at('10:00') },
  ...more,
});
const file = (name: string) => ({ name, bytes: new Uint8Array(3) });

for (const [name, open] of Object.entries(emptyDatabases()))
  describe(`drafts in ${name}`, () => {
    const opened = async () => {
      const database = await open();
      onTestFinished(() => database.close());
      return database;
    };
    const withTables = async () => {
      const database = await opened();
      await migrate(database);
      return sqlDrafts(database);
    };

    test('are listed the latest first, without their texts, with the files beside them, part by part', async () => {
      const drafts = await withTables();
      await drafts.add(draft('a', { savedAt: at('09:00') }), [file('2.csv'), file('1.csv')]);
      await drafts.add(draft('b', { savedAt: at('11:00') }));
      await drafts.add(draft('c'), [file('3.csv')]);
      await drafts.add(draft('d'));
      await drafts.add(draft('e', { state: 'posted', posted: [1] }));
      await drafts.add(draft('f', { board: 'other' }));
      const seen: string[] = [];
      let below: LatestPlace | undefined;
      do {
        const part = await drafts.listed({ board: 'cup-2026' }, { most: 2, below });
        seen.push(part.items.map(({ id, files }) => [id, ...files].join(' ')).join(', '));
        expect(part.items.some((one) => 'text' in one)).toBe(false);
        below = part.below;
      } while (below !== undefined);
      expect(seen).toEqual(['b, c 3.csv', 'd, a 1.csv 2.csv']);
      const { text: _, ...listed } = draft('b', { savedAt: at('11:00') });
      const [first] = (await drafts.listed({ board: 'cup-2026' }, { most: 1, below: undefined })).items;
      expect(first).toEqual({ ...listed, files: [] });
    });

    test('are listed for whose they are, and for the token that made them', async () => {
      const drafts = await withTables();
      await drafts.add(draft('a'));
      await drafts.add(draft('b', { madeByToken: 'screen' }));
      await drafts.add(draft('c', { madeBy: 'ste', savedBy: 'tim' }));
      const ids = async (whose: { readonly madeBy?: string; readonly madeByToken?: string }) => {
        const { items } = await drafts.listed({ board: 'cup-2026', ...whose }, { most: 9, below: undefined });
        return items.map(({ id }) => id).join('');
      };
      expect(await ids({})).toBe('abc');
      expect(await ids({ madeBy: 'tim' })).toBe('ab');
      expect(await ids({ madeBy: 'tim', madeByToken: 'screen' })).toBe('b');
      expect(await ids({ madeBy: 'tim', madeByToken: 'another' })).toBe('');
    });

    test('are counted with the bytes of their texts, but for the one that is meant and those that were posted', async () => {
      const drafts = await withTables();
      const asked = { id: 'a', board: 'cup-2026', madeBy: 'tim' };
      expect(await drafts.keptBeside(asked)).toEqual({ drafts: 0, bytes: 0 });
      await drafts.add(draft('a'));
      await drafts.add(draft('b', { text: 'Zoë 🏁' }));
      await drafts.add(draft('c', { text: '12345' }));
      await drafts.add(draft('d', { state: 'posted', posted: [1] }));
      await drafts.add(draft('e', { madeBy: 'ste' }));
      await drafts.add(draft('f', { board: 'other' }));
      expect(await drafts.keptBeside(asked)).toEqual({ drafts: 2, bytes: 9 + 5 });
    });

    test('stay as they were when their tables are brought to what this program needs', async () => {
      const database = await opened();
      const before = 6;
      for (const step of MIGRATIONS.slice(0, before))
        for (const statement of step(database.dialect)) await database.rows(statement);
      await database.rows('CREATE TABLE migration (step INTEGER PRIMARY KEY)');
      for (let step = 1; step <= before; step++)
        await database.rows('INSERT INTO migration (step) VALUES ($1)', [step]);
      const add = `
        INSERT INTO draft (id, board, text, version, state, made_by, saved_by, saved_at)
        VALUES ($1, 'cup-2026', $2, 4, 'open', $3, 'ste', $4)`;
      for (const [id, by] of [
        ['old', ''],
        ['newer', 'tim'],
      ] as const)
        await database.rows(add, [id, `# ${id}\nkind: bulletin\n`, by, at('10:00')]);
      await migrate(database);
      const drafts = sqlDrafts(database);
      const kept = { version: 4, savedBy: 'ste' };
      const [old, newer] = ['# old\nkind: bulletin\n', '# newer\nkind: bulletin\n'];
      expect(await drafts.byId('old')).toEqual(draft('old', { ...kept, text: old, madeBy: 'ste' }));
      expect(await drafts.byId('newer')).toEqual(draft('newer', { ...kept, text: newer }));
      expect(await drafts.replace(draft('old', { version: 5, text: 'x' }))).toBe(true);
      expect((await drafts.byId('old'))?.text).toBe('x');
    });
  });
