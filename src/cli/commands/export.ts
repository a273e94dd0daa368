import { FORM_NAMES } from '#answers/place';
import { meant } from '#office/named/not-there';
import { command } from '../command.ts';
import { DATABASE_FLAGS } from '../office-database.ts';
import { EXIT, failure } from '../outcome.ts';

const BOARD = 'board';

export default command({
  operands: [
    {
      name: 'form',
      what: `${FORM_NAMES.join(', ')}; or board, for a board of the office.`,
      required: true,
    },
    {
      name: 'page',
      what: "Which page or part of one, by its address: standings/gt-teams, rounds/fuji, rounds/fuji/sessions/race/GT; or a title. Of board: the board's name.",
    },
    {
      name: 'folder',
      what: 'Of board alone: where to, a new folder, or one with the beginning of this board.',
    },
  ],
  flags: {
    out: {
      type: 'string',
      value: '<file>',
      what: 'Where to. Without it to the output.',
    },
    language: {
      type: 'string',
      value: '<code>',
      what: 'en, fr, ja, zh or ko. Without it English.',
    },
    class: { type: 'string', value: '<class>', what: 'Of ics: only rounds in which this class is entered.' },
    sessions: { type: 'string', value: '<sessions>', what: 'Of ics: only these, with commas between them.' },
    alarm: { type: 'string', value: '<minutes>', what: 'Of ics: how long before each it rings.' },
    ...DATABASE_FLAGS,
  },
  about:
    'A page of the season in another form: the same bytes for the same document, so that nobody types a result twice. ' +
    "csv is one table; xlsx is a workbook with a sheet for each, wiki the text of an encyclopaedia's article, both of the whole season where no page is named; ics is the calendar to subscribe to, atom the notice board as a feed. " +
    'board writes a board of the office into a folder of its own: a file for each document, attachments, what lies beside it, ' +
    'and the ledger with who signed what, so that nothing is lost; import board takes it back. Where it was interrupted it goes on.',
  examples: [
    { typed: 'export csv standings/gt-teams', shows: 'a table, to the output' },
    { typed: 'export csv rounds/fuji --as-of 14', shows: 'results as they were known at document 14' },
    { typed: 'export ics --class GT --alarm 30', shows: 'the calendar of a class, that rings' },
    { typed: 'export wiki', shows: 'the whole article, to the output' },
    { typed: 'export pdf rounds/fuji/sessions/qualifying --out q.pdf', shows: 'the paper of a session' },
    { typed: 'export csv rounds/spa/laps --out laps.csv', shows: 'every lap of a race' },
    { typed: 'export xlsx --out season.xlsx', shows: 'the whole season, a sheet for each table' },
    {
      typed: 'export board friday-endurance-2026 archive --data data',
      shows: 'the board in the folder archive',
    },
  ],
  async run({ words: [form = '', page, folder], flags, world }) {
    if (form === BOARD) {
      if (page === undefined || folder === undefined)
        return failure(
          EXIT.usage,
          `<${page === undefined ? 'season' : 'folder'}> is missing`,
          'parcferme export board <season> <folder>',
        );
      const { exportBoard } = await import('../export-board.ts');
      return exportBoard(page, folder, flags, world);
    }
    const known = FORM_NAMES.find((name) => name === form);
    if (known === undefined)
      return failure(
        EXIT.usage,
        `there is no export of '${form}'${meant(form, [...FORM_NAMES, BOARD])}`,
        `what there is: ${[...FORM_NAMES, BOARD].join(', ')}`,
      );
    if (folder !== undefined)
      return failure(EXIT.usage, `there is nothing to do with '${folder}'`, `--out ${folder} says where to`);
    const { exportForm } = await import('../export-form.ts');
    return exportForm(known, page, flags, world);
  },
});
