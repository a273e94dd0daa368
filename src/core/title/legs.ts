import { meetingOf } from '#core/season/calendar';
import { contendersOf } from '#core/season/contender';
import type { Contest, Stage } from './contest.ts';

/** Rounds whose outcomes are tried together: one, or those of a meeting that share a session. */
export type Leg = readonly Stage[];

/** The rounds that remain, in their order. */
export function legsOf(contest: Contest): readonly Leg[] {
  const legs: Stage[][] = [];
  for (const stage of contest.stages) {
    const last = legs.at(-1);
    const isOfLast =
      sharesSessions(contest, stage) && last?.[0]?.open.round.meeting === stage.open.round.meeting;
    if (isOfLast && last !== undefined) last.push(stage);
    else legs.push([stage]);
  }
  return legs;
}

/** Does a session count for several rounds of a meeting that this one is of? */
export const sharesSessions = ({ season }: Contest, { open }: Stage): boolean =>
  open.round.meeting !== undefined &&
  meetingOf(season, open.round.key).length > 1 &&
  Object.values(open.rulebook.awards).some(({ of }) => of === 'meeting');

/**
 * Does a session to come count for rounds in which other crews drive? Then who has it in one may give it to a rival in the
 * next.
 */
export const isEntangled = (contest: Contest): boolean =>
  legsOf(contest).some((leg) => isEntangledLeg(contest, leg));

/**
 * Does a session of the next round, still to come, count again in one after it, for who need not be told apart by what they
 * have in the first? For entries that all come again it does not.
 */
export function isRepeatedNext(contest: Contest): boolean {
  const [leg = []] = legsOf(contest);
  const [first, ...others] = leg;
  const isSame = contest.title.for === 'entry' && others.every(({ open }) => open.cars === first?.open.cars);
  return others.length > 0 && isToCome(first) && !isSame;
}

/** Is a session still to come there that counts for the meeting? */
const isToCome = (first: Stage | undefined): boolean =>
  Object.values(first?.open.rulebook.awards ?? {}).some(
    ({ of, session }) => of === 'meeting' && first?.open.sessions.includes(session),
  );

function isEntangledLeg(contest: Contest, [first, ...others]: Leg): boolean {
  return isToCome(first) && others.some((stage) => scoresForOthers(contest, first, stage));
}

/** Does a car score for others in a later round than in the first? An entry is one, whoever drives it. */
function scoresForOthers({ title }: Contest, first: Stage | undefined, later: Stage): boolean {
  if (first === undefined || first.open.cars === later.open.cars) return false;
  return [...later.open.cars].some(([entry, starter]) => {
    const before = first.open.cars.get(entry);
    if (before === undefined) return false;
    const [then, now] = [contendersOf(title, before), contendersOf(title, starter)];
    return then.length !== now.length || now.some((one) => !then.includes(one));
  });
}
