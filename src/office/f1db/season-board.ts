import { type Day, dayOf, momentOf } from '#core/base/day';
import { compareText } from '#core/base/order';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import type { History } from '#core/documents/history.schema';
import { boardDocuments } from '#formats/f1db/board-documents';
import type { F1dbSeason } from '#formats/f1db/f1db-season';
import type { Fault } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { writeDocument } from '#formats/yaml/write-document';
import { written } from '#formats/yaml/written';
import type { Posting } from '#store/board';
import { sha256 } from '#store/sha256';
import { completed, splitDocuments } from '../draft-text.ts';
import type { WholeRulebook } from '../rulebook-library.ts';

/** A season of a file, what its history adds, and its rules. */
export interface F1dbBoard {
  readonly season: F1dbSeason;
  readonly history: History;
  readonly rulebook: WholeRulebook;
  /** The documents of its decisions, as a file of several; undefined where there were none. */
  readonly decided: { readonly file: string; readonly text: string } | undefined;
}

/** A document in its place: read, and as it stands on the board. */
export interface Composed {
  readonly document: OfficialDocument;
  readonly text: () => string;
  readonly attachments: Posting['attachments'];
}

/** A document before its number is known. */
interface Piece {
  readonly day: Day;
  readonly numbered: (number: number) => Result<Composed, readonly Fault[]>;
}

/** The board of a season: documents by their days, those of its history behind those of the file. */
export function seasonBoard(board: F1dbBoard): Result<readonly Composed[], readonly Fault[]> {
  const [opening, ...others] = filePieces(board);
  const pieces = [...(opening === undefined ? [] : [opening]), rules(board), ...others, ...decided(board)];
  const inOrder = pieces.toSorted((a, b) => compareText(a.day, b.day));
  const documents: Composed[] = [];
  const faults: Fault[] = [];
  for (const [index, { numbered }] of inOrder.entries()) {
    const read = numbered(index + 1);
    if (read.ok) documents.push(read.value);
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : ok(documents);
}

function filePieces({ season, history }: F1dbBoard): readonly Piece[] {
  const { series, organiser, class: category, source } = history;
  const posted = boardDocuments(season, { series, organiser, class: category, source });
  return posted.map(({ day, body }) => ({
    day,
    numbered: (number) => {
      const { kind, ...said } = body;
      const document = {
        document: number,
        kind,
        posted: { by: momentOf(day) },
        by: source,
        ...said,
      } as WrittenDocument<typeof kind>;
      return ok({ document, text: () => writeDocument(written(document)), attachments: [] });
    },
  }));
}

/** The rulebook, attached whole. */
function rules({ season, history, rulebook }: F1dbBoard): Piece {
  const day = `${season.year}-01-01` as Day;
  const { rulebook: name } = rulebook.rulebook;
  return {
    day,
    numbered: (number) => {
      const bytes = new TextEncoder().encode(rulebook.text);
      const said = {
        document: number,
        kind: 'regulations',
        posted: day,
        by: history.source,
        rulebook: name,
        attachments: [{ name: `${name}.yaml`, sha256: sha256(bytes) }],
        sources: [history.source],
        reconstructed: true,
      } as const;
      const document = {
        ...said,
        posted: { by: momentOf(day) },
        attached: rulebook.rulebook,
      } as OfficialDocument;
      return ok({
        document,
        text: () => writeDocument(said),
        attachments: [{ name: `${name}.yaml`, bytes }],
      });
    },
  };
}

/** Each document of the history says its day itself, and not its number. */
function decided({ decided: file }: F1dbBoard): readonly Piece[] {
  if (file === undefined) return [];
  return splitDocuments(file.text).flatMap((part) => {
    const undated = completed(part, { number: 1, posted: momentOf(NO_DAY) });
    const read = readDocument(undated.text, file.file);
    const day = read.ok ? dayOf(read.value.content.posted.by) : NO_DAY;
    return [{ day, numbered: (number) => numberedText(file.file, part, number) }];
  });
}
const NO_DAY = '9999-12-31' as Day;

function numberedText(
  file: string,
  part: ReturnType<typeof splitDocuments>[number],
  number: number,
): Result<Composed, readonly Fault[]> {
  const whole = completed(part, { number, posted: momentOf(NO_DAY) });
  const read = readDocument(whole.text, file);
  if (!read.ok) return err(read.error.map((fault) => ({ ...fault, ...whole.placeOf(fault) })));
  return ok({ document: read.value.content as OfficialDocument, text: () => whole.text, attachments: [] });
}
