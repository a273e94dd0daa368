import type { Row } from '#core/scoring/table';

/** The first of a title, as far as anybody has points. */
export const leadersOf = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ position, points }) => position === 1 && points > 0);
