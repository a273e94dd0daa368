import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import type { SheetFault } from '#core/timing/sheet';
import type { Asked as AskedOfFiles } from '#office/import/asked';
import { importFaultWords, type Naming, tableFaultWords } from '#office/import/fault-words';
import { type Imported, importFiles } from '#office/import/import-files';
import { type MadeDraft, madeDraft } from '#office/import/made-draft';
import { openedFile } from '#office/import/opened-file';
import { readTables, type TablesUnread } from '#office/import/said-tables';
import { sessionSaid } from '#office/import/session-of';
import { isTableFile } from '#office/import/table-file';
import type { OpenedFile, TableFile } from '#office/import/timing-file';
import { proposalsJson } from '#office/json/columns';
import { type ImportedDraftJson, importJson } from '#office/json/import';
import { draftJson } from '#office/json/office';
import { roundNamed } from '#office/named/round-named';
import { noteOf } from '#office/people/asker';
import type { DraftFile, KeptDraft } from '#store/drafts/draft';
import { tooManyDrafts } from '../draft-limits.ts';
import { newDraft } from '../new-draft.ts';
import { knownFor } from '../posting.ts';
import { notSignedIn, notThere, type Problem, type ProblemFault } from '../problem.ts';
import { filesIn, readFormData, tooManyDocuments } from '../read-body.ts';
import { MOST_DOCUMENTS } from '../review-limits.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { apart } from '../uploaded-files.ts';
import { type BoardAsked, boardFor } from './board-asked.ts';
import { importFields } from './import.schema.ts';
import type { Handled } from './person-asked.ts';

type Fields = ReturnType<typeof importFields.read> extends Result<infer Said, Problem> ? Said : never;

/** What timekeepers and simulators wrote, read as the command line reads it. */
export const importRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/seasons/{season}/import',
    id: 'importFiles',
    tag: 'Drafts',
    summary: 'Reads files of results and laps, and keeps a draft of what they say, with the files beside it',
    may: 'import',
    body: {
      what: 'A form: the files, and what they do not tell. A folder of several sessions may come at once.',
      types: {
        'multipart/form-data': {
          ...importFields.json,
          required: ['file'],
          properties: {
            file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
            ...(importFields.json.properties as object),
          },
        },
      },
      most: 0,
    },
    answers: [
      {
        status: 200,
        what: 'Nothing was read yet: what the columns of tables may mean, to be confirmed as columns.',
        schema: 'ColumnsAnswer',
      },
      { status: 201, what: 'The draft, and what was read.', schema: 'ImportedDraftAnswer' },
    ],
    handle: importForm,
  },
];

async function importForm(asked: Asked): Handled {
  const found = await boardFor(asked, 'import');
  if (!found.ok) return found;
  const form = await readFormData(asked);
  if (!form.ok) return form;
  const fields = fieldsIn(form.value);
  if (!fields.ok) return fields;
  const { season } = found.value.board;
  const said = saidOf(season, fields.value, asked);
  if (!said.ok) return said;
  const opened = await openedAll(apart(await filesIn(form.value)));
  if (!opened.ok) return opened;
  const tables = readTables(season, opened.value.filter(isTableFile), fields.value);
  if (!tables.ok) return columnsOpen(season, tables.error);
  const files = [...opened.value.flatMap((file) => (isTableFile(file) ? [] : [file])), ...tables.value];
  const imported = importFiles(season, files, said.value);
  if (!imported.ok)
    return err(unclear(imported.error.map((fault) => importFaultWords(season, fault, asField))));
  return keep(asked, found.value, imported.value, files);
}

/** The fields of a form, in which nothing is as if it were not said. */
function fieldsIn(form: FormData): Result<Fields, Problem> {
  const said = [...form.entries()].filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return importFields.read(Object.fromEntries(said));
}

