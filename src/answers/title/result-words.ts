import type { Extra } from '#core/title/needs';
import type { Words } from '#words/en';

/** `pole`, `2nd in qualifying points` */
export const extraText = ({ clauseName, results }: Words, { clause, place }: Extra): string =>
  place === 1 ? clauseName(clause) : results.extraPlace(place, clause);
