import { type ListedCar, listedCars } from '#answers/listed-cars';
import { driverCountry, driverName, teamName } from '#answers/names';
import { personText } from '#answers/text/person-text';
import { given } from '#core/base/given';
import { driverKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { colourOf } from '../class-colour.ts';
import { cell, plain, soft, strong } from './cell.ts';
import type { Block, Cell, Column, Line, TableRow } from './layout.ts';
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

type EntryList = Of<'entry-list'>;

/** An entry list as it was posted: cars by class, then the teams, cars and registrations that it names. */
export const entryListBlocks = (words: Words, season: Season, document: EntryList): readonly Block[] => [
  ...listedBlocks(words, season, document),
  ...teamBlocks(words, document),
  ...carBlocks(words, document),
  ...registeredBlocks(words, season, document),
];

function teamBlocks({ paper: { entries: said }, between }: Words, { teams = {} }: EntryList) {
  const columns = [left(said.team, 2), left(said.country), left(said.also, 2)];
  const rows = Object.entries(teams).map(([key, { name = key, country = '', also = [] }]) =>
    row([cell(strong(name)), country, also.join(between.items)]),
  );
  return under(said.teams, columns, rows);
}

function carBlocks({ paper: { entries: said } }: Words, { cars = {} }: EntryList) {
  const columns = [left(said.car, 2), left(said.chassis, 3), left(said.engine, 3), left(said.tyre, 2)];
  const rows = Object.entries(cars).map(([key, { chassis, engine = '', tyre = '' }]) =>
    row([cell(strong(key)), chassis, engine, tyre]),
  );
  return under(said.cars, columns, rows);
}

function registeredBlocks(
  { paper: { entries: said }, between }: Words,
  season: Season,
  { registered = {} }: EntryList,
) {
  const columns = [left(said.driver, 1), left(said.titles, 2)];
  const rows = Object.entries(registered).map(([driver, titles]) =>
    row([cell(strong(driverName(season, personOf(season, driverKey(driver))))), titles.join(between.items)]),
  );
  return under(said.registered, columns, rows);
}

/** A table below its heading; nothing where nothing stands in it. */
const under = (text: string, columns: readonly Column[], rows: readonly TableRow[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        { is: 'heading', text },
        { is: 'table', columns, groups: [{ rows }] },
      ];

function listedBlocks(words: Words, season: Season, document: EntryList): readonly Block[] {
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

const teamIn = (season: Season, { teams }: EntryList, { team }: ListedCar): string | undefined =>
  team === undefined ? undefined : (teams?.[team]?.name ?? teamName(season, team));

const crewCell = (season: Season, { crew = [], entered }: ListedCar): Cell =>
  cell(
    crew.map((name): Line => {
      const driver = personOf(season, driverKey(name));
      return { text: driverName(season, driver), ...given({ more: driverCountry(season, driver) }) };
    }),
    soft(entered?.note),
  );
