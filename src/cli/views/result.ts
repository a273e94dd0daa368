import { RACE } from '#core/base/ids';
import { isOut, type Out } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import type { Style } from '../print/style.ts';

/** What the sport's abbreviations mean. */
export const OUT_WORDS = {
  Ret: 'retired',
  DNS: 'did not start',
  DSQ: 'disqualified',
  NC: 'not classified',
  WD: 'withdrawn',
  EX: 'excluded',
  DNQ: 'did not qualify',
} as const satisfies Record<Out, string>;

const OUT_STYLES = {
  Ret: 'out',
  NC: 'out',
  DSQ: 'bad',
  EX: 'bad',
  DNS: 'dim',
  WD: 'dim',
  DNQ: 'dim',
} as const satisfies Record<Out, Style>;

const PODIUM: readonly Style[] = ['gold', 'silver', 'bronze'];

/** The colours of a result, as the sport prints its tables. */
export function resultStyle(result: string, place: number | undefined, scores: boolean): Style {
  if (isOut(result)) return OUT_STYLES[result];
  return PODIUM[(place ?? 0) - 1] ?? (scores ? 'points' : 'no points');
}

export const cellStyle = ({ result, place, points }: Cell): Style =>
  resultStyle(result, place, points !== NO_POINTS);

/** A pole that is worth nothing, since a decision withholds its point. */
export const withheldBy = (cell: Cell): number | undefined =>
  cell.awards.find((award) => award.withheldBy !== undefined)?.withheldBy;

/** `*` for a pole, `°` for one whose point was withheld. */
export function poleMark(cell: Cell): string {
  if (!cell.pole) return '';
  return withheldBy(cell) === undefined ? '*' : '°';
}

/** `†` for the fastest lap of the race, where the title gives something for it. */
export const lapMark = ({ awards }: Cell): string =>
  awards.some(({ by, session, place }) => by === 'fastest lap' && session === RACE && place === 1) ? '†' : '';
