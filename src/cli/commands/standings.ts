import { shortName } from '#answers/names';
import { standingsJson } from '#answers/standings';
import { unsettledOf } from '#answers/unsettled';
import { allStandings } from '#core/scoring/standings';
import { AFTER_FLAG } from '../after.ts';
import { command } from '../command.ts';
import { answer } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { TITLES_OPERAND, titlesAfter } from '../titles-after.ts';
import { pageHeading } from '../views/heading.ts';
import { standingsLines } from '../views/standings.ts';
import { unsettledLines } from '../views/unsettled.ts';

export default command({
  operands: [TITLES_OPERAND],
  flags: { after: AFTER_FLAG },
  about:
    'The tables of all titles, or of one: results round by round, poles, points. --after goes back along the calendar, ' +
    '--as-of along what was known.',
  examples: [
    { typed: 'standings', shows: 'every title' },
    { typed: 'standings gt-drivers', shows: 'one title' },
    { typed: 'standings GT --as-of 2014-10-12', shows: 'both titles of a class, after Shanghai' },
    { typed: 'standings --after shanghai', shows: 'the same, with what was corrected later' },
    { typed: 'standings --json', shows: 'the same for other programs' },
  ],
  async run(asked) {
    const found = await titlesAfter(asked);
    if (!found.ok) return found.error;
    const { opened, season, round, titles } = found.value;
    const tables = allStandings(season).filter(({ title }) => titles.includes(title));
    const shown = round === undefined ? 'standings' : `standings after ${shortName(round, round.key)}`;
    return answer(
      (page) => [
        ...pageHeading(opened, page, shown),
        '',
        ...linesOr(
          standingsLines(season, tables, page).slice(1),
          'No rulebook was posted yet, and so there are no titles.',
        ),
        ...unsettledLines(season, unsettledOf(season, titles), page),
      ],
      () => standingsJson(opened, titles, round && { season, round: round.key }),
    );
  },
});
