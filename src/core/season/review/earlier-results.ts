import type { CarNumber, EntryKey, RoundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { isCarrying } from '../carried.ts';
import { numbersAt, startersByNumber } from '../entered.ts';
import { changesOf, includedIn } from '../included.ts';
import { carOf, type Measure } from '../result-change.ts';
import type { RoundRecord, Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/* What a document does to results and decisions that were posted before it. */

/** Where a document gives numbers to cars, and what to do there if it takes one from a car that is named already. */
type Remedy = 'change' | 'list' | 'calendar' | 'undone';

/** Documents name cars by their numbers: each number in one must go on meaning the entry that it meant. */
export function keepsCars(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const [path, remedy] = whereOf(document);
  return [...after.records].flatMap(([round, record]) => {
    if (after.rounds.get(round)?.cancelled !== undefined) return [];
    const [before, now] = [numbersAt(season, round), numbersAt(after, round)];
    return [
      ...namedIn(record).flatMap(([car, number]): readonly Problem[] => {
        const was = before.get(car);
        if (was === undefined || now.get(car) === was || number === document.document) return [];
        return [refusal({ code: 'result-loses-car', car, round, document: number, remedy, path })];
      }),
      ...classChanges(season, after, round, now).map((change) => finding({ ...change, path })),
    ];
  });
}

/** Where in a document: at the cars or the dates that it tells, else at the documents that it undoes. */
export function whereOf(document: OfficialDocument): readonly [Path, Remedy] {
  switch (document.kind) {
    case 'entry-change':
      return [['changes'], 'change'];
    case 'entry-list':
      return [[document.entries === undefined ? 'crews' : 'entries'], 'list'];
    case 'calendar':
      return [['rounds'], 'calendar'];
    case 'calendar-change':
      return [['changes'], 'calendar'];
    default:
      return [[document.annuls === undefined ? 'replaces' : 'annuls'], 'undone'];
  }
}

/** Each car that results, decisions and pit stops of a round name, with the first document that does. */
function namedIn({
  classifications,
  decisions,
  pitStops,
}: RoundRecord): readonly (readonly [CarNumber, number])[] {
  const named = new Map<CarNumber, number>();
  const name = (document: number, cars: Iterable<CarNumber | undefined>) => {
    for (const car of cars) if (car !== undefined && !named.has(car)) named.set(car, document);
  };
  for (const { document, results } of classifications.values())
    name(
      document,
      results.map(({ car }) => car),
    );
  for (const { document, measures = [] } of decisions) name(document, measures.map(carIn));
  for (const { document, stops } of pitStops)
    name(
      document,
      stops.map(({ car }) => car),
    );
  return [...named];
}

/** A measure that a decision takes from an earlier one has its car from there, unless it names one. */
const carIn = (measure: Measure): CarNumber | undefined =>
  isCarrying(measure) ? measure.car : carOf(measure);

/** Cars of a result that then count in another class. */
function classChanges(season: Season, after: Season, round: RoundKey, now: ReadonlyMap<CarNumber, EntryKey>) {
  const [before, entered] = [startersByNumber(season, round), startersByNumber(after, round)];
  const told = new Set<CarNumber>();
  const results = [...(after.records.get(round)?.classifications.values() ?? [])];
  return results.flatMap(({ document, results: lines }) =>
    lines.flatMap(({ car }) => {
      const [was, is] = [before.get(car), entered.get(car)];
      if (was === undefined || is === undefined || was.entry !== now.get(car)) return [];
      if (was.class === is.class || told.has(car)) return [];
      told.add(car);
      return [{ code: 'result-changes-class', car, round, document, from: was.class, to: is.class } as const];
    }),
  );
}

/** A penalty that an order has in it stays in it, whatever becomes of the decision. */
export function keptInOrder(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const undone = (numbers: readonly number[] | undefined, key: string) =>
    (numbers ?? []).map((number, index): { number: number; path: Path } => ({ number, path: [key, index] }));
  const classifications = [...after.records.values()].flatMap((record) => [
    ...record.classifications.values(),
  ]);
  return [...undone(document.annuls, 'annuls'), ...undone(document.replaces, 'replaces')].flatMap(
    ({ number, path }) =>
      classifications
        .filter((classification) => {
          const isIncluded = includedIn(after, classification);
          const decision = season.board.find((posted) => posted.document === number);
          const changes = decision === undefined ? [] : changesOf(season, decision, classification.session);
          return changes.some((change) => isIncluded(number, change));
        })
        .map(({ document: classification }) =>
          finding({ code: 'kept-in-order', decision: number, classification, path }),
        ),
  );
}
