import { sessionCalled } from '#answers/names';
import type { SessionResult } from '#core/scoring/session-result';
import type { Reading } from '../reading.ts';
import { type Remark, remarksOn } from './remarks.tsx';

/** Doubts and notes on the lines of a result, on its end and its fastest lap. */
export function remarksOnResult(
  { words }: Reading,
  { classification, lines }: SessionResult,
): readonly Remark[] {
  const { ended, fastestLap = [], session } = classification;
  const name = words.sessionName(session, sessionCalled);
  const of = (subject: string) => words.remarks.at(name, subject);
  return [
    ...lines.flatMap(({ starter, printed }) => remarksOn(of(words.remarks.car(starter.number)), printed)),
    ...remarksOn(of(words.remarks.end), ended),
    ...fastestLap.flatMap((lap) => remarksOn(of(words.round.fastestLap), lap)),
  ];
}
