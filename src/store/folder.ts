import { err, ok, type Result } from '#core/base/result';
import type { BoardFault, Damage, Laid, NoticeBoard, Paper, PostedText } from './board.ts';
import { namesIn, readText, replaceFile } from './disk.ts';
import { readAttachment } from './folder-attachments.ts';
import { readLedger } from './folder-ledger.ts';
import { listDocuments } from './folder-names.ts';
import { postInFolder, postOneByOne } from './folder-post.ts';
import type { ListedDocument } from './sequence.ts';

/**
 * A board as a folder that people read, write and keep in git: `0007-calendar-change.yaml` is document 7, beside it
 * `sources.yaml`, `claims.yaml`, `attachments/<sha256>.<ending>`, and `ledger.jsonl` where one is kept. Other files are
 * none of its business.
 */
export function folderBoard(folder: string): NoticeBoard {
  return {
    post: (posting, expected) => postInFolder(folder, posting, expected),
    postAll: (postings, expected) => postOneByOne(folder, postings, expected),
    read: (from = 0) => readFolder(folder, from),
    attachment: (hash) => readAttachment(folder, hash),
    beside: (paper) => beside(folder, paper),
    layBeside: (paper, text, over) => layBeside(folder, paper, text, over),
    ledger: () => readLedger(folder),
  };
}

async function beside(folder: string, paper: Paper): Promise<Result<string | undefined, BoardFault>> {
  const file = `${paper}.yaml`;
  return (await namesIn(folder))?.includes(file) ? readText(folder, file) : ok(undefined);
}

/** A folder has one writer: who else writes at the same moment is an editor, and waits for nobody. */
async function layBeside(
  folder: string,
  paper: Paper,
  text: string,
  over: Laid | undefined,
): Promise<boolean> {
  const lies = over && (await beside(folder, paper));
  if (lies !== undefined && !(lies.ok && lies.value === over?.text)) return false;
  await replaceFile(folder, `${paper}.yaml`, text);
  return true;
}

async function readFolder(folder: string, from: number): Promise<Result<readonly PostedText[], Damage>> {
  const names = await namesIn(folder);
  if (names === undefined) return err({ faults: [missingFolder(folder)], legible: [] });
  const { documents, faults } = listDocuments(names);
  const read = await readTexts(
    folder,
    documents.filter(({ number }) => number > from),
  );
  const legible = read.flatMap(({ number, name, text }) =>
    text.ok ? [{ number, name, text: text.value }] : [],
  );
  const all = [...faults, ...read.flatMap(({ text }) => (text.ok ? [] : [text.error]))];
  return all.length > 0 ? err({ faults: all, legible }) : ok(legible);
}

/** So many files are open at once: an operating system allows a process a thousand or so. */
const AT_ONCE = 50;

async function readTexts(folder: string, documents: readonly ListedDocument[]) {
  const read: (ListedDocument & { readonly text: Result<string, BoardFault> })[] = [];
  for (let start = 0; start < documents.length; start += AT_ONCE) {
    const some = documents.slice(start, start + AT_ONCE);
    read.push(
      ...(await Promise.all(some.map(async (one) => ({ ...one, text: await readText(folder, one.name) })))),
    );
  }
  return read;
}

function missingFolder(folder: string): BoardFault {
  return { code: 'board-missing', file: folder, found: 'nothing', expected: 'the folder of a season' };
}
