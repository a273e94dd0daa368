import { driverName, roundName, teamName } from '#answers/names';
import { classRank } from '#answers/winners';
import { compareNumbers } from '#core/base/order';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Entered } from './parts/entry-table.tsx';
import type { Remark } from './parts/remarks.tsx';
import { remarksOn } from './parts/remarks.tsx';

/** Every entry with the rounds in which it took part, by class as in the rulebook and by number; of one round only those that are in it. */
export function enteredIn(season: Season, only?: CalendarRound): readonly Entered[] {
  const rounds = only === undefined ? calendar(season) : [only];
  const all = [...season.entries.values()].map((entry): Entered => {
    const appearances = rounds.flatMap((round) => {
      const starter = starters(season, round.key).get(entry.key);
      return starter === undefined ? [] : [{ round, starter }];
    });
    return { entry, class: appearances.at(-1)?.starter.class ?? entry.class, in: appearances };
  });
  const number = ({ entry, in: appearances }: Entered) => appearances.at(-1)?.starter.number ?? entry.number;
  return all
    .filter((one) => only === undefined || one.in.length > 0)
    .toSorted(
      (a, b) =>
        classRank(season, a.class) - classRank(season, b.class) || compareNumbers(number(a), number(b)),
    );
}

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