function saidOf(season: Season, fields: Fields, { office }: Asked): Result<AskedOfFiles, Problem> {
  const round = fields.round === undefined ? undefined : roundNamed(season, fields.round);
  if (round?.ok === false) return err(notThere(round.error));
  const includes = (fields.includes ?? '').split(/[\s,]+/).filter((number) => number !== '');
  if (includes.some((number) => !/^\d{1,6}$/.test(number)))
    return err({
      code: 'wrong-request',
      title: `'${fields.includes}' are no numbers of documents`,
      detail: 'such as 30,31',
    });
  return ok({
    ...(round === undefined ? {} : { round: round.value.key }),
    ...(fields.session === undefined ? {} : { session: sessionSaid(season, fields.session) }),
    state: fields.state ?? 'provisional',
    includes: includes.map(Number),
    withEntries: fields.entries === 'true',
    today: office.clock.today(),
  });
}

async function openedAll(
  files: readonly DraftFile[],
): Promise<Result<readonly (OpenedFile | TableFile)[], Problem>> {
  if (files.length === 0)
    return err({ code: 'wrong-request', title: 'the form has no file', detail: 'such as file=@race.json' });
  const opened = await Promise.all(files.map((file) => openedFile(file)));
  const faults = opened.flatMap((one, index) =>
    one.ok ? [] : [fileFault(files[index]?.name ?? '', one.error)],
  );
  if (faults.length > 0) return err({ code: 'file-unreadable', title: 'a file cannot be read', faults });
  return ok(opened.flatMap((one) => (one.ok ? [one.value] : [])));
}

const fileFault = (file: string, { code, line, found, expected }: SheetFault): ProblemFault => ({
  code,
  text: `found ${found}, expected ${expected}`,
  file,
  line,
});

function columnsOpen(season: Season, unread: TablesUnread): Result<Reply, Problem> {
  switch (unread.code) {
    case 'columns-open':
      return ok({ body: proposalsJson(unread.proposed) });
    case 'no-table':
      return err({
        code: 'wrong-request',
        title:
          'columns and sheet are for tables, and each of these files tells by itself what its columns mean',
      });
    case 'untold':
      return err(unclear(unread.faults.map((fault) => importFaultWords(season, fault, asField))));
    case 'table-faults':
      return err(unclear(unread.faults.map((fault) => tableFaultWords(fault, asField))));
  }
}

/** As a field of the form is called. */
const asField: Naming = (option) => option;

const unclear = (faults: readonly (readonly string[])[]): Problem => ({
  code: 'import-unclear',
  title: 'the files do not tell all that the office must know',
  detail: 'say it in the fields of the form; nothing was kept',
  faults: faults.map((lines) => ({ code: 'unclear', text: lines.join(' ') })),
});

/** Keeps what was made of the files, for a person to look at and post. */
async function keep(
  asked: Asked,
  { board, series }: BoardAsked,
  imported: Imported,
  files: readonly OpenedFile[],
): Handled {
  const { office, who, address } = asked;
  if (who === undefined) return err(notSignedIn);
  const count = imported.sessions.reduce((sum, { documents }) => sum + documents.length, 0);
  if (count > MOST_DOCUMENTS) return err(tooManyDocuments);
  const desk = { today: office.clock.today(), now: office.clock.now(), library: office.library };
  const made = await madeDraft(board.season, imported, files, desk);
  const draft = newDraft(office, who, { board: board.key, text: made.text });
  const tooMany = await tooManyDrafts(office, draft);
  if (tooMany !== undefined) return err(tooMany);
  await office.drafts.add(
    draft,
    files.map(({ name, bytes }) => ({ name, bytes })),
  );
  const details = { draft: draft.id, files: files.map(({ name }) => name).join(', ') };
  const noted = {
    what: 'file imported',
    at: draft.savedAt,
    series: series.key,
    board: board.key,
    details,
  } as const;
  await office.desk.people.log.note(noteOf(who, noted, address));
  const location = `/api/v1/seasons/${board.key}/drafts/${draft.id}`;
  const body = importedJson(draft, board, imported, made, files);
  return ok({ status: 201, body, headers: { Location: location } });
}

function importedJson(
  draft: KeptDraft,
  board: BoardAsked['board'],
  imported: Imported,
  { review, drafts, waits }: MadeDraft,
  files: readonly OpenedFile[],
): ImportedDraftJson {
  const known = knownFor(board, drafts);
  const became = { draft: undefined, posted: undefined, waits };
  return {
    draft: draftJson(
      draft,
      files.map(({ name }) => name),
    ),
    import: importJson(known, [], imported, review, became),
  };
}
