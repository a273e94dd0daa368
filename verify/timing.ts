import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, momentOf, readDay } from '#core/base/day';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { faultText } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { completed, splitDocuments } from '#office/draft-text';
import type { Asked } from '#office/import/asked';
import { importFiles } from '#office/import/import-files';
import { openedFile } from '#office/import/opened-file';
import { isTableFile } from '#office/import/table-file';
import type { OpenedFile } from '#office/import/timing-file';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';

/** A timing file of the corpus, as `import` opens it. */
export async function opened(...parts: readonly string[]): Promise<OpenedFile> {
  const place = path.join(...parts);
  const read = await openedFile({ name: path.basename(place), bytes: readFileSync(place) });
  if (!read.ok) throw new Error(`${place}: ${JSON.stringify(read.error)}`);
  if (isTableFile(read.value)) throw new Error(`${place} is a table of an unknown kind`);
  return read.value;
}

/** Every file in a folder whose name ends so. */
export const openedIn = (folder: string, ending: string): Promise<readonly OpenedFile[]> =>
  Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => opened(folder, name)),
  );

/** A season that comes with the program. */
export async function shipped(
  name: string,
): Promise<{ readonly documents: readonly OfficialDocument[]; readonly claims: readonly Claim[] }> {
  const folder = fileURLToPath(new URL(`../seasons/${name}`, import.meta.url));
  const read = await readSeason(folderBoard(folder));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error[0])}`);
  return { documents: read.value.documents, claims: read.value.claims?.claims ?? [] };
}

/** The documents of a board, one after the other, each with its number. */
export const seasonOf = (documents: readonly OfficialDocument[]): Season =>
  documents.map((document, index) => ({ ...document, document: index + 1 })).reduce(fold, emptySeason);

export const day = (text: string): Day => {
  const read = readDay(text);
  if (read === undefined) throw new Error(`${text} is no day`);
  return read;
};

/** The season with files imported and posted. */
export function withFiles(season: Season, files: readonly OpenedFile[], asked: Partial<Asked>): Season {
  const read = importFiles(season, files, {
    state: 'final',
    includes: [],
    withEntries: false,
    today: day('2026-01-01'),
    ...asked,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sessions.at(-1)?.after ?? season;
}

/** Documents of a file with several, as a draft says them: the numbers and the day are added. */
export function documentsIn(text: string, posted: string): readonly OfficialDocument[] {
  return splitDocuments(text).map((part, index) => {
    const whole = completed(part, { number: index + 1, posted: momentOf(day(posted)) });
    const read = readDocument(whole.text, 'verify.yaml');
    if (!read.ok) throw new Error(read.error.map(faultText).join('\n'));
    return read.value.content as OfficialDocument;
  });
}
