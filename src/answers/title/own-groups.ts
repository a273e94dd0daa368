import type { CarResult } from './car-result.ts';
import { type LimitRange, mergedLimit } from './limit-ranges.ts';

/** What must hold of the others: nothing, something that cannot be, or one of several things. */
export type Others =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'limits'; readonly limits: readonly LimitRange[] }
  /** What cannot be said as ranges. */
  | { readonly is: 'listed'; readonly key: string };

export interface OwnCase<Said> {
  readonly own: CarResult;
  readonly others: Others;
  readonly said: Said;
}

/** Results of one's own with which the same must hold of the others, the best first. */
export interface OwnGroup<Said> {
  readonly own: readonly CarResult[];
  readonly others: Others;
  readonly said: Said;
}

export function ownGroups<Said>(cases: readonly OwnCase<Said>[]): readonly OwnGroup<Said>[] {
  const groups: OwnGroup<Said>[] = [];
  for (const { own, others, said } of cases.toSorted((a, b) => byWorth(a.own, b.own))) {
    const at = groups.findLastIndex((group) => merged(group.others, others) !== undefined);
    const group = groups[at];
    const both = group === undefined ? undefined : merged(group.others, others);
    if (group === undefined || both === undefined) groups.push({ own: [own], others, said });
    else groups[at] = { ...group, own: [...group.own, own], others: both };
  }
  return groups;
}

const byWorth = (a: CarResult, b: CarResult): number =>
  b.points - a.points || (a.place ?? 0) - (b.place ?? 0);

function merged(one: Others, other: Others): Others | undefined {
  if (one.is === 'listed' && other.is === 'listed') return one.key === other.key ? one : undefined;
  if (one.is === 'limits' && other.is === 'limits') return mergedLimits(one.limits, other.limits);
  return one.is === other.is ? one : undefined;
}

/** Of the same rivals only: of one that is not named, nothing is known to be impossible. */
function mergedLimits(some: readonly LimitRange[], others: readonly LimitRange[]): Others | undefined {
  if (some.length !== others.length) return undefined;
  const limits = some.flatMap((one) => {
    const other = others.find(({ name }) => name === one.name);
    return other === undefined ? [] : (mergedLimit(one, other) ?? []);
  });
  return limits.length === some.length ? { is: 'limits', limits } : undefined;
}
