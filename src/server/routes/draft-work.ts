import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { faultText } from '#formats/yaml/fault';
import { postOnce } from '#office/drafts/post-once';
import { type DraftKeptJson, type DraftsJson, draftJson, listedDraftJson } from '#office/json/office';
import { type Asker, tokenOf } from '#office/people/asker';
import { may } from '#office/people/may';
import type { FileChanges, KeptDraft } from '#store/drafts/draft';
import type { LatestPlace } from '#store/page';
import { instantOf } from '#store/people/instant';
import { tooManyDrafts, tooMuchBeside } from '../draft-limits.ts';
import { newDraft } from '../new-draft.ts';
import { type Paging, THE_LATEST_FIRST } from '../paging.ts';
import { postBrought, prepareBrought, reviewOf, reviewPosted } from '../posting.ts';
import { firstOf, notAllowed, notSignedIn, type Problem, placed } from '../problem.ts';
import { readBrought, readBytes, readJsonBody } from '../read-body.ts';
import type { Asked, Reply } from '../route.ts';
import { fileNameProblem } from '../uploaded-files.ts';
import { type BoardAsked, boardFor } from './board-asked.ts';
import { timeBody } from './draft.schema.ts';
import { toldPart } from './person-asked.ts';

interface FoundDraft extends BoardAsked {
  readonly draft: KeptDraft;
}

type Handled = Promise<Result<Reply, Problem>>;

/** The draft that is asked about: one's own, or another's for those who may read them. Of others nobody learns that they are. */
export async function onDraft(asked: Asked, work: (found: FoundDraft) => Handled): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { office, path } = asked;
  const draft = await office.drafts.byId(path.draft ?? '');
  if (draft === undefined || draft.board !== found.value.board.key || !maySee(asked, found.value, draft))
    return err({ code: 'no-such-draft', title: 'there is no such draft', detail: 'drafts lists them' });
  return work({ ...found.value, draft });
}

const maySee = ({ who }: Asked, { series }: BoardAsked, draft: KeptDraft): boolean =>
  may(who, 'read-drafts', series.key) || (who !== undefined && isOwn(who, draft));

function isOwn(who: Asker, draft: KeptDraft): boolean {
  const { madeBy, madeByToken } = ownOf(who);
  return madeBy === draft.madeBy && (madeByToken === undefined || madeByToken === draft.madeByToken);
}

/** A person's own are those of their tokens, too; a token's are those that it made: whose it is may have written what it must not see. */
const ownOf = (who: Asker) => ({ madeBy: who.account.name, ...given({ madeByToken: tokenOf(who) }) });

export async function list(asked: Asked): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { board, series } = found.value;
  const whose = (who: Asker) => (may(who, 'read-drafts', series.key) ? {} : ownOf(who));
  return toldPart(
    asked,
    DRAFTS,
    async (who, page) => ok(await asked.office.drafts.listed({ board: board.key, ...whose(who) }, page)),
    (drafts, goesOn): DraftsJson => ({
      season: board.key,
      drafts: drafts.map(listedDraftJson),
      ...goesOn,
    }),
  );
}

/** Fewer at once than of other lists: beside each there may be hundreds of files. */
export const DRAFTS: Paging<LatestPlace> = { ...THE_LATEST_FIRST, unlessSaid: 200, most: 200 };

export async function add(asked: Asked): Handled {
  const found = await boardFor(asked, 'write-draft');
  if (!found.ok) return found;
  const { office, who } = asked;
  if (who === undefined) return err(notSignedIn);
  const brought = await readBrought(asked);
  if (!brought.ok) return brought;
  const { text, files } = brought.value;
  const draft = newDraft(office, who, { board: found.value.board.key, text });
  const tooMuch = await tooManyDrafts(office, draft);
  if (tooMuch !== undefined) return err(tooMuch);
  await office.drafts.add(draft, files);
  const reply = await keptReply(asked, { ...found.value, draft });
  const address = `/api/v1/seasons/${draft.board}/drafts/${draft.id}`;
  return reply.ok ? ok({ ...reply.value, status: 201, headers: { Location: address } }) : reply;
}

