import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formPath, formsOf } from '#answers/forms';
import { ofRound, type Timings } from '#answers/laps/timing';
import { timingsJson } from '#answers/laps/timing-json';
import { partsOf } from '#answers/parts-of';
import { isEmbedded, type Place, type PlaceOf, pathOf, type Takeable } from '#answers/place';
import { embedsOf, placesOf } from '#answers/places';
import { roundKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { headOf, type Season } from '#core/season/season';
import { formOf } from '#office/forms/form-of';
import { printedJson } from '#office/json/printed-json';
import type { PublishedJson } from '#office/json/published';
import { readTimings } from '#office/laps/read-timing';
import { packageFolder } from '#server/package-files';
import { BOARD, timingFile, type WholeBoard } from '#web/board';
import { FOLDER_FILES, outsideIn, waysOf, wayUp } from '#web/links';
import type { Reading } from '#web/reading';
import { type Listed, pageHtml } from '#web/render';
import { SITEMAP, sitemap } from '#web/sitemap';
import type { Words } from '#words/en';
import { isLanguage, LANGUAGES, type Language, wordsIn } from '#words/languages';
import type { Opened } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { counted } from './print/words.ts';
import { paragraph } from './print/wrap.ts';
import { ABOUT, inTheWay, isSharedName, writeIndex } from './published-folder.ts';
import { stampFor } from './stamp-for.ts';
import type { World } from './world.ts';

interface Flags {
  readonly out?: string | undefined;
  readonly origin?: string | undefined;
  readonly language?: string | undefined;
}

/** `publish --out <folder>`: the pages of a season as files, written aside and put in place whole. */
export async function publishSeason(opened: Opened, flags: Flags, world: World): Promise<Answer | Failure> {
  const { key, season } = opened;
  const shown = flags.out ?? 'public';
  const out = path.resolve(world.folder, shown);
  const said = await readFlags(flags);
  if (!said.ok) return said.error;
  const problem = await notHere(out, key);
  if (problem !== undefined) return problem;
  const aside = path.join(out, `.${key}-${randomUUID().slice(0, 8)}`);
  try {
    const pages = await writePages(opened, said.value, aside, world);
    if (pages === undefined) return failure(EXIT.no, `interrupted: ${out} is as it was`);
    // Before the pages: none is there without the scripts that it names.
    await writeFiles(path.join(out, FOLDER_FILES));
    await rm(path.join(out, key), { recursive: true, force: true });
    await rename(aside, path.join(out, key));
    await writeIndex(out, said.value.words);
    return answer(
      (page) => ['', ...paragraph(`${counted(pages, 'page')} in ${path.join(shown, key)}`, page.width)],
      (): PublishedJson => ({ season: key, document: headOf(season), folder: out, pages }),
    );
  } finally {
    world.tellProgress?.(undefined);
    await rm(aside, { recursive: true, force: true });
  }
}

/** In which language pages are, and below which address. */
interface Told {
  readonly language: Language;
  readonly words: Words;
  readonly origin: string | undefined;
}

async function readFlags({ origin: reached, language = 'en' }: Flags): Promise<Result<Told, Failure>> {
  const origin = readOrigin(reached);
  if (origin === null)
    return err(
      failure(EXIT.usage, `'${reached}' is no address`, 'an address such as https://results.example'),
    );
  if (!isLanguage(language)) {
    const what = `there are no pages in '${language}'`;
    return err(failure(EXIT.usage, what, `one of ${Object.keys(LANGUAGES).join(', ')}`));
  }
  return ok({ language, words: await wordsIn[language](), origin });
}

/** Why the season cannot be written there. */
async function notHere(out: string, key: string): Promise<Failure | undefined> {
  if (isSharedName(key)) {
    const what = `no season can be published as '${key}': what all seasons share lies there`;
    return failure(EXIT.usage, what, 'rename its folder');
  }
  const strange = await inTheWay(out, key);
  if (strange === undefined) return undefined;
  const what = `${strange} was not published by this command: nothing was written`;
  return failure(EXIT.usage, what, 'name another folder');
}

/** @returns undefined where nothing is said, null for what is no address to which others can be added. */
function readOrigin(said: string | undefined): string | undefined | null {
  if (said === undefined) return undefined;
  const read = URL.parse(said);
  const isPlain = read !== null && /^https?:$/.test(read.protocol) && !/[?#@]/.test(said);
  return isPlain ? read.href.replace(/\/+$/, '') : null;
}

/** A season's own address, as it is reached from outside. */
const seasonIn = (origin: string, key: string): string => `${origin}/${encodeURIComponent(key)}`;

/** @returns how many pages; undefined where somebody wanted it to end before it was done. */
async function writePages(
  opened: Opened,
  told: Told,
  folder: string,
  world: World,
): Promise<number | undefined> {
  const isToEnd = endIsWanted(world);
  const timings = await readTimings(opened.board, opened.season.board);
  const places = [...placesOf(opened.season, timings.told), ...embedsOf(opened.season)];
  const written: Place[] = [];
  for (const [index, place] of places.entries()) {
    if (isToEnd()) return undefined;
    if (index % 50 === 0) world.tellProgress?.(`page ${index + 1} of ${places.length}`);
    const html = pageHtml(readingOf(opened, timings, told, place));
    if (html === undefined) continue;
    const home = path.join(folder, ...pathOf(place).split('/').map(decodeURIComponent));
    await mkdir(home, { recursive: true });
    await writeFile(path.join(home, 'index.html'), html);
    for (const one of [place, ...partsOf(opened.season, place)])
      await writeForms(opened, { ...told, timings }, one, folder);
    if (place.page === 'laps') await writeTiming(folder, opened.season, timings, place);
    if (!isEmbedded(place)) written.push(place);
  }
  await writeWhole(opened, told, written, timings, folder);
  return written.length;
}

/** Beside the pages what is of all of them: the board, the season's name, the addresses for search engines. */
async function writeWhole(
  { key, season, sources, claims }: Opened,
  { origin }: Told,
  pages: readonly Place[],
  timings: Timings,
  folder: string,
): Promise<void> {
  const timed = [...timings.told];
  const board: WholeBoard = { season: key, documents: season.board, sources, claims, timed };
  await writeFile(path.join(folder, BOARD), printedJson(board));
  const about: Listed = { key, name: season.about?.season ?? key, document: headOf(season) };
  await writeFile(path.join(folder, ABOUT), printedJson(about));
  if (origin !== undefined)
    await writeFile(
      path.join(folder, SITEMAP),
      sitemap(pages.map((place) => outsideIn(seasonIn(origin, key), place))),
    );
}

/** Whether somebody wants the process to end by now: what lies aside is then taken away first. */
function endIsWanted({ untilEnd }: World): () => boolean {
  let isWanted = false;
  void untilEnd?.().then(() => {
    isWanted = true;
  });
  return () => isWanted;
}

/** A page or a part in its other forms, beside the folder of the page: `standings/gt-teams.csv`. */
async function writeForms(
  opened: Opened,
  { words, timings, origin }: Told & { readonly timings: Timings },
  place: Takeable,
  folder: string,
): Promise<void> {
  for (const form of formsOf(opened.season, place, timings.told)) {
    const file = await formOf({
      stamp: await stampFor(opened, place),
      known: opened,
      words,
      place,
      form,
      sources: opened.sources,
      timings: 'round' in place ? ofRound(opened.season, roundKey(place.round), timings) : timings,
      origin: origin && seasonIn(origin, opened.key),
    });
    const name = path.join(folder, ...formPath(place, form).split('/').map(decodeURIComponent));
    if (file === undefined) continue;
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, file.body);
  }
}

/** What the timing files of a round tell, beside the page of its laps: a browser draws any moment of that. */
async function writeTiming(folder: string, season: Season, timings: Timings, { round }: PlaceOf<'laps'>) {
  const json = JSON.stringify(timingsJson(ofRound(season, roundKey(round), timings)));
  await writeFile(path.join(folder, ...timingFile(round).split('/').map(decodeURIComponent)), json);
}

function readingOf(
  { key, season, asOf, sources, claims }: Opened,
  timings: Timings,
  { language, words, origin }: Told,
  place: Place,
): Reading {
  const where = {
    kind: 'folder',
    base: wayUp(place),
    language,
    place,
    head: headOf(season),
    moment: undefined,
    origin: origin && seasonIn(origin, key),
  } as const;
  const up = `${wayUp(place)}../`;
  return {
    known: { key, season, asOf },
    where,
    words,
    sources,
    claims,
    timings,
    links: { ...waysOf(where), home: up, site: [], files: `${up}${FOLDER_FILES}/` },
  };
}

/** What every page loads, from the program. */
async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['style.css', 'season.css', 'laps.css', 'icon.svg'])
    await copyFile(new URL(name, packageFolder('site')), path.join(folder, name));
  const scripts = packageFolder('dist/web');
  for (const name of await readdir(scripts))
    if (name.endsWith('.js')) await copyFile(new URL(name, scripts), path.join(folder, name));
}
