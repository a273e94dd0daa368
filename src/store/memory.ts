import { given } from '#core/base/given';
import { err, ok } from '#core/base/result';
import {
  anyTooLarge,
  documentName,
  type LedgerLine,
  type NoticeBoard,
  type Paper,
  type PostedText,
  type Posting,
} from './board.ts';
import { linkOf } from './chain.ts';
import { postOne } from './post-one.ts';
import { sha256 } from './sha256.ts';

/** A board that lasts as long as the process: for tests, and for trying out what a document would do. */
export function memoryBoard(papers: { readonly [Name in Paper]?: string } = {}): NoticeBoard {
  const posted: PostedText[] = [];
  const ledger: LedgerLine[] = [];
  const beside = new Map(Object.entries(papers));
  const attachments = new Map<string, Uint8Array>();
  const add = (posting: Posting): number => {
    for (const { bytes } of posting.attachments) attachments.set(sha256(bytes), bytes.slice());
    const number = posted.length + 1;
    const document = { number, name: documentName(number, posting.kind), text: posting.text };
    posted.push(document);
    const link = linkOf(ledger.at(-1)?.link, document);
    ledger.push({ document: number, link, ...given({ signed: posting.signed }) });
    return number;
  };
  const postAll: NoticeBoard['postAll'] = async (postings, expected) => {
    const tooLarge = anyTooLarge(postings, expected);
    if (tooLarge !== undefined) return err({ ...tooLarge, posted: [] });
    if (expected !== posted.length) return err({ code: 'board-moved-on', last: posted.length, posted: [] });
    return ok(postings.map(add));
  };
  return {
    post: (posting, expected) => postOne(postAll, posting, expected),
    postAll,
    read: async (from = 0) => ok(posted.slice(from)),
    attachment: async (hash) => {
      const bytes = attachments.get(hash);
      if (bytes !== undefined) return ok(bytes.slice());
      return err({
        code: 'attachment-missing',
        file: hash,
        found: 'nothing',
        expected: 'the file as posted',
      });
    },
    beside: async (paper) => ok(beside.get(paper)),
    layBeside: async (paper, text, over) => {
      if (over !== undefined && beside.get(paper) !== over.text) return false;
      beside.set(paper, text);
      return true;
    },
    ledger: async () => ok([...ledger]),
  };
}
