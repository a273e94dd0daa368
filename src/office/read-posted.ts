import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import type { Fault, FaultCode } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import type { Where } from '#formats/yaml/read-yaml';
import type { BoardFault, BoardFaultCode, NoticeBoard, PostedText } from '#store/board';
import { attachedRulebook } from './attached-rulebook.ts';

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
  const [bytes] = attachments.flatMap((read) => (read.ok ? [read.value] : []));
  const attachment = bytes && { name: `attachments/${content.attachments?.[0]?.sha256}.yaml`, bytes };
  const attached = attachedRulebook(content, attachment, WHOLE);
  if (!attached.ok) return attached;
  return ok({ document: { ...content, ...attached.value }, file, where });
}

const WHOLE = 'nothing outside a board may change it';

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
