import type { OfficialDocument } from '#core/documents/document.schema';
import type { FilePlace, Path } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { documentName, type NoticeBoard, type PostedText } from '#store/board';
import { isInRulebook, placesInRulebook } from './attached-rulebook.ts';

/** Where a posted document says what a path leads to. */
export type PostedPlaces = (document: OfficialDocument) => (path: Path) => FilePlace;

/** The places in the files of a board, and in the rulebooks attached to it. A file that was altered since, so that nobody can read it, is told whole. */
export async function placesOn(board: NoticeBoard): Promise<PostedPlaces> {
  const posted = await board.read();
  const texts = posted.ok ? posted.value : posted.error.legible;
  const rulebooks = await rulebooksOn(board, texts);
  return ({ document, kind }) => {
    const { name: file, text } = texts.find(({ number }) => number === document) ?? {
      name: documentName(document, kind),
      text: '',
    };
    return (path) => {
      const inRulebook = isInRulebook(path) ? rulebooks.get(document)?.(path) : undefined;
      if (inRulebook !== undefined) return inRulebook;
      const read = readDocument(text, file);
      return { file, ...(read.ok ? read.value.where(path) : { line: 1, column: 1 }) };
    };
  };
}

/** By the numbers of the documents that attach them. */
async function rulebooksOn(board: NoticeBoard, texts: readonly PostedText[]) {
  const places = new Map<number, (path: Path) => FilePlace>();
  for (const { number, name, text } of texts.filter(({ text }) => /^rulebook:/m.test(text))) {
    const read = readDocument(text, name);
    const sha256 = read.ok ? read.value.content.attachments?.[0]?.sha256 : undefined;
    const bytes = sha256 === undefined ? undefined : await board.attachment(sha256);
    const found = bytes?.ok && placesInRulebook({ name: `attachments/${sha256}.yaml`, bytes: bytes.value });
    if (found) places.set(number, found);
  }
  return places;
}
