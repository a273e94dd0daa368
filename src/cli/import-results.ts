import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import type { Asked } from '#office/import/asked';
import { type Imported, importFiles } from '#office/import/import-files';
import { madeDraft } from '#office/import/made-draft';
import { sessionSaid } from '#office/import/session-of';
import { importJson } from '#office/json/import';
import { roundNamed } from '#office/named/round-named';
import { postDraft } from '#office/post-draft';
import type { Said, SaidGlobally } from './flags.ts';
import { importFailure } from './import-faults.ts';
import type { IMPORT_FLAGS } from './import-flags.ts';
import { rulebooksBeside } from './libraries.ts';
import { notPosted } from './not-posted.ts';
import { type Opened, openSeason } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure, notThere } from './outcome.ts';
import { readTables } from './table-files.ts';
import { readTimingFiles, type TimingFiles } from './timing-files.ts';
import { type Drafted, importLines } from './views/import.ts';
import type { World } from './world.ts';
import { draftsOf, namedBeside, writeDraft } from './write-draft.ts';

type Flags = Said<typeof IMPORT_FLAGS> & SaidGlobally;

/** `import <file> … --round fuji`: a draft with what the files say, or its documents on the board. */
export async function importResults(
  words: readonly string[],
  flags: Flags,
  world: World,
): Promise<Answer | Failure> {
  const opened = await openSeason({ ...flags, mustBeNamed: true }, world);
  if (!opened.ok) return opened.error;
  const asked = askedOf(opened.value, flags, world);
  if (!asked.ok) return asked.error;
  const read = await readTimingFiles(words, world);
  if (!read.ok) return read.error;
  const tables = readTables(opened.value, read.value.tables, words, flags);
  if (!tables.ok) return tables.error;
  const files = await namedBeside(draftsOf(opened.value.folder), [...read.value.files, ...tables.value]);
  const imported = importFiles(opened.value.season, files, asked.value);
  if (!imported.ok) return importFailure(opened.value.season, imported.error);
  return drafted(opened.value, { files, others: read.value.others }, imported.value, flags, world);
}

function askedOf({ season }: Opened, flags: Flags, world: World): Result<Asked, Failure> {
  const round = flags.round === undefined ? undefined : roundNamed(season, flags.round);
  if (round?.ok === false) return err(notThere(round.error));
  const includes = (flags.includes ?? '').split(/[\s,]+/).filter((number) => number !== '');
  if (includes.some((number) => !/^\d{1,6}$/.test(number)))
    return err(
      failure(EXIT.usage, `--includes takes numbers of documents such as 30,31, and got '${flags.includes}'`),
    );
  return ok({
    ...(round === undefined ? {} : { round: round.value.key }),
    ...(flags.session === undefined ? {} : { session: sessionSaid(season, flags.session) }),
    state: flags.final ? 'final' : 'provisional',
    includes: includes.map(Number),
    withEntries: flags.entries === true,
    today: world.today,
  });
}

/** Reviews what was made of the files, and posts it, or writes it down for a person to look at. */
async function drafted(
  opened: Opened,
  read: Pick<TimingFiles, 'files' | 'others'>,
  imported: Imported,
  flags: Flags,
  world: World,
): Promise<Answer | Failure> {
  const { season, board, folder } = opened;
  const desk = { today: world.today, library: rulebooksBeside() };
  const { name, text, drafts, review, waits, isCertain } = await madeDraft(
    season,
    imported,
    read.files,
    desk,
  );
  const mayPost = flags.post === true && isCertain;
  const posted = mayPost ? await postDraft(board, drafts, headOf(season)) : undefined;
  if (posted?.ok === false) return notPosted(posted.error, name, folder);
  const place = posted === undefined ? await writeDraft(draftsOf(folder), name, text, read.files) : undefined;
  const outcome: Drafted = {
    draft: place === undefined ? undefined : path.relative(world.folder, place),
    posted: posted?.value,
    wasToPost: flags.post === true,
    waits,
  };
  return answer(
    (page) => importLines(opened, read.others, imported, review, outcome, page),
    () => importJson(opened, read.others, imported, review, outcome),
    review.isRefused || (flags.post === true && posted === undefined) ? EXIT.no : EXIT.fine,
  );
}
