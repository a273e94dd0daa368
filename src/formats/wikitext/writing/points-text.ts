import { exactFraction, NO_POINTS, type Points, printedPoints } from '#core/base/points';
import { wholeNumber } from '#words/numbers';

/** Points as articles write them, exactly: `48`, `12.5`, and `8{{frac|1|3}}` where decimals would be rounded. */
export function exactText(points: Points): string {
  const [over = 0, under = 1] = (exactFraction(points) ?? '').split('/').map(Number);
  if (over === 0) return wholeNumber(printedPoints(points));
  const whole = Math.floor(Math.abs(over) / under);
  const sign = points < NO_POINTS ? '−' : '';
  return `${sign}${whole === 0 ? '' : whole}{{frac|${Math.abs(over) % under}|${under}}}`;
}

/** A total; a dash for nothing, as tables of the sport have it. */
export const totalText = (points: Points): string => (points === NO_POINTS ? '–' : exactText(points));
