import type { Run } from './run.ts';
import { UNKNOWN } from './sheet.ts';

/** Where every car of a race stood at the end of each lap of its leader. */
export interface LapOrder {
  /** When the leader ended each lap, in milliseconds from the start; lap 1 stands first. */
  readonly ended: Int32Array;
  /** In the order of the last lap. A car of which nobody knows when it crossed the line is not among them. */
  readonly cars: readonly OrderedRun[];
}

/** How one car stood at the end of each lap of the leader; every column has one entry for each, lap 1 first. */
export interface OrderedRun {
  readonly run: Run;
  /** Laps of the leader through which it ran: after the last of them it came round no more. */
  readonly until: number;
  /** From 1; two that are level have the same. UNKNOWN where nobody can tell. */
  readonly places: Int32Array;
  readonly classPlaces: Int32Array;
  /** Laps behind the leader; UNKNOWN where nobody can tell. */
  readonly down: Int32Array;
  /** Milliseconds behind the leader; UNKNOWN where it is laps that it is behind, or nobody can tell. */
  readonly gaps: Int32Array;
}

/**
 * The order at the end of each lap of the leader, as if the flag had fallen then: each car ends the lap that it is on, and
 * stands by its laps, and by when it ended the last. So the order of the last lap is that of the race. A car that comes
 * round no more stands by the laps that it has.
 *
 * @param classOf the class in which a run races.
 */
export function lapOrder(runs: readonly Run[], classOf: (run: Run) => string | undefined): LapOrder {
  const timed = runs.filter(hasClock);
  const ended = endsOf(timed);
  const all = timed.map((run) => standsOf(run, ended));
  const places = placesAmong(all, ended.length);
  const inClass = new Map(
    [...Map.groupBy(all, ({ run }) => classOf(run)).values()].flatMap((own) => [
      ...placesAmong(own, ended.length),
    ]),
  );
  const cars = all.map((stands): OrderedRun => {
    const { run, until, laps, least } = stands;
    const down = laps.map((lap, at) => (lap === least[at] ? at + 1 - lap : UNKNOWN));
    const columns = { places: places.get(stands) ?? NOWHERE, classPlaces: inClass.get(stands) ?? NOWHERE };
    return { run, until, down, gaps: gapsOf(stands, ended), ...columns };
  });
  return { ended, cars: cars.toSorted((a, b) => lastPlace(a) - lastPlace(b)) };
}

const NOWHERE = new Int32Array();

/** Does anybody know when it crossed the line, and did the clock never run back? */
function hasClock({ clock, rows }: Run): boolean {
  let last = UNKNOWN;
  for (let row = 0; row < rows; row++) {
    const time = clock[row] ?? UNKNOWN;
    if (time === UNKNOWN) continue;
    if (time < last) return false;
    last = time;
  }
  return rows === 0 || last !== UNKNOWN;
}

/** When the first car ended each lap; one that nobody timed had ended when the next one did. */
function endsOf(runs: readonly Run[]): Int32Array {
  const most = runs.reduce((laps, run) => Math.max(laps, run.laps), 0);
  const ended = new Float64Array(most).fill(Number.POSITIVE_INFINITY);
  for (const { record, clock, rows } of runs)
    for (let row = 0; row < rows; row++) {
      const [at, time] = [(record.lap[row] ?? 0) - 1, clock[row] ?? UNKNOWN];
      if (time !== UNKNOWN) ended[at] = Math.min(ended[at] ?? 0, time);
    }
  for (let at = most - 2; at >= 0; at--) ended[at] = Math.min(ended[at] ?? 0, ended[at + 1] ?? 0);
  return Int32Array.from(ended.filter(Number.isFinite));
}

/** How far a car has come at the end of each lap of the leader. */
interface Stands {
  readonly run: Run;
  readonly until: number;
  readonly laps: Int32Array;
  /** The fewest that it may have, where the end of a lap is unknown; else the same. */
  readonly least: Int32Array;
  /** When it ended the last of them. */
  readonly times: Int32Array;
}

