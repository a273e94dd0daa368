import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { type BoardFault, documentName, paddedNumber } from './board.ts';

/** A document's file, not yet opened. */
export interface ListedDocument {
  readonly number: number;
  readonly name: string;
}

/** Names that claim to be a document's: they start with a number and a dash. */
const NUMBERED = /^(\d+)-/;

/** The documents of a folder in the order of their numbers, which run from 1 without gap; any other file is ignored. */
export function listDocuments(names: readonly string[]): {
  readonly documents: readonly ListedDocument[];
  readonly faults: readonly BoardFault[];
} {
  const numbered = names.filter((name) => NUMBERED.test(name));
  const listed = numbered.flatMap((name) => documentNamed(name) ?? []);
  const documents = listed.toSorted((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
  const odd = numbered.filter((name) => documentNamed(name) === undefined).sort();
  return { documents, faults: [...odd.map(oddName), ...documents.flatMap(outOfSequence)] };
}

/** @returns undefined unless the name is exactly that of a document: `0007-decision.yaml`. */
export function documentNamed(name: string): ListedDocument | undefined {
  const number = Number(NUMBERED.exec(name)?.[1]);
  const kind = DOCUMENT_KINDS.find((kind) => documentName(number, kind) === name);
  return kind === undefined || number === 0 ? undefined : { number, name };
}

function oddName(file: string): BoardFault {
  return {
    code: 'name-odd',
    file,
    found: 'this name',
    expected: "a number of four digits and a kind, such as '0007-decision.yaml'",
  };
}

/** Faults of a document among all of them: its number is the one before, or leaves numbers out. */
function outOfSequence(
  { number, name }: ListedDocument,
  index: number,
  all: readonly ListedDocument[],
): readonly BoardFault[] {
  const before = all[index - 1];
  const next = (before?.number ?? 0) + 1;
  if (number === next) return [];
  if (number < next)
    return [
      {
        code: 'number-twice',
        file: name,
        found: `number ${number}, which ${before?.name} has`,
        expected: 'each number once',
      },
    ];
  const gap =
    number - next === 1 ? paddedNumber(next) : `${paddedNumber(next)} to ${paddedNumber(number - 1)}`;
  return [
    {
      code: 'number-missing',
      file: name,
      found: `no document ${gap} before it`,
      expected: 'numbers without a gap',
    },
  ];
}
