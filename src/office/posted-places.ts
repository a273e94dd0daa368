import type { OfficialDocument } from '#core/documents/document.schema';
import type { FilePlace, Path } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { documentName, type NoticeBoard } from '#store/board';

/** Where a posted document says what a path leads to. */
export type PostedPlaces = (document: OfficialDocument) => (path: Path) => FilePlace;

/** The places in the files of a board. A file that was altered since, so that nobody can read it, is told whole. */
export async function placesOn(board: NoticeBoard): Promise<PostedPlaces> {
  const posted = await board.read();
  const texts = posted.ok ? posted.value : posted.error.legible;
  return ({ document, kind }) => {
    const { name: file, text } = texts.find(({ number }) => number === document) ?? {
      name: documentName(document, kind),
      text: '',
    };
    return (path) => {
      const read = readDocument(text, file);
      return { file, ...(read.ok ? read.value.where(path) : { line: 1, column: 1 }) };
    };
  };
}
