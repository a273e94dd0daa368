import { formAt } from '#answers/forms';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import { timingsJson } from '#answers/laps/timing-json';
import { type Place, pathOf, placeAt } from '#answers/place';
import { placesOf } from '#answers/places';
import { readDay } from '#core/base/day';
import { type RoundKey, roundKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { printedJson } from '#office/json/printed-json';
import type { OpenBoard } from '#office/open/open-board';
import type { Series } from '#store/people/series';
import { sha256 } from '#store/sha256';
import { BOARD, timedAt, type WholeBoard } from '#web/board';
import { type Links, seasonAddress, type Whereabouts, waysOf } from '#web/links';
import { pageHtml } from '#web/render';
import { SITEMAP, sitemap } from '#web/sitemap';
import type { Words } from '#words/en';
import { isLanguage, type Language, wordsIn } from '#words/languages';
import { notThere, type Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { type BoardAsked, boardAsked } from './board-asked.ts';
import { CALENDAR_QUERY } from './calendar-asked.ts';
import { formReply } from './form-routes.ts';
import { cachingOf, etagOf } from './season-routes.ts';

/** The pages of a season, by the address of each below it. */
export const PAGE_ROUTE: Route = {
  method: 'get',
  path: '/seasons/{season}/{page}',
  id: 'getPage',
  tag: 'Seasons',
  summary: 'A page of the season.',
  query: [
    { name: 'at', what: 'the number of a document: the same page as known then', isNumber: true },
    { name: 'day', what: 'the same page as known on a day', example: '2014-06-15' },
    ...CALENDAR_QUERY,
  ],
  answers: [{ status: 200, what: 'the page', type: 'text/html' }],
  handle: pageOf,
};

async function pageOf(asked: Asked): Promise<Result<Reply, Problem>> {
  const { office, path, query } = asked;
  const language = isLanguage(path.language ?? '') ? (path.language as Language) : 'en';
  if (path.page === BOARD) return wholeBoard(asked);
  if (path.page === SITEMAP && office.settings.origin !== undefined)
    return allPages(asked, office.settings.origin);
  const formed = formAt(path.page ?? '');
  if (formed !== undefined) return formReply(asked, formed, language);
  const timed = timedAt(path.page ?? '');
  if (timed !== undefined) return timingOf(asked, roundKey(timed));
  const place = placeAt(path.page ?? '');
  if (place === undefined) return err(NO_PAGE);
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const here = whereIs(asked, found.value, place, language);
  // Who has no script sends both: the day is what was typed.
  const day = readDay(query.day ?? '');
  if (day !== undefined) return ok(sentTo({ ...here, moment: day }));
  if (query.at !== undefined) return ok(sentTo({ ...here, moment: momentAt(here.head, query.at) }));
  return pageReply(asked, found.value, place, language);
}

async function pageReply(
  asked: Asked,
  found: BoardAsked,
  place: Place,
  language: Language,
): Promise<Result<Reply, Problem>> {
  const { office } = asked;
  const { board, series, moment } = found;
  const papers = await board.papers.now();
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const timings = await timingsFor(board, place);
  // What is posted does not make all of it: papers lie beside the board, and who may read it shows, too.
  const beside = [papers.sha256, series.visibility, ...timings.told];
  const name = JSON.stringify(['page', language, board.key, moment, place, beside]);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...cachingOf(series) };
  const kept = office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const now = moment === undefined ? undefined : board.known(undefined);
  const where = whereIs(asked, found, place, language);
  const words = await wordsIn[language]();
  const links = { ...waysOf(where), home: '/', site: siteOf(words, series), files: '/site/' };
  const { sources, claims } = papers;
  const reading = { known: known.value, where, words, sources, links, claims, timings };
  const html = pageHtml(reading, now?.ok ? now.value : undefined);
  if (html === undefined) return err(NO_PAGE);
  // Every page says how far the board has come, so it is another one after the next document.
  const rests = sha256(JSON.stringify([board.head, ...beside]));
  const etag = etagOf(office, headOf(known.value.season), rests);
  return ok({ kept: office.cache.put(name, etag, board.head, html), headers });
}

const whereIs = (
  asked: Asked,
  { board, series, moment }: BoardAsked,
  place: Place,
  language: Language,
): Whereabouts => ({
  kind: 'office',
  base: seasonAddress(board.key),
  language,
  place,
  head: board.head,
  moment,
  origin: originFor(asked, series),
});

/** Who is not let in from outside need not be found there. */
const originFor = ({ office }: Asked, { visibility }: Series): string | undefined =>
  visibility === 'public' ? office.settings.origin : undefined;

/** All from which a browser draws the season at any moment. */
async function wholeBoard(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const papers = await board.papers.now();
  const timed = await board.timings.told(board.documents);
  const name = JSON.stringify([BOARD, board.key, papers.sha256, timed]);
  const headers = cachingOf(series);
  const kept = asked.office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const { sources, claims, sha256 } = papers;
  const whole: WholeBoard = { season: board.key, documents: board.documents, sources, claims, timed };
  const etag = etagOf(asked.office, board.head, sha256);
  return ok({ kept: asked.office.cache.put(name, etag, board.head, printedJson(whole)), headers });
}

/** The addresses of all pages of a season, for search engines. */
async function allPages(asked: Asked, origin: string): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const known = board.known(undefined);
  if (!known.ok) return err(notThere(known.error));
  const base = `${origin}${seasonAddress(board.key)}`;
  const told = new Set(await board.timings.told(board.documents));
  const addresses = placesOf(known.value.season, told).map((place) =>
    `${base}/${pathOf(place)}`.replace(/\/$/, ''),
  );
  return ok({
    raw: sitemap(addresses),
    headers: { 'Content-Type': 'application/xml; charset=utf-8', ...cachingOf(series) },
  });
}

/** What timing files tell that a page needs: hardly any needs any. */
const timingsFor = async (board: OpenBoard, place: Place): Promise<Timings> =>
  place.page === 'round' || place.page === 'laps'
    ? board.timings.of(board.documents, roundKey(place.round))
    : NO_TIMINGS;

/** What the timing files of a round tell, from which a browser draws its laps at any moment. */
async function timingOf(asked: Asked, round: RoundKey): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const timings = await board.timings.of(board.documents, round);
  if (timings.read.size === 0) return err(NO_PAGE);
  const name = JSON.stringify(['timing', board.key, round, [...timings.told]]);
  const headers = cachingOf(series);
  const kept = asked.office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const etag = etagOf(asked.office, Math.max(...timings.told), undefined);
  const text = JSON.stringify(timingsJson(timings));
  return ok({ kept: asked.office.cache.put(name, etag, undefined, text), headers });
}

const NO_PAGE: Problem = {
  code: 'no-such-page',
  title: 'there is nothing at this address',
  detail: 'the season has no such page',
};

/** A form without any script says the moment behind the address. */
const sentTo = (where: Whereabouts): Reply => ({
  status: 302,
  raw: '',
  headers: { Location: waysOf(where).to(where.place) },
});

/** The number that is asked for, as an address has it: now has none. */
function momentAt(head: number, at: string): string | undefined {
  const number = Math.max(1, Number(at));
  return number >= head ? undefined : String(number);
}

function siteOf({ site }: Words, series: Series): Links['site'] {
  return [
    { href: '/', text: site.seasons },
    { href: '/api', text: site.api },
    ...(series.visibility === 'public' ? [{ href: '/sign-in', text: site.signIn }] : []),
  ];
}
