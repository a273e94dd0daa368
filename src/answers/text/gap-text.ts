import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Row } from '#core/scoring/table';
import type { Words } from '#words/en';
import { signedPoints } from '#words/format';

/** How far behind the first; nothing for whoever is level with it, or has no point. */
export const gapText = (words: Words, row: Row, first: Row | undefined): string =>
  first === undefined || row === first || row.points === NO_POINTS || first.points === row.points
    ? ''
    : signedPoints(words, subtractPoints(row.points, first.points));
