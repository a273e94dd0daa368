import { explainJson } from '#answers/explain';
import { unsettledFor } from '#core/scoring/unsettled';
import { explanationsFor } from '#office/named/explanations-for';
import { titleNamed } from '#office/named/titles-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, notThere } from '../outcome.ts';
import { linesOr, spaced } from '../print/page.ts';
import { explainLines } from '../views/explain.ts';
import { explainedBy, explainNotes } from '../views/explain-notes.ts';
import { pageHeading } from '../views/heading.ts';
import { noteLines } from '../views/notes.ts';
import { unsettledLines } from '../views/unsettled.ts';

export default command({
  operands: [
    { name: 'title', what: 'A title: gt-teams, lmp2-drivers.', required: true },
    {
      name: 'contender',
      what: 'A car by its number, a driver by any known spelling; without it everybody.',
      rest: true,
    },
  ],
  about:
    'The reason for every point: each award with its round, result, clause of the rulebook and document; decisions ' +
    'that changed it; the sum; and what separates the contender from the next above and below.',
  examples: [
    { typed: 'explain gt-teams 90', shows: 'why car 90 has 48 points' },
    { typed: 'explain gt-drivers Marco Seefried', shows: 'the same for a driver' },
    { typed: 'explain gt-am-drivers', shows: 'a whole title' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason({ ...flags, papers: ['sources'] }, world);
    if (!opened.ok) return opened.error;
    const { season, sources } = opened.value;
    const [said = '', ...rest] = words;
    const title = titleNamed(season, said);
    if (!title.ok) return notThere(title.error);
    const found = explanationsFor(season, title.value, rest.join(' '));
    if (!found.ok) return notThere(found.error);
    const contenders = found.value.map(({ row }) => row.contender);
    return answer(
      (page) => [
        ...pageHeading(
          opened.value,
          page,
          found.value.length === 1 ? 'every point' : 'every point of a title',
        ),
        '',
        ...linesOr(explainLines(season, found.value, page).slice(1), 'Nobody is entered yet.'),
        ...spaced(unsettledLines(season, unsettledFor(season, title.value), page)),
        ...noteLines(explainNotes(season, found.value), page),
        ...explainedBy(season, found.value, sources, page),
      ],
      () => explainJson(opened.value, title.value, contenders),
    );
  },
});
