import { claimsBy } from '#answers/audit-lines';
import { seasonJson } from '#office/json/season';
import { refusedOn, reviewBoard } from '#office/review-board';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, failure } from '../outcome.ts';
import { seasonInWords } from '../season-in-words.ts';
import { seasonLines } from '../views/season.ts';

export default command({
  flags: {
    'in-words': {
      type: 'boolean',
      what: 'In a few paragraphs of prose, each sentence with the documents that prove it.',
    },
    language: {
      type: 'string',
      value: '<code>',
      what: 'Of the prose: en, fr, ja, zh or ko. Without it English.',
    },
  },
  about:
    'The whole season as its documents make it: champions, calendar, entries, winners, the tables of all titles, ' +
    'invitations, checks, what others published wrong, and what the board leaves open.',
  examples: [
    { typed: 'season', shows: 'the season of this folder, or of 2014' },
    { typed: 'season --as-of 2014-10-11', shows: 'as it was known that day, with five rounds' },
    { typed: 'season --in-words --language fr', shows: 'the season as a French article would open' },
    { typed: 'season | less -R', shows: 'page by page; add --color always to keep the colours' },
  ],
  async run({ flags, world }) {
    if (flags['in-words'] === true) return seasonInWords(flags, world);
    if (flags.language !== undefined)
      return failure(EXIT.usage, '--language is for --in-words, which was not asked for');
    const opened = await openSeason({ ...flags, papers: ['sources', 'claims'] }, world);
    if (!opened.ok) return opened.error;
    const { isNow, claims, documents } = opened.value;
    return answer(
      (page) => seasonLines(opened.value, page),
      () =>
        seasonJson(opened.value, claimsBy(opened.value, isNow, claims), refusedOn(reviewBoard(documents))),
    );
  },
});
