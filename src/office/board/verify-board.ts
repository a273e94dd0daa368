import {
  type BoardFault,
  type LedgerLine,
  type NoticeBoard,
  type PostedText,
  paddedNumber,
} from '#store/board';
import { linkOf, linksOf } from '#store/chain';
import type { Broken } from './broken.ts';
import { checkAttachments } from './check-attachments.ts';

/** What a board looks like when it is held against what was noted as it was posted. */
export interface Verified {
  /** All that is not as it was posted, by number; nothing for a board that is unaltered. */
  readonly broken: readonly Broken[];
  readonly documents: number;
  /** Attachments that were read and hashed. */
  readonly attachments: number;
  /** The link of the last document: it vouches for the whole board. Undefined for an empty one. */
  readonly head: string | undefined;
  /** Documents that nothing was noted of, so that nobody can tell; all of them where no ledger is kept. */
  readonly unnoted: readonly number[];
  /** Documents that cannot be read, so that nobody knows what they attach. */
  readonly unread: readonly number[];
}

/** A link that somebody has kept elsewhere, with the number of its document. */
export interface KnownHead {
  readonly document: number;
  readonly link: string;
}

/** What a board is held against, beside its own ledger. */
export interface Against {
  readonly known?: KnownHead | undefined;
  /** The board notes each document as it is posted, as a database does: what is not noted was never posted. */
  readonly isEachNoted?: boolean;
}

/**
 * Holds every document and attachment of a board against the ledger, and the whole of it against a head that somebody
 * has kept. The ledger lies beside the documents: who alters both can only be told by a head that was kept elsewhere.
 */
export async function verifyBoard(board: NoticeBoard, against: Against = {}): Promise<Verified> {
  const [read, ledger] = [await board.read(), await board.ledger()];
  const texts = read.ok ? read.value : read.error.legible;
  const faults = [...(ledger.ok ? [] : [ledger.error]), ...(read.ok ? [] : read.error.faults)];
  const noted: Noted = new Map((ledger.ok ? ledger.value : []).map((line) => [line.document, line]));
  const links = linksOf(texts);
  const attached = await checkAttachments(board, texts);
  const broken = [
    ...faults.flatMap(oddities),
    ...missing(texts, faults, noted, against),
    ...texts.flatMap((text) => unlike(text, texts, noted, against)),
    ...attached.broken,
    ...otherHead(texts, links, against),
  ];
  return {
    broken: broken.toSorted((a, b) => a.document - b.document),
    documents: texts.length,
    attachments: attached.count,
    head: links.at(-1),
    unnoted: texts.flatMap(({ number }) => (noted.has(number) ? [] : [number])),
    unread: attached.unread,
  };
}

type Noted = ReadonlyMap<number, LedgerLine>;

/** What the board itself found odd. A number that is not there is told with what else is missing. */
function oddities({ code, file, found }: BoardFault): readonly Broken[] {
  if (code === 'number-missing') return [];
  const document = numberIn(file);
  if (code === 'number-twice') return [{ code: 'document-added', document, text: `${file} has ${found}` }];
  return [{ code: 'board-odd', document, text: `${file}: ${found}` }];
}

/** `0007-decision.yaml` */
const numberIn = (file: string): number => Number(/^(\d+)-/.exec(file)?.[1] ?? 0);

/** Numbers that are left out, or that the ledger or somebody has seen, and that are not there. */
function missing(
  texts: readonly PostedText[],
  faults: readonly BoardFault[],
  noted: Noted,
  { known }: Against,
): readonly Broken[] {
  const there = [...texts.map(({ number }) => number), ...faults.map(({ file }) => numberIn(file))];
  const last = Math.max(0, ...there, ...noted.keys(), known?.document ?? 0);
  const all = [...there.toSorted((a, b) => a - b), last + 1];
  return all.flatMap((number, index): Broken[] => {
    const [first, until] = [(all[index - 1] ?? 0) + 1, number - 1];
    if (first > until) return [];
    const text =
      first === until ? `document ${first} is missing` : `documents ${first} to ${until} are missing`;
    return [{ code: 'document-missing', document: first, text }];
  });
}

/** A document that is not the one that was noted under its number. */
function unlike(
  posted: PostedText,
  texts: readonly PostedText[],
  noted: Noted,
  { isEachNoted = false }: Against,
): readonly Broken[] {
  const { number: document } = posted;
  const link = noted.get(document)?.link;
  const previous = noted.get(document - 1)?.link;
  if (link === undefined) {
    // In a folder the newest may be posted and not yet noted: by hand, or by a process that was killed between the two.
    const isAdded = isEachNoted || document < Math.max(0, ...noted.keys());
    return isAdded
      ? [{ code: 'document-added', document, text: `document ${document} was never posted` }]
      : [];
  }
  if (linkOf(previous, posted) === link) return [];
  const other = texts.find(
    (one) =>
      one.number !== document && linkOf(previous, { ...one, name: renumbered(one, document) }) === link,
  );
  if (other === undefined)
    return [{ code: 'document-altered', document, text: `document ${document} is not as it was posted` }];
  const text = `what was posted as document ${document} stands as document ${other.number}`;
  return [{ code: 'document-swapped', document, text }];
}

/** `0007-decision.yaml` as it would be named under another number. */
const renumbered = ({ name }: PostedText, number: number): string =>
  name.replace(/^\d+/, paddedNumber(number));

function otherHead(
  texts: readonly PostedText[],
  links: readonly string[],
  { known }: Against,
): readonly Broken[] {
  const index = texts.findIndex(({ number }) => number === known?.document);
  if (known === undefined || index < 0 || links[index] === known.link) return [];
  const { document } = known;
  const text = `the documents up to ${document} are not those of the head that was kept`;
  return [{ code: 'head-differs', document, text }];
}
