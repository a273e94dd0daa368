import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import type { SheetPenalty } from '#core/timing/sheet';
import { child, type JsonValue } from '#formats/json/json-value';
import { decimal, text, timeOf, whole } from '#formats/text/field';

/** A penalty as the server lists it, with what the server itself has done about it. */
export interface AccPenalty {
  readonly row: JsonValue;
  readonly penalty: SheetPenalty;
  /** It was served on the road, or takes a lap that the best lap leaves out already. */
  readonly isDone: boolean;
  readonly isDisqualification: boolean;
}

/**
 * One line of `penalties` or `post_race_penalties`: `DriveThrough`, `StopAndGo_10`, `RemoveBestLaptime`,
 * `Disqualified`, `PostRaceTime`. The value of the last is in seconds; of the others it is the laps left to serve them.
 *
 * @returns undefined for `None`: something was noticed, and nothing given.
 */
export function accPenalty(row: JsonValue): AccPenalty | undefined {
  const word = text(child(row, 'penalty'));
  if (word === undefined || word === 'None') return undefined;
  const cleared = whole(child(row, 'clearedInLap')) ?? 0;
  const time = word === 'PostRaceTime' ? secondsOf(child(row, 'penaltyValue')) : undefined;
  const penalty = given<SheetPenalty>({
    what: `${word}${inLap(row)}${served(word, cleared)}`,
    line: row.line,
    reason: text(child(row, 'reason')),
    time,
  });
  const isDone = word === 'RemoveBestLaptime' || (isServable(word) && cleared > 0);
  return { row, penalty, isDone, isDisqualification: word.startsWith('Disqualified') };
}

function secondsOf(field: JsonValue): LapTime | undefined {
  const seconds = decimal(field);
  return seconds === undefined || seconds === 0 ? undefined : timeOf(field, seconds * 1000);
}

const isServable = (word: string) => /^(DriveThrough|StopAndGo)/.test(word);

/** The lap of the violation is 0 where it is not known. */
function inLap(row: JsonValue): string {
  const lap = whole(child(row, 'violationInLap')) ?? 0;
  return lap > 0 ? ` in lap ${lap}` : '';
}

function served(word: string, lap: number): string {
  if (!isServable(word)) return '';
  return lap > 0 ? `, served in lap ${lap}` : ', not served';
}
