import type { LapTime } from '#core/base/laptime';
import { unreachable } from '#core/base/unreachable';
import type { Place } from '#core/documents/classification.schema';
import type { Behind } from '#core/rulebook/rulebook';
import { closedUp, droppedBy, type MaybePlace } from './places.ts';
import type { Applied, SessionLine } from './session-result.ts';

interface Reclassified {
  readonly lines: readonly SessionLine[];
  /** Decisions that could not be applied, because laps, times or other cars are unknown. */
  readonly undecided: readonly number[];
}

/** A line at work. A car that is out of the results may hold its place, so that nobody moves up into it. */
interface Line extends SessionLine {
  readonly holdsPlace?: true;
}
/** Gives each line its place in class, from the places overall. */
type InClass = (lines: readonly Line[]) => readonly Line[];

/**
 * The lines after each measure in turn.
 *
 * @param inClass undefined for an incomplete result: who else was there, and so who passes whom, is unknown.
 */
export function reclassify(
  lines: readonly SessionLine[],
  measures: readonly Applied[],
  inClass: InClass | undefined,
): Reclassified {
  if (measures.length === 0) return { lines, undecided: [] };
  const undecided: number[] = [];
  let after: readonly Line[] = lines;
  for (const { entry, measure, decision } of measures) {
    const index = after.findIndex(({ starter }) => starter.entry === entry);
    const line = after[index];
    if (line === undefined) continue;
    const changed = applied(after, index, line, measure, inClass);
    if (changed === undefined) undecided.push(decision);
    else after = changed.map((other, at) => notedIn(other, after[at], at === index, decision));
  }
  return { lines: after.map(withoutHeldPlace), undecided };
}

/** @returns undefined if what the measure needs is unknown. */
function applied(
  lines: readonly Line[],
  index: number,
  line: Line,
  measure: Applied['measure'],
  inClass: InClass | undefined,
): readonly Line[] | undefined {
  switch (measure.act) {
    case 'disqualify':
      return without(lines, index, { ...line, out: 'DSQ' }, measure.behind, inClass);
    case 'exclude':
      return without(lines, index, { ...line, out: 'EX' }, measure.behind, inClass);
    case 'dropPlaces':
      return inClass?.(dropped(lines, index, measure.dropPlaces));
    case 'relegate':
      return inClass?.(relegated(lines, index, line));
    case 'takeLaps':
      return slowed(lines, index, { ...line, laps: less(line.laps, measure.takeLaps) }, inClass);
    case 'addTime':
      return slowed(lines, index, { ...line, time: more(line.time, measure.addTime) }, inClass);
    case 'deleteLap':
      return undefined;
    case 'grid':
    case 'penalty':
    case 'withhold':
    case 'points':
    case 'rank':
    case 'bar':
    case 'waive':
    case 'activate':
    case 'serve':
    case 'lift':
    case 'nothing':
      return lines;
    default:
      return unreachable(measure);
  }
}

const less = (laps: number | undefined, taken: number) =>
  laps === undefined ? undefined : Math.max(0, laps - taken);
const more = (time: LapTime | undefined, added: LapTime) =>
  time === undefined ? undefined : ((time + added) as LapTime);

/** The lines without one car, which is out; those behind it move up, or hold their place. */
function without(
  lines: readonly Line[],
  index: number,
  gone: Line,
  behind: Behind = 'move up',
  inClass: InClass = (same) => same,
): readonly Line[] {
  if (behind === 'hold their place') return lines.with(index, { ...gone, holdsPlace: true });
  const isRival = ({ starter }: Line) => starter.class === gone.starter.class;
  const places = closedUp(
    lines.map(({ place }) => place),
    index,
  );
  const classPlaces = closedUp(
    lines.map((line) => (isRival(line) ? line.classPlace : undefined)),
    index,
  );
  const closed = lines.map((line, at) => ({
    ...line,
    place: places[at],
    classPlace: isRival(line) ? classPlaces[at] : line.classPlace,
  }));
  return inClass(closed.with(index, { ...gone, place: undefined, classPlace: undefined }));
}

function dropped(lines: readonly Line[], index: number, count: number): readonly Line[] {
  const places = droppedBy(
    lines.map(({ place }) => place),
    index,
    count,
  );
  return lines.map((line, at) => ({ ...line, place: places[at] }));
}

/** The car directly behind the last one of its class that has a place; whoever is between moves up. */
function relegated(lines: readonly Line[], index: number, { starter, place }: Line): readonly Line[] {
  if (place === undefined) return lines;
  const isRival = (other: Line) => other.starter.class === starter.class && !other.holdsPlace;
  const last = Math.max(...lines.filter(isRival).map((rival) => rival.place?.to ?? 0));
  return dropped(lines, index, last - place.to);
}

/**
 * A car with fewer laps or more time drops behind each car that is then ahead of it.
 *
 * @param slow its line with those laps and that time.
 */
function slowed(
  lines: readonly Line[],
  index: number,
  slow: Line,
  inClass: InClass | undefined,
): readonly Line[] | undefined {
  const passing = passedBy(lines, index, slow);
  if (passing === undefined || inClass === undefined) return undefined;
  const slower = lines.with(index, slow);
  return passing === 0 ? slower : inClass(dropped(slower, index, passing));
}

/** How many of those level with a car, or behind it, are ahead of it once it is slow; undefined if nobody can tell. */
function passedBy(lines: readonly Line[], index: number, slow: Line): number | undefined {
  const { place } = slow;
  if (place === undefined) return 0;
  const behind = lines
    .filter((other, at) => at !== index && other.place !== undefined && other.place.from >= place.from)
    .toSorted((a, b) => (a.place as Place).from - (b.place as Place).from);
  let passed = 0;
  for (const [at, other] of behind.entries()) {
    if (other.holdsPlace) continue;
    const isAhead = isFaster(other, slow);
    if (isAhead === undefined) return undefined;
    if (!isAhead) break;
    passed = at + 1;
  }
  return passed;
}

/** More laps, or as many in less time. @returns undefined if that is unknown. */
function isFaster(a: Line, b: Line): boolean | undefined {
  if (a.laps === undefined || b.laps === undefined) return undefined;
  if (a.laps !== b.laps) return a.laps > b.laps;
  return a.time === undefined || b.time === undefined ? undefined : a.time < b.time;
}

/** Each car whose place a decision changed says so, and the one that it is about says so in any case. */
function notedIn(line: Line, before: Line | undefined, isAbout: boolean, decision: number): Line {
  const isMoved = isAbout || !isEqual(line.place, before?.place);
  const isMovedInClass = isAbout || !isEqual(line.classPlace, before?.classPlace);
  if (!isMoved && !isMovedInClass) return line;
  return {
    ...line,
    decisions: noted(line.decisions, decision),
    classDecisions: isMovedInClass ? noted(line.classDecisions, decision) : line.classDecisions,
  };
}

const isEqual = (a: MaybePlace, b: MaybePlace) => a?.from === b?.from && a?.to === b?.to;
const noted = (decisions: readonly number[], decision: number) =>
  decisions.includes(decision) ? decisions : [...decisions, decision];

/** It has no place of its own any more, and in every order of its car's others nobody moves up into the one it had. */
function withoutHeldPlace({ holdsPlace, ...line }: Line): SessionLine {
  if (!holdsPlace) return line;
  const { place, classPlace } = line;
  return { ...line, place: undefined, classPlace: undefined, held: { place, classPlace } };
}
