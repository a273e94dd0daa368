import type { Cell } from '#core/scoring/cells';
import { type Box, boxesOf, type Case } from './boxes.ts';
import type { Contest } from './contest.ts';
import { type Budget, endIn, endsIn, profileOf, toldOf } from './enumerate.ts';
import { isRepeatedNext } from './legs.ts';
import { type Conditions, joined, type Limit, type NeedRow, resultKey, resultOf } from './needs.ts';
import type { StageCells } from './scored-outcome.ts';

/**
 * Every outcome of the next round that differs, and every end of the season after each; undefined where there are too many.
 *
 * A session that counts again in a later round, with other crews, may do there what its result here does not tell.
 */
export function byCases(contest: Contest, budget: Budget): Conditions | undefined {
  const cases = isRepeatedNext(contest) ? undefined : casesOf(contest, budget);
  if (cases === undefined) return undefined;
  const names = [...contest.candidates.keys()];
  return ({ contender }) => ({
    beside: [contender],
    clinch: {
      code: 'rows',
      rows: rowsOf(contest, cases, names, contender, (sets) => sets.every((set) => set.includes(contender))),
    },
    stay: {
      code: 'rows',
      rows: rowsOf(contest, cases, names, contender, (sets) => sets.some((set) => set.includes(contender))),
    },
  });
}

/** An outcome of the next round, and the champions of every end after it. */
interface NextCase {
  readonly cells: StageCells;
  readonly champions: readonly (readonly string[])[];
}

function casesOf(contest: Contest, budget: Budget): readonly NextCase[] | undefined {
  const legs = toldOf(contest, budget, (leg) => (leg === 0 ? nextKey : undefined));
  if (legs === undefined) return undefined;
  const [next = [], ...later] = legs;
  const cases = new Map<string, { readonly cells: StageCells; readonly champions: (readonly string[])[] }>();
  for (const told of next) {
    const cells = told.cells[0] ?? NO_CELLS;
    // Other rounds of its meeting may have been tried with it.
    const key = resultsKey(contest, cells);
    const one = cases.get(key) ?? { cells, champions: [] };
    cases.set(key, one);
    for (const { champions } of endsIn(contest, [[told], ...later]).values()) one.champions.push(champions);
  }
  return [...cases.values()];
}
const NO_CELLS: StageCells = new Map();

/** Of the next round everything that a condition may name; of others of its meeting what changes who is champion. */
const nextKey = (contest: Contest, cells: StageCells, round: number): string =>
  round === 0 ? resultsKey(contest, cells) : profileOf(contest, cells);

const resultFor = (contest: Contest, cell: Cell | undefined) =>
  resultOf(cell, cell === undefined ? '' : endIn(contest, cell));

/** Tells outcomes apart by everything that a condition may name. */
const resultsKey = (contest: Contest, cells: StageCells): string =>
  [...cells].map(([contender, cell]) => `${contender}:${resultKey(resultFor(contest, cell))}`).join('|');

function rowsOf(
  contest: Contest,
  cases: readonly NextCase[],
  names: readonly string[],
  contender: string,
  isTrue: (champions: NextCase['champions']) => boolean,
): readonly NeedRow[] {
  const others = names.filter((name) => name !== contender);
  const resultIn = ({ cells }: NextCase, name: string) => resultFor(contest, cells.get(name));
  const keyOf = (one: NextCase, name: string) => resultKey(resultIn(one, name));
  const rows = [...Map.groupBy(cases, (one) => keyOf(one, contender)).values()].map((of) => {
    const caseOf = (one: NextCase): Case => others.map((name) => keyOf(one, name));
    const [yes, no] = [of.filter((one) => isTrue(one.champions)), of.filter((one) => !isTrue(one.champions))];
    const limitsIn = (box: Box) =>
      others.flatMap((name, index): readonly Limit[] => {
        const values = box[index];
        if (values === undefined) return [];
        const results = new Map(of.map((one) => [keyOf(one, name), [resultIn(one, name)]]));
        const some = (isAllowed: boolean) =>
          [...results].flatMap(([key, result]) => (values.has(key) === isAllowed ? [result] : []));
        return [{ contenders: [name], starter: undefined, allowed: some(true), refused: some(false) }];
      });
    return {
      own: [[resultIn(of[0] as NextCase, contender)]],
      alternatives: boxesOf(yes.map(caseOf), no.map(caseOf)).map(limitsIn),
    };
  });
  return joined(rows);
}
