import { randomUUID } from 'node:crypto';
import { link, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import {
  anyTooLarge,
  documentName,
  type NotPosted,
  type NotPostedWhole,
  type Posting,
  paddedNumber,
  postingTooLarge,
} from './board.ts';
import { namesIn, syncFolder, unlessFailing, writeDurably } from './disk.ts';
import { keepAttachments } from './folder-attachments.ts';
import { appendToLedger } from './folder-ledger.ts';
import { documentNamed, listDocuments } from './folder-names.ts';
import type { ListedDocument } from './sequence.ts';

/*
 * How a number is given once, although the name of a document's file also says its kind, and although a process may be
 * killed at any moment:
 *
 * 1. The document is written whole on a desk, a hidden folder of this posting: `.posting-1795…-x7Kq2p/claim/0007-decision.yaml`.
 * 2. `claim` is renamed to `.0007`. That is one step, and it fails while another posting has such a claim: the number is
 *    taken by whoever comes first, and what stands behind the claim is complete.
 * 3. The document is linked from the claim to its place, which fails where something stands, and the claim goes.
 *
 * A posting that finds the claim of another (at work, or killed behind step 2) does step 3 for it: both do the same, so
 * nobody waits, and nobody has to guess who is still alive. A claim goes only when its number stands on the board, so
 * whoever gets a claim, and then sees no document of its number, has the number.
 */

const CLAIM = /^[.](\d{4,})$/;
/** A desk this old was left by a process that was killed. */
const ABANDONED = 3_600_000;

/** @see NoticeBoard.post */
export async function postInFolder(
  folder: string,
  posting: Posting,
  expected: number,
): Promise<Result<number, NotPosted>> {
  const tooLarge = postingTooLarge(posting, expected + 1);
  if (tooLarge !== undefined) return err(tooLarge);
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await syncFolder(path.dirname(made));
  const desk = await newDesk(folder);
  try {
    await settle(folder, desk);
    const isNext = (await lastNumber(folder)) === expected;
    const isPosted = isNext && (await postFrom(desk, folder, posting, expected + 1));
    if (isPosted) await appendToLedger(folder, expected + 1, posting.signed);
    return isPosted ? ok(expected + 1) : err({ code: 'board-moved-on', last: await lastNumber(folder) });
  } finally {
    await rm(desk, { recursive: true, force: true });
    await clearDesks(folder);
  }
}

/** @see NoticeBoard.postAll */
export async function postOneByOne(
  folder: string,
  postings: readonly Posting[],
  expected: number,
): Promise<Result<readonly number[], NotPostedWhole>> {
  const tooLarge = anyTooLarge(postings, expected);
  if (tooLarge !== undefined) return err({ ...tooLarge, posted: [] });
  const posted: number[] = [];
  for (const posting of postings) {
    const answer = await postInFolder(folder, posting, expected + posted.length);
    if (!answer.ok) return err({ ...answer.error, posted });
    posted.push(answer.value);
  }
  return ok(posted);
}

async function postFrom(desk: string, folder: string, posting: Posting, number: number): Promise<boolean> {
  await keepAttachments(folder, posting.attachments, desk);
  const [mine, claim] = [path.join(desk, 'document'), path.join(desk, 'claim')];
  const name = documentName(number, posting.kind);
  await writeDurably(mine, posting.text);
  await mkdir(claim);
  await link(mine, path.join(claim, name));
  await syncFolder(claim);
  await unlessFailing(TAKEN, () => rename(claim, path.join(folder, `.${paddedNumber(number)}`)));
  await settle(folder, desk);
  return isSameFile(mine, path.join(folder, name));
}

/** What a claim meets where another stands: a folder with something in it. */
const TAKEN = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EEXIST'] : ['ENOTEMPTY', 'EEXIST'];

/** Brings every claim to its end: step 3. Whatever fails here, another posting has done. */
async function settle(folder: string, desk: string): Promise<void> {
  const claims = (await readdir(folder)).filter((name) => CLAIM.test(name));
  for (const claim of claims) {
    const place = path.join(folder, claim);
    const document = (await namesIn(place))?.map(documentNamed)[0];
    if (document === undefined) continue;
    if (!(await documentsIn(folder)).some(({ number }) => number === document.number))
      await linkInto(folder, place, document.name);
    await syncFolder(folder);
    await unlessFailing(['ENOENT'], () => rename(place, path.join(desk, randomUUID())));
  }
}

const linkInto = (folder: string, claim: string, name: string) =>
  unlessFailing(['EEXIST', 'ENOENT'], () => link(path.join(claim, name), path.join(folder, name)));

const documentsIn = async (folder: string): Promise<readonly ListedDocument[]> =>
  listDocuments(await readdir(folder)).documents;

const lastNumber = async (folder: string) => (await documentsIn(folder)).at(-1)?.number ?? 0;

async function isSameFile(one: string, other: string): Promise<boolean> {
  const { ino, dev } = await stat(one, { bigint: true });
  let same = false;
  await unlessFailing(['ENOENT'], async () => {
    const state = await stat(other, { bigint: true });
    same = state.ino === ino && state.dev === dev;
  });
  return same;
}

/** A desk has its time in its name: a folder with a hundred of them is looked through at one glance. */
const newDesk = (folder: string): Promise<string> => mkdtemp(path.join(folder, `.posting-${Date.now()}-`));
const DESK = /^[.]posting-(\d+)-/;

async function clearDesks(folder: string): Promise<void> {
  const isAbandoned = (name: string) => Date.now() - Number(DESK.exec(name)?.[1]) > ABANDONED;
  const desks = (await readdir(folder)).filter(isAbandoned);
  await Promise.all(desks.map((desk) => rm(path.join(folder, desk), { recursive: true, force: true })));
}
