import { contenderCountry, contenderName, teamOf } from '#answers/names';
import type { DriverKey, EntryKey } from '#core/base/ids';
import type { Row, Standings } from '#core/scoring/table';
import { crewOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { driverText, flagged } from './wiki-names.ts';
import { lines } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';

/** What tables have before the rounds, for each kind of contender. */
export const CONTENDER_HEADS = {
  entry: ['Team', 'Car'],
  driver: ['Driver', 'Team'],
  crew: ['Crew', 'Team'],
  team: ['Team'],
  manufacturer: ['Manufacturer'],
  constructor: ['Constructor'],
} as const satisfies Record<Standings['for'], readonly string[]>;

/** Who a row is, and with what: as many cells as there are heads. */
export function contenderCells(season: Season, table: Standings, row: Row): readonly string[] {
  const ran = row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.starter]));
  switch (table.for) {
    case 'entry':
      return [nameText(season, table, row), modelsText(season, row, ran)];
    case 'driver':
      return [driverText(season, row.contender as DriverKey), teamsText(season, ran)];
    case 'crew':
      return [
        lines(crewOf(row.contender).map((driver) => driverText(season, driver))),
        teamsText(season, ran),
      ];
    default:
      return [nameText(season, table, row)];
  }
}

/** `#1 OAK Racing Team Total`, with its flag; `#1` where no list names its team. */
function nameText(season: Season, table: Standings, { contender, number }: Row): string {
  const isNameless = number !== undefined && teamOf(season, contender as EntryKey) === undefined;
  const parts = [
    number === undefined ? '' : `#${wikiText(number)}`,
    isNameless ? '' : wikiText(contenderName(plain, season, table, contender)),
  ];
  return flagged(contenderCountry(season, table, contender), parts.filter((part) => part !== '').join(' '));
}

/** The models that it ran; before it ran, the one that it was entered with. */
function modelsText(season: Season, { contender }: Row, ran: readonly Starter[]): string {
  const models = ran.map(({ car }) => car);
  const shown = models.length === 0 ? [season.entries.get(contender as EntryKey)?.car] : models;
  return lines(
    [...new Set(shown)].flatMap((car) =>
      car === undefined ? [] : [wikiText(season.models.get(car)?.chassis ?? car)],
    ),
  );
}

/** The teams for which a driver drove, each with the number on the car. */
function teamsText(season: Season, ran: readonly Starter[]): string {
  const teams = ran.map(({ number, team }) => {
    const name = team === undefined ? '' : ` ${wikiText(season.teams.get(team)?.name ?? team)}`;
    return flagged(team && season.teams.get(team)?.country, `#${wikiText(number)}${name}`);
  });
  return lines([...new Set(teams)]);
}