/** A draft with a fresh review: the board may have gone on since it was written. */
export async function keptReply({ office }: Asked, { draft, board }: FoundDraft): Handled {
  const files = await office.drafts.files(draft.id);
  const told = draftJson(
    draft,
    files.map(({ name }) => name),
  );
  if (draft.state === 'posted') return ok({ body: { draft: told } satisfies DraftKeptJson });
  const prepared = await prepareBrought(office, board, { text: draft.text, files });
  const body: DraftKeptJson = prepared.ok
    ? { draft: told, review: reviewOf(board, prepared.value) }
    : { draft: told, faults: firstOf(prepared.error.faults).map((fault) => placed(fault, faultText(fault))) };
  return ok({ body });
}

export async function change(asked: Asked, found: FoundDraft): Handled {
  const { office } = asked;
  const brought = await readBrought(asked);
  if (!brought.ok) return brought;
  const { text, files } = brought.value;
  const kept = { ...found.draft, text };
  const beside = await office.drafts.files(found.draft.id);
  const tooMuch = tooMuchBeside(office, beside, files) ?? (await tooManyDrafts(office, kept));
  return tooMuch === undefined ? save(asked, found, { text }, { put: files }) : err(tooMuch);
}

/**
 * The next version of a draft, unless somebody was faster, or it was posted. It is open again: what was to be posted at a
 * set time is another thing now.
 */
async function save(
  asked: Asked,
  { draft, ...found }: FoundDraft,
  changed: Partial<Pick<KeptDraft, 'text' | 'state' | 'postAt' | 'postBy' | 'postByToken'>>,
  files: FileChanges = {},
): Handled {
  const { office, who, query } = asked;
  if (!isSeen(draft, query)) return err(changedMeanwhile(draft));
  const { id, board, text, madeBy, madeByToken, version } = draft;
  const saved = { savedBy: who?.account.name ?? '', savedAt: office.desk.now() };
  const next: KeptDraft = {
    id,
    board,
    text,
    madeBy,
    ...given({ madeByToken }),
    version: version + 1,
    state: 'open',
    ...saved,
    ...changed,
  };
  if (!(await office.drafts.replace(next, files))) return err(changedMeanwhile(draft));
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

export async function remove({ office, query }: Asked, { draft }: FoundDraft): Handled {
  const isGone = isSeen(draft, query) && (await office.drafts.remove(draft.id, draft.version));
  return isGone ? ok({}) : err(changedMeanwhile(draft));
}

export async function addFile(asked: Asked, found: FoundDraft): Handled {
  const { office, path } = asked;
  const bytes = await readBytes(asked, office.settings.mostUpload);
  if (!bytes.ok) return bytes;
  const file = { name: path.name ?? '', bytes: bytes.value };
  const beside = await office.drafts.files(found.draft.id);
  const wrong = fileNameProblem([file]) ?? tooMuchBeside(office, beside, [file]);
  return wrong === undefined ? save(asked, found, {}, { put: [file] }) : err(wrong);
}

export async function readFile({ office, path }: Asked, { draft }: FoundDraft): Handled {
  const file = (await office.drafts.files(draft.id)).find(({ name }) => name === path.name);
  if (file === undefined) return err(NO_FILE);
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' };
  return ok({ raw: new Uint8Array(file.bytes), headers });
}

export async function removeFile(asked: Asked, found: FoundDraft): Handled {
  const name = asked.path.name ?? '';
  const names = await asked.office.drafts.fileNames(found.draft.id);
  return names.includes(name) ? save(asked, found, {}, { remove: [name] }) : err(NO_FILE);
}

const NO_FILE: Problem = { code: 'no-such-attachment', title: 'there is no such file beside the draft' };

export async function clearTime(asked: Asked, found: FoundDraft): Handled {
  return may(asked.who, 'post-later', found.series.key)
    ? save(asked, found, {})
    : err(notAllowed('post-later'));
}

export async function setTime(asked: Asked, found: FoundDraft): Handled {
  const { office, who } = asked;
  if (who === undefined || !may(who, 'post-later', found.series.key)) return err(notAllowed('post-later'));
  const json = await readJsonBody(asked, 1000);
  if (!json.ok) return json;
  const body = timeBody.read(json.value);
  if (!body.ok) return body;
  const at = Date.parse(body.value.at);
  if (at <= Date.parse(office.desk.now()))
    return err({ code: 'wrong-request', title: 'the time is past', detail: 'post the draft now instead' });
  const said = { postBy: who.account.name, ...given({ postByToken: tokenOf(who) }) };
  return save(asked, found, { state: 'timed', postAt: instantOf(at), ...said });
}

export async function post(asked: Asked, found: FoundDraft): Handled {
  const { office, query, who } = asked;
  const { draft } = found;
  const files = await office.drafts.files(draft.id);
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
