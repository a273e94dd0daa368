import { readDocument } from '#formats/yaml/read-document';
import type { NoticeBoard, PostedText } from '#store/board';
import type { Broken } from './broken.ts';

/** What became of the files that documents name. */
interface CheckedAttachments {
  /** Those that are there, as they were posted. */
  readonly count: number;
  readonly broken: readonly Broken[];
  /** Documents that cannot be read. */
  readonly unread: readonly number[];
}

/** Reads every file that a document names, and holds it against the SHA-256 that the document names it by. */
export async function checkAttachments(
  board: NoticeBoard,
  texts: readonly PostedText[],
): Promise<CheckedAttachments> {
  let count = 0;
  const broken: Broken[] = [];
  const unread: number[] = [];
  for (const { number, name, text } of texts) {
    const read = readDocument(text, name);
    if (!read.ok) unread.push(number);
    for (const { sha256, name: file } of (read.ok ? read.value.content.attachments : undefined) ?? []) {
      const bytes = await board.attachment(sha256);
      if (bytes.ok) count++;
      else broken.push(attachmentBroken(number, file, bytes.error.code === 'attachment-missing'));
    }
  }
  return { count, broken, unread };
}

function attachmentBroken(document: number, file: string, isMissing: boolean): Broken {
  const what = isMissing ? 'is missing' : 'is not as it was posted';
  return {
    code: isMissing ? 'attachment-missing' : 'attachment-altered',
    document,
    text: `${file}, attached to document ${document}, ${what}`,
  };
}
