import type { Known } from '#answers/known';
import { given } from '#core/base/given';
import type { Imported } from '../import/import-files.ts';
import type { FileDoubt, ImportedSession } from '../import/import-session.ts';
import { carWords, problemText } from '../import/problem-text.ts';
import {
  type Proposal,
  problemsIn,
  proposalsIn,
  type Stranger,
  strangersIn,
  unplacedIn,
} from '../import/understood.ts';
import { type Wait, waitText } from '../import/waits.ts';
import type { DraftReview } from '../review-draft.ts';
import type { DraftJson } from './office.ts';
import { type ReviewJson, reviewJson } from './review.ts';

/** What was read of timing files, and the draft that was made of it with its review. */
export interface ImportJson extends ReviewJson {
  readonly sessions: readonly SessionJson[];
  /** Sessions and files that were left out, and what they are. */
  readonly leftOut: readonly { readonly file: string; readonly is: string }[];
  /** What a person must look at before it is posted: nothing is posted as long as there is any. */
  readonly waits: readonly { readonly code: string; readonly text: string }[];
}

/** What was read of timing files, kept as a draft of the office. */
export interface ImportedDraftJson {
  readonly draft: DraftJson;
  readonly import: ImportJson;
}

interface SessionJson {
  readonly round: string;
  readonly session: string;
  readonly files: readonly { readonly name: string; readonly format: string }[];
  /** Where the order comes from: printed places, or laps. */
  readonly from: 'places' | 'laps';
  readonly cars: number;
  readonly entered: number;
  readonly problems: readonly ProblemJson[];
  /** Spellings that are proposed. */
  readonly spellings: readonly Proposal[];
  /** Drivers who are not in the crew of their car. */
  readonly strangers: readonly Stranger[];
  /** Cars of the file that are on no entry, even with the draft: nothing is posted as long as there are any. */
  readonly unplaced: readonly UnplacedJson[];
  readonly doubts: readonly Omit<FileDoubt, 'isRowLost'>[];
}

interface UnplacedJson {
  readonly line: number;
  readonly number?: string;
  readonly text: string;
}

interface ProblemJson {
  readonly code: string;
  readonly line: number;
  readonly number?: string;
  readonly text: string;
}

interface Became {
  readonly draft: string | undefined;
  readonly posted: readonly number[] | undefined;
  readonly waits: readonly Wait[];
}

export function importJson(
  known: Known,
  others: readonly { readonly file: string; readonly is: string }[],
  { sessions, leftOut }: Imported,
  review: DraftReview,
  { draft, posted, waits }: Became,
): ImportJson {
  return {
    ...reviewJson(known, draft ?? '', review, posted),
    file: draft ?? null,
    sessions: sessions.map(sessionJson),
    leftOut: [...others, ...leftOut.map(({ file, session }) => ({ file, is: session }))],
    waits: waits.map((wait) => ({ code: wait.code, text: waitText(wait) })),
  };
}

function sessionJson(one: ImportedSession): SessionJson {
  const { round, session, files, cars, result, doubts } = one;
  return {
    round: round.value,
    session: session.value,
    files: files.map(({ name, format }) => ({ name, format })),
    from: result.result.from,
    cars: cars.length,
    entered: cars.filter(({ starter }) => starter !== undefined).length,
    problems: problemsIn(one).map(([car, problem]) => ({
      code: problem.code,
      line: car.sheet.line,
      ...given({ number: car.sheet.number }),
      text: problemText(car, problem),
    })),
    spellings: proposalsIn(one),
    strangers: strangersIn(one),
    unplaced: unplacedIn(one).map((car) => ({
      line: car.sheet.line,
      ...given({ number: car.sheet.number }),
      text: carWords(car),
    })),
    // What is lost with a row is among what waits.
    doubts: doubts.map(({ isRowLost: _, ...doubt }) => doubt),
  };
}
