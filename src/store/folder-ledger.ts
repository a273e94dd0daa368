import { open } from 'node:fs/promises';
import path from 'node:path';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { BoardFault, LedgerLine, PostedText, Signature } from './board.ts';
import { linkOf } from './chain.ts';
import { namesIn, readText, syncFolder, unlessFailing } from './disk.ts';
import { listDocuments } from './folder-names.ts';

/** A line of JSON for each document. A folder that people edit by hand has none, until it is asked for. */
export const LEDGER = 'ledger.jsonl';

/** @see NoticeBoard.ledger */
export async function readLedger(folder: string): Promise<Result<readonly LedgerLine[], BoardFault>> {
  if ((await namesIn(folder))?.includes(LEDGER) !== true) return ok([]);
  const text = await readText(folder, LEDGER);
  if (!text.ok) return text;
  // The last line may have been cut off by a power cut or a full disk; the next who posts writes it again.
  const written = text.value.split('\n').slice(0, -1);
  const lines = written.map(lineOf);
  const odd = written.findIndex(
    (line, index) => line !== '' && lines[index] === undefined && !isCutOff(line, written.slice(index + 1)),
  );
  if (odd >= 0) return err(oddLine(odd + 1));
  return ok(withoutRepeats(lines.filter((line) => line !== undefined)));
}

/** What was cut off is the beginning of a line: of the next that was written, in its place, signed or not. */
function isCutOff(line: string, later: readonly string[]): boolean {
  // A power cut may leave a file longer than what was written to it.
  const cut = line.replace(/\0+$/, '');
  const next = later.map(lineOf).find((one) => one !== undefined);
  if (next === undefined) return START.startsWith(cut) || cut.startsWith(START);
  const unsigned = JSON.stringify({ document: next.document, link: next.link }).slice(0, -1);
  return unsigned.startsWith(cut) || cut.startsWith(unsigned);
}
const START = '{"document":';

/** Two who post at once may both note a document: the first line holds, with the signature that either knew. */
function withoutRepeats(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const noted = new Map<number, LedgerLine>();
  for (const line of lines) {
    const first = noted.get(line.document);
    if (first === undefined) noted.set(line.document, line);
    else if (first.signed === undefined && first.link === line.link) noted.set(line.document, line);
  }
  return [...noted.values()].toSorted((a, b) => a.document - b.document);
}

const oddLine = (line: number): BoardFault => ({
  code: 'ledger-odd',
  file: LEDGER,
  found: `line ${line}, which says no document and link`,
  expected: '{"document":1,"link":"…"} on every line',
});

function lineOf(written: string): LedgerLine | undefined {
  try {
    const { document, link, signed } = JSON.parse(written) as Partial<LedgerLine>;
    const isLine = Number.isSafeInteger(document) && typeof link === 'string' && /^[0-9a-f]{64}$/.test(link);
    if (!isLine) return undefined;
    return { document: document as number, link, ...given({ signed: signed as Signature | undefined }) };
  } catch {
    return undefined;
  }
}

/** Starts the ledger of a folder, with a line for every document that is there. */
export async function startLedger(folder: string): Promise<void> {
  await append(folder, []);
  await appendMissing(folder, 0, undefined);
}

/** Where there is no room for a line, the document stands all the same: the next who posts notes it. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Notes the document that was just posted, and those before it that nobody has noted; nothing in a folder without a ledger. */
export async function appendToLedger(
  folder: string,
  number: number,
  signed: Signature | undefined,
): Promise<void> {
  if ((await namesIn(folder))?.includes(LEDGER) === true)
    await unlessFailing(NO_ROOM, () => appendMissing(folder, number, signed));
}

async function appendMissing(folder: string, number: number, signed: Signature | undefined): Promise<void> {
  const ledger = await readLedger(folder);
  if (!ledger.ok) return;
  const isNoted = ({ document, signed: by }: LedgerLine) => document === number && by !== undefined;
  const noted =
    signed === undefined || ledger.value.some(isNoted) ? ledger.value : before(ledger.value, number);
  let previous = noted.at(-1)?.link;
  const lines: string[] = [];
  for await (const document of documentsAfter(folder, noted.at(-1)?.document ?? 0)) {
    previous = linkOf(previous, document);
    const by = document.number === number ? signed : undefined;
    lines.push(JSON.stringify({ document: document.number, link: previous, ...given({ signed: by }) }));
  }
  await append(folder, lines);
}

const before = (ledger: readonly LedgerLine[], number: number) =>
  ledger.filter(({ document }) => document < number);

async function* documentsAfter(folder: string, number: number): AsyncGenerator<PostedText> {
  const { documents } = listDocuments((await namesIn(folder)) ?? []);
  for (const listed of documents.filter((one) => one.number > number)) {
    const text = await readText(folder, listed.name);
    if (!text.ok) return;
    yield { ...listed, text: text.value };
  }
}

/** In one step, so that the lines of two who post at once do not mix; behind a line that was cut off on a new one. */
async function append(folder: string, lines: readonly string[]): Promise<void> {
  const file = await open(path.join(folder, LEDGER), 'a+');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.from('\n'), 0, Math.min(1, size), Math.max(0, size - 1));
    const start = buffer.toString() === '\n' ? '' : '\n';
    await file.writeFile(lines.length === 0 ? start : `${start}${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}
