import fc from 'fast-check';
import { changedText } from './changed-text.ts';
import { ALL } from './samples.ts';

/** A reader, what is given to it, and what must hold whatever that is. */
export interface FuzzedReader {
  /** What it reads: `iracing`. */
  readonly name: string;
  /** Gives each of so many inputs to `take`, and throws at the first that does not hold, shrunk. */
  readonly fuzz: (runs: Runs, take: (input: unknown) => void) => Promise<void>;
}

export interface Runs {
  readonly inputs: number;
  readonly seed?: number | undefined;
}

/** A generous bound: most inputs take a millisecond. What is slow twice is not slow because the machine is. */
const MOST_MILLISECONDS = 2000;

/** @param hold throws where the reader does, and where what it says cannot be. */
export function fuzzed<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  hold: (input: Input) => void | Promise<void>,
): FuzzedReader {
  const timed = async (input: Input) => {
    const started = performance.now();
    await hold(input);
    return performance.now() - started;
  };
  const fuzz: FuzzedReader['fuzz'] = async ({ inputs: numRuns, seed }, take) => {
    let isSlow = false;
    const property = fc.asyncProperty(inputs, async (input) => {
      // To shrink what is slow would take hours.
      fc.pre(!isSlow);
      take(input);
      isSlow = (await timed(input)) > MOST_MILLISECONDS && (await timed(input)) > MOST_MILLISECONDS;
      if (isSlow) throw new Error(`${name}: an input takes more than ${MOST_MILLISECONDS} ms`);
    });
    await fc.assert(property, seed === undefined ? { numRuns } : { numRuns, seed });
  };
  return { name, fuzz };
}

/** Mostly changed texts of the reader's own format; also such of other formats, and any text at all. */
export const textsLike = (own: fc.Arbitrary<string>, any: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 16, arbitrary: own },
    { weight: 1, arbitrary: changedText(ALL) },
    { weight: 3, arbitrary: any },
  );
