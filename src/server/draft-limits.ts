import type { DraftFile, KeptDraft } from '#store/drafts/draft';
import type { Office } from './office.ts';
import type { Problem } from './problem.ts';
import { tooLarge } from './read-body.ts';
import { MOST_FILES } from './uploaded-files.ts';

/** Drafts of one account on one board, and bytes in the texts of all of them. */
const MOST_DRAFTS = 200;
const MOST_TEXT = 8_000_000;

/** Whether somebody keeps too much already, so that one draft more is refused. @param text that of the one more. */
export async function tooManyDrafts(
  { drafts }: Pick<Office, 'drafts'>,
  { id, board, madeBy, text }: Pick<KeptDraft, 'id' | 'board' | 'madeBy' | 'text'>,
): Promise<Problem | undefined> {
  const others = await drafts.keptBeside({ id, board, madeBy });
  if (others.drafts < MOST_DRAFTS && others.bytes + Buffer.byteLength(text) <= MOST_TEXT) return undefined;
  return {
    code: 'too-large',
    title: 'too many drafts',
    detail: `at most ${MOST_DRAFTS} of one account, and ${MOST_TEXT / 1_000_000} MB in all: throw some away`,
  };
}

/** All files of a draft are read whenever somebody looks at it: so they are no more than one request may bring. */
export function tooMuchBeside(
  { settings: { mostUpload } }: Pick<Office, 'settings'>,
  files: readonly DraftFile[],
  added: readonly DraftFile[],
): Problem | undefined {
  const stay = files.filter(({ name }) => added.every((file) => file.name !== name));
  const size = [...stay, ...added].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size > mostUpload || stay.length + added.length > MOST_FILES ? tooLarge(mostUpload) : undefined;
}
