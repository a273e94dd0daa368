import { command } from '../command.ts';
import { importSeason } from '../import-season.ts';

export default command({
  operands: [
    { name: 'format', what: 'What the file is: f1db.', required: true },
    { name: 'file', what: 'The file.', required: true },
    { name: 'folder', what: 'Where to; without it a folder named after the series and the year.' },
  ],
  flags: {},
  about:
    'Makes the board of a whole season out of a file of results. f1db: the file of F1DB (f1db.json of a release), with the ' +
    'rulebook of the year and the decisions that changed its points, each with its source.',
  examples: [
    { typed: 'import f1db f1db.json --season 1988', shows: 'the season of 1988 in a folder of its own' },
  ],
  run: ({ words, flags, world }) => importSeason(words, flags, world),
});