function standsOf(run: Run, ended: Int32Array): Stands {
  const { record, clock, rows } = run;
  const [laps, least, times] = [new Int32Array(ended.length), new Int32Array(ended.length), ended.slice()];
  const lapAt = (row: number) => record.lap[row] ?? 0;
  let [row, before, until] = [0, -1, 0];
  for (const [at, end] of ended.entries()) {
    for (; row < rows && (clock[row] ?? UNKNOWN) < end; row++) if (clock[row] !== UNKNOWN) before = row;
    const isRunning = row < rows;
    const last = isRunning ? row : rows - 1;
    laps[at] = lapAt(last);
    least[at] = row === before + 1 ? lapAt(last) : lapAt(before) + (isRunning ? 1 : 0);
    times[at] = clock[last] ?? UNKNOWN;
    if (isRunning) until = at + 1;
  }
  return { run, until, laps, least, times };
}

/** The places of cars among each other, by laps and then by when the last was ended. */
function placesAmong(all: readonly Stands[], laps: number): ReadonlyMap<Stands, Int32Array> {
  const places = new Map(all.map((stands) => [stands, new Int32Array(laps).fill(UNKNOWN)]));
  for (let at = 0; at < laps; at++) {
    const [open, known] = apart(all, at);
    for (const [stands, place] of placedByLaps(known, at)) {
      const sure = open.length === 0 ? place : placeBeside(open, place, at, stands.laps[at] ?? 0);
      places.get(stands)?.fill(sure, at, at + 1);
    }
  }
  return places;
}

function placedByLaps(known: readonly Stands[], at: number): readonly (readonly [Stands, number])[] {
  const lap = ({ laps }: Stands) => laps[at] ?? 0;
  const time = ({ times }: Stands) => times[at] ?? UNKNOWN;
  const inOrder = known.toSorted((a, b) => lap(b) - lap(a) || time(a) - time(b));
  let place = 0;
  return inOrder.map((one, index) => {
    const before = inOrder[index - 1];
    const isLevel = before !== undefined && lap(before) === lap(one) && time(before) === time(one);
    if (!isLevel) place = index + 1;
    return [one, place];
  });
}

/** A place beside cars that may have more laps or fewer. */
function placeBeside(open: readonly Stands[], place: number, at: number, laps: number): number {
  const isAround = open.some((other) => (other.least[at] ?? 0) <= laps && (other.laps[at] ?? 0) >= laps);
  return isAround ? UNKNOWN : place + open.filter((other) => (other.least[at] ?? 0) > laps).length;
}

/** Those of which nobody knows how many laps they have, and the others. */
function apart(all: readonly Stands[], at: number): readonly [readonly Stands[], readonly Stands[]] {
  const isKnown = ({ least, laps }: Stands) => least[at] === laps[at];
  const open = all.filter((stands) => !isKnown(stands));
  return open.length === 0 ? [open, all] : [open, all.filter(isKnown)];
}

function gapsOf({ laps, least, times }: Stands, ended: Int32Array): Int32Array {
  return ended.map((end, at) => {
    const isLevel = laps[at] === at + 1 && least[at] === at + 1;
    return isLevel ? (times[at] ?? UNKNOWN) - end : UNKNOWN;
  });
}

/** Cars that nobody can place are behind all others. */
function lastPlace({ places }: OrderedRun): number {
  const last = places.at(-1) ?? UNKNOWN;
  return last === UNKNOWN ? Number.MAX_SAFE_INTEGER : last;
}

/**
 * How far the leader was at a time, in laps behind the end of his first: 0 then, 1.5 half-way through his third.
 *
 * @param ended when he ended each lap; at least one.
 */
export function lapAt(ended: Int32Array, time: number): number {
  const next = ended.findIndex((end) => end > time);
  if (next === 0) return 0;
  if (next < 0) return ended.length - 1;
  const [before, after] = [ended[next - 1] ?? 0, ended[next] ?? 0];
  return next - 1 + (time - before) / (after - before);
}

/** The lap that the leader was on at a time, by its number; his last from its end on. */
export function lapDuring(ended: Int32Array, time: number): number {
  const next = ended.findIndex((end) => end > time);
  return next < 0 ? ended.length : next + 1;
}
