import { type ClassName, className, type RoundKey } from '#core/base/ids';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { sameLetters } from './same-letters.ts';

/** The class of a rulebook that a file means by a word, and the class that a rulebook has alone. */
export function rulebookClasses(season: Season, round: RoundKey) {
  const classes = Object.keys(rulebookAt(season, round).classes).map(className);
  const byLetters = new Map(classes.map((name) => [sameLetters(name), name]));
  return {
    only: classes.length === 1 ? classes[0] : undefined,
    named: (printed: string | undefined): ClassName | undefined =>
      printed === undefined ? undefined : byLetters.get(sameLetters(printed)),
  };
}
