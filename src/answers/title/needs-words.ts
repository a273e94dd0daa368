import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Alternative, Condition, Needs, PointsLimit } from '#core/title/needs';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';
import { type CarResult, carKey, carResult } from './car-result.ts';
import { type LimitRange, limitRange } from './limit-ranges.ts';
import { limitsText } from './limit-words.ts';
import { obstaclesText } from './obstacle-words.ts';
import { type Others, type OwnCase, ownGroups } from './own-groups.ts';
import { resultsText } from './own-words.ts';
import { type Outlook, shortContenders } from './title-names.ts';

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

export function needsWords(
  words: Words,
  season: Season,
  state: Outlook,
  needs: readonly Needs[],
): readonly NeedsWords[] {
  const found = new Map<string, { contenders: string[]; clinch: ConditionWords; stay: ConditionWords }>();
  for (const one of needs) {
    const clinch = conditionWords(words, season, state, one, one.clinch);
    const stay = conditionWords(words, season, state, one, one.stay);
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
  words: Words,
  season: Season,
  state: Outlook,
  needs: Pick<Needs, 'contender' | 'beside'>,
  condition: Condition,
): ConditionWords {
  switch (condition.code) {
    case 'rows':
      return rowsWords(words, ownCases(words, season, state, needs, condition.rows));
    case 'points':
      return outscoringWords(words, season, state, condition.limits);
    case 'undecided':
      return { is: 'unknown', text: obstaclesText(words, condition.obstacles) };
    default:
      return unreachable(condition);
  }
}

/** Each result of one's own, with what must hold of the others. */
export function ownCases(
  words: Words,
  season: Season,
  state: Outlook,
  { beside }: Pick<Needs, 'contender' | 'beside'>,
  rows: Extract<Condition, { code: 'rows' }>['rows'],
): readonly OwnCase<string>[] {
  return rows.flatMap(({ own, alternatives }) => {
    const ranges = alternatives.map((limits) => rangesOf(words, season, state, limits));
    const others = othersOf(ranges);
    const said = words.others.either(ranges.map((limits) => limitsText(words, limits)));
    return own.map((shared) => ({ own: carResult(words, season, state, beside, shared), others, said }));
  });
}

const rangesOf = (words: Words, season: Season, state: Outlook, limits: Alternative): readonly LimitRange[] =>
  limits.map(({ contenders, starter, allowed, refused }) => {
    const name =
      starter === undefined
        ? words.list(shortContenders(words, season, state, contenders))
        : `#${starter.number}`;
    const results = (some: typeof allowed) =>
      some.map((one) => carResult(words, season, state, contenders, one));
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

function rowsWords(words: Words, cases: readonly OwnCase<string>[]): ConditionWords {
  if (cases.every(({ others }) => others.is === 'always')) return { is: 'always' };
  if (cases.every(({ others }) => others.is === 'never')) return { is: 'never' };
  const all: readonly CarResult[] = cases.map(({ own }) => own);
  const groups = ownGroups(cases);
  const rows = groups.flatMap(({ own, others, said }): readonly RowWords[] => {
    if (others.is === 'never') return [];
    const result = all.length === 1 ? words.results.absent : resultsText(words, own, all);
    return [{ own: result, others: othersText(words, others, said) }];
  });
  return { is: 'rows', rows, isElseNever: groups.some(({ others }) => others.is === 'never') };
}

function othersText(words: Words, others: Others, said: string): string {
  if (others.is === 'limits') return limitsText(words, others.limits);
  return others.is === 'always' ? words.others.whatever : said;
}

/** For who has several cars: by how much it must outscore the others. */
function outscoringWords(
  words: Words,
  season: Season,
  state: Outlook,
  limits: readonly PointsLimit[] | undefined,
): ConditionWords {
  if (limits === undefined) return { is: 'never' };
  if (limits.length === 0) return { is: 'always' };
  return {
    is: 'sentence',
    text: words.outscored(outscoringTexts(words, season, state, limits), isByPlaces(limits)),
  };
}

/** Do places decide where it has just so many points? */
export const isByPlaces = (limits: readonly PointsLimit[]): boolean =>
  limits.some(({ level }) => level === 'places');

/** By how much it must outscore the others, the hardest first. */
export const outscoringTexts = (
  words: Words,
  season: Season,
  state: Outlook,
  limits: readonly PointsLimit[],
): readonly string[] =>
  [...Map.groupBy(limits, ({ atLeast }) => atLeast)]
    .toSorted(([a], [b]) => b - a)
    .map(([atLeast, some]) => {
      const contenders = some.map(({ contender }) => contender);
      return outscoringText(words, atLeast, words.list(shortContenders(words, season, state, contenders)));
    });

function outscoringText(words: Words, atLeast: Points, names: string): string {
  const { level, more, fewer } = words.titles.outscore;
  if (atLeast === NO_POINTS) return level(names);
  if (atLeast > NO_POINTS) return more(pointsText(words, atLeast), names);
  return fewer(pointsText(words, subtractPoints(NO_POINTS, atLeast)), names);
}
