import { ok } from '#core/base/result';
import { headOf, type Season } from '#core/season/season';
import { faultText } from '#formats/yaml/fault';
import type { Attachment } from '#store/board';
import { type Desk, type DraftDocument, readDraft } from '../draft.ts';
import { type DraftReview, reviewDraft } from '../review-draft.ts';
import type { Imported } from './import-files.ts';
import { draftText } from './imported-document.ts';
import { proposalsIn, unplacedIn } from './understood.ts';
import { type Wait, waitsOf } from './waits.ts';

/** The draft that was made of timing files, and what the office is told of it. */
export interface MadeDraft {
  /** `fuji-race`; of several sessions the first and the last. */
  readonly name: string;
  readonly text: string;
  readonly drafts: readonly DraftDocument[];
  readonly review: DraftReview;
  /** What a person must look at before it is posted. */
  readonly waits: readonly Wait[];
  /** Whether nothing is refused, and nothing is left for a person. */
  readonly isCertain: boolean;
}

/** Makes a draft of what was imported, and holds it against the board. */
export async function madeDraft(
  season: Season,
  imported: Imported,
  files: readonly Attachment[],
  desk: Omit<Desk, 'attachment'>,
): Promise<MadeDraft> {
  const name = draftName(imported);
  const text = draftText(imported.sessions.flatMap(({ documents }) => documents));
  const drafts = await readMade(`${name}.yaml`, text, season, files, desk);
  const review = await reviewDraft(season, drafts);
  const waits = waitsOf(imported, review);
  const isOpen = imported.sessions.some((one) => proposalsIn(one).length + unplacedIn(one).length > 0);
  return { name, text, drafts, review, waits, isCertain: !review.isRefused && !isOpen && waits.length === 0 };
}

/** The program's own text as the office reads it. What is wrong with it is a bug. */
async function readMade(
  file: string,
  text: string,
  season: Season,
  files: readonly Attachment[],
  desk: Omit<Desk, 'attachment'>,
): Promise<readonly DraftDocument[]> {
  const bytes = new Map(files.map((one) => [one.name, one.bytes]));
  const read = await readDraft({ file, text }, headOf(season) + 1, {
    ...desk,
    attachment: async (attached) => ok(bytes.get(attached) ?? new Uint8Array()),
  });
  if (!read.ok) throw new Error(`a draft cannot be read: ${read.error.map(faultText).join('; ')}`);
  return read.value;
}

function draftName({ sessions }: Imported): string {
  const names = sessions.map(({ round, session }) =>
    `${round.value}-${session.value}`.replaceAll(/[^\w-]+/g, '-'),
  );
  const [first = 'import', last] = [names[0], names.at(-1)];
  return last === undefined || last === first ? first : `${first}-to-${last}`;
}
