import type { Words } from '#words/en';
import { pointsNumber } from '#words/format';
import { type CarResult, NO_PLACE } from './car-result.ts';
import { type LimitRange, NEVER, type Span, type Spans } from './limit-ranges.ts';
import { resultsText } from './own-words.ts';

type Names = readonly string[];

/** What must hold of some others, said of them by their names. */
interface Limit {
  readonly say: (names: Names) => string;
  /** The same where nothing else has to hold: only their win is in the way. */
  readonly unless?: (names: Names) => string;
}

/** What must hold of the others: `unless #92 wins`, `#92 no better than 3rd (4th with pole)`. */
export function limitsText(words: Words, limits: readonly LimitRange[]): string {
  const alike = new Map<string, { readonly limit: Limit; readonly names: string[] }>();
  for (const range of limits) {
    const limit = limitOf(words, range);
    const group = alike.get(limit.say([])) ?? { limit, names: [] };
    group.names.push(range.name);
    alike.set(limit.say([]), group);
  }
  const [only, ...more] = alike.values();
  if (only?.limit.unless !== undefined && more.length === 0) return only.limit.unless(only.names);
  return words.others.all([...alike.values()].map(({ limit, names }) => limit.say(names)));
}

function limitOf(words: Words, range: LimitRange): Limit {
  const { spans, allowed, refused } = range;
  const all = [...allowed, ...refused];
  const last = Math.max(0, ...all.flatMap(({ place = 0 }) => (place === NO_PLACE ? [] : place)));
  if (spans === undefined || all.some(({ place }) => place === undefined))
    return listedLimit(words, allowed, all);
  const common = reachOf(intersection([...spans.values()]), last);
  if (common !== 'never') return plainLimit(words, common);
  const plain = spans.get('');
  if (spans.size === 2 && plain !== undefined) return limitOfTwo(words, plain, spans, last);
  return pointsLimit(words, range) ?? listedLimit(words, allowed, all);
}

function listedLimit(words: Words, allowed: readonly CarResult[], all: readonly CarResult[]): Limit {
  const results = resultsText(words, allowed, all);
  return { say: (names) => words.others.results(names, results) };
}

/** The best place that will do, or that only none will, or not even that. */
type Reach = number | 'unplaced' | 'never';

const plainLimit = ({ others }: Words, reach: number | 'unplaced'): Limit =>
  reach === 'unplaced'
    ? { say: others.unplaced }
    : {
        say: (names) => others.behind(names, reach),
        ...(reach === 2 ? { unless: (names) => others.unlessWins(names, undefined) } : {}),
      };

/** With an award beside it, another place: `no better than 3rd (4th with pole)`. */
function limitOfTwo(words: Words, plain: Span, spans: Spans, last: number): Limit {
  const { others } = words;
  const [[extra = '', span = plain] = []] = [...spans].filter(([name]) => name !== '');
  const [base, other] = [reachOf(plain, last), reachOf(span, last)];
  if (base === 'never' || plain.after === 0) return limitWith(words, extra, other, base !== 'never');
  if (base === 'unplaced')
    return {
      say: (names) =>
        typeof other === 'number'
          ? others.unplacedOr(names, extra, other)
          : others.unplacedWithout(names, extra),
    };
  if (other === 'never') return { say: (names) => others.behindWithout(names, base, extra) };
  if (other === 'unplaced') return { say: (names) => others.behindOrUnplaced(names, base, extra) };
  return { say: (names) => others.behindOr(names, base, extra, other) };
}

/** What must hold with the award, where without it any place will do, or none. */
function limitWith({ others }: Words, extra: string, reach: Reach, isPlainFree: boolean): Limit {
  if (reach === 'never') return { say: (names) => others.without(names, extra) };
  if (reach === 'unplaced') return { say: (names) => others.withUnplaced(names, extra) };
  if (reach !== 2 || !isPlainFree) return { say: (names) => others.withBehind(names, extra, reach) };
  return {
    say: (names) => others.notFirstWith(names, extra),
    unless: (names) => others.unlessWins(names, extra),
  };
}

const intersection = (spans: readonly Span[]): Span => ({
  after: Math.max(0, ...spans.map(({ after }) => after)),
  upTo: Math.min(NEVER, ...spans.map(({ upTo }) => upTo)),
});

/** @param last the last place that there is. */
function reachOf({ after, upTo }: Span, last: number): Reach {
  if (after >= upTo || after >= NO_PLACE) return 'never';
  return after > 1 && after >= last ? 'unplaced' : after + 1;
}

/** Where points alone tell it: `no more than 12 points`. */
function pointsLimit(words: Words, { allowed, refused }: LimitRange): Limit | undefined {
  const most = allowed.map(({ points }) => points).toSorted((a, b) => b - a)[0];
  if (most === undefined || refused.some(({ points }) => points <= most)) return undefined;
  return { say: (names) => words.others.worth(names, pointsNumber(words, most)) };
}
