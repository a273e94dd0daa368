import { command } from '../command.ts';
import { IMPORT_FLAGS } from '../import-flags.ts';
import { DATABASE_FLAGS } from '../office-database.ts';

export default command({
  operands: [
    {
      name: 'file',
      what: 'Timing files, or folders of them; or f1db, the file of F1DB, and the folder to write to; or wiki, the text of an article, and the folder; or board, and folders of seasons.',
      required: true,
      rest: true,
    },
  ],
  flags: { ...IMPORT_FLAGS, ...DATABASE_FLAGS },
  about:
    'Reads results and laps of timekeepers (Al Kamel) and simulators (Assetto Corsa Competizione, Assetto Corsa, iRacing, ' +
    'rFactor 2, and others as SecondMonitor reports them), in whatever format they are; of a table (CSV, Excel) it proposes ' +
    'what the columns mean, and reads it once you confirmed that with --columns. It holds cars and drivers against the ' +
    'entries; and writes a draft in drafts/, with the file attached. Of laps alone it makes the result: places, gaps, who is ' +
    'classified by the rulebook, stints and stops. What is not certain is left out and told with its line, and a spelling is ' +
    'proposed, never guessed. import f1db makes a season of Formula One with its rules and decisions. import wiki makes a ' +
    "season of the wiki text of an article on it: what its tables say, with a rulebook of its points, the article's own " +
    'figures as claims to be audited, and a list of what a person must decide. ' +
    "import board copies boards from their folders into the office's database, letter for letter.",
  examples: [
    { typed: 'import 191003_235558_R.json --round spa', shows: 'a draft of the race result' },
    { typed: 'import laps.csv --round imola --session race', shows: 'the same from laps alone' },
    {
      typed: 'import results.xlsx --round spa --session race',
      shows: 'what its columns may mean, and how to say so',
    },
    { typed: 'import timing/ --final --post', shows: 'all of a folder, by the days in it, on the board' },
    { typed: 'import board seasons/* --data data', shows: "boards of folders in the office's database" },
    { typed: 'import f1db f1db.json --season 1988', shows: 'the season of 1988 in a folder of its own' },
    {
      typed: 'import wiki article.wiki --season "2014 Asian Le Mans Series"',
      shows: 'the season of an article, and what is left to decide',
    },
  ],
  async run({ words, flags, world }) {
    const [first, ...rest] = words;
    if (first === 'board') return (await import('../import-board.ts')).importBoards(rest, flags, world);
    if (first === 'f1db') return (await import('../import-season.ts')).importSeason(rest, flags, world);
    if (first === 'wiki') return (await import('../import-article.ts')).importArticle(rest, flags, world);
    return (await import('../import-results.ts')).importResults(words, flags, world);
  },
});
