import { type Known, knownNow } from '#answers/known';
import { type Day, dayOf, isBefore, type Moment } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import { faultText } from '#formats/yaml/fault';
import { onBoard } from '#office/board/on-board';
import { type NotPosted, type Prepared, postPrepared, prepare } from '#office/board/post-documents';
import type { Desk } from '#office/draft';
import { reviewJson } from '#office/json/review';
import type { OpenBoard } from '#office/open/open-board';
import { may } from '#office/people/may';
import { type MayNotPost, mayPost } from '#office/people/may-post';
import type { DraftFile } from '#store/drafts/draft';
import type { Instant } from '#store/people/instant';
import type { Office } from './office.ts';
import { firstOf, type Problem, placed } from './problem.ts';
import type { Brought } from './read-body.ts';
import { refused } from './refused.ts';
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

export const prepareBrought = (office: Office, board: OpenBoard, { text, files }: Brought) =>
  prepare(board, text, draftDesk(office, board, files));

export const reviewPosted = ({ before, prepared, numbers }: PostedNow) => reviewOf(before, prepared, numbers);

interface PostedNow {
  readonly prepared: Prepared;
  readonly numbers: readonly number[];
  /** The board as it was reviewed against. */
  readonly before: Pick<OpenBoard, 'key' | 'season'>;
}

/** Posts what somebody brought, in his name, if his roles let him post each of its documents. */
export async function postBrought(
  { office, who, address }: Pick<Asked, 'office' | 'who' | 'address'>,
  { board, series }: BoardAsked,
  brought: Brought,
  seen: string | undefined,
  at: Instant = office.desk.now(),
): Promise<Result<PostedNow, Problem>> {
  const before = { key: board.key, season: board.season };
  const prepared = await prepareBrought(office, board, brought);
  if (!prepared.ok) return err(notPosted(before, prepared.error));
  const forbidden = forbiddenIn(who, series.key, before.season, prepared.value);
  if (forbidden !== undefined) return err(refused(forbidden));
  if (!may(who, 'lay-beside', series.key) && isAhead(office, before.season, prepared.value))
    return err(DATED_AHEAD);
  if (seen !== undefined && Number(seen) !== board.head)
    return err(
      notPosted(before, { code: 'board-moved-on', head: board.head, posted: [], prepared: prepared.value }),
    );
  const signed = { by: who?.account.name ?? '', at };
  const again = () => prepareBrought(office, board, brought);
  const numbers = await postPrepared(board, prepared.value, signed, again);
  if (!numbers.ok) return err(notPosted({ key: board.key, season: board.season }, numbers.error));
  await notePosted(office, signed, board, series.key, numbers.value, address).catch((error: unknown) =>
    // The ledger says who posted it, too.
    office.log.error({ err: error, board: board.key, documents: numbers.value }, 'a post was not logged'),
  );
  return ok({ prepared: prepared.value, numbers: numbers.value, before });
}

/** The first thing that somebody's roles do not let him post; what stands above it in the same draft counts as posted. */
function forbiddenIn(
  who: Asked['who'],
  series: string,
  season: Season,
  { drafts }: Prepared,
): MayNotPost | undefined {
  const documents = drafts.map(({ document }) => document);
  const judged = onBoard(season, documents);
  for (const document of documents) {
    const may = mayPost(who?.roles ?? [], series, document, judged);
    if (!may.ok) return may.error;
  }
  return undefined;
}

/** Who dates a document ahead keeps all others waiting: only the organiser may, where it is tomorrow already. */
function isAhead({ clock }: Office, { board }: Season, { drafts }: Prepared): boolean {
  const now = later(clock.now(), board.at(-1)?.posted.by);
  return drafts.some(({ document }) => isBefore(now, document.posted.by));
}

const DATED_AHEAD: Problem = {
  code: 'dated-ahead',
  title: 'a document cannot be dated ahead',
  detail: 'leave posted: out, and the office dates it',
};

const notePosted = (
  office: Office,
  { by, at }: { readonly by: string; readonly at: Instant },
  board: OpenBoard,
  series: string,
  numbers: readonly number[],
  address: string,
) =>
  office.desk.people.log.note({
    at,
    who: by,
    what: 'document posted',
    series,
    board: board.key,
    details: { documents: numbers.join(', ') },
    address,
  });

export function reviewOf(
  { key, season }: Pick<OpenBoard, 'key' | 'season'>,
  { review, drafts }: Prepared,
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
export function notPosted(board: Pick<OpenBoard, 'key' | 'season'>, error: NotPosted): Problem {
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
      const { head, posted, prepared } = error;
      return {
        code: error.code,
        title: `somebody else posted meanwhile: the board has document ${head} now`,
        detail:
          posted.length === 0
            ? `look at the review as it is now, and post again with after=${head}`
            : `documents ${posted.join(', ')} of it are posted: look at the board, and post the rest with after=${head}`,
        more: { head, posted, ...(prepared === undefined ? {} : { review: reviewOf(board, prepared) }) },
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
