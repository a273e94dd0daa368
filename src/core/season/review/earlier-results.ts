import type { OfficialDocument } from '#core/documents/document.schema';
import { startersByNumber } from '../entered.ts';
import { includedIn } from '../included.ts';
import type { Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/* What a document does to results that were posted before it. */

/** Results name cars by their numbers: each number in one must go on meaning the entry that it meant. */
export function keepsCars(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const path = [placeOf(document)];
  return [...after.records].flatMap(([round, { classifications }]) => {
    const [before, now] = [startersByNumber(season, round), startersByNumber(after, round)];
    if (before === now) return [];
    const told = new Set<string>();
    return [...classifications.values()].flatMap(({ document: number, results }) =>
      results.flatMap(({ car }): readonly Problem[] => {
        const [was, is] = [before.get(car), now.get(car)];
        if (was === undefined || told.has(car)) return [];
        told.add(car);
        if (is?.entry !== was.entry)
          return [refusal({ code: 'result-loses-car', car, round, document: number, path })];
        if (is.class === was.class) return [];
        const classes = { from: was.class, to: is.class };
        return [finding({ code: 'result-changes-class', car, round, document: number, ...classes, path })];
      }),
    );
  });
}

function placeOf(document: OfficialDocument): string {
  if (document.annuls !== undefined) return 'annuls';
  if (document.replaces !== undefined) return 'replaces';
  return document.kind === 'entry-list' ? 'entries' : 'changes';
}

/** A penalty that an order has in it stays in it, whatever becomes of the decision. */
export function keptInOrder(document: OfficialDocument, after: Season): readonly Problem[] {
  const undone = (numbers: readonly number[] | undefined, key: string) =>
    (numbers ?? []).map((number, index): { number: number; path: Path } => ({ number, path: [key, index] }));
  const classifications = [...after.records.values()].flatMap((record) => [
    ...record.classifications.values(),
  ]);
  return [...undone(document.annuls, 'annuls'), ...undone(document.replaces, 'replaces')].flatMap(
    ({ number, path }) =>
      classifications
        .filter((classification) => includedIn(after, classification).has(number))
        .map(({ document: classification }) =>
          finding({ code: 'kept-in-order', decision: number, classification, path }),
        ),
  );
}
