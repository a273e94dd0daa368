import { meetingOf } from '#core/season/calendar';
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
export const isEntangled = (contest: Contest): boolean => legsOf(contest).some(isEntangledLeg);

/** The same of the next rounds alone. */
export function isEntangledNext(contest: Contest): boolean {
  const [next] = legsOf(contest);
  return next !== undefined && isEntangledLeg(next);
}

function isEntangledLeg([first, ...others]: Leg): boolean {
  const isToCome = Object.values(first?.open.rulebook.awards ?? {}).some(
    ({ of, session }) => of === 'meeting' && first?.open.sessions.includes(session),
  );
  return isToCome && others.some(({ open }) => open.cars !== first?.open.cars);
}
