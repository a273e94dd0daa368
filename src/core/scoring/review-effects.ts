import { roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { fold } from '#core/season/fold';
import { acceptedBy, type Finding } from '#core/season/review/finding';
import { type Review, review } from '#core/season/review/review';
import type { Season } from '#core/season/season';
import { awards } from './award.ts';

/** What the office is told of a document before it is posted, what it does to results and points included. */
export function reviewWithEffects(season: Season, document: OfficialDocument): Review {
  const { refusals, findings } = review(season, document);
  if (refusals.length > 0) return { refusals, findings };
  return {
    refusals,
    findings: [...findings, ...effects(season, document).map((found) => acceptedBy(document, found))],
  };
}

/** What a classification or a decision leaves open: places worth different points, penalties that nobody can work out. */
function effects(season: Season, document: OfficialDocument): readonly Finding[] {
  if (document.kind !== 'classification' && document.kind !== 'decision') return [];
  if (document.for === undefined) return [];
  const after = fold(season, document);
  const { results, uncertain } = awards(after, roundKey(document.for));
  const path = document.kind === 'classification' ? ['results'] : ['measures'];
  const undecided = new Set([...results.values()].flatMap((result) => result.undecided));
  const open = uncertain.flatMap(({ entry, place }): readonly Finding[] => {
    const car = [...results.values()]
      .flatMap(({ lines }) => lines)
      .find(({ starter }) => starter.entry === entry);
    if (car === undefined) return [];
    return [{ code: 'uncertain-place', car: car.starter.number, from: place.from, to: place.to, path }];
  });
  return [
    ...[...undecided].map((decision) => ({ code: 'effect-unknown', decision, path }) as const),
    ...open,
  ];
}
