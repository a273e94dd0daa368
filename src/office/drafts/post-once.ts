import { err, ok, type Result } from '#core/base/result';
import type { NoticeBoard } from '#store/board';
import type { DraftRecords, KeptDraft } from '#store/drafts/draft';
import { after, type Instant, MINUTE } from '#store/people/instant';

/** How long posting may take; who has not said after that how it ended was killed meanwhile. */
const AT_MOST = MINUTE;

export interface DraftChanged {
  readonly code: 'draft-changed';
}

/**
 * Posts a draft once, whoever else wants to at the same moment, and although a process may be killed between the board
 * and the draft. Who takes the next version of the draft posts it, and signs its documents with the instant of that
 * version; so the ledger of the board tells afterwards whether they were posted.
 *
 * @param version the version of the draft that was seen.
 */
export async function postOnce<E>(
  drafts: DraftRecords,
  draft: KeptDraft,
  { version, by, at }: { readonly version: number; readonly by: string; readonly at: Instant },
  post: () => Promise<Result<readonly number[], E>>,
): Promise<Result<readonly number[], E | DraftChanged>> {
  // Of another version it is not known whether somebody is posting it.
  if (draft.version !== version || draft.state === 'posting' || draft.state === 'posted')
    return err({ code: 'draft-changed' });
  const { why: _none, ...kept } = draft;
  const taken: KeptDraft = { ...kept, version: version + 1, state: 'posting', savedBy: by, savedAt: at };
  if (!(await drafts.replace(taken))) return err({ code: 'draft-changed' });
  const posted = await post();
  const after = { ...draft, version: taken.version + 1 };
  // The board has its files now.
  if (posted.ok)
    await drafts.replace({ ...after, state: 'posted', savedBy: by, posted: posted.value }, { remove: 'all' });
  else await drafts.replace(after);
  return posted;
}

/** Says of drafts that somebody was killed over whether they are on the board; those that are not are as they were before. */
export async function finishPosting(
  drafts: DraftRecords,
  board: (key: string) => NoticeBoard,
  now: Instant,
): Promise<void> {
  for (const draft of await drafts.unfinished(after(now, -AT_MOST))) {
    const numbers = await postedOf(board(draft.board), draft);
    if (!numbers.ok) continue;
    await drafts.replace({ ...draft, version: draft.version + 1, ...endedWith(numbers.value, draft) });
  }
}

/** Documents of one draft are posted all or none. One whose time had come is tried again. */
function endedWith(numbers: readonly number[], { postAt }: KeptDraft): Pick<KeptDraft, 'state' | 'posted'> {
  if (numbers.length > 0) return { state: 'posted', posted: numbers };
  return { state: postAt === undefined ? 'open' : 'timed' };
}

async function postedOf(
  board: NoticeBoard,
  { savedBy, savedAt }: KeptDraft,
): Promise<Result<readonly number[], undefined>> {
  const ledger = await board.ledger();
  if (!ledger.ok) return err(undefined);
  const isOfIt = ({ by, at }: { readonly by: string; readonly at: string }) =>
    by === savedBy && at === savedAt;
  return ok(
    ledger.value.flatMap(({ document, signed }) =>
      signed !== undefined && isOfIt(signed) ? [document] : [],
    ),
  );
}
