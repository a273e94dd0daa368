import { lookup } from '#core/base/lookup';
import type { AwardClause, Condition, Rulebook, Scale } from '#core/rulebook/rulebook';
import type { Round } from '#core/season/season';
import type { SessionResult } from './session-result.ts';

/** The scale by which an award is given, with the name of its clause. */
export interface Chosen {
  readonly name: string;
  readonly scale: Scale;
}

/** The first scale of an award whose conditions hold for a result; undefined for none, or for no points at all. */
export function chosenScale(
  rulebook: Rulebook,
  { scale: choices }: AwardClause,
  round: Round | undefined,
  result: SessionResult,
): Chosen | undefined {
  const choice = choices.find(({ when }) => when === undefined || holds(when, round, result));
  if (choice === undefined) return undefined;
  const scale = lookup(rulebook.scales, choice.scale);
  return scale === undefined ? undefined : { name: choice.scale, scale };
}

type Bounds = { readonly atLeast?: number | undefined; readonly under?: number | undefined };

/** Do all conditions hold? What is unknown holds for none. */
function holds(when: Condition, round: Round | undefined, result: SessionResult): boolean {
  const { planned, run, green, points } = result.classification;
  const within = (bounds: Bounds | undefined, value: () => number | undefined) =>
    bounds === undefined || isWithin(value(), bounds);
  return (
    (when.points === undefined || when.points === (points ?? round?.points)) &&
    within(when.length, () => (round?.length?.of === 'time' ? round.length.minutes : undefined)) &&
    within(when.run, () => run) &&
    within(when.green, () => green) &&
    within(when.share, () =>
      planned === undefined || run === undefined ? undefined : (run * 100) / planned,
    ) &&
    within(when.starters, () => result.lines.filter(hasStarted).length) &&
    within(when.classified, () => result.lines.filter(({ place }) => place !== undefined).length)
  );
}

function isWithin(value: number | undefined, { atLeast, under }: Bounds): boolean {
  return (
    value !== undefined &&
    (atLeast === undefined || value >= atLeast) &&
    (under === undefined || value < under)
  );
}

const NOT_STARTED: ReadonlySet<string | undefined> = new Set(['DNS', 'WD', 'DNQ']);
const hasStarted = ({ out }: SessionResult['lines'][number]) => !NOT_STARTED.has(out);
