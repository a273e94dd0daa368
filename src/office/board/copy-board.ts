import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { DocumentKind } from '#core/documents/kinds';
import { readDocument } from '#formats/yaml/read-document';
import {
  type Attachment,
  type BoardFault,
  kindNamed,
  type NoticeBoard,
  type NotPosted,
  type PostedText,
} from '#store/board';
import { linksOf } from '#store/chain';

/** What a copy did. */
export interface Copied {
  /** Documents that were posted now; those that were there already are left as they are. */
  readonly added: number;
  /** The last document, and its link: the same on both boards. */
  readonly documents: number;
  readonly head: string | undefined;
}

export type NotCopied =
  | { readonly code: 'board-odd'; readonly faults: readonly BoardFault[] }
  /** The boards do not begin alike: the first document that differs. */
  | { readonly code: 'boards-differ'; readonly document: number }
  /** Somebody posted to the other board meanwhile. */
  | { readonly code: 'board-moved-on'; readonly document: number };

/**
 * Posts every document of a board to another, letter for letter, with its attachments, who signed it, and what lies beside
 * the board. A copy that was interrupted goes on where it was.
 *
 * @param onProgress told after every document.
 */
export async function copyBoard(
  from: NoticeBoard,
  to: NoticeBoard,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Result<Copied, NotCopied>> {
  const [source, target, ledger] = [await from.read(), await to.read(), await from.ledger()];
  if (!source.ok) return err({ code: 'board-odd', faults: source.error.faults });
  if (!target.ok) return err({ code: 'board-odd', faults: target.error.faults });
  if (!ledger.ok) return err({ code: 'board-odd', faults: [ledger.error] });
  const different = firstDifference(source.value, target.value);
  if (different !== undefined) return err({ code: 'boards-differ', document: different });
  const missing = source.value.slice(target.value.length);
  for (const [index, document] of missing.entries()) {
    const attachments = await attachmentsOf(from, document);
    if (!attachments.ok) return err({ code: 'board-odd', faults: [attachments.error] });
    const signed = ledger.value.find((line) => line.document === document.number)?.signed;
    const posting = { kind: kindOf(document), text: document.text, attachments: attachments.value };
    const posted = await to.post({ ...posting, ...given({ signed }) }, document.number - 1);
    if (!posted.ok) return err(notTaken(posted.error, document.number));
    onProgress(index + 1, missing.length);
  }
  await copyPapers(from, to);
  return ok({ added: missing.length, documents: source.value.length, head: linksOf(source.value).at(-1) });
}

/** A board gives nothing that another could not hold. */
function notTaken({ code }: NotPosted, document: number): NotCopied {
  if (code === 'board-moved-on') return { code, document };
  throw new Error(`document ${document} is larger than a board can hold`);
}

function firstDifference(source: readonly PostedText[], target: readonly PostedText[]): number | undefined {
  return target.find(({ name, text }, index) => source[index]?.name !== name || source[index]?.text !== text)
    ?.number;
}

function kindOf({ number, name }: PostedText): DocumentKind {
  const kind = kindNamed(number, name);
  if (kind === undefined) throw new Error(`${name} names no kind of document`);
  return kind;
}

/** The files that a document names. One that cannot be read names none that anybody could find. */
async function attachmentsOf(
  board: NoticeBoard,
  { name, text }: PostedText,
): Promise<Result<readonly Attachment[], BoardFault>> {
  const read = readDocument(text, name);
  const attachments: Attachment[] = [];
  for (const attached of (read.ok ? read.value.content.attachments : undefined) ?? []) {
    const bytes = await board.attachment(attached.sha256);
    if (!bytes.ok) return bytes;
    attachments.push({ name: attached.name, bytes: bytes.value });
  }
  return ok(attachments);
}

async function copyPapers(from: NoticeBoard, to: NoticeBoard): Promise<void> {
  for (const paper of ['sources', 'claims'] as const) {
    const text = await from.beside(paper);
    const there = await to.beside(paper);
    if (text.ok && text.value !== undefined && !(there.ok && there.value === text.value))
      await to.layBeside(paper, text.value);
  }
}
