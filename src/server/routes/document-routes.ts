import { err, ok, type Result } from '#core/base/result';
import { ledgerJson } from '#office/json/office';
import type { OpenBoard } from '#office/open/open-board';
import { may } from '#office/people/may';
import { FOR_EVER } from '../for-ever.ts';
import { notPosted, postOnceBrought, prepareBrought, reviewOf, reviewPosted } from '../posting.ts';
import { notThere, type Problem } from '../problem.ts';
import { readBrought } from '../read-body.ts';
import type { Asked, Body, Reply, Route } from '../route.ts';
import { boardAsked, boardFor } from './board-asked.ts';

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
    hasTag: true,
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
    hasTag: true,
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
        what: 'The number of the last document that was seen: if another was posted since, nothing is, and the answer is a fresh review. Who was cut off before the answer sends the same once more: it is posted once, and answered as the first time.',
        example: '31',
        isNumber: true,
      },
    ],
    body: DOCUMENT_BODY,
    answers: [{ status: 201, what: 'Posted: the review, with the numbers.', schema: 'PostedAnswer' }],
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
  const isMember = may(asked.who, 'read-members', series.key);
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

async function preview(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardFor(asked, 'preview');
  if (!found.ok) return found;
  const brought = await readBrought(asked);
  if (!brought.ok) return brought;
  const prepared = await prepareBrought(asked.office, found.value.board, brought.value);
  if (!prepared.ok) return err(notPosted(found.value.board, prepared.error));
  return ok({ body: reviewOf(found.value.board, prepared.value) });
}

async function post(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardFor(asked, 'preview');
  if (!found.ok) return found;
  const brought = await readBrought(asked);
  if (!brought.ok) return brought;
  const posted = await postOnceBrought(asked, found.value, brought.value);
  if (!posted.ok) return posted;
  const address = `/api/v1/seasons/${found.value.board.key}/documents/${posted.value.numbers[0]}`;
  return ok({ status: 201, body: reviewPosted(posted.value), headers: { Location: address } });
}
