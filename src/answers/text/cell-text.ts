import { RACE } from '#core/base/ids';
import type { Cell } from '#core/scoring/cells';

/** A cell of a grid of rounds: `1`, in brackets where it is dropped, with a sign for the fastest lap. */
export const cellText = (cell: Cell, dropped: boolean): string =>
  `${dropped ? `(${cell.result})` : cell.result || '·'}${hasFastestLap(cell) ? '†' : ''}`;

/** The fastest lap of the race, where the title gives something for it. */
export const hasFastestLap = ({ awards }: Cell): boolean =>
  awards.some(({ by, session, place }) => by === 'fastest lap' && session === RACE && place === 1);
