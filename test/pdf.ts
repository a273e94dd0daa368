/*
 * PDFs as a program reads them that knows nothing of how they were made: with the library that browsers show them with.
 */
import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** Of the metadata: `pdfaid:part` … */
  readonly metadata: (key: string) => unknown;
  readonly created: string;
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  readonly wide: boolean;
  /** How far from the right edge of the page its last letter is, in points. */
  readonly margin: number;
  /** What is tagged and has a text, in the order of the tags, each element with its role. */
  readonly tagged: readonly Element[];
  /** The same as one text: elements of a line apart by a space. */
  readonly text: string;
  /** What is not tagged: running head and foot. */
  readonly artifacts: string;
}

export interface Element {
  /** `H1`, `TH`, `TD` … */
  readonly role: string;
  readonly text: string;
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
  readonly type?: string;
  readonly id?: string;
}

interface Item {
  readonly type?: string;
  /** null of what is not tagged. */
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly width?: number;
  readonly transform?: readonly number[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info, metadata } = await pdf.getMetadata();
  const said = info as Readonly<Record<string, string>>;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  const read = {
    title: said.Title ?? '',
    language: said.Language ?? null,
    metadata: (key: string): unknown => metadata?.get(key),
    created: said.CreationDate ?? '',
    pages,
  };
  await pdf.loadingTask.destroy();
  return read;
}

async function readPage(
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const tree = (await page.getStructTree()) as Node | null;
  const content = await page.getTextContent({ includeMarkedContent: true });
  const { width, height } = page.getViewport({ scale: 1 });
  const { texts, artifacts } = byMark(content.items as readonly Item[]);
  // A table has all of its cells on each of its pages: those that are elsewhere are empty here.
  const tagged = (tree === null ? [] : elementsIn(tree, '', texts)).filter(({ text }) => text !== '');
  const text = tagged.map((element) => element.text).join(' ');
  const items = content.items as readonly Item[];
  const ends = items.map(({ transform, width: wide = 0 }) => (transform?.[4] ?? 0) + wide);
  return { wide: width > height, margin: width - Math.max(...ends), tagged, text, artifacts };
}

/** The text of each piece of marked content, and what is in none that has an id. */
function byMark(items: readonly Item[]) {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let artifacts = '';
  for (const { type, id, str = '', hasEOL = false } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(id ?? undefined);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const piece = `${str}${hasEOL ? ' ' : ''}`;
      const mark = open.findLast((one) => one !== undefined);
      if (mark === undefined) artifacts += piece;
      else texts.set(mark, `${texts.get(mark) ?? ''}${piece}`);
    }
  }
  return { texts, artifacts };
}

/** Of elements that say no more than where a text stands, the text belongs to the one around them. */
const MEANING = /^(?:H\d|P|TH|TD|Caption)$/;

function elementsIn(node: Node, role: string, texts: ReadonlyMap<string, string>): readonly Element[] {
  const own = node.role !== undefined && MEANING.test(node.role) ? node.role : role;
  if (node.type === 'content') return [{ role, text: texts.get(node.id ?? '') ?? '' }];
  const inside = (node.children ?? []).flatMap((child) => elementsIn(child, own, texts));
  if (node.role !== own) return inside;
  // The reader itself puts a space where there is a gap.
  return [{ role: own, text: squeezed(inside.map(({ text }) => text).join('')) }];
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
