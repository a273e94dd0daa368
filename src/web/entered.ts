import type { Entered } from '#answers/entered';
import { driverName, roundName, teamName } from '#answers/names';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Remark } from './parts/remarks.tsx';
import { remarksOn } from './parts/remarks.tsx';

/** Doubts and notes on entries, their teams, cars, crews and drivers. */
export function remarksOnEntered(words: Words, season: Season, all: readonly Entered[]): readonly Remark[] {
  return all.flatMap(({ entry, in: appearances }) => {
    const car = words.remarks.car(appearances.at(-1)?.starter.number ?? entry.number);
    const teams = new Set(appearances.map(({ starter }) => starter.team ?? entry.team));
    const cars = new Set(appearances.map(({ starter }) => starter.car ?? entry.car));
    const drivers = new Set(appearances.flatMap(({ starter }) => starter.crew));
    return [
      ...remarksOn(car, entry),
      ...[...teams].flatMap((team = '') => remarksOn(teamName(season, team), season.teams.get(team))),
      ...[...cars].flatMap((model = '') => remarksOn(model, season.models.get(model))),
      ...appearances.flatMap(({ round, starter: { doubt } }) =>
        doubt === undefined || doubt === entry.doubt
          ? []
          : remarksOn(words.remarks.at(car, roundName(season, round.key)), { doubt }),
      ),
      ...[...drivers].flatMap((driver) =>
        remarksOn(driverName(season, driver), season.people.known.get(driver)),
      ),
    ];
  });
}
