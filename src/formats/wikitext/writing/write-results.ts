import { sourcesOf } from '#answers/sources-of';
import { type ClassWinner, classRank, type RoundWinners, winners } from '#answers/winners';
import { QUALIFYING, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import { peopleIn, type Starter } from '#core/season/entered';
import { recordOf, type Season } from '#core/season/season';
import { type ShownPole, shownPoles } from './shown-poles.ts';
import { driverText, roundText, teamText } from './wiki-names.ts';
import { heads, lines, tableText, type WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';
import type { Writing } from './writing.ts';

/** Who won each class in each round, and who had its pole; empty before the first race. */
export function writeResults(writing: Writing): string {
  const { season } = writing;
  const rounds = winners(season);
  const poles = shownPoles(season);
  const won = classesIn(
    season,
    rounds.flatMap((round) => round.winners),
  );
  const onPole = classesIn(season, [...poles.values()].flat());
  return [
    ...(won.length === 0 ? [] : [winnersTable(writing, rounds, won)]),
    ...(onPole.length === 0 ? [] : [`=== Pole positions ===\n${polesTable(writing, poles, onPole)}`]),
  ].join('\n\n');
}

/** The classes that somebody won, in the order of the rulebook. */
const classesIn = (season: Season, firsts: readonly { readonly class: string }[]): readonly string[] =>
  [...new Set(firsts.map((one) => one.class))].toSorted(
    (a, b) => classRank(season, a) - classRank(season, b),
  );

/** Two lines for each round, as such tables are: the teams, and below them the drivers. */
function winnersTable(writing: Writing, rounds: readonly RoundWinners[], classes: readonly string[]): string {
  const { season } = writing;
  const tall = (text: string, head?: 'col' | 'rowgroup'): WikiCell => ({
    text,
    ...(head === undefined ? {} : { head }),
    rows: 2,
  });
  const cited = rounds.map(({ round }) => references(writing, round.key, RACE));
  const isCited = cited.some((text) => text !== '');
  return tableText({
    rows: [
      [
        tall('Rnd.', 'col'),
        tall('Circuit', 'col'),
        ...heads(...classes.map((name) => `${wikiText(name)} Winning Team`)),
        ...(isCited ? [tall('Ref.', 'col')] : []),
      ],
      heads(...classes.map((name) => `${wikiText(name)} Winning Drivers`)),
      ...rounds.flatMap(({ round, winners: won }, index) => [
        [
          tall(String(round.number), 'rowgroup'),
          tall(roundText(round)),
          ...classes.map((name) => teamsText(season, of(won, name))),
          ...(isCited ? [tall(cited[index] ?? '')] : []),
        ],
        classes.map((name) => crewText(season, of(won, name))),
      ]),
    ],
  });
}

function polesTable(
  writing: Writing,
  poles: ReturnType<typeof shownPoles>,
  classes: readonly string[],
): string {
  const { season } = writing;
  const rounds = calendar(season);
  const cited = rounds.map(({ key }) => references(writing, key, QUALIFYING));
  const isCited = cited.some((text) => text !== '');
  return tableText({
    rows: [
      heads(
        'Rnd.',
        'Circuit',
        ...classes.map((name) => `${wikiText(name)} Pole`),
        ...(isCited ? ['Ref.'] : []),
      ),
      ...rounds.map((round, index) => [
        { text: String(round.number), head: 'row' as const },
        roundText(round),
        ...classes.map((name) => {
          const own = (poles.get(round.key) ?? []).filter((pole) => pole.class === name);
          return lines(own.map((pole) => poleText(season, pole)));
        }),
        ...(isCited ? [cited[index] ?? ''] : []),
      ]),
    ],
  });
}

const of = (all: readonly ClassWinner[], name: string): readonly ClassWinner[] =>
  all.filter((one) => one.class === name);

/** `No. 1 OAK Racing Team Total`, with its flag. */
const numberedTeam = (season: Season, { number, team }: Starter): string =>
  teamText(season, team, `No. ${wikiText(number)} `);

/** Two where there was a dead heat. */
const teamsText = (season: Season, won: readonly ClassWinner[]): string =>
  lines(won.map(({ line }) => numberedTeam(season, line.starter)));

const crewText = (season: Season, won: readonly ClassWinner[]): string =>
  lines(won.flatMap(({ line }) => peopleIn(line.starter.crew)).map((driver) => driverText(season, driver)));

/** The team, and who drove the lap where that is known. */
const poleText = (season: Season, { starter, driver }: ShownPole): string =>
  lines([numberedTeam(season, starter), ...(driver === undefined ? [] : [driverText(season, driver)])]);

/** Where the result of a session was read. */
function references({ season, cite }: Writing, round: RoundKey, session: SessionName): string {
  const posted = recordOf(season, round).classifications.get(session)?.document;
  return cite(sourcesOf(season, posted === undefined ? [] : [posted]));
}
