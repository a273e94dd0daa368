import { err, ok, type Result } from '#core/base/result';
import type { WrittenDocument } from '#core/documents/document.schema';
import { type Rulebook, resolved } from '#core/rulebook/rulebook';
import type { Fault, FaultCode, FilePlace, Path } from '#formats/yaml/fault';
import { readRulebook } from '#formats/yaml/read-document';
import { readYaml, whereIn } from '#formats/yaml/read-yaml';
import { type Attachment, textOf } from '#store/board';

type RulebookFault = Fault<FaultCode | 'file-not-text' | 'rulebook-extends'>;

/**
 * The rulebook that regulations attach; none for any other document. A board is complete in itself, so it is whole.
 *
 * @param attachment the first of the document; its faults are told under its name.
 * @param whole what is expected of one that extends another.
 */
export function attachedRulebook(
  document: WrittenDocument,
  attachment: Attachment | undefined,
  whole: string,
): Result<{ readonly attached?: Rulebook }, readonly RulebookFault[]> {
  if (document.kind !== 'regulations' || document.rulebook === undefined || attachment === undefined)
    return ok({});
  const { name: file, bytes } = attachment;
  const text = textOf(bytes);
  const found = 'bytes that are not UTF-8';
  if (text === undefined)
    return err([{ code: 'file-not-text', file, line: 1, column: 1, path: [], found, expected: 'a text' }]);
  const read = readRulebook(text, file);
  if (!read.ok) return read;
  const { content, where } = read.value;
  if (content.extends === undefined) return ok({ attached: resolved([content]) });
  const path = ['extends'];
  return err([
    {
      code: 'rulebook-extends',
      file,
      ...where(path),
      path,
      found: `'${content.extends}'`,
      expected: `the whole rulebook: ${whole}`,
    },
  ]);
}

/** What a review says of a clause of the attached rulebook has a path that begins so. */
export const isInRulebook = ([key, clause]: Path): boolean => key === 'rulebook' && clause !== undefined;

/** Where an attached rulebook says what a path of its document leads to; undefined if it is no rulebook that can be read. */
export function placesInRulebook({ name: file, bytes }: Attachment): ((path: Path) => FilePlace) | undefined {
  const read = readYaml(textOf(bytes) ?? '', file);
  if (!read.ok) return undefined;
  const where = whereIn(read.value);
  return (path) => ({ file, ...where(path.slice(1)) });
}
