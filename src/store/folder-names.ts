import { type BoardFault, kindNamed } from './board.ts';
import { gapFaults, type ListedDocument } from './sequence.ts';

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
  return { documents, faults: [...odd.map(oddName), ...gapFaults(documents)] };
}

/** @returns undefined unless the name is exactly that of a document: `0007-decision.yaml`. */
export function documentNamed(name: string): ListedDocument | undefined {
  const number = Number(NUMBERED.exec(name)?.[1]);
  return number === 0 || kindNamed(number, name) === undefined ? undefined : { number, name };
}

function oddName(file: string): BoardFault {
  return {
    code: 'name-odd',
    file,
    found: 'this name',
    expected: "a number of four digits and a kind, such as '0007-decision.yaml'",
  };
}
