import { err, ok, type Result } from '#core/base/result';
import { faultText } from '#formats/yaml/fault';
import { postOnce } from '#office/drafts/post-once';
import { type DraftKeptJson, draftJson } from '#office/json/office';
import { may } from '#office/people/may';
import type { DraftFile, KeptDraft } from '#store/drafts/draft';
import { instantOf } from '#store/people/instant';
import { notAllowed, type Problem, placed } from '../problem.ts';
import { readBrought, readBytes, readJsonBody, tooLarge } from '../read-body.ts';
import type { Asked, Parameter, Reply, Route } from '../route.ts';
import { fileNameProblem, MOST_FILES } from '../uploaded-files.ts';
import { type BoardAsked, boardFor } from './board-asked.ts';
import { DOCUMENT_BODY, postBrought, prepareBrought, reviewOf, reviewPosted } from './document-routes.ts';
import { timeBody } from './draft.schema.ts';

const VERSION: Parameter = {
  name: 'version',
  what: 'The version that was seen: if somebody changed the draft since, nothing happens.',
  example: '1',
  required: true,
  isNumber: true,
};
const DRAFT = '/seasons/{season}/drafts/{draft}';
const KEPT = {
  status: 200,
  what: 'The draft, and what the office says of it now.',
  schema: 'DraftAnswer',
} as const;

/** Documents that are written and not posted: private to the office, and without a number. */
export const draftRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/seasons/{season}/drafts',
    id: 'getDrafts',
    tag: 'Drafts',
    summary: 'The drafts of a season: all of them, or the own ones',
    may: 'write-draft',
    answers: [{ status: 200, what: 'The drafts, the latest first.', schema: 'DraftsAnswer' }],
    handle: list,
  },
  {
    method: 'post',
    path: '/seasons/{season}/drafts',
    id: 'addDraft',
    tag: 'Drafts',
    summary: 'Keeps a draft',
    may: 'write-draft',
    body: DOCUMENT_BODY,
    answers: [{ ...KEPT, status: 201 }],
    handle: add,
  },
  {
    method: 'get',
    path: DRAFT,
    id: 'getDraft',
    tag: 'Drafts',
    summary: 'A draft, held against the board as it is now',
    may: 'write-draft',
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => keptReply(asked, found)),
  },
  {
    method: 'put',
    path: DRAFT,
    id: 'changeDraft',
    tag: 'Drafts',
    summary: 'Puts another text in the place of a draft; files that come with it are added',
    may: 'write-draft',
    query: [VERSION],
    body: DOCUMENT_BODY,
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => change(asked, found)),
  },
  {
    method: 'delete',
    path: DRAFT,
    id: 'removeDraft',
    tag: 'Drafts',
    summary: 'Throws a draft away',
    may: 'write-draft',
    query: [VERSION],
    answers: [{ status: 204, what: 'It is gone.' }],
    handle: (asked) => onDraft(asked, (found) => remove(asked, found)),
  },
  {
    method: 'put',
    path: `${DRAFT}/files/{name}`,
    id: 'addDraftFile',
    tag: 'Drafts',
    summary: 'Lays a file beside a draft, in the place of one of that name',
    may: 'write-draft',
    query: [VERSION],
    body: {
      what: 'The file.',
      types: { 'application/octet-stream': { type: 'string', contentMediaType: 'application/octet-stream' } },
      most: 0,
    },
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => addFile(asked, found)),
  },
  {
    method: 'delete',
    path: `${DRAFT}/files/{name}`,
    id: 'removeDraftFile',
    tag: 'Drafts',
    summary: 'Takes a file away from a draft',
    may: 'write-draft',
    query: [VERSION],
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => removeFile(asked, found)),
  },
  {
    method: 'put',
    path: `${DRAFT}/time`,
    id: 'setDraftTime',
    tag: 'Drafts',
    summary: 'Posts a draft at a set time, if it can still be posted then',
    may: 'post-later',
    query: [VERSION],
    body: { what: 'When.', types: { 'application/json': timeBody.json }, most: 1000 },
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => setTime(asked, found)),
  },
  {
    method: 'delete',
    path: `${DRAFT}/time`,
    id: 'clearDraftTime',
    tag: 'Drafts',
    summary: 'Leaves a draft open that was to be posted at a set time',
    may: 'post-later',
    query: [VERSION],
    answers: [KEPT],
    handle: (asked) => onDraft(asked, (found) => clearTime(asked, found)),
  },
  {
    method: 'post',
    path: `${DRAFT}/post`,
    id: 'postDraft',
    tag: 'Drafts',
    summary: 'Posts a draft now',
    may: 'write-draft',
    query: [
      VERSION,
      { name: 'after', what: 'The number of the last document that was seen.', example: '31' },
    ],
    answers: [{ status: 201, what: 'Posted: the review, with the numbers.', schema: 'ReviewAnswer' }],
    handle: (asked) => onDraft(asked, (found) => post(asked, found)),
  },
];

