import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import type { SheetCar, SheetPenalty } from '#core/timing/sheet';
import { child, type JsonValue } from '#formats/json/json-value';
import { decimal, flag, timeOf, whole } from '#formats/text/field';

/** What a server manager has written into a line of the result; the game's own server gives no penalties. */
export interface AcPenalties {
  readonly listed: readonly SheetPenalty[];
  readonly time: number;
  readonly laps: number;
  readonly isDisqualified: boolean;
}

export function acPenalties(row: JsonValue): AcPenalties {
  const isGiven = flag(child(row, 'HasPenalty')) === true;
  const time = isGiven ? penaltyTime(child(row, 'PenaltyTime')) : undefined;
  const laps = isGiven ? (whole(child(row, 'LapPenalty')) ?? 0) : 0;
  const { line } = row;
  const timed = time === undefined ? [] : [given<SheetPenalty>({ what: 'time added', line, time })];
  const lapped = laps === 0 ? [] : [{ what: laps === 1 ? '1 lap' : `${laps} laps`, line }];
  const isDisqualified = flag(child(row, 'Disqualified')) === true;
  return { listed: [...timed, ...lapped], time: time ?? 0, laps, isDisqualified };
}

/** It is written in nanoseconds. */
function penaltyTime(field: JsonValue): LapTime | undefined {
  const nanoseconds = decimal(field);
  return nanoseconds === undefined || nanoseconds === 0 ? undefined : timeOf(field, nanoseconds / 1_000_000);
}

/** A car of a race with what was taken from it. */
export interface Penalised {
  readonly car: SheetCar;
  readonly penalties: AcPenalties;
}

/**
 * Does the order have the penalties in it? It does if it is right with them and wrong without.
 *
 * @returns undefined if there are none, or if the order is right, or wrong, in both cases.
 */
export function orderHasPenalties(all: readonly Penalised[]): boolean | undefined {
  const placed = all.filter(({ car }) => car.place !== undefined);
  if (placed.every(({ penalties }) => penalties.listed.length === 0)) return undefined;
  const withThem = isInOrder(placed, 1);
  return withThem === isInOrder(placed, 0) ? undefined : withThem;
}

/** @param share 1 with the penalties, 0 without. */
function isInOrder(cars: readonly Penalised[], share: 0 | 1): boolean {
  const standings = cars.map(({ car, penalties }) => ({
    laps: (car.laps ?? 0) - share * penalties.laps,
    time: (car.time ?? 0) + share * penalties.time,
  }));
  return standings.every((standing, index) => {
    const ahead = standings[index - 1] ?? standing;
    return ahead.laps > standing.laps || (ahead.laps === standing.laps && ahead.time <= standing.time);
  });
}
