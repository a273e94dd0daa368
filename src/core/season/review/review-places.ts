import type { Of } from '#core/documents/document.schema';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

type Classification = Of<'classification'>;
type Line = Classification['results'][number];

/** Places that two cars have, that nobody has, and that no line gives. */
export function reviewPlaces({ results, complete }: Classification): readonly Problem[] {
  const path: Path = ['results'];
  const certain = results.filter(({ place }) => place !== undefined && place.from === place.to);
  const shared = [...Map.groupBy(certain, ({ place }) => place?.from ?? 0)].filter(
    ([, lines]) => lines.length > 1,
  );
  const problems = shared.map(([place, lines]) =>
    finding({ code: 'shared-place', place, cars: lines.map(({ car }) => car), path }),
  );
  if (complete === false) return problems;
  return [...problems, ...skipped(results, path), ...silent(results)];
}

function skipped(results: readonly Line[], path: Path): readonly Problem[] {
  const taken = results.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const last = Math.min(results.length, Math.max(0, ...taken.map(({ to }) => to)));
  const ahead = (place: number) => taken.filter(({ from }) => from < place).length;
  const covered = (place: number) => taken.some(({ from, to }) => from <= place && place <= to);
  for (let place = 1; place <= last; place++) {
    if (!covered(place) && ahead(place) < place) return [finding({ code: 'place-skipped', place, path })];
  }
  return [];
}

function silent(results: readonly Line[]): readonly Problem[] {
  return results.flatMap(({ car, place, classPlace, out }, index) =>
    place === undefined && classPlace === undefined && out === undefined
      ? [finding({ code: 'no-place-no-reason', car, path: ['results', index] })]
      : [],
  );
}
