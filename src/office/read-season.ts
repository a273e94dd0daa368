import { err, ok, type Result } from '#core/base/result';
import type { Claims } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import type { Fault, FilePlace, Path } from '#formats/yaml/fault';
import { readClaims, readSources } from '#formats/yaml/read-document';
import type { Reading } from '#formats/yaml/read-with';
import type { BoardFault, NoticeBoard, Paper } from '#store/board';
import { type PostedDocument, readPosted, type SeasonFault } from './read-posted.ts';

/** A season as it was read: every document of its board, and what lies beside it. */
export interface SeasonReading {
  readonly documents: readonly OfficialDocument[];
  readonly sources: Sources | undefined;
  readonly claims: Claims | undefined;
  /** Where document `number` says what the path leads to; undefined if there is no such document. */
  readonly where: (number: number, path: Path) => FilePlace | undefined;
}

/**
 * Reads all of a board, with what documents attach, or tells every fault of every file. Half a season is none.
 *
 * @param papers what is to be read of the papers beside the board: all of it, unless told
 */
export async function readSeason(
  board: NoticeBoard,
  papers: readonly Paper[] = ['sources', 'claims'],
): Promise<Result<SeasonReading, readonly SeasonFault[]>> {
  const posted = await board.read();
  const texts = posted.ok ? posted.value : posted.error.legible;
  const damage = posted.ok ? [] : posted.error.faults.map(inWholeFile);
  const documents = await Promise.all(texts.map((text) => readPosted(board, text)));
  const sources = papers.includes('sources') ? await readPaper(board, 'sources', readSources) : NOTHING;
  const claims = papers.includes('claims') ? await readPaper(board, 'claims', readClaims) : NOTHING;
  const faults = [
    ...damage,
    ...[...documents, sources, claims].flatMap((read) => (read.ok ? [] : read.error)),
  ];
  if (faults.length > 0 || !sources.ok || !claims.ok) return err(faults);
  const read = documents.flatMap((document) => (document.ok ? [document.value] : []));
  return ok({
    documents: read.map(({ document }) => document),
    sources: sources.value,
    claims: claims.value,
    where: (number, path) => placeAmong(read, number, path),
  });
}

const NOTHING = ok(undefined);

type Reader<T> = (text: string, file: string) => Result<Reading<T>, readonly Fault[]>;

async function readPaper<T>(
  board: NoticeBoard,
  paper: Paper,
  reader: Reader<T>,
): Promise<Result<T | undefined, readonly SeasonFault[]>> {
  const text = await board.beside(paper);
  if (!text.ok) return err([inWholeFile(text.error)]);
  if (text.value === undefined) return ok(undefined);
  const read = reader(text.value, `${paper}.yaml`);
  return read.ok ? ok(read.value.content) : read;
}

const inWholeFile = (fault: BoardFault): SeasonFault => ({ ...fault, line: 1, column: 1, path: [] });

function placeAmong(read: readonly PostedDocument[], number: number, path: Path): FilePlace | undefined {
  const posted = read.find(({ document }) => document.document === number);
  return posted && { file: posted.file, ...posted.where(path) };
}
