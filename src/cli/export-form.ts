import path from 'node:path';
import { FORMS, formPath, formsOf, hasForm, takeableNamed } from '#answers/forms';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import { partsOf } from '#answers/parts-of';
import { type FormName, pathOf, type Takeable } from '#answers/place';
import { placesOf } from '#answers/places';
import { roundKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { type FormFile, formOf } from '#office/forms/form-of';
import type { ExportedJson } from '#office/json/exported';
import { readTimings } from '#office/laps/read-timing';
import { meant } from '#office/named/not-there';
import { titleNamed } from '#office/named/titles-named';
import { replaceFile } from '#store/disk';
import { sha256 } from '#store/sha256';
import { isLanguage, LANGUAGES, wordsIn } from '#words/languages';
import { type CalendarFlags, hasCalendarFlag, readCalendarFlags } from './calendar-flags.ts';
import type { SaidGlobally } from './flags.ts';
import { type Opened, openSeason } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { paragraph } from './print/wrap.ts';
import { stampFor } from './stamp-for.ts';
import type { World } from './world.ts';

interface Flags extends Partial<SaidGlobally>, CalendarFlags {
  readonly out?: string | undefined;
  readonly language?: string | undefined;
}

/** `export <form> [page]`: a page of a season in another form, to a file or to the output. */
export async function exportForm(
  form: FormName,
  said: string | undefined,
  flags: Flags,
  world: World,
): Promise<Answer | Failure> {
  const { language = 'en' } = flags;
  if (!isLanguage(language))
    return failure(
      EXIT.usage,
      `nothing is written in '${language}'`,
      `one of ${Object.keys(LANGUAGES).join(', ')}`,
    );
  if (form !== 'ics' && hasCalendarFlag(flags))
    return failure(EXIT.usage, '--class, --sessions and --alarm are for ics, which was not asked for');
  const opened = await openSeason({ ...flags, papers: ['sources', 'claims'] }, world);
  if (!opened.ok) return opened.error;
  const place = pageMeant(form, said, opened.value);
  if (!place.ok) return place.error;
  const calendar = readCalendarFlags(opened.value.season, flags);
  if (!calendar.ok) return calendar.error;
  const words = await wordsIn[language]();
  const file = await formOf({
    known: opened.value,
    words,
    place: place.value,
    form,
    sources: opened.value.sources,
    stamp: await stampFor(opened.value, place.value),
    timings: await timingsFor(opened.value, place.value),
    calendar: calendar.value,
  });
  if (file === undefined) return noPage(form, said ?? '', opened.value);
  return written(file, { form, place: place.value, opened: opened.value }, flags.out, world);
}

/** What timing files tell, where it is asked for. */
const timingsFor = async ({ board, season }: Opened, place: Takeable): Promise<Timings> =>
  place.page === 'laps' ? readTimings(board, season.board, roundKey(place.round)) : NO_TIMINGS;

/** The page that is meant, or the part: by its address, a table by its title too; the widest where nothing is said. */
function pageMeant(form: FormName, said: string | undefined, opened: Opened): Result<Takeable, Failure> {
  if (said === undefined) {
    const { whole } = FORMS[form];
    return whole === undefined ? err(noPage(form, undefined, opened)) : ok({ page: whole });
  }
  const place = takeableNamed(said.replace(/^\/|\/$/g, ''));
  if (place !== undefined && hasForm(place, form)) return ok(place);
  const title = titleNamed(opened.season, said);
  const table = title.ok ? ({ page: 'table', title: title.value } as const) : undefined;
  return table !== undefined && hasForm(table, form) ? ok(table) : err(noPage(form, said, opened));
}

function noPage(form: FormName, said: string | undefined, { season }: Opened): Failure {
  const pages = placesOf(season)
    .flatMap((place): readonly Takeable[] => [place, ...partsOf(season, place)])
    .filter((place) => formsOf(season, place).includes(form))
    .map((place) => (place.page === 'season' ? 'season' : pathOf(place)));
  const shown = pages.filter((page) => page.split('/').length < 3);
  return failure(
    EXIT.usage,
    said === undefined
      ? `${form} is of one page: say which`
      : `there is no page '${said}' as ${form}${meant(said, pages)}`,
    `pages: ${shown.join(', ')}`,
  );
}

interface Exported {
  readonly form: FormName;
  readonly place: Takeable;
  readonly opened: Opened;
}

async function written(
  { body }: FormFile,
  { form, place, opened }: Exported,
  out: string | undefined,
  world: World,
): Promise<Answer | Failure> {
  const { key, season } = opened;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const named = formPath(place, form);
  if (out === undefined && world.isTerminal && typeof body !== 'string')
    return failure(
      EXIT.usage,
      `${form} is nothing to read on a screen`,
      `say where to: --out ${key}-${named.replaceAll('/', '-')}`,
    );
  const file = out === undefined ? undefined : path.resolve(world.folder, out);
  if (file !== undefined) await replaceFile(path.dirname(file), path.basename(file), bytes);
  const said = answer(
    (page) => ['', ...paragraph(`${named} of ${key} in ${out ?? ''}`, page.width)],
    (): ExportedJson => ({
      season: key,
      document: headOf(season),
      form,
      page: place.page === 'season' ? 'season' : pathOf(place),
      file: file ?? null,
      bytes: bytes.length,
      sha256: sha256(bytes),
    }),
  );
  return file === undefined ? { ...said, file: body } : said;
}
