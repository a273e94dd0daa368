import { command } from '../command.ts';
import { DATABASE_FLAGS } from '../office-database.ts';

export default command({
  operands: [{ name: 'file', what: 'A backup.', required: true }],
  flags: DATABASE_FLAGS,
  about:
    'Puts a backup in the place of a database that is gone. It overwrites nothing; the file is checked and every board of it ' +
    'verified before it is put in place, in one step. For PostgreSQL it says how its own programs do it.',
  examples: [{ typed: 'restore office-2026-11-26.db --data data', shows: 'the office as it was' }],
  async run({ words: [file = ''], flags, world }) {
    const { restore } = await import('../restore.ts');
    return restore(file, flags, world);
  },
});
