import { addPoints, NO_POINTS, type Points, readPoints, subtractPoints } from '#core/base/points';

const PARTS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/**
 * Points as tables print them: `1,103`, `45½`, `−3`, `8 1/3`, `98 (110)` with what was dropped; a dash is none. Undefined for
 * any other text.
 */
export function readTotal(text: string): Points | undefined {
  const counted = text
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[*†‡^]/g, '')
    .trim();
  if (/^[-–—]$/.test(counted)) return NO_POINTS;
  const [, sign = '', whole = '', over, under] = FRACTION.exec(counted) ?? [];
  const part = over === undefined ? undefined : readPoints(`${over}/${under}`);
  if (part === undefined) return readPoints(plainNumber(counted));
  const sum = addPoints(readPoints(whole || '0') ?? NO_POINTS, part);
  return sign === '' ? sum : subtractPoints(NO_POINTS, sum);
}

/** `8 1/3` */
const FRACTION = /^([-−]?)(?:(\d{1,6})\s+)?(\d{1,4})\/(\d{1,4})$/;

function plainNumber(text: string): string {
  const plain = text
    .replaceAll(/\s/g, '')
    .replace('−', '-')
    .replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/[½¼¾]$/, (sign) => PARTS[sign] ?? '');
  return plain.startsWith('.') ? `0${plain}` : plain;
}
