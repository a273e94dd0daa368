import type { Day } from '#core/base/day';

/*
 * A season as F1DB has it (https://www.f1db.com, CC BY 4.0), in one shape for both of its files: the release
 * (`f1db.json`: drivers, constructors, races …) and the condensed one, with a season for each year.
 */

export interface F1dbSeason {
  readonly year: number;
  /** In their order. */
  readonly races: readonly F1dbRace[];
  /** The names that the file has for its ids; what it has no name for is named after its id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface F1dbRace {
  /** `great-britain`: the Grand Prix, once in a season. */
  readonly key: string;
  /** The official name, where the file has one. */
  readonly name: string | undefined;
  /** `1950-05-13` */
  readonly date: Day;
  /** Laps run, and laps planned, where they are told. */
  readonly laps: number | undefined;
  readonly planned: number | undefined;
  readonly results: readonly F1dbResult[];
  readonly sprint: readonly F1dbResult[];
  /** Whether it has a sprint, run or planned; undefined where the file has neither a result nor the day of one. */
  readonly hasSprint: boolean | undefined;
  /** Ids of drivers: several where they were equally fast. */
  readonly fastest: readonly string[];
  readonly pole: string | undefined;
}

export interface F1dbResult {
  /** A place, or why there is none: DNF, DNS, DNQ, DNPQ, DNP, NC, DSQ, EX. */
  readonly position: string;
  readonly number: string;
  readonly driver: string;
  readonly chassis: string;
  readonly engine: string | undefined;
  /** A driver who shared the car of another line. */
  readonly isShared: boolean;
  readonly laps: number | undefined;
  readonly time: string | undefined;
  readonly gap: string | undefined;
  readonly reason: string | undefined;
}

/** `jose-froilan-gonzalez` is Jose Froilan Gonzalez, where the file has no name. */
export function nameOf({ names }: F1dbSeason, id: string): string {
  return (
    names.get(id) ??
    id
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
  );
}
