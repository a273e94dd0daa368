/** How high a chart is, in pixels on any screen, with room above and below for half a line of text. */
const HEIGHT = 260;
const ROOM = 10;
/** So far apart are ranks, where there are few. */
const RANK = 48;

/** Where values lie, and at which of them a line is drawn across. */
export interface Scale {
  /** How high it is, in pixels. */
  readonly height: number;
  /** From the top, in pixels; what is out of the scale lies at its lower edge. */
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Between two values, the first of them on top. */
const between =
  (top: number, bottom: number, height: number) =>
  (value: number): number => {
    const share = (value - top) / (bottom - top);
    return round(ROOM + (height - 2 * ROOM) * Math.min(Math.max(share, 0), 1));
  };

/** @param last the last rank that is to be seen: 1 is on top. */
export function rankScale(last: number): Scale {
  const most = Math.max(last, 2);
  const step = Math.ceil(most / 8);
  const ranks = Array.from({ length: most }, (_, index) => index + 1);
  const height = Math.min(HEIGHT, 2 * ROOM + RANK * (most - 1));
  return { height, y: between(1, most, height), ticks: ranks.filter((rank) => (rank - 1) % step === 0) };
}

/** @param least the most that anybody is behind, as a negative number: nought is on top. */
export function gapScale(least: number): Scale {
  const step = niceStep(Math.max(-least, 1) / 4);
  const steps = Math.ceil(Math.max(-least, 1) / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => (index === 0 ? 0 : -index * step));
  return { height: HEIGHT, y: between(0, -steps * step, HEIGHT), ticks };
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
}

/** To a tenth of a pixel. */
export const round = (number: number): number => Math.round(number * 10) / 10;

/**
 * Labels that do not stand on each other, in the order in which they are given.
 *
 * @param apart so many pixels lie between two of them.
 * @param lowest none stands below; what there is no room for above goes out over the top.
 */
export function spread<Label extends { readonly y: number }>(
  labels: readonly Label[],
  apart: number,
  lowest: number,
): readonly Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const placed = new Map<Label, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    last = Math.max(label.y, last + apart);
    placed.set(label, last);
  }
  // What went out below comes up again, and pushes those above it.
  let next = lowest;
  for (const label of sorted.toReversed()) {
    const y = Math.min(placed.get(label) ?? label.y, next);
    placed.set(label, y);
    next = y - apart;
  }
  return labels.map((label) => ({ ...label, y: placed.get(label) ?? label.y }));
}

/**
 * Where there is room for the heads of so many columns: everywhere, on a wide screen alone, or nowhere. The last always has it.
 *
 * @param few so many have room on a phone, and twice as many on a desk.
 */
export function roomFor(count: number, index: number, few: number): 'wide' | 'none' | undefined {
  const isOneIn = (step: number) => (count - 1 - index) % step === 0;
  if (isOneIn(Math.ceil(count / few))) return undefined;
  return isOneIn(Math.ceil(count / (2 * few))) ? 'wide' : 'none';
}
