import { RACE } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { allStandings } from '#core/scoring/standings';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Round, Season } from '#core/season/season';
import { shortName } from '#office/json/names';
import { standingsJson } from '#office/json/standings';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, type Failure, failure } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { pageHeading } from '../views/heading.ts';
import { standingsLines } from '../views/standings.ts';
import { roundNamed } from '../which-round.ts';
import { titlesNamed } from '../which-title.ts';

export default command({
  operands: [
    { name: 'title', what: 'A title (gt-teams), or a class for all of its titles (GT).', rest: true },
  ],
  flags: {
    after: {
      type: 'string',
      value: '<round>',
      what: 'As they stood after a round, with every correction of it since: fuji, or 2.',
    },
  },
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

interface After {
  readonly season: Season;
  readonly round: Round | undefined;
}

/** The season as it stood after a round that was named; the whole of it where none was. */
function seasonAfter(season: Season, said: string | undefined): Result<After, Failure> {
  if (said === undefined) return ok({ season, round: undefined });
  const round = roundNamed(season, said);
  if (!round.ok) return err(round.error);
  const { cancelled } = round.value;
  if (cancelled !== undefined)
    return err(noStandings(season, round.value, `: document ${cancelled} removed it from the calendar`));
  if (!isBehindUs(season, round.value))
    return err(noStandings(season, round.value, ' yet: it has no result'));
  return ok({ season: afterRound(season, round.value.key).reduce(fold, emptySeason), round: round.value });
}

/** Has it a result, or has a later one? Of a race that was stopped for good there may be none. */
function isBehindUs(season: Season, { key }: Round): boolean {
  const rounds = calendar(season);
  const later = rounds.slice(rounds.findIndex((one) => one.key === key));
  return later.some((one) => season.records.get(one.key)?.classifications.has(RACE));
}

function noStandings(season: Season, round: Round, because: string): Failure {
  const rounds = calendar(season).filter((one) => isBehindUs(season, one));
  const known = rounds.length === 0 ? 'none yet' : rounds.map(({ key }) => key).join(', ');
  return failure(
    EXIT.usage,
    `there are no standings after ${shortName(round, round.key)}${because}`,
    `rounds with a result: ${known}`,
  );
}
