import type { RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { recordOf, type Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';

/* A classification held against those that stand: it takes the place of that of its session. */

type Classification = Of<'classification'>;

/** Cars that had a line, and would have none. */
export function fewerCars(season: Season, round: RoundKey, document: Classification): readonly Problem[] {
  const standing = recordOf(season, round).classifications.get(document.session);
  if (standing === undefined) return [];
  const shown = new Set(document.results.map(({ car }) => car));
  const cars = standing.results.flatMap(({ car }) => (shown.has(car) ? [] : [car]));
  if (cars.length === 0) return [];
  return [finding({ code: 'fewer-cars', document: standing.document, cars, path: ['results'] })];
}

/**
 * A file that was read for another round, or for this session. One file may have several sessions of a round, and what
 * was provisional becomes final as it is.
 */
export function sameFile(season: Season, round: RoundKey, document: Classification): readonly Problem[] {
  const standing = [...season.records].flatMap(([of, { classifications }]) =>
    [...classifications.values()].filter((one) => of !== round || isSaidAgain(document, one)),
  );
  return (document.attachments ?? []).flatMap(({ name, sha256 }, index): readonly Problem[] => {
    const other = standing.find(({ attachments = [] }) => attachments.some((one) => one.sha256 === sha256));
    if (other === undefined) return [];
    const { document: posted, for: of, session } = other;
    const path = ['attachments', index];
    return [finding({ code: 'same-file', file: name, document: posted, round: of, session, path })];
  });
}

const isSaidAgain = ({ session, state }: Classification, standing: Classification): boolean =>
  standing.session === session && !(standing.state === 'provisional' && state === 'final');
