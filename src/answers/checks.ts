import type { CheckAnswer } from '#core/season/answer';
import { type Known, type KnownJson, knownJson } from './known.ts';
import { type CheckJson, checkJson } from './round.ts';

/** Whether what the rulebook asks of every crew, car, pit stop and race is met. */
export interface ChecksJson extends KnownJson {
  readonly checks: readonly CheckJson[];
}

export const checksJson = (known: Known, answers: readonly CheckAnswer[]): ChecksJson => ({
  ...knownJson(known),
  checks: answers.map(checkJson),
});