interface FoundDraft extends BoardAsked {
  readonly draft: KeptDraft;
  readonly files: readonly DraftFile[];
}

type Handled = Promise<Result<Reply, Problem>>;

/** The draft that is asked about: one's own, or another's for those who may read them. Of others nobody learns that they are. */
async function onDraft(asked: Asked, work: (found: FoundDraft) => Handled): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { office, path } = asked;
  const draft = await office.drafts.byId(path.draft ?? '');
  if (draft === undefined || draft.board !== found.value.board.key || !maySee(asked, found.value, draft))
    return err({ code: 'no-such-draft', title: 'there is no such draft', detail: 'drafts lists them' });
  return work({ ...found.value, draft, files: await office.drafts.files(draft.id) });
}

const maySee = ({ who }: Asked, { series }: BoardAsked, { savedBy }: KeptDraft): boolean =>
  who?.account.name === savedBy || may(who, 'read-drafts', series.key);

async function list(asked: Asked): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { board } = found.value;
  const drafts = (await asked.office.drafts.ofBoard(board.key)).filter((draft) =>
    maySee(asked, found.value, draft),
  );
  const told = drafts.map(async (draft) =>
    draftJson(
      draft,
      (await asked.office.drafts.files(draft.id)).map(({ name }) => name),
    ),
  );
  return ok({ body: { season: board.key, drafts: await Promise.all(told) } });
}

async function add(asked: Asked): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { office, who } = asked;
  const brought = await readBrought(asked.request, office.settings.mostUpload);
  if (!brought.ok) return brought;
  const draft: KeptDraft = {
    id: office.desk.secrets.id(),
    board: found.value.board.key,
    text: brought.value.text,
    version: 1,
    state: 'open',
    savedBy: who?.account.name ?? '',
    savedAt: office.desk.now(),
  };
  await office.drafts.add(draft);
  for (const file of brought.value.files) await office.drafts.putFile(draft.id, file);
  const reply = await keptReply(asked, { ...found.value, draft, files: brought.value.files });
  const address = `/api/v1/seasons/${draft.board}/drafts/${draft.id}`;
  return reply.ok ? ok({ ...reply.value, status: 201, headers: { Location: address } }) : reply;
}

/** A draft with a fresh review: the board may have gone on since it was written. */
async function keptReply({ office }: Asked, { draft, files, board }: FoundDraft): Handled {
  const told = draftJson(
    draft,
    files.map(({ name }) => name),
  );
  if (draft.state === 'posted') return ok({ body: { draft: told } satisfies DraftKeptJson });
  const prepared = await prepareBrought(office, board, { text: draft.text, files });
  const body: DraftKeptJson = prepared.ok
    ? { draft: told, review: reviewOf(board, prepared.value) }
    : { draft: told, faults: prepared.error.faults.map((fault) => placed(fault, faultText(fault))) };
  return ok({ body });
}

async function change(asked: Asked, found: FoundDraft): Handled {
  const brought = await readBrought(asked.request, asked.office.settings.mostUpload);
  if (!brought.ok) return brought;
  const tooMuch = tooMuchBeside(asked, found, brought.value.files);
  if (tooMuch !== undefined) return err(tooMuch);
  const saved = await save(asked, found, { text: brought.value.text, state: 'open' });
  if (!saved.ok) return saved;
  for (const file of brought.value.files) await asked.office.drafts.putFile(found.draft.id, file);
  return onDraft(asked, (again) => keptReply(asked, again));
}

