import { printedPoints } from '#core/base/points';
import { listed, numberText, ordinal } from '../words.ts';
import { NO_PLACE } from './car-result.ts';
import { type LimitRange, NEVER, type Span, type Spans } from './limit-ranges.ts';
import { resultsText } from './own-words.ts';

/** What must hold of the others: `unless #92 wins`, `#92 no better than 3rd (4th with pole)`. */
export function limitsText(limits: readonly LimitRange[]): string {
  const groups = new Map<string, string[]>();
  for (const limit of limits) {
    const said = limitText(limit);
    groups.set(said, [...(groups.get(said) ?? []), limit.name]);
  }
  const [only = ''] = groups.keys();
  if (groups.size === 1 && (only === BEATEN || only.startsWith(NOT_FIRST))) {
    const pole = only === BEATEN ? '' : ` with ${only.slice(NOT_FIRST.length)}`;
    return `unless ${listed([...groups.values()].flat(), 'or')} wins${pole}`;
  }
  return listed([...groups].map(([said, names]) => `${listed(names)} ${said}`));
}

const BEATEN = 'no better than 2nd';
const NOT_FIRST = 'not 1st with ';

function limitText(limit: LimitRange): string {
  const { spans, allowed, refused } = limit;
  const all = [...allowed, ...refused];
  const last = Math.max(0, ...all.flatMap(({ place = 0 }) => (place === NO_PLACE ? [] : place)));
  if (spans === undefined || all.some(({ place }) => place === undefined)) return resultsText(allowed, all);
  const common = spanText(intersection([...spans.values()]), last);
  if (common !== undefined) return common;
  const plain = spans.get('');
  if (spans.size === 2 && plain !== undefined) return twoTexts(plain, spans, last);
  return pointsText(limit) ?? resultsText(allowed, all);
}

/** With an award beside it, another place: `no better than 3rd (4th with pole)`. */
function twoTexts(plain: Span, spans: Spans, last: number): string {
  const [[beside = '', span = plain] = []] = [...spans].filter(([name]) => name !== '');
  const [base, other] = [spanText(plain, last), spanText(span, last)];
  if (base === undefined) return `with ${beside} ${other}`;
  if (plain.after === 0) {
    if (other === undefined) return `without ${beside}`;
    return other === BEATEN ? `${NOT_FIRST}${beside}` : `with ${beside} ${other}`;
  }
  if (other === undefined)
    return base === UNPLACED ? `with neither a place nor ${beside}` : `${base} and without ${beside}`;
  return other === UNPLACED
    ? `${base} (with ${beside} no place)`
    : `${base} (${other.replace('no better than ', '')} with ${beside})`;
}

const UNPLACED = 'without a place';

const intersection = (spans: readonly Span[]): Span => ({
  after: Math.max(0, ...spans.map(({ after }) => after)),
  upTo: Math.min(NEVER, ...spans.map(({ upTo }) => upTo)),
});

/** @param last the last place that there is. @returns undefined where no place will do. */
function spanText({ after, upTo }: Span, last: number): string | undefined {
  if (after >= upTo || after >= NO_PLACE) return undefined;
  return after > 1 && after >= last ? UNPLACED : `no better than ${ordinal(after + 1)}`;
}

/** Where points alone tell it: `no more than 12 points`. */
function pointsText({ allowed, refused }: LimitRange): string | undefined {
  const most = Math.max(...allowed.map(({ points }) => points));
  if (refused.some(({ points }) => points <= most)) return undefined;
  return `no more than ${numberText(printedPoints(most as (typeof allowed)[number]['points']))} points`;
}
