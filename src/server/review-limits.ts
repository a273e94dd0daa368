import { rulebookAt } from '#core/season/calendar';
import { fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Fault } from '#formats/yaml/fault';
import type { Drafted } from '#office/board/post-documents';
import { whyNotStorable } from './storable.ts';

/*
 * How much may be reviewed at once. A document is reviewed in one step, which takes as long as it takes to score the
 * season twice; nobody else is answered meanwhile.
 */

/** Documents of one request: a meeting has some twenty. Whole seasons come by `import board`. */
export const MOST_DOCUMENTS = 50;
/** Values of all of them: a race of 24 hours has some ten thousand. */
const MOST_VALUES = 25_000;
/** Rounds times titles times entries of the season that they make, which is what scoring it takes: the largest known has 35,000. */
const MOST_CELLS = 200_000;

/** Whether a draft is more than can be reviewed at once, as what is wrong with it. */
export function tooMuchToReview({ drafts, season }: Drafted): Fault<string> | undefined {
  const documents = drafts.map(({ document }) => document);
  const values = whyNotStorable(documents, MOST_VALUES);
  if (values !== undefined) return tooMuch(values, `at most ${MOST_VALUES} values at once`);
  const cells = cellsOf(documents.reduce(fold, season));
  return cells > MOST_CELLS
    ? tooMuch(`${cells} cells of tables`, `at most ${MOST_CELLS}: rounds times titles times entries`)
    : undefined;
}

function cellsOf(season: Season): number {
  return season.rounds.size * Object.keys(rulebookAt(season).titles).length * season.entries.size;
}

const tooMuch = (found: string, expected: string): Fault<string> => ({
  code: 'too-large',
  file: 'draft.yaml',
  line: 1,
  column: 1,
  path: [],
  found,
  expected,
});
