import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Alternative, Condition, Needs, PointsLimit } from '#core/title/needs';
import { listed, pointsText } from '../words.ts';
import { type CarResult, carKey, carResult } from './car-result.ts';
import { type LimitRange, limitRange } from './limit-ranges.ts';
import { limitsText } from './limit-words.ts';
import { obstaclesText } from './obstacle-words.ts';
import { type Others, type OwnCase, ownGroups } from './own-groups.ts';
import { resultsText } from './own-words.ts';
import { type Outlook, shortContender } from './title-names.ts';

/** A condition in words. */
export type ConditionWords =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  /** Each of one's own results with what must hold of the others; with any other result it is not met. */
  | { readonly is: 'rows'; readonly rows: readonly RowWords[]; readonly isElseNever: boolean }
  | { readonly is: 'sentence'; readonly text: string }
  | { readonly is: 'unknown'; readonly text: string };

export interface RowWords {
  readonly own: string;
  readonly others: string;
}

/** What it takes, in words, for contenders for whom it is the same: drivers of one car, say. */
export interface NeedsWords {
  readonly contenders: readonly string[];
  readonly clinch: ConditionWords;
  readonly stay: ConditionWords;
}

export function needsWords(season: Season, state: Outlook, needs: readonly Needs[]): readonly NeedsWords[] {
  const found = new Map<string, { contenders: string[]; clinch: ConditionWords; stay: ConditionWords }>();
  for (const one of needs) {
    const clinch = conditionWords(season, state, one, one.clinch);
    const stay = conditionWords(season, state, one, one.stay);
    const key = JSON.stringify([carOf(state, one.contender), clinch, stay]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { contenders: [one.contender], clinch, stay });
    else same.contenders.push(one.contender);
  }
  return [...found.values()];
}

/** The car that a contender is in at the next round, if there is just one. */
export function carOf(state: Outlook, contender: string): string | undefined {
  const cars = [...(state.remaining[0]?.cars.values() ?? [])];
  const own = cars.filter(({ crew }) => crew.some((driver) => driver === contender));
  return own.length === 1 ? own[0]?.number : undefined;
}

export function conditionWords(
  season: Season,
  state: Outlook,
  needs: Pick<Needs, 'contender' | 'beside'>,
  condition: Condition,
): ConditionWords {
  switch (condition.code) {
    case 'rows':
      return rowsWords(ownCases(season, state, needs, condition.rows));
    case 'points':
      return outscoringWords(season, state, condition.limits);
    case 'undecided':
      return { is: 'unknown', text: obstaclesText(condition.obstacles) };
    default:
      return unreachable(condition);
  }
}

/** Each result of one's own, with what must hold of the others. */
export function ownCases(
  season: Season,
  state: Outlook,
  { beside }: Pick<Needs, 'contender' | 'beside'>,
  rows: Extract<Condition, { code: 'rows' }>['rows'],
): readonly OwnCase<string>[] {
  return rows.flatMap(({ own, alternatives }) => {
    const ranges = alternatives.map((limits) => rangesOf(season, state, limits));
    const others = othersOf(ranges);
    const said = ranges.map(limitsText).join('; or ');
    return own.map((shared) => ({ own: carResult(season, state, beside, shared), others, said }));
  });
}

const rangesOf = (season: Season, state: Outlook, limits: Alternative): readonly LimitRange[] =>
  limits.map(({ contenders, starter, allowed, refused }) => {
    const name =
      starter === undefined
        ? listed(contenders.map((one) => shortContender(season, state, one)))
        : `#${starter.number}`;
    const results = (some: typeof allowed) => some.map((one) => carResult(season, state, contenders, one));
    return limitRange(name, results(allowed), results(refused));
  });

function othersOf(alternatives: readonly (readonly LimitRange[])[]): Others {
  const [first] = alternatives;
  if (first === undefined) return { is: 'never' };
  if (alternatives.some((limits) => limits.length === 0)) return { is: 'always' };
  if (alternatives.length === 1) return { is: 'limits', limits: first };
  const key = JSON.stringify(
    alternatives.map((limits) => limits.map(({ name, allowed }) => [name, allowed.map(carKey)])),
  );
  return { is: 'listed', key };
}

function rowsWords(cases: readonly OwnCase<string>[]): ConditionWords {
  if (cases.every(({ others }) => others.is === 'always')) return { is: 'always' };
  if (cases.every(({ others }) => others.is === 'never')) return { is: 'never' };
  const all: readonly CarResult[] = cases.map(({ own }) => own);
  const groups = ownGroups(cases);
  const rows = groups.flatMap(({ own, others, said }): readonly RowWords[] => {
    if (others.is === 'never') return [];
    const result = all.length === 1 ? 'not in the race' : resultsText(own, all);
    return [
      { own: result, others: others.is === 'limits' ? limitsText(others.limits) : saidOr(others, said) },
    ];
  });
  return { is: 'rows', rows, isElseNever: groups.some(({ others }) => others.is === 'never') };
}

const saidOr = ({ is }: Others, said: string): string => (is === 'always' ? WHATEVER : said);
export const WHATEVER = 'whatever the others do';

/** For who has several cars: by how much it must outscore the others. */
function outscoringWords(
  season: Season,
  state: Outlook,
  limits: readonly PointsLimit[] | undefined,
): ConditionWords {
  if (limits === undefined) return { is: 'never' };
  if (limits.length === 0) return { is: 'always' };
  const level = limits.some((one) => one.level === 'places') ? '; with just so many, places decide' : '';
  const bounds = [...Map.groupBy(limits, ({ atLeast }) => atLeast)]
    .toSorted(([a], [b]) => b - a)
    .map(([atLeast, some]) => {
      const names = some.map(({ contender }) => shortContender(season, state, contender));
      return `${boundText(atLeast)} ${listed(names)}`;
    });
  return { is: 'sentence', text: `${listed(bounds)}${level}` };
}

function boundText(atLeast: Points): string {
  if (atLeast === NO_POINTS) return 'as many points as';
  if (atLeast > NO_POINTS) return `${pointsText(atLeast)} more than`;
  return `at most ${pointsText(subtractPoints(NO_POINTS, atLeast))} fewer than`;
}
