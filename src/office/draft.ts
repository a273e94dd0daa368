import { type Day, isBefore, type Moment, momentOf } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import type { Fault, FilePlace, Path } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import type { Reading } from '#formats/yaml/read-with';
import type { Attachment, BoardFault } from '#store/board';
import { sha256 } from '#store/sha256';
import { attachedRulebook, isInRulebook, placesInRulebook } from './attached-rulebook.ts';
import { breathe } from './breathe.ts';
import { type Completed, completed, hasKey, saidUnder, splitDocuments } from './draft-text.ts';
import { libraryExpectation, type RulebookLibrary, wholeRulebook } from './rulebook-library.ts';

/** A file of one document or several, as a person wrote it. */
export interface Draft {
  readonly file: string;
  readonly text: string;
}

/** What lies around a draft while it is prepared. */
export interface Desk {
  readonly today: Day;
  /** The day and the time that stand on a document which says nothing of them; the day alone where undefined. */
  readonly now?: Moment;
  readonly library: RulebookLibrary;
  /** A file that the draft attaches: beside it by its name, or on the board by its SHA-256. */
  readonly attachment: (name: string, sha256: string) => Promise<Result<Uint8Array, BoardFault>>;
}

/** A document of a draft, ready for review: with its number and its day, and with what it attaches. */
export interface DraftDocument {
  readonly document: OfficialDocument;
  /** As it will stand on the board: as written, with what was left out. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Where the draft says what the path leads to. */
  readonly where: (path: Path) => FilePlace;
}

type Faults = readonly Fault<string>[];

/**
 * Reads a draft. A document may leave out its number and its day: they are the board's next and today. Regulations may
 * leave out their attachment: it is the rulebook that they name.
 *
 * @param next the number that the first document gets.
 */
export async function readDraft(
  draft: Draft,
  next: number,
  desk: Desk,
): Promise<Result<readonly DraftDocument[], Faults>> {
  const documents: DraftDocument[] = [];
  const faults: Fault<string>[] = [];
  for (const [index, written] of splitDocuments(draft.text).entries()) {
    await breathe();
    const whole = completed(written, { number: next + index, posted: desk.now ?? momentOf(desk.today) });
    const read = await readOne(draft.file, whole, desk);
    if (read.ok) documents.push(read.value);
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : ok(documents);
}

async function readOne(file: string, whole: Completed, desk: Desk): Promise<Result<DraftDocument, Faults>> {
  const named = await rulebookFor(file, whole, desk);
  if (!named.ok) return named;
  const rulebook = named.value?.attachment;
  const text = whole.text + (rulebook === undefined ? '' : attachmentLines(rulebook));
  const read = readDocument(text, file);
  if (!read.ok) return err(read.error.map((fault) => ({ ...fault, ...whole.placeOf(fault) })));
  const inDraft = (path: Path) => ({ file, ...whole.placeOf(read.value.where(path)) });
  const { posted } = read.value.content;
  if (isBefore(dayBehind(desk.today), posted.by)) return err([datedAhead(posted.by, desk.today, inDraft)]);
  const attachments = await attachmentsOf(file, read.value, rulebook, desk);
  if (!attachments.ok) return err(attachments.error.map((fault) => ({ ...fault, ...inDraft(fault.path) })));
  const attached = attachedRulebook(read.value.content, attachments.value[0], WHOLE);
  if (!attached.ok) return attached;
  const [first] = attachments.value;
  const inRulebook = named.value?.where ?? (first && placesInRulebook(first));
  const where = (path: Path) => (isInRulebook(path) ? inRulebook?.(path) : undefined) ?? inDraft(path);
  return ok({
    document: { ...read.value.content, ...attached.value },
    text,
    attachments: attachments.value,
    where,
  });
}

/** It may be tomorrow already where the document is posted. */
const dayBehind = (day: Day): Moment =>
  momentOf(new Date(Date.parse(day) + A_DAY).toISOString().slice(0, 10) as Day);
const A_DAY = 86_400_000;

/** A board goes on from its last day: one that is dated ahead would let nobody post until then. */
const datedAhead = (posted: Moment, today: Day, where: (path: Path) => FilePlace): Fault<string> => ({
  code: 'dated-ahead',
  ...where(['posted']),
  path: ['posted'],
  found: posted,
  expected: `no day after today, ${today}`,
});

const WHOLE = 'leave the attachments out, and the office resolves it';

/** A rulebook as it will be attached, and where its files say what a path of the document leads to. */
interface NamedRulebook {
  readonly attachment: Attachment;
  readonly where: (path: Path) => FilePlace;
}

/** The rulebook that regulations name without attaching it. */
async function rulebookFor(
  file: string,
  { text, placeOf }: Completed,
  desk: Desk,
): Promise<Result<NamedRulebook | undefined, Faults>> {
  const name = saidUnder(text, 'rulebook');
  if (saidUnder(text, 'kind') !== 'regulations' || name === undefined || hasKey(text, 'attachments'))
    return ok(undefined);
  const whole = await wholeRulebook(desk.library, name);
  if (whole.ok) {
    const attachment = { name: `${name}.yaml`, bytes: new TextEncoder().encode(whole.value.text) };
    return ok({ attachment, where: (path) => whole.value.where(path.slice(1)) });
  }
  const line = text.split('\n').findIndex((one) => one.startsWith('rulebook')) + 1;
  return err(
    whole.error.map((fault): Fault<string> => {
      if ('file' in fault) return fault;
      const at = placeOf({ line, column: 1 });
      return {
        code: fault.code,
        file,
        ...at,
        path: ['rulebook'],
        found: `'${name}'`,
        expected: libraryExpectation(fault),
      };
    }),
  );
}

const attachmentLines = ({ name, bytes }: Attachment): string =>
  `attachments:\n  - { name: ${JSON.stringify(name)}, sha256: ${sha256(bytes)} }\n`;

/** The files that a document attaches: each must be there, and be the one that the document names by its SHA-256. */
async function attachmentsOf(
  file: string,
  { content }: Reading<WrittenDocument>,
  rulebook: Attachment | undefined,
  desk: Desk,
): Promise<Result<readonly Attachment[], Faults>> {
  const attachments: Attachment[] = [];
  const faults: Fault<string>[] = [];
  for (const [index, { name, sha256: expected }] of (content.attachments ?? []).entries()) {
    const read = rulebook === undefined ? await desk.attachment(name, expected) : ok(rulebook.bytes);
    const path = ['attachments', index, 'sha256'];
    const at = { file, line: 1, column: 1, path };
    if (!read.ok) faults.push({ ...at, ...attachmentFault(name, read.error) });
    else if (sha256(read.value) !== expected)
      faults.push({
        ...at,
        code: 'attachment-altered',
        found: `another file: its SHA-256 is ${sha256(read.value)}`,
        expected: `${name} as named`,
      });
    else attachments.push({ name, bytes: read.value });
  }
  return faults.length > 0 ? err(faults) : ok(attachments);
}

/** Of a file that is neither beside the draft nor on the board, the one beside the draft is missed. */
function attachmentFault(name: string, { code, found, expected }: BoardFault) {
  return code === 'attachment-missing'
    ? { code, found, expected: `the file ${name} beside the draft` }
    : { code, found: `${found} as ${name}`, expected };
}
