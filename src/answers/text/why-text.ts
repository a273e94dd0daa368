import type { AwardLine } from '#core/scoring/explain';
import type { Unscored } from '#core/scoring/unscored';
import type { Words } from '#words/en';
import { clausePathText } from './clause-path.ts';

/** Why a result gives no points, or why they are lost: `a guest driver, not registered for this title`. */
export function whyText(words: Words, because: Unscored['because'] | NonNullable<AwardLine['lost']>): string {
  const said = words.reasons.why;
  switch (because.code) {
    case 'check-broken':
      return said['check-broken'](clausePathText(words, because.clause));
    case 'beyond-scale':
      return said['beyond-scale'](words.clauseName(because.scale));
    default:
      return said[because.code];
  }
}
