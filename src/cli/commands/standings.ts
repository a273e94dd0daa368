import { allStandings } from '#core/scoring/standings';
import { standingsJson } from '#office/json/standings';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer } from '../outcome.ts';
import { pageHeading } from '../views/heading.ts';
import { standingsLines } from '../views/standings.ts';
import { titlesNamed } from '../which-title.ts';

export default command({
  operands: [
    { name: 'title', what: 'A title (gt-teams), or a class for all of its titles (GT).', rest: true },
  ],
  about: 'The tables of all titles, or of one: results round by round, poles, points.',
  examples: [
    { typed: 'standings', shows: 'every title' },
    { typed: 'standings gt-drivers', shows: 'one title' },
    { typed: 'standings GT --as-of 2014-10-12', shows: 'both titles of a class, after Shanghai' },
    { typed: 'standings --json', shows: 'the same for other programs' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season } = opened.value;
    const titles = titlesNamed(season, words.join(' '));
    if (!titles.ok) return titles.error;
    const tables = allStandings(season).filter(({ title }) => titles.value.includes(title));
    return answer(
      (page) => [...pageHeading(opened.value, page, 'standings'), ...standingsLines(season, tables, page)],
      () => standingsJson(opened.value, titles.value),
    );
  },
});
