import { type BoardFault, paddedNumber } from './board.ts';

/** A document of a board, whatever it says. */
export interface ListedDocument {
  readonly number: number;
  readonly name: string;
}

/** What is wrong with the numbers of documents in their order: they run on from `from` without a gap, each once. */
export function gapFaults(documents: readonly ListedDocument[], from = 0): readonly BoardFault[] {
  return documents.flatMap((document, index) => outOfSequence(document, documents[index - 1], from));
}

/** A number is the one before, or leaves numbers out. */
function outOfSequence(
  { number, name }: ListedDocument,
  before: ListedDocument | undefined,
  from: number,
): readonly BoardFault[] {
  const next = (before?.number ?? from) + 1;
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
