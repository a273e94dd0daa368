import { enteredIn, tyresOf } from '#answers/entered';
import { contenderCountry, contenderName, driverCountry, driverName, teamName } from '#answers/names';
import { winners } from '#answers/winners';
import type { DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { NO_POINTS, printedPoints } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import { calendar } from '#core/season/calendar';
import { crewOf } from '#core/season/contender';
import { personOf, type Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { WikiArticle, WikiName, WikiTitleRow } from '#formats/wikitext/wiki-article';
import { entryLines } from '#formats/wikitext/writing/entry-lines';
import { en } from '#words/en';

/*
 * What an article can carry of a season, in lines: once as the season has it, and once as it was read of an article. What it
 * cannot carry, docs/wiki.md lists.
 */

export interface WikiFacts {
  readonly calendar: readonly string[];
  readonly entries: readonly string[];
  readonly tyre: string;
  readonly winners: readonly string[];
  readonly poles: readonly string[];
  readonly titles: readonly string[];
}

const line = (...parts: readonly unknown[]): string => parts.map((part) => String(part ?? '')).join(' | ');
const nameLine = ({ name, country }: WikiName): string => line(name, country);

export function factsOf(season: Season): WikiFacts {
  const rounds = calendar(season);
  const entered = enteredIn(season);
  const [tyre = '', ...more] = tyresOf(season, entered);
  const firsts = winners(season);
  return {
    calendar: rounds.map(({ number, race, circuit, place, country, date }) =>
      line(number, race, circuit, place, country, date),
    ),
    tyre: more.length === 0 ? tyre : '',
    entries: [...Map.groupBy(entered, (one) => one.class)].flatMap(([name, some]) =>
      entryLines(some).map(({ number, team, car, driver, rounds: driven }) => {
        const model = season.models.get(car ?? '');
        return line(
          ...[name, number, team && teamName(season, team), team && season.teams.get(team)?.country],
          ...[model?.chassis ?? car, model?.engine, more.length === 0 ? '' : model?.tyre],
          ...[driver && driverName(season, driver), driver && driverCountry(season, driver), driven],
        );
      }),
    ),
    winners: firsts.flatMap(({ round, winners: won }) =>
      won.map((one) => line(round.number, one.class, one.line.starter.number)).toSorted(),
    ),
    poles: firsts.flatMap(({ round, poles }) =>
      [
        ...poles.map(({ class: name, line: { starter, printed } }) => {
          const driver = printed.driver && driverName(season, personOf(season, printed.driver));
          return line(round.number, name, starter.number, driver);
        }),
        ...polesInTables(season, round.key)
          .filter((one) => !poles.some((pole) => pole.class === one.class))
          .map((one) => line(round.number, one.class, one.number, '')),
      ].toSorted(),
    ),
    titles: allStandings(season).flatMap((table) =>
      table.rows.map((row) => line(table.name, table.for, ...rowFacts(season, table, row))),
    ),
  };
}

/** Who is on pole by the tables of classes: also where that is told by another qualifying than the round's own. */
function polesInTables(season: Season, round: RoundKey): readonly Starter[] {
  const tables = allStandings(season).filter((table) => table.class !== undefined && table.cup === undefined);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const poles = cells.flatMap((cell) => (cell?.pole === true && cell.round === round ? [cell.starter] : []));
  return [...new Map(poles.map((starter) => [starter.entry, starter])).values()];
}

function rowFacts(season: Season, table: Standings, row: Row): readonly unknown[] {
  const results = row.cells.flatMap((cell, index) => {
    if (table.excluded[index] === true) return [];
    return [`${cell?.result ?? ''}${cell?.pole === true ? '*' : ''}`];
  });
  return [row.position, row.number, namesOf(season, table, row), ...results, printedPoints(row.points)];
}

function namesOf(season: Season, table: Standings, { contender, number }: Row): string {
  if (table.for === 'crew')
    return crewOf(contender)
      .map((driver) => nameLine(personIn(season, driver)))
      .join(' / ');
  const country = contenderCountry(season, table, contender);
  const entry = season.entries.get(contender as EntryKey);
  const name = contenderName(en, season, table, contender);
  const isNameless =
    table.for === 'entry' && number !== undefined && entry !== undefined && name === `Car ${contender}`;
  return isNameless ? '' : line(name, country);
}

const personIn = (season: Season, driver: DriverKey): WikiName => {
  const country = driverCountry(season, driver);
  return { name: driverName(season, driver), ...(country === undefined ? {} : { country }) };
};

export function factsRead(article: WikiArticle): WikiFacts {
  const { rounds, classes, tyre = '', winners: won, poles, tables } = article;
  return {
    calendar: rounds.map(({ number, race, circuit, place, country, date }) =>
      line(number, race, circuit, place, country, date),
    ),
    tyre,
    entries: classes.flatMap(({ name, lines }) =>
      lines.map(({ number, team, chassis, engine, tyre: make, driver, rounds: driven }) =>
        line(
          ...[name, number, team?.name, team?.country, chassis, engine, make],
          ...[driver?.name, driver?.country, driven ?? []],
        ),
      ),
    ),
    winners: byRound(won.map((one) => [one.round, line(one.round, one.class, one.number)])),
    poles: byRound(poles.map((one) => [one.round, line(one.round, one.class, one.number, one.driver)])),
    titles: tables.flatMap(({ headings, for: kind, rows }) =>
      rows.map((row) => line(headings.at(-1), kind, ...rowRead(row))),
    ),
  };
}

/** Those of a round in the order of their lines: in which order classes stand is no fact. */
const byRound = (firsts: readonly (readonly [round: number, line: string])[]): readonly string[] =>
  firsts.toSorted(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)).map(([, text]) => text);

const rowRead = ({
  position,
  number,
  names,
  results,
  total = NO_POINTS,
}: WikiTitleRow): readonly unknown[] => [
  position,
  number,
  names.map(nameLine).join(' / '),
  ...results.map(({ text, hasPole }) => `${text}${hasPole ? '*' : ''}`),
  printedPoints(total),
];
