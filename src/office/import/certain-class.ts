import type { ClassName, RoundKey } from '#core/base/ids';
import { numbersAt } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetCar } from '#core/timing/sheet';
import type { MatchedCar } from './match-cars.ts';
import { rulebookClasses } from './rulebook-classes.ts';

/**
 * The class in which a car of a file races, where that is certain: that of its entry, that of all entered cars for which
 * the file has the same word, the class of the rulebook that the word names, or the only one there is.
 */
export function certainClasses(
  season: Season,
  round: RoundKey,
  cars: readonly MatchedCar[],
): (car: SheetCar) => ClassName | undefined {
  const { only, named } = rulebookClasses(season, round);
  const numbers = numbersAt(season, round);
  const entered = new Map<SheetCar, ClassName>();
  const byWord = new Map<string, Set<ClassName>>();
  for (const { sheet, number, starter } of cars) {
    const key = number === undefined ? undefined : numbers.get(number);
    const of = starter?.class ?? (key && season.entries.get(key)?.class);
    if (of === undefined) continue;
    entered.set(sheet, of);
    if (sheet.class !== undefined) byWord.set(sheet.class, (byWord.get(sheet.class) ?? new Set()).add(of));
  }
  const meant = (word: string) => {
    const classes = byWord.get(word);
    const own = named(word);
    if (classes === undefined) return own;
    const [first] = classes;
    return classes.size === 1 && (own ?? first) === first ? first : undefined;
  };
  return (car) => entered.get(car) ?? only ?? (car.class === undefined ? undefined : meant(car.class));
}
