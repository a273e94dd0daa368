import { driverName } from '#answers/names';
import { isOut } from '#core/base/out';
import { unreachable } from '#core/base/unreachable';
import type { Reason } from '#core/scoring/scope';
import type { Unscored } from '#core/scoring/unscored';
import type { Season } from '#core/season/season';
import { OUT_WORDS } from './result.ts';

/** Why a car or a driver scores nothing for a title in a round. */
export function reasonText(season: Season, reason: Reason): string {
  switch (reason.code) {
    case 'not-registered':
      return 'not registered for this title';
    case 'guest-driver':
      return `${driverName(season, reason.driver)} is not registered for this title`;
    case 'barred':
      return 'barred from this title';
    case 'check-broken':
      return `${reason.clause} broken`;
    default:
      return unreachable(reason);
  }
}

/** Why a result gave no points, with the reason that was printed. */
export function unscoredText(season: Season, one: Unscored): string {
  const { because, reason } = one;
  const isOfOut = because.code === 'out' || because.code === 'withdrawn';
  return `${becauseText(season, one)}${reason === undefined ? '' : `${isOfOut ? ':' : ';'} ${reason}`}`;
}

function becauseText(season: Season, { because, result, session }: Unscored): string {
  switch (because.code) {
    case 'out':
      return isOut(result) ? OUT_WORDS[result] : 'no place';
    case 'withdrawn':
      return OUT_WORDS.WD;
    case 'not-in-the-result':
      return 'not in the result';
    case 'place-unknown':
      return 'the place is not certain';
    case 'further-car':
      return 'no more cars score';
    case 'did-not-drive':
      return 'did not drive';
    case 'no-scale':
      return 'no scale of the award holds';
    case 'beyond-scale':
      return `beyond the ${because.scale} scale`;
    case 'no-award':
      return `no points for the ${session}`;
    default:
      return reasonText(season, because);
  }
}
