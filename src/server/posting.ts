import { type Known, knownNow } from '#answers/known';
import { type Day, dayOf, isBefore, type Moment } from '#core/base/day';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { unreachable } from '#core/base/unreachable';
import { faultText } from '#formats/yaml/fault';
import { onBoard } from '#office/board/on-board';
import {
  type Drafted,
  drafted,
  type NotPosted,
  type Prepared,
  postPrepared,
  prepared,
  type Unreadable,
} from '#office/board/post-documents';
import { postedAlready } from '#office/board/posted-already';
import { breathe } from '#office/breathe';
import type { Desk } from '#office/draft';
import { type PostedJson, reviewJson } from '#office/json/review';
import type { OpenBoard } from '#office/open/open-board';
import { type Asker, noteOf } from '#office/people/asker';
import { may } from '#office/people/may';
import { type MayNotPost, mayPost } from '#office/people/may-post';
import type { DraftFile } from '#store/drafts/draft';
import type { Instant } from '#store/people/instant';
import type { Office } from './office.ts';
import { firstOf, notSignedIn, type Problem, placed } from './problem.ts';
import type { Brought } from './read-body.ts';
import { refused } from './refused.ts';
import { tooMuchToReview } from './review-limits.ts';
import type { Asked } from './route.ts';
import type { BoardAsked } from './routes/board-asked.ts';

const later = (now: Moment, last: Moment | undefined): Moment =>
  last !== undefined && isBefore(now, last) ? last : now;

/** A draft on the office's desk: the files that came with it, and those of the board. */
function draftDesk(office: Office, board: OpenBoard, files: readonly DraftFile[]): Desk {
  return {
    today: office.clock.today(),
    // Nothing goes on the board before what is there, wherever its clock hangs.
    now: later(office.clock.now(), board.documents.at(-1)?.posted.by),
    library: office.library,
    attachment: async (name, sha256) => {
      const file = files.find((one) => one.name === name);
      return file === undefined ? board.board.attachment(sha256) : ok(file.bytes);
    },
  };
}

async function readDrafted(
  office: Office,
  board: OpenBoard,
  { text, files }: Brought,
): Promise<Result<Drafted, Unreadable>> {
  const draft = await drafted(board, text, draftDesk(office, board, files));
  const tooMuch = draft.ok ? tooMuchToReview(draft.value) : undefined;
  return tooMuch === undefined ? draft : err({ code: 'document-unreadable', faults: [tooMuch] });
}

/** What somebody brought, read and held against the board as it is. */
export async function prepareBrought(
  office: Office,
  board: OpenBoard,
  brought: Brought,
): Promise<Result<Prepared, Unreadable>> {
  const draft = await readDrafted(office, board, brought);
  return draft.ok ? ok(await prepared(draft.value)) : draft;
}

export const reviewPosted = ({ key, prepared: ready, numbers, again }: PostedNow): PostedJson => ({
  ...reviewOf({ key }, ready, numbers),
  ...given({ again }),
});

interface PostedNow extends Pick<OpenBoard, 'key'> {
  readonly prepared: Prepared;
  readonly numbers: readonly number[];
  /** Whether it was on the board already. */
  readonly again?: true;
}

/** Posts what somebody brought; or finds it, where he brings it once more behind the same document, since no answer reached him. */
export async function postOnceBrought(
  asked: Asked,
  found: BoardAsked,
  brought: Brought,
): Promise<Result<PostedNow, Problem>> {
  const posted = await postBrought(asked, found, brought, asked.query.after);
  if (posted.ok) return posted;
  const before = await postedBefore(asked, found, brought);
  return before === undefined ? posted : ok(before);
}

async function postedBefore(
  { office, who, query }: Asked,
  { board }: BoardAsked,
  { text, files }: Brought,
): Promise<PostedNow | undefined> {
  if (who === undefined || query.after === undefined) return undefined;
  const wanted = { after: Number(query.after), by: who.account.name };
  const found = await postedAlready(board, text, wanted, draftDesk(office, board, files));
  return found && { ...found, key: board.key, again: true };
}

