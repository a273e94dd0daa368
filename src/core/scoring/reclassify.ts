import type { LapTime } from '#core/base/laptime';
import type { Place } from '#core/documents/classification.schema';

import { closedUp, droppedBy, type MaybePlace } from './places.ts';
import type { Applied, SessionLine } from './session-result.ts';

interface Reclassified {
  readonly lines: readonly SessionLine[];
  /** Decisions that could not be applied, because laps or times are unknown. */
  readonly undecided: readonly number[];
}

/** The lines after each measure in turn. */
export function reclassify(lines: readonly SessionLine[], measures: readonly Applied[]): Reclassified {
  const undecided: number[] = [];
  let after = lines;
  for (const applied of measures) {
    const index = after.findIndex(({ starter }) => starter.entry === applied.entry);
    if (index < 0) continue;
    const changed = applyMeasure(after, index, applied);
    if (changed === undefined) undecided.push(applied.decision);
    else after = changed;
  }
  return { lines: after, undecided };
}

/** @returns undefined if what the measure needs is unknown. */
function applyMeasure(lines: readonly SessionLine[], index: number, { measure, decision }: Applied) {
  switch (measure.act) {
    case 'disqualify':
      return without(lines, index, decision, 'DSQ', measure.behind ?? 'move up');
    case 'exclude':
      return without(lines, index, decision, 'EX', measure.behind ?? 'move up');
    case 'dropPlaces':
      return dropped(lines, index, decision, measure.dropPlaces);
    case 'takeLaps':
      return slowed(lines, index, decision, (line) => ({ ...line, laps: less(line.laps, measure.takeLaps) }));
    case 'addTime':
      return slowed(lines, index, decision, (line) => ({ ...line, time: more(line.time, measure.addTime) }));
    case 'deleteLap':
      return undefined;
    default:
      return lines;
  }
}

const less = (laps: number | undefined, taken: number) =>
  laps === undefined ? undefined : Math.max(0, laps - taken);
const more = (time: LapTime | undefined, added: LapTime) =>
  time === undefined ? undefined : ((time + added) as LapTime);

function without(
  lines: readonly SessionLine[],
  index: number,
  decision: number,
  out: 'DSQ' | 'EX',
  behind: 'move up' | 'hold their place',
): readonly SessionLine[] {
  const closes = behind === 'move up';
  const leave = (places: readonly MaybePlace[]) =>
    closes ? closedUp(places, index) : places.map((place, at) => (at === index ? undefined : place));
  return replaced(lines, index, leave, decision).map((line, at) =>
    at === index ? { ...line, out, decisions: noted(line, decision) } : line,
  );
}

function dropped(lines: readonly SessionLine[], index: number, decision: number, count: number) {
  return replaced(lines, index, (places) => droppedBy(places, index, count), decision).map((line, at) =>
    at === index ? { ...line, decisions: noted(line, decision) } : line,
  );
}

/** A car with fewer laps or more time drops behind each car that is then ahead of it. */
function slowed(
  lines: readonly SessionLine[],
  index: number,
  decision: number,
  slow: (line: SessionLine) => SessionLine,
): readonly SessionLine[] | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const after = slow(line);
  const behind = lines
    .filter(
      (other) => other.place !== undefined && line.place !== undefined && other.place.from > line.place.from,
    )
    .toSorted((a, b) => (a.place as Place).from - (b.place as Place).from);
  let passed = 0;
  for (const other of behind) {
    const ahead = isFaster(other, after);
    if (ahead === undefined) return undefined;
    if (!ahead) break;
    passed++;
  }
  const slower = lines.map((other, at) =>
    at === index ? { ...after, decisions: noted(line, decision) } : other,
  );
  return passed === 0 ? slower : dropped(slower, index, decision, passed);
}

/** More laps, or as many in less time. @returns undefined if that is unknown. */
function isFaster(a: SessionLine, b: SessionLine): boolean | undefined {
  if (a.laps === undefined || b.laps === undefined) return undefined;
  if (a.laps !== b.laps) return a.laps > b.laps;
  return a.time === undefined || b.time === undefined ? undefined : a.time < b.time;
}

/**
 * The lines with their places changed: overall, or in class where only those are known.
 * A decision moved every car whose place it changed, and each of them says so.
 */
function replaced(
  lines: readonly SessionLine[],
  changed: number,
  change: (places: readonly MaybePlace[]) => readonly MaybePlace[],
  decision: number,
): readonly SessionLine[] {
  const places = change(lines.map(({ place }) => place));
  const isRival = ({ starter }: SessionLine) => starter.class === lines[changed]?.starter.class;
  const classPlaces = change(lines.map((line) => (isRival(line) ? line.classPlace : undefined)));
  return lines.map((line, index) => {
    const [place, classPlace] = [places[index], isRival(line) ? classPlaces[index] : line.classPlace];
    const moved = !isEqual(place, line.place) || !isEqual(classPlace, line.classPlace);
    return moved ? { ...line, place, classPlace, decisions: noted(line, decision) } : line;
  });
}

const isEqual = (a: MaybePlace, b: MaybePlace) => a?.from === b?.from && a?.to === b?.to;

function noted(line: SessionLine, decision: number): readonly number[] {
  return line.decisions.includes(decision) ? line.decisions : [...line.decisions, decision];
}
