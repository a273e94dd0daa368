import type { Of } from '#core/documents/document.schema';
import { isCarrying } from '../carried.ts';
import type { Season } from '../season.ts';
import { penaltiesWithout } from './gone-with-round.ts';
import { knownRound, maybeRound } from './known.ts';
import type { Problem } from './problem.ts';
import { reviewCarrying } from './review-carrying.ts';
import { reviewMeasure } from './review-measure.ts';

export function reviewDecision(season: Season, document: Of<'decision'>): readonly Problem[] {
  const known = document.for === undefined ? [] : knownRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  const carrying = reviewCarrying(season, document);
  const { document: number } = document;
  const round = maybeRound(document.for);
  const each = (document.measures ?? []).flatMap((measure, index) =>
    isCarrying(measure)
      ? carrying(measure, ['measures', index])
      : reviewMeasure({ season, round, document: number, path: ['measures', index] }, measure),
  );
  return [...penaltiesWithout(season, document, ['for']), ...each];
}
