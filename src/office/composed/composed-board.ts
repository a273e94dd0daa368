import { type Day, momentOf } from '#core/base/day';
import { compareText } from '#core/base/order';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import type { Rulebook } from '#core/rulebook/rulebook';
import type { Dated } from '#formats/yaml/dated';
import type { Fault } from '#formats/yaml/fault';
import { writeDocument } from '#formats/yaml/write-document';
import { written } from '#formats/yaml/written';
import type { Posting } from '#store/board';
import { sha256 } from '#store/sha256';

/** A document in its place: read, and as it stands on the board. */
export interface Composed {
  readonly document: OfficialDocument;
  readonly text: () => string;
  readonly attachments: Posting['attachments'];
}

/** A document before its number is known. */
export interface Piece {
  readonly day: Day;
  readonly numbered: (number: number) => Result<Composed, readonly Fault[]>;
}

/** A document that the program composed of what a file says. */
export const pieceOf = ({ day, body }: Dated, by: string): Piece => ({
  day,
  numbered: (number) => {
    const { kind, ...said } = body;
    const posted = { by: momentOf(day) };
    const document = { document: number, kind, posted, by, ...said } as WrittenDocument<typeof kind>;
    return ok({ document, text: () => writeDocument(written(document)), attachments: [] });
  },
});

/** A rulebook as a file has it, and as it is read. */
export interface RulebookText {
  readonly rulebook: Rulebook;
  readonly text: string;
}

/** Regulations with the rulebook attached whole. */
export const regulationsPiece = ({ rulebook, text }: RulebookText, day: Day, by: string): Piece => ({
  day,
  numbered: (number) => {
    const bytes = new TextEncoder().encode(text);
    const name = `${rulebook.rulebook}.yaml`;
    const said = {
      document: number,
      kind: 'regulations',
      posted: day,
      by,
      rulebook: rulebook.rulebook,
      attachments: [{ name, sha256: sha256(bytes) }],
      sources: [by],
      reconstructed: true,
    } as const;
    const document = { ...said, posted: { by: momentOf(day) }, attached: rulebook } as OfficialDocument;
    return ok({ document, text: () => writeDocument(said), attachments: [{ name, bytes }] });
  },
});

/** The board of a season: documents by their days, those of a day in the order given. */
export function composedBoard(pieces: readonly Piece[]): Result<readonly Composed[], readonly Fault[]> {
  const documents: Composed[] = [];
  const faults: Fault[] = [];
  for (const [index, { numbered }] of pieces.toSorted((a, b) => compareText(a.day, b.day)).entries()) {
    const read = numbered(index + 1);
    if (read.ok) documents.push(read.value);
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : ok(documents);
}
