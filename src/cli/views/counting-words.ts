import { unreachable } from '#core/base/unreachable';
import type { Counting, Keep, Ranking } from '#core/rulebook/rulebook';
import { counted, listed } from '../print/words.ts';

/** Which rounds count, and what may not be dropped. */
export function countingText({ keep, parts = [], per, neverDropped }: Counting): string {
  const kept =
    keep === undefined
      ? parts.map(({ first, keep: of }, index) => partText(first, of, index)).join('; ')
      : keepText(keep);
  const { results = [], rounds = [], awards = [] } = neverDropped ?? {};
  const safe = [
    ...(results.length === 0 ? [] : [`a round with ${listed(results, 'or')}`]),
    ...rounds,
    ...(awards.length === 0 ? [] : [`the points of ${listed(awards)}`]),
  ];
  return [
    kept,
    per === 'meeting' ? 'the rounds of a meeting as one' : '',
    safe.length === 0 ? '' : `never dropped: ${listed(safe)}`,
  ]
    .filter((one) => one !== '')
    .join('; ');
}

function partText(first: number | undefined, keep: Keep, index: number): string {
  if (first === undefined) return `of the ${index === 0 ? '' : 'other '}rounds ${keepText(keep)}`;
  return `of the ${index === 0 ? 'first' : 'next'} ${first} rounds ${keepText(keep)}`;
}

function keepText(keep: Keep): string {
  switch (keep.of) {
    case 'all':
      return 'every round counts';
    case 'best':
      return `the best ${counted(keep.rounds, 'round')} count`;
    case 'all but':
      return `all but the worst ${counted(keep.rounds, 'round')} count`;
    default:
      return unreachable(keep);
  }
}

/** How a table is ordered, and who is in it. */
export function rankingText({ order, shared, listed: who, ranked, starts }: Ranking): string {
  return [
    order.join(', then '),
    `shared ranks ${shared}`,
    `listed: who is ${who}`,
    ranked === 'scored' ? 'a rank only for who scored' : '',
    starts === undefined ? '' : `with fewer than ${counted(starts.atLeast, 'start')}: ${starts.otherwise}`,
  ]
    .filter((one) => one !== '')
    .join('; ');
}
