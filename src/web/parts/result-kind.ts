import { isOut, type Out } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';

/** The class of a cell, by which it has the sport's colours: the style sheet says which. */
export function resultKind({ result, place, points }: Pick<Cell, 'result' | 'place' | 'points'>): string {
  if (result === '') return '';
  if (isOut(result)) return OUT_KIND[result];
  return PODIUM[(place ?? 0) - 1] ?? (points === NO_POINTS ? 'c' : 'p');
}

const PODIUM = ['g', 's', 'b'] as const;
/** Retired and not classified are one colour, so are those who lost their result, and those who did not race. */
export const OUT_KIND = {
  Ret: 'r',
  NC: 'r',
  DSQ: 'x',
  EX: 'x',
  DNS: 'w',
  WD: 'w',
  DNQ: 'w',
} as const satisfies Record<Out, string>;
