import type { Day } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import { unreachable } from '#core/base/unreachable';
import { faultText } from '#formats/yaml/fault';
import { type NotPosted, type Prepared, postPrepared, prepare } from '#office/board/post-documents';
import type { Desk } from '#office/draft';
import { type Known, knownNow } from '#office/json/known';
import { ledgerJson } from '#office/json/office';
import { reviewJson } from '#office/json/review';
import type { OpenBoard } from '#office/open/open-board';
import { mayPost } from '#office/people/may-post';
import type { DraftFile } from '#store/drafts/draft';
import type { Instant } from '#store/people/instant';
import type { Office } from '../office.ts';
import { notThere, type Problem, placed } from '../problem.ts';
import { type Brought, readBrought } from '../read-body.ts';
import { refused } from '../refused.ts';
import type { Asked, Body, Reply, Route } from '../route.ts';
import { asNow } from '../who.ts';
import { type BoardAsked, boardAsked, boardFor } from './board-asked.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const HASH = /^[0-9a-f]{64}$/;

/** A document, or several, as a request brings it. */
export const DOCUMENT_BODY: Body = {
  what: 'A document in YAML or JSON, or several (YAML: with a line --- between them; JSON: a list); with files, a form: the document as `document`, and the files that it attaches.',
  types: {
    'application/yaml': { type: 'string', description: 'A document as it stands on the board.' },
    'application/json': {
      oneOf: [
        { $ref: '#/components/schemas/WrittenDocument' },
        { type: 'array', items: { $ref: '#/components/schemas/WrittenDocument' } },
      ],
    },
    'multipart/form-data': {
      type: 'object',
      required: ['document'],
      properties: {
        document: { type: 'string' },
        file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
    },
  },
  most: 0,
};

export const documentRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/seasons/{season}/documents/{document}/text',
    id: 'getDocumentText',
    tag: 'Documents',
    summary: 'A document letter for letter, as it was posted',
    answers: [
      { status: 200, what: 'The document in YAML.', type: 'application/yaml', schema: { type: 'string' } },
    ],
    handle: getText,
  },
  {
    method: 'get',
    path: '/seasons/{season}/attachments/{sha256}',
    id: 'getAttachment',
    tag: 'Documents',
    summary: 'A file that a document attaches, by its SHA-256',
    answers: [
      {
        status: 200,
        what: 'The file as it was posted.',
        type: 'application/octet-stream',
        schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      },
    ],
    handle: getAttachment,
  },
  {
    method: 'get',
    path: '/seasons/{season}/ledger',
    id: 'getLedger',
    tag: 'Documents',
    summary: 'The chain of the board: what proves that nothing was altered, removed or put elsewhere',
    answers: [{ status: 200, what: 'Each document with its link.', schema: 'LedgerAnswer' }],
    handle: getLedger,
  },
  {
    method: 'post',
    path: '/seasons/{season}/preview',
    id: 'preview',
    tag: 'Documents',
    summary: 'What a document would change, and what the office says of it, without posting it',
    may: 'preview',
    body: DOCUMENT_BODY,
    answers: [{ status: 200, what: 'The review, and every effect.', schema: 'ReviewAnswer' }],
    handle: preview,
  },
  {
    method: 'post',
    path: '/seasons/{season}/documents',
    id: 'postDocument',
    tag: 'Documents',
    summary: 'Posts a document, or several, to the board',
    may: 'preview',
    query: [
      {
        name: 'after',
        what: 'The number of the last document that was seen: if another was posted since, nothing is, and the answer is a fresh review.',
        example: '31',
      },
    ],
    body: DOCUMENT_BODY,
    answers: [{ status: 201, what: 'Posted: the review, with the numbers.', schema: 'ReviewAnswer' }],
    handle: post,
  },
];

async function getText(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const said = asked.path.document ?? '';
  const text = /^\d{1,6}$/.test(said) ? board.text(Number(said)) : undefined;
  if (text === undefined) return err(noDocument(board, said));
  return ok({
    raw: text.text,
    headers: {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Content-Disposition': `inline; filename="${text.name}"`,
      'Cache-Control': series.visibility === 'public' ? FOR_EVER : 'private, no-cache',
      ETag: `"${text.link}"`,
      'Parcferme-Link': text.link,
    },
  });
}

const noDocument = (board: OpenBoard, said: string): Problem =>
  notThere({
    code: 'no-such-document',
    text: `there is no document '${said}' on this board`,
    choice: `documents: 1 to ${board.head}`,
  });