/** Posts what somebody brought, in his name, if his roles let him post each of its documents. */
export async function postBrought(
  { office, who, address }: Pick<Asked, 'office' | 'who' | 'address'>,
  { board, series }: BoardAsked,
  brought: Brought,
  seen: string | undefined,
  at: Instant = office.desk.now(),
): Promise<Result<PostedNow, Problem>> {
  if (who === undefined) return err(notSignedIn);
  const draft = await readDrafted(office, board, brought);
  if (!draft.ok) return err(notPosted(board, draft.error));
  // Whoever may not post it does not make the office review it.
  const forbidden = await forbiddenIn(who, series.key, draft.value);
  if (forbidden !== undefined) return err(refused(forbidden));
  if (!may(who, 'lay-beside', series.key) && isAhead(office, draft.value)) return err(DATED_AHEAD);
  const ready = await prepared(draft.value);
  if (seen !== undefined && Number(seen) !== ready.head)
    return err(notPosted(board, { code: 'board-moved-on', head: ready.head, posted: [], prepared: ready }));
  const signed = { by: who.account.name, at };
  const again = () => prepareBrought(office, board, brought);
  const numbers = await postPrepared(board, ready, signed, again);
  if (!numbers.ok) return err(notPosted(board, numbers.error));
  const details = { documents: numbers.value.join(', ') };
  const done = { what: 'document posted', at, series: series.key, board: board.key, details } as const;
  await office.desk.people.log.note(noteOf(who, done, address)).catch((error: unknown) =>
    // The ledger says who posted it, too.
    office.log.error({ err: error, board: board.key, documents: numbers.value }, 'a post was not logged'),
  );
  return ok({ key: board.key, prepared: ready, numbers: numbers.value });
}

/** The first thing that somebody's roles do not let him post; what stands above it in the same draft counts as posted. */
async function forbiddenIn(
  { roles }: Asker,
  series: string,
  { drafts, season }: Drafted,
): Promise<MayNotPost | undefined> {
  const documents = drafts.map(({ document }) => document);
  const judged = onBoard(season, documents);
  for (const document of documents) {
    await breathe();
    const may = mayPost(roles, series, document, judged);
    if (!may.ok) return may.error;
  }
  return undefined;
}

/** Who dates a document ahead keeps all others waiting: only the organiser may, where it is tomorrow already. */
function isAhead({ clock }: Office, { drafts, season }: Drafted): boolean {
  const now = later(clock.now(), season.board.at(-1)?.posted.by);
  return drafts.some(({ document }) => isBefore(now, document.posted.by));
}

const DATED_AHEAD: Problem = {
  code: 'dated-ahead',
  title: 'a document cannot be dated ahead',
  detail: 'leave posted: out, and the office dates it',
};

/** A review as it is told, with what the draft changes on the board that it was held against. */
export function reviewOf(
  { key }: Pick<OpenBoard, 'key'>,
  { review, drafts, season }: Prepared,
  posted?: readonly number[],
) {
  return reviewJson(knownFor({ key, season }, drafts), 'draft.yaml', review, posted);
}

/** A season as it is; before the first document as of the day of a draft. */
export const knownFor = (
  { key, season }: Pick<OpenBoard, 'key' | 'season'>,
  drafts: Prepared['drafts'],
): Known =>
  knownNow(key, season) ?? { key, season, asOf: dayOf(drafts[0]?.document.posted.by ?? ('' as Day)) };

/** Why a document was not posted. */
export function notPosted(board: Pick<OpenBoard, 'key'>, error: NotPosted): Problem {
  switch (error.code) {
    case 'document-unreadable':
      return {
        code: error.code,
        title: 'the document cannot be read',
        faults: firstOf(error.faults).map((fault) => placed(fault, faultText(fault))),
      };
    case 'document-refused':
      return {
        code: error.code,
        title: 'the document cannot be posted',
        detail: 'what cannot be is among the refusals of the review',
        more: { review: reviewOf(board, error.prepared) },
      };
    case 'board-moved-on': {
      const { head, posted, prepared: ready } = error;
      return {
        code: error.code,
        title: `somebody else posted meanwhile: the board has document ${head} now`,
        detail:
          posted.length === 0
            ? `look at the review as it is now, and post again with after=${head}`
            : `documents ${posted.join(', ')} of it are posted: look at the board, and post the rest with after=${head}`,
        more: { head, posted, ...(ready === undefined ? {} : { review: reviewOf(board, ready) }) },
      };
    }
    case 'season-unreadable':
      return {
        code: error.code,
        title: 'the board has a document that this program cannot read',
        detail: 'a newer one may have posted it: nothing is posted behind what nobody here has read',
        faults: error.faults.map((fault) => placed(fault, faultText(fault))),
      };
    case 'posting-too-large':
      return {
        code: 'too-large',
        title: 'more than a board can hold',
        faults: error.faults.map(({ code, file, found, expected }) => ({
          code,
          text: `${file}: found ${found}, expected ${expected}`,
          file,
        })),
      };
    default:
      return unreachable(error);
  }
}
