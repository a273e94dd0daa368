import { dayOf, type Moment } from '#core/base/day';
import type { Deadline } from '#core/season/deadline';
import { durationText } from '#words/durations';
import type { Words } from '#words/en';
import { momentText } from '#words/format';

/** `Protests until 18:30.`, or until another day. */
export function deadlineText(
  words: Words,
  { for: kind, within, until }: Deadline,
  posted: Moment | undefined,
): string {
  if (until === undefined) return words.result.within[kind](durationText(words, within));
  const isSameDay = posted !== undefined && dayOf(posted) === dayOf(until);
  return words.result.until[kind](isSameDay ? until.slice(11) : momentText(words, until));
}
