import { type ListedCar, listedCars } from '#answers/listed-cars';
import { driverCountry, driverName, teamName } from '#answers/names';
import { personText } from '#answers/text/person-text';
import { given } from '#core/base/given';
import type { Of } from '#core/documents/document.schema';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { colourOf } from '../class-colour.ts';
import { cell, plain, soft, strong } from './cell.ts';
import type { Block, Cell, Column, Line, Table } from './layout.ts';
import { row } from './row.ts';

const left = (head: string, share?: number): Column => ({ head, align: 'left', ...given({ share }) });

/** People, with what else is known of them. */
export function driverBlocks(words: Words, { drivers }: Of<'drivers'>): readonly Block[] {
  const said = words.paper.drivers;
  const rows = Object.entries(drivers).map(([key, person]) =>
    row([cell(strong(person.name ?? key)), person.country ?? '', personText(words, person)]),
  );
  return [
    {
      is: 'table',
      columns: [left(said.driver, 2), left(said.country), left(said.more, 3)],
      groups: [{ rows }],
    },
  ];
}

/** An entry list as it was posted: cars by class, then the teams, cars and registrations that it names. */
export function entryListBlocks(words: Words, season: Season, document: Of<'entry-list'>): readonly Block[] {
  const { teams = {}, cars = {}, registered = {} } = document;
  const said = words.paper.entries;
  const under = (heading: string, table: Table): readonly Block[] =>
    table.groups.every(({ rows }) => rows.length === 0) ? [] : [{ is: 'heading', text: heading }, table];
  const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table => ({
    is: 'table',
    columns,
    groups: [{ rows: rows.map((cells) => row(cells)) }],
  });
  return [
    ...listedBlocks(words, season, document),
    ...under(
      said.teams,
      table(
        [left(said.team, 2), left(said.country), left(said.also, 2)],
        Object.entries(teams).map(([key, { name = key, country = '', also = [] }]) => [
          cell(strong(name)),
          country,
          also.join(words.between.items),
        ]),
      ),
    ),
    ...under(
      said.cars,
      table(
        [left(said.car, 2), left(said.chassis, 3), left(said.engine, 3), left(said.tyre, 2)],
        Object.entries(cars).map(([key, { chassis, engine = '', tyre = '' }]) => [
          cell(strong(key)),
          chassis,
          engine,
          tyre,
        ]),
      ),
    ),
    ...under(
      said.registered,
      table(
        [left(said.driver, 1), left(said.titles, 2)],
        Object.entries(registered).map(([driver, titles]) => [
          cell(strong(driverName(season, personOf(season, driver as never)))),
          titles.join(words.between.items),
        ]),
      ),
    ),
  ];
}

function listedBlocks(words: Words, season: Season, document: Of<'entry-list'>): readonly Block[] {
  const said = words.paper.entries;
  const cars = listedCars(season, document);
  if (cars.length === 0) return [];
  const has = (key: 'team' | 'model' | 'crew') => cars.some((car) => car[key] !== undefined);
  const columns = [
    { head: said.number, align: 'right' } as const,
    ...(has('team') ? [left(said.team, 4)] : []),
    ...(has('model') ? [left(said.car, 3)] : []),
    ...(has('crew') ? [left(said.crew, 4)] : []),
  ];
  const groups = [...Map.groupBy(cars, (car) => car.class ?? '')].map(([name, some]) => ({
    ...given({ head: name === '' ? undefined : name }),
    count: words.official.cars(some.length),
    ...colourOf(season, name),
    rows: some.map((car) =>
      row(
        [
          cell(strong(car.entered?.number ?? car.key)),
          ...(has('team') ? [cell(strong(teamIn(season, document, car)))] : []),
          ...(has('model') ? [cell(plain(car.model))] : []),
          ...(has('crew') ? [crewCell(season, car)] : []),
        ],
        colourOf(season, name).colour,
      ),
    ),
  }));
  return [{ is: 'table', columns, groups }];
}

const teamIn = (season: Season, { teams }: Of<'entry-list'>, { team }: ListedCar): string | undefined =>
  team === undefined ? undefined : (teams?.[team]?.name ?? teamName(season, team));

const crewCell = (season: Season, { crew = [], entered }: ListedCar): Cell =>
  cell(
    crew.map((name): Line => {
      const driver = personOf(season, name as never);
      return { text: driverName(season, driver), ...given({ more: driverCountry(season, driver) }) };
    }),
    soft(entered?.note),
  );
