import type { CarNumber } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { DraftReview } from '../review-draft.ts';
import type { Imported } from './import-files.ts';
import type { FileDoubt, ImportedSession } from './import-session.ts';
import type { CarProblem, MatchedCar } from './match-cars.ts';
import { carWords, problemText } from './problem-text.ts';
import { inventedIn, type Namesake, namesakesIn, problemsIn } from './understood.ts';

/** Why the program does not post a draft by itself, beside spellings and cars without an entry: a person must look first. */
export type Wait =
  /** The files have no result in them. */
  | { readonly code: 'no-place'; readonly session: string }
  /** A row was left out that may be of a car. */
  | { readonly code: 'row-lost'; readonly doubt: FileDoubt }
  /** Cars are entered with numbers that no file has. */
  | { readonly code: 'number-invented'; readonly cars: readonly (readonly [MatchedCar, CarNumber])[] }
  /** A car is not as it is entered. */
  | { readonly code: 'misfit'; readonly car: MatchedCar; readonly problem: CarProblem }
  /** Two people of one name, by their ids. */
  | ({ readonly code: 'namesake' } & Namesake)
  /** What the office finds, where it says that two things contradict. */
  | { readonly code: 'found'; readonly document: number; readonly text: string };

/** What is to be looked at, session by session, and then what the office finds. */
export function waitsOf({ sessions }: Imported, review: DraftReview): readonly Wait[] {
  return [...sessions.flatMap(waitsOfSession), ...found(review)];
}

const waitsOfSession = (one: ImportedSession): readonly Wait[] => [
  ...withoutPlaces(one),
  ...one.doubts.flatMap((doubt): readonly Wait[] => (doubt.isRowLost ? [{ code: 'row-lost', doubt }] : [])),
  ...inventedNumbers(one),
  ...problemsIn(one).flatMap(([car, problem]): readonly Wait[] =>
    MISFITS.has(problem.code) ? [{ code: 'misfit', car, problem }] : [],
  ),
  ...namesakesIn(one).map((namesake) => ({ code: 'namesake', ...namesake }) as const),
];

function withoutPlaces({ session, result: { result } }: ImportedSession): readonly Wait[] {
  const isPlaced = result.lines.some(({ place, classPlace }) => (place ?? classPlace) !== undefined);
  return isPlaced ? [] : [{ code: 'no-place', session: session.value }];
}

function inventedNumbers(one: ImportedSession): readonly Wait[] {
  const cars = inventedIn(one);
  return cars.length === 0 ? [] : [{ code: 'number-invented', cars }];
}

/** Cars that are not entered at all are told where they are left out of the draft. */
const MISFITS: ReadonlySet<CarProblem['code']> = new Set(['other-class', 'other-model', 'other-crew']);

/** Findings that a result has only where something is wrong, in the file or on the board. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['provisional-again', 'fewer-cars', 'same-file']);

const found = ({ documents }: DraftReview): readonly Wait[] =>
  documents.flatMap(({ document, findings }) =>
    findings.flatMap(({ code, text }): readonly Wait[] =>
      CONTRADICTIONS.has(code) ? [{ code: 'found', document: document.document, text }] : [],
    ),
  );

/** Why, and what to do, as a sentence. */
export function waitText(wait: Wait): string {
  switch (wait.code) {
    case 'no-place':
      return `no car has a place in the ${wait.session}: is it the right file?`;
    case 'row-lost':
      return `line ${wait.doubt.line} of ${wait.doubt.file} is left out, and may be a car (found ${wait.doubt.found}, expected ${wait.doubt.expected}): mend it in a copy of the file, or add the car to the draft`;
    case 'number-invented':
      return inventedText(wait.cars);
    case 'misfit':
      return `${problemText(wait.car, wait.problem)}: if the entry is right, post the draft; if not, change the entry or the number`;
    case 'namesake':
      return namesakeText(wait);
    case 'found':
      return `document ${wait.document}: ${wait.text}`;
    default:
      return unreachable(wait);
  }
}

function namesakeText({ car, printed, name, of, isKnown }: Namesake): string {
  const who = car === undefined ? printed : `${printed} of #${car}`;
  return isKnown
    ? `${who} has the id of ${name}, and the draft takes him for that: if he is ${of}, write so in its place`
    : `${who} has another id than ${of}, and the draft takes him for somebody else, ${name}: if he is the same, write ${of} in its place`;
}

/** Of so many cars each is told; of a whole grid the first. */
const MOST_NAMED = 5;

function inventedText(cars: readonly (readonly [MatchedCar, CarNumber])[]): string {
  const named = cars.slice(0, MOST_NAMED).map(([car, given]) => `${carWords(car)} as #${given}`);
  const more = cars.length - named.length;
  const all = more > 0 ? `${named.join(', ')} and ${more} more so` : named.join(', ');
  const [whom, own] = cars.length === 1 ? ['it alone', 'it its own'] : ['each alone', 'them their own'];
  return `the draft enters ${all}: the file has no number for ${whom}, so give ${own}`;
}
