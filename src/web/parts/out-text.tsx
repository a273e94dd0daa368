import type { Out } from '#core/base/out';
import type { Words } from '#words/en';
import { filled } from './filled.tsx';
import { Typed } from './typed.tsx';

/** Why a car is out: `Retired: gearbox`, or what the result says of it alone. */
export const OutText = ({
  words,
  out,
  reason,
}: {
  readonly words: Words;
  readonly out: Out | undefined;
  readonly reason: string | undefined;
}) => {
  const typed = <Typed>{reason}</Typed>;
  if (out === undefined) return typed;
  return <>{filled([typed], (why) => words.result.out(words.outs[out], reason && why))}</>;
};
