import { command } from '../command.ts';
import { DATABASE_FLAGS } from '../office-database.ts';

export default command({
  operands: [{ name: 'file', what: 'The file to write: one that is not there yet.', required: true }],
  flags: DATABASE_FLAGS,
  about:
    "Copies the office's database into one file, whole as of one moment, while a server goes on posting; then verifies every " +
    'board of the copy, and shows the heads. It holds all there is of the office: boards, people, roles, drafts. ' +
    'For PostgreSQL it says how its own programs do it.',
  examples: [
    { typed: 'backup office-2026-11-26.db --data data', shows: 'everything, in one file' },
    { typed: 'restore office-2026-11-26.db --data data', shows: 'and back' },
  ],
  async run({ words: [file = ''], flags, world }) {
    const { backUp } = await import('../back-up.ts');
    return backUp(file, flags, world);
  },
});