/** The next version of a draft, unless somebody was faster, or it was posted. */
async function save(
  asked: Asked,
  found: FoundDraft,
  { text = found.draft.text, state, ...time }: Partial<KeptDraft>,
): Handled {
  const { office, who, query } = asked;
  const { draft } = found;
  if (!isSeen(draft, query)) return err(changedMeanwhile(draft));
  const next: KeptDraft = {
    id: draft.id,
    board: draft.board,
    text,
    version: Number(query.version) + 1,
    state: state ?? 'open',
    savedBy: who?.account.name ?? '',
    savedAt: office.desk.now(),
    ...time,
  };
  if (!(await office.drafts.replace(next))) return err(changedMeanwhile(draft));
  return keptReply(asked, { ...found, draft: next });
}

/** Whether it is the version that was seen, and nobody is posting it or has: who changed that would have it posted again. */
const isSeen = ({ version, state }: KeptDraft, query: Asked['query']): boolean =>
  Number(query.version) === version && state !== 'posting' && state !== 'posted';

const changedMeanwhile = ({ version, state, savedBy }: KeptDraft): Problem => ({
  code: 'draft-changed',
  title:
    state === 'posted'
      ? 'the draft is on the board already'
      : `somebody changed the draft meanwhile: it is version ${version} now, by ${savedBy}`,
  detail: 'look at it as it is, and try again',
});

async function remove({ office, query }: Asked, { draft }: FoundDraft): Handled {
  const isGone = isSeen(draft, query) && (await office.drafts.remove(draft.id, draft.version));
  return isGone ? ok({}) : err(changedMeanwhile(draft));
}

async function addFile(asked: Asked, found: FoundDraft): Handled {
  const { office, request, path } = asked;
  const bytes = await readBytes(request, office.settings.mostUpload);
  if (!bytes.ok) return bytes;
  const file = { name: path.name ?? '', bytes: bytes.value };
  const wrong = fileNameProblem([file]) ?? tooMuchBeside(asked, found, [file]);
  if (wrong !== undefined) return err(wrong);
  const saved = await save(asked, found, { state: 'open' });
  if (!saved.ok) return saved;
  await office.drafts.putFile(found.draft.id, file);
  return onDraft(asked, (again) => keptReply(asked, again));
}

/** All files of a draft are read whenever somebody looks at it: so they are no more than one request may bring. */
function tooMuchBeside(
  { office }: Asked,
  { files }: FoundDraft,
  added: readonly DraftFile[],
): Problem | undefined {
  const { mostUpload } = office.settings;
  const stay = files.filter(({ name }) => added.every((file) => file.name !== name));
  const size = [...stay, ...added].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size > mostUpload || stay.length + added.length > MOST_FILES ? tooLarge(mostUpload) : undefined;
}

async function removeFile(asked: Asked, found: FoundDraft): Handled {
  const name = asked.path.name ?? '';
  if (!found.files.some((file) => file.name === name))
    return err({ code: 'no-such-attachment', title: 'there is no such file beside the draft' });
  const saved = await save(asked, found, { state: 'open' });
  if (!saved.ok) return saved;
  await asked.office.drafts.removeFile(found.draft.id, name);
  return onDraft(asked, (again) => keptReply(asked, again));
}

async function clearTime(asked: Asked, found: FoundDraft): Handled {
  return may(asked.who, 'post-later', found.series.key)
    ? save(asked, found, { state: 'open' })
    : err(notAllowed('post-later'));
}

async function setTime(asked: Asked, found: FoundDraft): Handled {
  const { office, who } = asked;
  if (!may(who, 'post-later', found.series.key)) return err(notAllowed('post-later'));
  const json = await readJsonBody(asked.request, 1000);
  if (!json.ok) return json;
  const body = timeBody.read(json.value);
  if (!body.ok) return body;
  const at = Date.parse(body.value.at);
  if (at <= Date.parse(office.desk.now()))
    return err({ code: 'wrong-request', title: 'the time is past', detail: 'post the draft now instead' });
  return save(asked, found, { state: 'timed', postAt: instantOf(at), postBy: who?.account.name ?? '' });
}

async function post(asked: Asked, found: FoundDraft): Handled {
  const { office, query, who } = asked;
  const { draft, files } = found;
  const at = office.desk.now();
  let reply: Result<Reply, Problem> = err(changedMeanwhile(draft));
  const version = Number(query.version);
  await postOnce(office.drafts, draft, { version, by: who?.account.name ?? '', at }, async () => {
    const posted = await postBrought(asked, found, { text: draft.text, files }, query.after, at);
    reply = posted.ok ? ok({ status: 201, body: reviewPosted(posted.value) }) : posted;
    return posted.ok ? ok(posted.value.numbers) : posted;
  });
  return reply;
}
