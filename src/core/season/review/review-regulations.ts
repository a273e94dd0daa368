import { nearest } from '#core/base/nearest';
import type { Of } from '#core/documents/document.schema';
import { type RulebookFault, reviewRulebook } from '#core/rulebook/review';
import { amended, type Rulebook } from '#core/rulebook/rulebook';
import type { Season } from '../season.ts';
import { knownRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/** A rulebook must not contradict itself; an amendment must not make it. */
export function reviewRegulations(season: Season, document: Of<'regulations'>): readonly Problem[] {
  const { attached, rulebook, changes, from } = document as Of<'regulations'> & { attached?: Rulebook };
  const round = from === undefined || season.rounds.size === 0 ? [] : knownRound(season, from, ['from']);
  if (attached !== undefined) {
    const other = rulebook !== undefined && rulebook !== attached.rulebook;
    const named = other
      ? [
          refusal({
            code: 'other-rulebook',
            named: rulebook,
            attached: attached.rulebook,
            path: ['rulebook'],
          }),
        ]
      : [];
    return [...named, ...round, ...problems(reviewRulebook(attached), ['rulebook'])];
  }
  if (changes === undefined) return round;
  if (season.rules.document === undefined)
    return [...round, refusal({ code: 'no-rulebook', path: ['changes'] })];
  const before = season.rules.amendments.reduce(
    (book, amendment) => amended(book, amendment.changes),
    season.rules.base,
  );
  const known = new Set(reviewRulebook(before).map((fault) => JSON.stringify(fault)));
  const fresh = reviewRulebook(amended(before, changes)).filter((fault) => !known.has(JSON.stringify(fault)));
  const places = Object.entries(before).flatMap(([section, clauses]) =>
    typeof clauses === 'object' ? Object.keys(clauses).map((name) => `${section}/${name}`) : [],
  );
  const removed = (changes.removes ?? []).flatMap((clause, index) =>
    places.includes(clause)
      ? []
      : [
          refusal({
            code: 'unknown-clause',
            clause,
            meant: nearest(clause, places),
            path: ['changes', 'removes', index],
          }),
        ],
  );
  return [
    ...round,
    ...removed,
    ...fresh.flatMap((fault) => problems([fault], ['changes', fault.section, fault.clause])),
  ];
}

/** What a rulebook cannot be is refused; what it hardly means to be is a finding. */
function problems(faults: readonly RulebookFault[], path: Path): readonly Problem[] {
  return faults.map((fault) => {
    const isOdd = fault.code === 'unused' || fault.code === 'scale-rises';
    return isOdd ? finding({ code: 'rulebook', fault, path }) : refusal({ code: 'rulebook', fault, path });
  });
}
