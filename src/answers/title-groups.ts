import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Title } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { classRank } from './winners.ts';

/** The titles of one class. */
export interface TitleGroup<Of> {
  /** Undefined for titles over all classes, which come first. */
  readonly class: string | undefined;
  /** For every car of the class, over the season; never empty. */
  readonly main: readonly Of[];
  /** For some of the cars, or over some of the rounds; none where a class has no other titles. */
  readonly cups: readonly Of[];
}

interface Titled {
  readonly title: TitleKey;
  readonly class?: string | undefined;
}

/** Titles, or what is told of them, by class as in the rulebook; within a class in their own order. */
export function titleGroups<Of extends Titled>(
  season: Season,
  titles: readonly Of[],
): readonly TitleGroup<Of>[] {
  const clauses = rulebookAt(season).titles;
  const isCup = ({ title }: Of) => isOfCup(lookup(clauses, title));
  const rank = (name: string | undefined) => (name === undefined ? -1 : classRank(season, name));
  return [...Map.groupBy(titles, (one) => one.class)]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([name, some]) => {
      const main = some.filter((one) => !isCup(one));
      return main.length === 0
        ? { class: name, main: some, cups: [] }
        : { class: name, main, cups: some.filter(isCup) };
    });
}

/** A title that leaves rounds out is none; one that names the only rounds that count is. */
const isOfCup = (title: Pick<Title, 'cup' | 'only'> | undefined): boolean =>
  title?.cup !== undefined || title?.only !== undefined;

/** A title's name among those of its class: `Teams` of `LMP2 Teams`; whole where it does not begin with the class. */
export function nameInClass({
  name,
  class: of,
}: {
  readonly name: string;
  readonly class?: string | undefined;
}): string {
  const rest = of !== undefined && name.startsWith(`${of} `) ? name.slice(of.length + 1) : '';
  return rest === '' ? name : rest;
}
