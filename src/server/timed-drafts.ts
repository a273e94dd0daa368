import { err, ok } from '#core/base/result';
import { finishPosting, postOnce } from '#office/drafts/post-once';
import { whoSaid } from '#office/people/who-asks';
import type { KeptDraft } from '#store/drafts/draft';
import type { Office } from './office.ts';
import { postBrought } from './posting.ts';
import type { Problem } from './problem.ts';
import { refused } from './refused.ts';

/** How often the office looks at the clock, in milliseconds. */
const LOOK = 1_000;

/** Posts drafts at their set times, as long as the server runs. @returns ends it, when what it does is done. */
export function keepTime(office: Office): () => Promise<void> {
  let busy: Promise<void> | undefined;
  const timer = setInterval(() => {
    busy ??= postDue(office)
      .catch((error: unknown) => office.log.error({ err: error }, 'timed drafts were not posted'))
      .finally(() => {
        busy = undefined;
      });
  }, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await busy;
  };
}

/** Posts what is due. Of several servers one does. */
export async function postDue(office: Office): Promise<void> {
  const now = office.desk.now();
  await finishPosting(office.drafts, (key) => office.boards.board(key), now);
  for (const draft of await office.drafts.due(now)) await postTimed(office, draft);
}

async function postTimed(office: Office, draft: KeptDraft): Promise<void> {
  const at = office.desk.now();
  const { version, postBy = draft.savedBy, postByToken } = draft;
  let why: Problem | undefined;
  const posted = await postOnce(office.drafts, draft, { version, by: postBy, at }, async () => {
    const answer = await postNow(office, draft, await whoSaid(office.desk, postBy, postByToken), at);
    if (answer.ok) return ok(answer.value.numbers);
    why = answer.error;
    return err(answer.error);
  });
  if (posted.ok || why === undefined) return;
  office.log.warn({ draft: draft.id, code: why.code }, 'a timed draft was not posted');
  // What somebody else posted at the same moment is no reason: it is tried again at the next look.
  if (why.code === 'board-moved-on') return;
  await office.drafts.replace({ ...draft, version: version + 3, state: 'held', why: whyText(why) });
}

/** @param who set the time, and what he is now. */
async function postNow(
  office: Office,
  draft: KeptDraft,
  who: Awaited<ReturnType<typeof whoSaid>>,
  at: KeptDraft['savedAt'],
) {
  if (!who.ok) return err(refused(who.error));
  const { series, isSaid } = await office.seriesOf.of(draft.board);
  const board = await office.open.open(draft.board, isSaid);
  if (!board.ok) return err({ code: 'season-unreadable', title: `${draft.board} cannot be read` } as const);
  const found = { board: board.value, series, moment: undefined };
  const files = await office.drafts.files(draft.id);
  return postBrought(
    { office, who: who.value, address: '' },
    found,
    { text: draft.text, files },
    undefined,
    at,
  );
}

/** With the first thing that is wrong. */
function whyText({ title, faults, more }: Problem): string {
  const review = more?.review as
    | { readonly documents: readonly { readonly refusals: readonly { readonly text: string }[] }[] }
    | undefined;
  const first = faults?.[0]?.text ?? review?.documents.flatMap(({ refusals }) => refusals)[0]?.text;
  return first === undefined ? title : `${title}: ${first}`;
}
