import { link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { err, type Result } from '#core/base/result';
import { type Attachment, type BoardFault, MOST_IN_ATTACHMENT } from './board.ts';
import { namesIn, readBytes, syncFolder, unlessFailing, writeDurably } from './disk.ts';
import { sha256 } from './sha256.ts';

const ATTACHMENTS = 'attachments';

/** Keeps the files as `attachments/<sha256>.<ending>`, before the document that refers to them. */
export async function keepAttachments(
  folder: string,
  added: readonly Attachment[],
  desk: string,
): Promise<void> {
  if (added.length === 0) return;
  const attachments = path.join(folder, ATTACHMENTS);
  await mkdir(attachments, { recursive: true });
  for (const [index, { name, bytes }] of added.entries()) {
    const written = path.join(desk, `attachment-${index}`);
    await writeDurably(written, bytes);
    await unlessFailing(['EEXIST'], () =>
      link(written, path.join(attachments, `${sha256(bytes)}${endingOf(name)}`)),
    );
  }
  await syncFolder(attachments);
  await syncFolder(folder);
}

/** `.csv`; nothing where a name ends in what is no ending. */
const endingOf = (name: string): string => /[.][a-z0-9]{1,8}$/.exec(name.toLowerCase())?.[0] ?? '';

/** Reads an attachment, and makes sure that it is the one that was posted. */
export async function readAttachment(folder: string, hash: string): Promise<Result<Uint8Array, BoardFault>> {
  const names = await namesIn(path.join(folder, ATTACHMENTS));
  const name = names?.find((name) => path.parse(name).name === hash);
  const file = `${ATTACHMENTS}/${name ?? hash}`;
  const expected = 'the file as posted';
  if (name === undefined) return err({ code: 'attachment-missing', file, found: 'nothing', expected });
  const read = await readBytes(folder, file, MOST_IN_ATTACHMENT);
  if (!read.ok || sha256(read.value) === hash) return read;
  const found = `other bytes, of SHA-256 ${sha256(read.value)}`;
  return err({ code: 'attachment-altered', file, found, expected });
}
