import type { TitleKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { type Explanation, explain } from '#core/scoring/explain';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { explainJson } from '#office/json/explain';
import { contenderName } from '#office/json/names';
import { command } from '../command.ts';
import { meant } from '../meant.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, type Failure, failure } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { explainLines } from '../views/explain.ts';
import { explainedBy, explainNotes } from '../views/explain-notes.ts';
import { pageHeading } from '../views/heading.ts';
import { noteLines } from '../views/notes.ts';
import { titleNamed } from '../which-title.ts';

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
    if (!title.ok) return title.error;
    const found = explained(season, title.value, rest.join(' '));
    if (!found.ok) return found.error;
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
        ...noteLines(explainNotes(season, found.value), page),
        ...explainedBy(season, found.value, sources, page),
      ],
      () => explainJson(opened.value, title.value, contenders),
    );
  },
});

function explained(season: Season, title: TitleKey, said: string): Result<readonly Explanation[], Failure> {
  const table = standings(season, title);
  if (table === undefined) throw new Error(`title ${title} was found, and has no table`);
  if (said === '') return ok(table.rows.flatMap(({ contender }) => explain(season, title, contender) ?? []));
  const found =
    explain(season, title, said) ?? explain(season, title, onlyOneWith(season, table, said) ?? '');
  if (found !== undefined) return ok([found]);
  const names = table.rows.map(({ contender, number }) => number ?? contenderName(season, table, contender));
  const choice = names.length === 0 ? 'nobody is entered yet' : `contenders: ${names.join(', ')}`;
  return err(failure(EXIT.usage, `'${said}' is no contender of ${title}${meant(said, names)}`, choice));
}

/** The contender whose name has the text in it, if there is just one: a surname will do. */
function onlyOneWith(season: Season, table: Standings, said: string): string | undefined {
  const plain = said.toLowerCase();
  const named = table.rows.filter(({ contender }) =>
    contenderName(season, table, contender).toLowerCase().includes(plain),
  );
  return named.length === 1 ? named[0]?.contender : undefined;
}
