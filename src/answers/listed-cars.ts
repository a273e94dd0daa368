import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { numbersAt, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';

type Entered = NonNullable<Of<'entry-list'>['entries']>[string][string];

/** A car as an entry list names it: what the list leaves out is as it was known before. */
export interface ListedCar {
  readonly key: string;
  readonly class: string | undefined;
  readonly team: string | undefined;
  readonly model: string | undefined;
  readonly entered: Entered | undefined;
  /** Drivers in the spelling of the list. */
  readonly crew: readonly string[] | undefined;
}

/** Each car of an entry list in one line, as listed; then those of which it names the crew alone. */
export function listedCars(
  season: Season,
  { entries = {}, crews = {}, for: round }: Of<'entry-list'>,
): readonly ListedCar[] {
  const starters = round === undefined ? undefined : startersByNumber(season, round);
  const known = (number: string) => starters?.get(number as never);
  const listed = Object.entries(entries).flatMap(([name, lines]) =>
    Object.entries(lines).map(
      ([key, entered]): ListedCar => ({
        key,
        class: name,
        team: entered.team ?? known(entered.number ?? key)?.team,
        model: entered.car ?? known(entered.number ?? key)?.car,
        entered,
        crew: lookup(crews, entered.number ?? key) ?? lookup(crews, key),
      }),
    ),
  );
  const named = new Set(listed.flatMap(({ key, entered }) => [key, entered?.number ?? key]));
  const numbers = numbersAt(season, round);
  const others = Object.entries(crews)
    .filter(([key]) => !named.has(key))
    .map(([key, crew]): ListedCar => {
      const entry = numbers.get(key as never);
      const { team, car } = known(key) ?? {};
      const of = entry && season.entries.get(entry)?.class;
      return { key, class: of, team, model: car, entered: undefined, crew };
    });
  return [...listed, ...others];
}
