import { unreachable } from '#core/base/unreachable';
import type { Reason } from '#core/scoring/scope';
import type { Season } from '#core/season/season';
import { driverName } from '#office/json/names';

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
