import type { OfficialDocument } from '#core/documents/document.schema';
import { carriedBy, isCarrying } from './carried.ts';
import { lastingOf } from './lasting.ts';

/*
 * Which documents are of one stewards' case: those that say so (`case: 12`); a protest, and its answer, are of that of
 * the decision which it is about, and so is what says what becomes of a suspended penalty.
 */

/** The documents of one case. */
export interface CaseFile {
  /** Its name, as documents have it; else that of its first document, `document 13`. */
  readonly key: string;
  readonly isNamed: boolean;
  /** In the order of the board: those that stand, those that were replaced, and those that were annulled. */
  readonly documents: readonly OfficialDocument[];
}

type Board = readonly OfficialDocument[];
interface Files {
  readonly all: readonly CaseFile[];
  readonly byDocument: ReadonlyMap<number, CaseFile>;
}
const remembered = new WeakMap<Board, Files>();

/** Every case, in the order of its first document; a decision that belongs to no other is one by itself. */
export const caseFiles = (board: Board): readonly CaseFile[] => filesOf(board).all;

/** The case that a document is of. */
export const caseFileOf = (board: Board, document: number): CaseFile | undefined =>
  filesOf(board).byDocument.get(document);

function filesOf(board: Board): Files {
  const known = remembered.get(board);
  if (known !== undefined) return known;
  const lasting = new Set(lastingOf(board));
  // What was posted in error makes no case by itself.
  const all = [...byCase(board, lasting)].flatMap(([key, documents]) =>
    documents.some((posted) => lasting.has(posted)) ? [fileOf(key, documents)] : [],
  );
  const byDocument = new Map(
    all.flatMap((file) => file.documents.map(({ document }) => [document, file] as const)),
  );
  remembered.set(board, { all, byDocument });
  return { all, byDocument };
}

/** A case is known by its name, or by its first document: a name may look like the number of another document. */
type Known = `case ${string}` | `document ${number}`;
const NAMED = 'case ';

const fileOf = (key: Known, documents: readonly OfficialDocument[]): CaseFile => {
  const isNamed = key.startsWith(NAMED);
  return { key: isNamed ? key.slice(NAMED.length) : key, isNamed, documents };
};

function byCase(board: Board, lasting: ReadonlySet<OfficialDocument>): ReadonlyMap<Known, Board> {
  const keys = new Map<number, Known>();
  // A case without a name has that of the first document to give it one.
  const names = new Map<Known, Known>();
  for (const posted of board) {
    const key = keyOf(posted, keys);
    if (key === undefined) continue;
    keys.set(posted.document, key);
    const [before] = casesOf(aimsOf(posted), posted, keys);
    const isName = lasting.has(posted) && key.startsWith(NAMED);
    if (isName && before?.startsWith('document ') && !names.has(before)) names.set(before, key);
  }
  const inOne = board.filter(({ document }) => keys.has(document));
  return Map.groupBy(inOne, ({ document }) => {
    const key = keys.get(document) as Known;
    return names.get(key) ?? key;
  });
}

/** Its own word; else the case of what it answers, is against, takes the place of or carries; else, for what is one, itself. */
function keyOf(posted: OfficialDocument, keys: ReadonlyMap<number, Known>): Known | undefined {
  if (posted.case !== undefined) return `case ${posted.case}`;
  const [before] = casesOf([...aimsOf(posted), ...carriedAlone(posted)], posted, keys);
  return before ?? (BEGINNING.has(posted.kind) ? `document ${posted.document}` : undefined);
}
const BEGINNING: ReadonlySet<OfficialDocument['kind']> = new Set([
  'decision',
  'protest',
  'appeal',
  'request',
]);

/** The cases of earlier documents. */
const casesOf = (
  numbers: readonly number[],
  { document }: OfficialDocument,
  keys: ReadonlyMap<number, Known>,
): readonly Known[] => numbers.flatMap((number) => (number < document ? (keys.get(number) ?? []) : []));

/** The documents that it answers, is against, or takes the place of. */
function aimsOf(posted: OfficialDocument): readonly number[] {
  const against = 'against' in posted ? posted.against : undefined;
  return [posted.answers, against, ...(posted.replaces ?? [])].flatMap((number) => number ?? []);
}

/** The decisions whose penalties it carries, if that is all it does: with a penalty of its own it is a new case. */
function carriedAlone(posted: OfficialDocument): readonly number[] {
  const measures = posted.kind === 'decision' ? (posted.measures ?? []) : [];
  return measures.every(isCarrying) ? measures.map((measure) => carriedBy(measure) ?? 0) : [];
}