async function getAttachment(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const sha256 = asked.path.sha256 ?? '';
  const bytes = HASH.test(sha256) ? await board.board.attachment(sha256) : undefined;
  if (bytes === undefined || !bytes.ok)
    return err({ code: 'no-such-attachment', title: `the board has no attachment ${sha256}` });
  return ok({
    raw: new Uint8Array(bytes.value),
    headers: {
      // Whatever somebody attached is saved, and never shown as a page of the office.
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${sha256}"`,
      'Cache-Control': series.visibility === 'public' ? FOR_EVER : 'private, no-cache',
      ETag: `"${sha256}"`,
    },
  });
}

async function getLedger(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series, moment } = found.value;
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const isMember =
    asked.who?.roles.some((held) => held.series === series.key || held.series === '*') === true;
  const ledger = isMember ? await board.board.ledger() : ok([]);
  const upTo = known.value.season.board.at(-1)?.document ?? 0;
  return ok({
    body: ledgerJson(board, upTo, ledger.ok ? ledger.value : []),
    // Members are told who signed.
    headers: {
      'Cache-Control': isMember || series.visibility === 'members' ? 'private, no-cache' : 'no-cache',
    },
  });
}

/** A draft on the office's desk: the files that came with it, and those of the board. */
function draftDesk(office: Office, board: OpenBoard, files: readonly DraftFile[]): Desk {
  return {
    today: office.clock.today(),
    now: office.clock.now(),
    library: office.library,
    attachment: async (name, sha256) => {
      const file = files.find((one) => one.name === name);
      return file === undefined ? board.board.attachment(sha256) : ok(file.bytes);
    },
  };
}

async function preview(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardFor(asked, 'preview');
  if (!found.ok) return found;
  const brought = await readBrought(asked.request, asked.office.settings.mostUpload);
  if (!brought.ok) return brought;
  const prepared = await prepareBrought(asked.office, found.value.board, brought.value);
  if (!prepared.ok) return err(notPosted(found.value.board, prepared.error));
  return ok({ body: reviewOf(found.value.board, prepared.value) });
}

export const prepareBrought = (office: Office, board: OpenBoard, { text, files }: Brought) =>
  prepare(board, text, draftDesk(office, board, files));

async function post(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardFor(asked, 'preview');
  if (!found.ok) return found;
  const brought = await readBrought(asked.request, asked.office.settings.mostUpload);
  if (!brought.ok) return brought;
  const now = await asNow(asked);
  if (!now.ok) return now;
  const posted = await postBrought(now.value, found.value, brought.value, asked.query.after);
  if (!posted.ok) return posted;
  const address = `/api/v1/seasons/${found.value.board.key}/documents/${posted.value.numbers[0]}`;
  return ok({ status: 201, body: reviewPosted(posted.value), headers: { Location: address } });
}

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
  const all = [...before.season.board, ...prepared.value.drafts.map(({ document }) => document)];
  const forbidden = prepared.value.drafts
    .map(({ document }) =>
      // What stands above it in the same draft counts as if it were on the board: a team does not answer its own protest.
      mayPost(who?.roles ?? [], series.key, document, (number) => all.find((one) => one.document === number)),
    )
    .find(({ ok }) => !ok);
  if (forbidden?.ok === false) return err(refused(forbidden.error));
  if (seen !== undefined && seen !== String(board.head))
    return err(
      notPosted(before, { code: 'board-moved-on', head: board.head, posted: [], prepared: prepared.value }),
    );
  const signed = { by: who?.account.name ?? '', at };
  const again = () => prepareBrought(office, board, brought);
  const numbers = await postPrepared(board, prepared.value, signed, again);
  if (!numbers.ok) return err(notPosted({ key: board.key, season: board.season }, numbers.error));
  await notePosted(office, signed, board, series.key, numbers.value, address);
  return ok({ prepared: prepared.value, numbers: numbers.value, before });
}

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
  knownNow(key, season) ?? {
    key,
    season,
    asOf: (drafts[0]?.document.posted.by.slice(0, 10) ?? '') as Day,
  };

/** Why a document was not posted. */
function notPosted(board: Pick<OpenBoard, 'key' | 'season'>, error: NotPosted): Problem {
  switch (error.code) {
    case 'document-unreadable':
      return {
        code: error.code,
        title: 'the document cannot be read',
        faults: error.faults.map((fault) => placed(fault, faultText(fault))),
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
        detail: `look at the review as it is now, and post again with after=${head}`,
        more: { head, posted, ...(prepared === undefined ? {} : { review: reviewOf(board, prepared) }) },
      };
    }
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
