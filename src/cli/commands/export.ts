import { command } from '../command.ts';
import { DATABASE_FLAGS } from '../office-database.ts';
import { EXIT, failure } from '../outcome.ts';

export default command({
  operands: [
    { name: 'what', what: 'board: the only thing there is to export.', required: true },
    { name: 'season', what: 'The name of the board in the database.', required: true },
    {
      name: 'folder',
      what: 'Where to: a new folder, or one with the beginning of this board.',
      required: true,
    },
  ],
  flags: DATABASE_FLAGS,
  about:
    'Writes a board of the office into a folder of its own: a file for each document, attachments, what lies beside it, ' +
    'and the ledger with who signed what, so that nothing is lost. People can read the folder, and keep it in git; ' +
    'import board takes it back. Where it was interrupted it goes on.',
  examples: [
    {
      typed: 'export board friday-endurance-2026 archive --data data',
      shows: 'the board in the folder archive',
    },
  ],
  async run({ words: [what, season = '', folder = ''], flags, world }) {
    if (what !== 'board')
      return failure(
        EXIT.usage,
        `there is no export of '${what}'`,
        'parcferme export board <season> <folder>',
      );
    const { exportBoard } = await import('../export-board.ts');
    return exportBoard(season, folder, flags, world);
  },
});
