import { compareNumbers } from '#core/base/order';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { type Starter, starters } from '#core/season/entered';
import type { Entry, Season } from '#core/season/season';
import { classRank } from './winners.ts';

/** An entry, and how it was in each round in which it took part. */
export interface Entered {
  readonly entry: Entry;
  readonly class: string;
  readonly in: readonly { readonly round: CalendarRound; readonly starter: Starter }[];
}

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

/** The makes of tyre of cars in entries; `''` among them where that of one is not known. */
export function tyresOf(season: Season, all: readonly Entered[]): ReadonlySet<string> {
  const cars = all.flatMap(({ entry, in: appearances }) =>
    appearances.length === 0 ? [entry.car] : appearances.map(({ starter }) => starter.car),
  );
  return new Set(cars.map((car) => season.models.get(car ?? '')?.tyre ?? ''));
}
