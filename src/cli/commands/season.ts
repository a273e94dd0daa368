import { claimsBy } from '#answers/audit-lines';
import { seasonJson } from '#office/json/season';
import { refusedOn, reviewBoard } from '#office/review-board';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer } from '../outcome.ts';
import { seasonLines } from '../views/season.ts';

export default command({
  about:
    'The whole season as its documents make it: champions, calendar, entries, winners, the tables of all titles, ' +
    'invitations, checks, what others published wrong, and what the board leaves open.',
  examples: [
    { typed: 'season', shows: 'the season of this folder, or of 2014' },
    { typed: 'season --as-of 2014-10-11', shows: 'as it was known that day, with five rounds' },
    { typed: 'season | less -R', shows: 'page by page; add --color always to keep the colours' },
  ],
  async run({ flags, world }) {
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
