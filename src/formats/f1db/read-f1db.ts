import { readDay } from '#core/base/day';
import { MOST_LAPS } from '#core/base/limits';
import { isReserved } from '#core/base/reserved';
import { err, ok, type Result } from '#core/base/result';
import { excerpt } from '#formats/text/excerpt';
import { unprintable } from '#formats/text/printable';
import type { F1dbRace, F1dbResult, F1dbSeason } from './f1db-season.ts';

/** Why a file is no F1DB file, or has no such season. */
export interface F1dbFault {
  readonly code: 'not-json' | 'other-format' | 'no-such-season' | 'wrong-value';
  /** The way to the value: `1988.races[3].date`. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every season of a file, by its year; or what is wrong with the file. Both forms of it are read. */
export function readF1db(text: string): Result<ReadonlyMap<number, F1dbSeason>, F1dbFault> {
  const json = parsed(text);
  if (json === undefined) return err(fault('not-json', '', 'a text that is no JSON', 'an F1DB file'));
  const isRelease = isObject(json) && Array.isArray(json.races);
  return isRelease ? fromRelease(json) : fromCondensed(json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

const fault = (code: F1dbFault['code'], at: string, found: string, expected: string): F1dbFault => ({
  code,
  at,
  found,
  expected,
});

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((item) => isObject(item)) : [];

/** A text in which something stands; a number as it is written. */
const text = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : isText(value) ? value : undefined;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && unprintable(value) === undefined && !isReserved(value);
/** `gerhard-berger`. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_ID && /^[a-z\d]+(?:-[a-z\d]+)*$/i.test(value);
const LONGEST_ID = 100;
const lapsIn = (value: unknown, least = 0): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_LAPS
    ? value
    : undefined;

function foundAt(value: unknown): string {
  if (typeof value === 'string') return excerpt(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isObject(value) ? 'several values' : Array.isArray(value) ? 'a list' : 'nothing';
}

const YEAR = /^(?:19|20)\d\d$/;

/** `{ "1950": { races: [{ gp, date, laps, res, spr, fl, pole }] } }` */
function fromCondensed(json: unknown): Result<ReadonlyMap<number, F1dbSeason>, F1dbFault> {
  const years = isObject(json) ? Object.keys(json).filter((key) => YEAR.test(key)) : [];
  if (!isObject(json) || years.length === 0)
    return err(
      fault('other-format', '', 'another JSON file', 'the races of F1DB, or seasons by their years'),
    );
  const seasons = new Map<number, F1dbSeason>();
  for (const year of years) {
    const season = json[year];
    const races: F1dbRace[] = [];
    for (const [index, race] of objects(isObject(season) ? season.races : undefined).entries()) {
      const read = raceOf(`${year}.races[${index}]`, {
        key: race.gp,
        name: undefined,
        date: race.date,
        laps: race.laps,
        planned: undefined,
        results: objects(race.res).map((line) => resultOf(line, text(line.position))),
        sprint: objects(race.spr).map((line) => resultOf(line, text(line.position))),
        sprintDay: undefined,
        fastest: idsIn(race.fl),
        pole: idsIn(race.pole)[0],
      });
      if (!read.ok) return read;
      races.push(read.value);
    }
    seasons.set(Number(year), { year: Number(year), races, names: new Map() });
  }
  return ok(seasons);
}

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isId) : []);

/** `{ drivers: [{ id, name }], races: [{ year, grandPrixId, date, raceResults, fastestLaps … }] }` */
function fromRelease(json: Fields): Result<ReadonlyMap<number, F1dbSeason>, F1dbFault> {
  const names = namesIn(json);
  const byYear = new Map<number, F1dbRace[]>();
  for (const [index, race] of objects(json.races).entries()) {
    const at = `races[${index}]`;
    if (!YEAR.test(text(race.year) ?? ''))
      return err(fault('wrong-value', `${at}.year`, foundAt(race.year), 'a year'));
    const year = Number(race.year);
    const results = objects(race.raceResults);
    const read = raceOf(at, {
      key: race.grandPrixId,
      name: text(race.officialName),
      date: race.date,
      laps: race.laps,
      planned: lapsIn(race.scheduledLaps, 1),
      results: results.map((line) => resultOf(line, text(line.positionText))),
      sprint: objects(race.sprintRaceResults).map((line) => resultOf(line, text(line.positionText))),
      sprintDay: text(race.sprintRaceDate),
      fastest: fastestIn(race),
      pole: poleIn(race, results),
    });
    if (!read.ok) return read;
    byYear.set(year, [...(byYear.get(year) ?? []), read.value]);
  }
  return ok(new Map([...byYear].map(([year, races]) => [year, { year, races, names }])));
}

function namesIn(json: Fields): ReadonlyMap<string, string> {
  const named = ['drivers', 'constructors', 'engineManufacturers', 'grandsPrix'].flatMap((list) =>
    objects(json[list]),
  );
  return new Map(named.flatMap(({ id, name }) => (isId(id) && isText(name) ? [[id, name] as const] : [])));
}

const fastestIn = (race: Fields): readonly string[] =>
  objects(race.fastestLaps).flatMap(({ positionNumber, driverId }) =>
    positionNumber === 1 && isId(driverId) ? [driverId] : [],
  );

function poleIn(race: Fields, results: readonly Fields[]): string | undefined {
  const first = objects(race.startingGridPositions).find(({ positionNumber }) => positionNumber === 1);
  const onPole = first ?? results.find(({ gridPositionNumber }) => gridPositionNumber === 1);
  return isId(onPole?.driverId) ? onPole.driverId : undefined;
}

interface Said {
  readonly key: unknown;
  readonly name: string | undefined;
  readonly date: unknown;
  readonly laps: unknown;
  readonly planned: number | undefined;
  readonly results: readonly (F1dbResult | undefined)[];
  readonly sprint: readonly (F1dbResult | undefined)[];
  readonly sprintDay: string | undefined;
  readonly fastest: readonly string[];
  readonly pole: string | undefined;
}

/** A race whose every line can be read: a season with a hole in it would give other points. */
function raceOf(at: string, said: Said): Result<F1dbRace, F1dbFault> {
  const { key, name, date, laps, planned, results, sprint, sprintDay, fastest, pole } = said;
  if (!isId(key)) return err(fault('wrong-value', at, foundAt(key), 'the id of a Grand Prix'));
  const day = typeof date === 'string' ? readDay(date) : undefined;
  if (day === undefined)
    return err(fault('wrong-value', `${at}.date`, foundAt(date), 'a day such as 1950-05-13'));
  const lines = [...results, ...sprint];
  const odd = lines.indexOf(undefined);
  if (odd >= 0)
    return err(
      fault(
        'wrong-value',
        `${at}, line ${odd + 1}`,
        'a line without them',
        'position, number, driver and constructor',
      ),
    );
  const isLine = (line: F1dbResult | undefined) => line !== undefined;
  return ok({
    key,
    name,
    date: day,
    laps: lapsIn(laps),
    planned,
    results: results.filter(isLine),
    sprint: sprint.filter(isLine),
    hasSprint: sprint.length > 0 || sprintDay !== undefined || (results.length > 0 ? false : undefined),
    fastest,
    pole,
  });
}

/** @returns undefined if the line does not say who was where. */
function resultOf(line: Fields, position: string | undefined): F1dbResult | undefined {
  const number = text(line.driverNumber);
  const { driverId: driver, constructorId: chassis } = line;
  if (position === undefined || number === undefined) return undefined;
  if (!isId(driver) || !isId(chassis)) return undefined;
  return {
    position,
    number,
    driver,
    chassis,
    engine: isId(line.engineManufacturerId) ? line.engineManufacturerId : undefined,
    isShared: line.sharedCar === true,
    laps: lapsIn(line.laps),
    time: text(line.time),
    gap: text(line.gap),
    reason: text(line.reasonRetired),
  };
}
