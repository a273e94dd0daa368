import type { EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { isOut } from '#core/base/out';
import { readPoints } from '#core/base/points';
import type { Supposed } from '#core/scoring/supposed';
import { WHAT_IF } from './what-if-sign.ts';

const MOST = 200;

/** What stands behind the address, so that a link holds it: short words, one for each supposition. */
export const writtenIn = (all: readonly Supposed[]): string =>
  `${WHAT_IF}${all.map((one) => fieldsOf(one).map(encodeURIComponent).join(':')).join(';')}`;

/** @returns undefined where the address says nothing of the kind; what cannot be read of it is left out. */
export function readSupposed(hash: string): readonly Supposed[] | undefined {
  if (!hash.startsWith(WHAT_IF)) return undefined;
  const said = hash.slice(WHAT_IF.length).split(';', MOST);
  return said.flatMap((one) => {
    const fields = fieldsIn(one);
    return (fields && supposedOf(fields)) ?? [];
  });
}

/** @returns undefined where the address is cut off within a letter. */
function fieldsIn(one: string): readonly string[] | undefined {
  try {
    return one.split(':').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function fieldsOf(one: Supposed): readonly string[] {
  switch (one.what) {
    case 'place':
      return ['place', one.round, one.car, String(one.place)];
    case 'out':
      return ['out', one.round, one.car, one.out];
    case 'pole':
      return ['pole', one.round, one.car];
    case 'cancel':
      return ['cancel', one.round];
    case 'points':
      return ['points', one.title, one.contender, String(one.points)];
    case 'scale':
      return ['scale', one.scale, one.points.join(' ')];
    case 'no award':
      return ['no award', one.award];
    default:
      return ['best', String(one.rounds)];
  }
}

function supposedOf([what, first = '', second = '', third = '']: readonly string[]): Supposed | undefined {
  const [round, car] = [first as RoundKey, second as EntryKey];
  switch (what) {
    case 'place':
      return /^[1-9]\d{0,2}$/.test(third) ? { what, round, car, place: Number(third) } : undefined;
    case 'out':
      return isOut(third) ? { what, round, car, out: third } : undefined;
    case 'pole':
      return { what, round, car };
    case 'cancel':
      return { what, round };
    case 'points':
      return isPoints(third) && Number(third) !== 0
        ? { what, title: first as TitleKey, contender: second, points: Number(third) }
        : undefined;
    case 'scale': {
      const points = readScale(second);
      return points && { what, scale: first, points };
    }
    case 'no award':
      return { what, award: first };
    case 'best':
      return /^[1-9]\d?$/.test(first) ? { what, rounds: Number(first) } : undefined;
    default:
      return undefined;
  }
}

const isPoints = (text: string): boolean => !text.includes('/') && readPoints(text) !== undefined;

/** `25 18 15`; undefined where it is none. */
export function readScale(text: string): readonly number[] | undefined {
  const points = text.trim().split(/[\s,;–]+/, MOST);
  return points.every(isPoints) ? points.map(Number) : undefined;
}
