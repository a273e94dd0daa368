import { lookup } from '#core/base/lookup';
import { hasStarted } from '#core/base/out';
import { isOfLength } from '#core/base/race-length';
import type { AwardClause, Condition, Rulebook, Scale } from '#core/rulebook/rulebook';
import type { Round } from '#core/season/season';
import type { SessionLine, SessionResult } from './session-result.ts';

/** The scale by which an award is given, with the name of its clause. */
export interface Chosen {
  readonly name: string;
  readonly scale: Scale;
}

/** What a scale is chosen by. */
export interface Circumstances {
  readonly round: Round | undefined;
  /** Which race of its meeting it is, from 1. */
  readonly race: number;
  readonly result: SessionResult;
}

/** The scale of each car of a result, by the first conditions that hold; undefined for none, or for no points at all. */
export function scaleFor(
  rulebook: Rulebook,
  clause: AwardClause,
  circumstances: Circumstances,
): (line: SessionLine, cup?: string) => Chosen | undefined {
  const { result } = circumstances;
  if (clause.order === 'overall' || !clause.scale.some(({ when }) => when !== undefined && isOfGroup(when))) {
    const chosen = chosenScale(rulebook, clause, circumstances, result.lines);
    return () => chosen;
  }
  const known = new Map<string, Chosen | undefined>();
  return ({ starter }, cup) => {
    const group = cup ?? starter.class;
    if (!known.has(group)) {
      const isOf = ({ starter: other }: SessionLine) =>
        cup === undefined ? other.class === group : other.cups.includes(cup);
      known.set(group, chosenScale(rulebook, clause, circumstances, result.lines.filter(isOf)));
    }
    return known.get(group);
  };
}

/** May an award have points in a round, as far as the planned length of that tells? */
export const isOfRound = ({ scale }: AwardClause, round: Round | undefined): boolean =>
  scale.some(({ when }) => when?.length === undefined || isOfLength(round?.length, when.length));

/** Does it count cars, so that it may hold for one class and not for another? */
const isOfGroup = ({ starters, classified }: Condition) => starters !== undefined || classified !== undefined;

function chosenScale(
  rulebook: Rulebook,
  { scale: choices }: AwardClause,
  circumstances: Circumstances,
  lines: readonly SessionLine[],
): Chosen | undefined {
  const choice = choices.find(({ when }) => when === undefined || holds(when, circumstances, lines));
  if (choice === undefined) return undefined;
  const scale = lookup(rulebook.scales, choice.scale);
  return scale === undefined ? undefined : { name: choice.scale, scale };
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly under?: number | undefined;
}

/** Do all conditions hold? What is unknown holds for none. */
function holds(
  when: Condition,
  { round, race, result }: Circumstances,
  lines: readonly SessionLine[],
): boolean {
  const { run, green, points } = result.classification;
  const within = (bounds: Bounds | undefined, value: () => number | undefined) =>
    bounds === undefined || isWithin(value(), bounds);
  return (
    (when.points === undefined || when.points === (points ?? round?.points)) &&
    (when.race === undefined || when.race === race) &&
    (when.length === undefined || isOfLength(round?.length, when.length)) &&
    within(when.run, () => run) &&
    within(when.green, () => green) &&
    within(when.share, () => shareRun(round, result)) &&
    isWithinAll(when.starters, lines, result, isStarter) &&
    isWithinAll(when.classified, lines, result, isPlaced)
  );
}

/** Is the number of such cars within the bounds, however many more there were of those that nobody knows of? */
function isWithinAll(
  { atLeast, under }: Bounds = {},
  lines: readonly SessionLine[],
  { classification }: SessionResult,
  isSuch: (line: SessionLine) => boolean,
): boolean {
  if (atLeast === undefined && under === undefined) return true;
  const least = lines.filter(isSuch).length;
  const open = lines.filter((line) => !isSuch(line) && !isPlaced(line) && line.out === undefined).length;
  const most = classification.complete === false ? Number.POSITIVE_INFINITY : least + open;
  return (atLeast === undefined || least >= atLeast) && (under === undefined || most < under);
}

const isPlaced = ({ place, classPlace }: SessionLine): boolean =>
  place !== undefined || classPlace !== undefined;

function isWithin(value: number | undefined, { atLeast, under }: Bounds): boolean {
  return (
    value !== undefined &&
    (atLeast === undefined || value >= atLeast) &&
    (under === undefined || value < under)
  );
}

const MINUTE = 60_000;

/** How much of the race was run, in per cent: of the laps planned, else of the time. */
function shareRun(round: Round | undefined, { classification }: SessionResult): number | undefined {
  const { planned, run, ran } = classification;
  if (planned !== undefined && run !== undefined) return (run * 100) / planned;
  const length = round?.length;
  if (length?.of === 'laps' && run !== undefined) return (run * 100) / length.laps;
  return length?.of === 'time' && ran !== undefined ? (ran * 100) / (length.minutes * MINUTE) : undefined;
}

/** Did it start for certain? Of a car without a place and a reason nobody knows. */
const isStarter = (line: SessionLine): boolean =>
  line.out === undefined ? isPlaced(line) : hasStarted(line.out);
