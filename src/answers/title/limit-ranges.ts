import { besideOf, type CarResult, carKey, NO_PLACE } from './car-result.ts';

/** What a rival's car may have: for each of the things that it may have beside its place, which places will do. */
export interface LimitRange {
  /** `#92` */
  readonly name: string;
  /** undefined where places do not tell it in one range each. */
  readonly spans: Spans | undefined;
  readonly allowed: readonly CarResult[];
  readonly refused: readonly CarResult[];
}
export type Spans = ReadonlyMap<string, Span>;

/** Any place behind the one will do, down to the other at least. */
export interface Span {
  readonly after: number;
  readonly upTo: number;
}
/** No place will do, and none at all neither. */
export const NEVER: number = NO_PLACE + 1;

export const limitRange = (
  name: string,
  allowed: readonly CarResult[],
  refused: readonly CarResult[],
): LimitRange => ({ name, spans: spansOf(allowed, refused), allowed, refused });

function spansOf(allowed: readonly CarResult[], refused: readonly CarResult[]): Spans | undefined {
  const spans = new Map<string, Span>();
  for (const one of new Set([...allowed, ...refused].map(besideOf))) {
    const places = (results: readonly CarResult[]) =>
      results.filter((result) => besideOf(result) === one).map(({ place }) => place ?? NO_PLACE);
    const after = Math.max(0, ...places(refused));
    const upTo = Math.min(NEVER, ...places(allowed));
    if (after >= upTo) return undefined;
    spans.set(one, { after, upTo });
  }
  return spans;
}

/** Both limits as one that says the same wherever either does; undefined where there is none. */
export function mergedLimit(one: LimitRange, other: LimitRange): LimitRange | undefined {
  const [allowed, refused] = [
    distinct([...one.allowed, ...other.allowed]),
    distinct([...one.refused, ...other.refused]),
  ];
  if (one.name !== other.name || [...allowed.keys()].some((key) => refused.has(key))) return undefined;
  const both = limitRange(one.name, [...allowed.values()], [...refused.values()]);
  const isSame = allowed.size === one.allowed.length && refused.size === one.refused.length;
  return both.spans !== undefined || isSame ? both : undefined;
}

const distinct = (results: readonly CarResult[]): ReadonlyMap<string, CarResult> =>
  new Map(results.map((result) => [carKey(result), result]));
