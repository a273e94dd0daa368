import type { Day } from '#core/base/day';
import {
  carNumber,
  driverKey,
  QUALIFYING,
  RACE,
  roundKey,
  type SessionName,
  sessionName,
} from '#core/base/ids';
import { readLapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { Of } from '#core/documents/document.schema';
import type { Body, Dated } from '#formats/yaml/dated';
import { type F1dbRace, type F1dbResult, type F1dbSeason, nameOf } from './f1db-season.ts';

/** What a season is called, and by whom it was run: a file of results does not say. */
export interface F1dbSeries {
  readonly series: string;
  readonly organiser: string;
  /** The only class of its rulebook. */
  readonly class: string;
  /** The key of its sources. */
  readonly source: string;
}

/** The car of a line: those who shared it follow its first driver. */
interface RacedCar {
  readonly number: string;
  readonly lines: readonly [F1dbResult, ...F1dbResult[]];
}

/**
 * The documents of a season but for its rulebook: the season, calendar, drivers and cars, and for each race its entries,
 * the pole, a sprint and the classification.
 */
export function boardDocuments(season: F1dbSeason, series: F1dbSeries): readonly Dated[] {
  const first = `${season.year}-01-01` as Day;
  const opening = [seasonOf(season, series), calendarOf(season), driversOf(season), carsOf(season, series)];
  const usual = firstModels(season);
  return [
    ...opening.map((body) => ({ day: first, body: { ...body, ...compiled(series) } })),
    ...season.races.flatMap((race) =>
      raceDocuments(season, race, usual, series).map((body) => ({
        day: race.date,
        body: { ...body, ...compiled(series) },
      })),
    ),
  ];
}

const compiled = ({ source }: F1dbSeries) => ({ reconstructed: true, sources: [source] });

function seasonOf({ year }: F1dbSeason, { series, organiser }: F1dbSeries): Body<Of<'season'>> {
  return { kind: 'season', season: `${year} ${series}`, series, year, organiser };
}

function calendarOf(season: F1dbSeason): Body<Of<'calendar'>> {
  const hasSprints = season.races.some(({ hasSprint }) => hasSprint === true);
  const rounds = season.races.map((race) => {
    const short = nameOf(season, race.key);
    const sessions = hasSprints && race.hasSprint === false ? { sessions: WITHOUT_SPRINT } : {};
    return [race.key, { race: race.name ?? short, short, date: race.date, ...sessions }] as const;
  });
  return { kind: 'calendar', rounds: Object.fromEntries(rounds) };
}

/**
 * In a season with sprints the rulebook gives points for one in every round, so a round without one has to say so. A
 * round with a sprint has every session, as has each round of a season without sprints, and says nothing. Qualifying
 * gives no points, but is held, and the board has its pole.
 */
const WITHOUT_SPRINT = [QUALIFYING, RACE];

/** Each driver by the name that documents use, with his id. */
function driversOf(season: F1dbSeason): Body<Of<'drivers'>> {
  const ids = new Set(
    season.races.flatMap(({ results, sprint }) => [...results, ...sprint].map(({ driver }) => driver)),
  );
  return {
    kind: 'drivers',
    drivers: Object.fromEntries([...ids].map((id) => [nameOf(season, id), { ids: { f1db: id } }])),
  };
}

/** What a constructor is: a chassis and an engine together, of one name where one made both. */
function modelOf(season: F1dbSeason, { chassis, engine }: F1dbResult): string {
  const maker = nameOf(season, chassis);
  return engine === undefined || engine === chassis ? maker : `${maker}-${nameOf(season, engine)}`;
}

/** The models, and each number with the one that it had first. */
function carsOf(season: F1dbSeason, { class: category }: F1dbSeries): Body<Of<'entry-list'>> {
  const cars: Record<string, { chassis: string; manufacturer: string; engine?: string }> = {};
  for (const line of season.races.flatMap(({ results, sprint }) => [...results, ...sprint])) {
    const model = modelOf(season, line);
    cars[model] ??= {
      chassis: nameOf(season, line.chassis),
      manufacturer: model,
      ...(line.engine === undefined ? {} : { engine: nameOf(season, line.engine) }),
    };
  }
  const entries = [...firstModels(season)].map(([number, car]) => [number, { car }]);
  return { kind: 'entry-list', cars, entries: { [category]: Object.fromEntries(entries) } };
}

function firstModels(season: F1dbSeason): ReadonlyMap<string, string> {
  const models = new Map<string, string>();
  for (const { number, lines } of season.races.flatMap(({ results }) => carsIn(results)))
    if (!models.has(number)) models.set(number, modelOf(season, lines[0]));
  return models;
}

function raceDocuments(
  season: F1dbSeason,
  race: F1dbRace,
  usual: ReadonlyMap<string, string>,
  series: F1dbSeries,
): readonly Body<Of<'entry-list'> | Of<'classification'>>[] {
  const cars = carsIn(race.results);
  const pole = cars.find(({ lines }) => lines.some(({ driver }) => driver === race.pole));
  return [
    entriesOf(season, race, cars, usual, series),
    ...(pole === undefined ? [] : [poleOf(season, race, pole)]),
    ...(race.sprint.length === 0 ? [] : [classificationOf(season, race, SPRINT, carsIn(race.sprint))]),
    classificationOf(season, race, RACE, cars),
  ];
}

const SPRINT = sessionName('sprint');

/** Cars by their numbers. A number that two cars had, one of which did not start, gets a `bis`. */
function carsIn(results: readonly F1dbResult[]): readonly RacedCar[] {
  const cars: { number: string; lines: [F1dbResult, ...F1dbResult[]] }[] = [];
  const taken = new Map<string, { number: string; lines: [F1dbResult, ...F1dbResult[]] }>();
  for (const line of results) {
    const before = taken.get(line.number);
    if (before !== undefined && line.isShared) before.lines.push(line);
    else {
      const car = {
        number: before === undefined ? line.number : `${line.number}bis`,
        lines: [line] as [F1dbResult],
      };
      cars.push(car);
      if (before === undefined) taken.set(line.number, car);
    }
  }
  return cars;
}

/** The crews of a race, and the cars that differ from those of the season's list. */
function entriesOf(
  season: F1dbSeason,
  race: F1dbRace,
  cars: readonly RacedCar[],
  usual: ReadonlyMap<string, string>,
  series: F1dbSeries,
): Body<Of<'entry-list'>> {
  const others = cars
    .map(({ number, lines: [line] }) => ({ number, car: modelOf(season, line) }))
    .filter(({ number, car }) => usual.get(number) !== car);
  return {
    kind: 'entry-list',
    for: roundKey(race.key),
    ...(others.length === 0
      ? {}
      : {
          entries: { [series.class]: Object.fromEntries(others.map(({ number, car }) => [number, { car }])) },
        }),
    crews: Object.fromEntries(
      cars.map(({ number, lines }) => [number, lines.map(({ driver }) => driverKey(nameOf(season, driver)))]),
    ),
  };
}

/** Of qualifying the condensed file has the pole alone. */
function poleOf(season: F1dbSeason, race: F1dbRace, { number }: RacedCar): Body<Of<'classification'>> {
  return {
    kind: 'classification',
    for: roundKey(race.key),
    session: QUALIFYING,
    state: 'final',
    complete: false,
    results: [
      {
        car: carNumber(number),
        place: { from: 1, to: 1 },
        driver: driverKey(nameOf(season, race.pole ?? '')),
      },
    ],
  };
}

function classificationOf(
  season: F1dbSeason,
  race: F1dbRace,
  session: SessionName,
  cars: readonly RacedCar[],
): Body<Of<'classification'>> {
  const fastest = session === RACE ? fastestOf(season, race, cars) : [];
  return {
    kind: 'classification',
    for: roundKey(race.key),
    session,
    state: 'final',
    ...(session === RACE && race.laps !== undefined ? { run: race.laps } : {}),
    ...(session === RACE && race.planned !== undefined ? { planned: race.planned } : {}),
    results: cars.map(lineOf),
    ...(fastest.length === 0 ? {} : { fastestLap: fastest }),
  };
}

type Line = Of<'classification'>['results'][number];

function lineOf({ number, lines: [line] }: RacedCar): Line {
  const place = /^\d{1,4}$/.test(line.position) ? Number(line.position) : 0;
  const isPlaced = place >= 1;
  const out = isPlaced ? (line.reason === undefined ? undefined : 'Ret') : outOf(line.position);
  const time = line.time === undefined ? undefined : readLapTime(line.time);
  return {
    car: carNumber(number),
    ...(isPlaced ? { place: { from: place, to: place } } : {}),
    ...(out === undefined ? {} : { out }),
    ...(line.laps === undefined ? {} : { laps: line.laps }),
    ...(time === undefined ? {} : { time }),
    ...(line.gap === undefined ? {} : { gap: line.gap }),
    ...(line.reason === undefined ? {} : { reason: line.reason }),
  };
}

const OUT: Readonly<Record<string, Out>> = {
  DNF: 'Ret',
  DNS: 'DNS',
  DNP: 'DNS',
  DNQ: 'DNQ',
  DNPQ: 'DNQ',
  NC: 'NC',
  DSQ: 'DSQ',
  EX: 'EX',
};
const outOf = (position: string): Out | undefined =>
  Object.hasOwn(OUT, position) ? OUT[position] : undefined;

/** In which car each of the fastest was: the one that ran, where he was in two. */
function fastestOf(season: F1dbSeason, race: F1dbRace, cars: readonly RacedCar[]) {
  return race.fastest.flatMap((driver) => {
    const his = cars.filter(({ lines }) => lines.some((line) => line.driver === driver));
    const car = his.find(({ lines: [line] }) => (line.laps ?? 0) > 0) ?? his[0];
    return car === undefined
      ? []
      : [{ car: carNumber(car.number), driver: driverKey(nameOf(season, driver)) }];
  });
}
