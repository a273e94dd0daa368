import { type Day, dayOf, momentOf } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { History } from '#core/documents/history.schema';
import { boardDocuments } from '#formats/f1db/board-documents';
import type { F1dbSeason } from '#formats/f1db/f1db-season';
import type { Fault } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import {
  type Composed,
  composedBoard,
  type Piece,
  pieceOf,
  regulationsPiece,
} from '../composed/composed-board.ts';
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

/** The board of a season: documents by their days, those of its history behind those of the file. */
export function seasonBoard(board: F1dbBoard): Result<readonly Composed[], readonly Fault[]> {
  const { season, history, rulebook } = board;
  const { series, organiser, class: category, source } = history;
  const posted = boardDocuments(season, { series, organiser, class: category, source });
  const [opening, ...others] = posted.map((one) => pieceOf(one, source));
  const rules = regulationsPiece(rulebook, `${season.year}-01-01` as Day, source);
  return composedBoard([...(opening === undefined ? [] : [opening]), rules, ...others, ...decided(board)]);
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
