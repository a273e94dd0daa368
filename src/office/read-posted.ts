import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import { type Rulebook, resolved } from '#core/rulebook/rulebook';
import type { Fault, FaultCode } from '#formats/yaml/fault';
import { readDocument, readRulebook } from '#formats/yaml/read-document';
import type { Where } from '#formats/yaml/read-yaml';
import {
  type BoardFault,
  type BoardFaultCode,
  type NoticeBoard,
  type PostedText,
  textOf,
} from '#store/board';

/** What can be wrong with a season before anybody reviews what it says. */
export type SeasonFault = Fault<FaultCode | BoardFaultCode | 'name-differs' | 'rulebook-extends'>;

/** A document of the board with what it attaches, and where its text says what. */
export interface PostedDocument {
  readonly document: OfficialDocument;
  readonly file: string;
  readonly where: Where;
}

/** A fault of which only the way to it is known. */
type Misfit = Pick<SeasonFault, 'code' | 'path' | 'found' | 'expected'>;

/** Reads a document and its attachments: each must be there, as it was posted. */
export async function readPosted(
  board: NoticeBoard,
  posted: PostedText,
): Promise<Result<PostedDocument, readonly SeasonFault[]>> {
  const file = posted.name;
  const read = readDocument(posted.text, file);
  if (!read.ok) return read;
  const { content, where } = read.value;
  const attachments: Result<Uint8Array, BoardFault>[] = [];
  for (const { sha256 } of content.attachments ?? []) attachments.push(await board.attachment(sha256));
  const misfits = [...nameMisfits(content, posted), ...attachments.flatMap(attachmentMisfits)];
  if (misfits.length > 0) return err(misfits.map((misfit) => ({ ...misfit, file, ...where(misfit.path) })));
  const attached = attachedRulebook(content, attachments.flatMap((read) => (read.ok ? [read.value] : []))[0]);
  if (!attached.ok) return attached;
  return ok({ document: { ...content, ...attached.value }, file, where });
}

/** People find a document by its file's name, so that says what the document says. */
function nameMisfits(document: WrittenDocument, { number, name }: PostedText): readonly Misfit[] {
  const isNamed = document.document === number && name.endsWith(`-${document.kind}.yaml`);
  if (isNamed) return [];
  const found = `document ${document.document}, a ${document.kind}`;
  return [{ code: 'name-differs', path: ['document'], found, expected: "what the file's name says" }];
}

function attachmentMisfits(read: Result<Uint8Array, BoardFault>, index: number): readonly Misfit[] {
  if (read.ok) return [];
  const { code, file, found, expected } = read.error;
  return [{ code, path: ['attachments', index, 'sha256'], found: `${found} as ${file}`, expected }];
}

/** A board is complete in itself: the rulebook that its regulations attach is whole. */
function attachedRulebook(
  document: WrittenDocument,
  bytes: Uint8Array | undefined,
): Result<{ readonly attached?: Rulebook }, readonly SeasonFault[]> {
  if (document.kind !== 'regulations' || document.rulebook === undefined || bytes === undefined)
    return ok({});
  const file = `attachments/${document.attachments?.[0]?.sha256}.yaml`;
  const text = textOf(bytes);
  const found = 'bytes that are not UTF-8';
  if (text === undefined)
    return err([{ code: 'file-not-text', file, line: 1, column: 1, path: [], found, expected: 'a text' }]);
  const read = readRulebook(text, file);
  if (!read.ok) return read;
  const { content, where } = read.value;
  if (content.extends === undefined) return ok({ attached: resolved([content]) });
  const path = ['extends'];
  const expected = 'the whole rulebook: nothing outside a board may change it';
  return err([
    { code: 'rulebook-extends', file, ...where(path), path, found: `'${content.extends}'`, expected },
  ]);
}
