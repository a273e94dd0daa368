import { clause } from './clause.schema.ts';
import { duration, oneOf } from './scalars.schema.ts';

/**
 * Until when a document may be protested, appealed or asked to be looked at again: so long after its publication.
 * `{ for: protest, against: provisional classification, within: 30 min }`
 */
export const deadline = clause({
  for: oneOf('protest', 'appeal', 'request'),
  /** What is open to it, as long as that is: a classification until it is final, and a decision. */
  against: oneOf('provisional classification', 'decision'),
  within: duration,
});
