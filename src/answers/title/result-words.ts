import type { Extra } from '#core/title/needs';
import { ordinal } from '../words.ts';

/** `pole`, `2nd in qualifying points` */
export const extraText = ({ clause, place }: Extra): string =>
  place === 1 ? clause : `${ordinal(place)} in ${clause}`;
