import { allStandings } from '#core/scoring/standings';
import { shortName } from '#office/json/names';
import { standingsJson } from '#office/json/standings';
import { AFTER_FLAG, seasonAfter } from '../after.ts';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { pageHeading } from '../views/heading.ts';
import { standingsLines } from '../views/standings.ts';
import { titlesNamed } from '../which-title.ts';

export default command({
  operands: [
    { name: 'title', what: 'A title (gt-teams), or a class for all of its titles (GT).', rest: true },
  ],
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
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const then = seasonAfter(opened.value.season, flags.after);
    if (!then.ok) return then.error;
    const { season, round } = then.value;
    const titles = titlesNamed(season, words.join(' '));
    if (!titles.ok) return titles.error;
    const tables = allStandings(season).filter(({ title }) => titles.value.includes(title));
    const shown = round === undefined ? 'standings' : `standings after ${shortName(round, round.key)}`;
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, shown),
        '',
        ...linesOr(
          standingsLines(season, tables, page).slice(1),
          'No rulebook was posted yet, and so there are no titles.',
        ),
      ],
      () => standingsJson(opened.value, titles.value, round && { season, round: round.key }),
    );
  },
});
