import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { printedJson } from '#office/json/printed-json';
import type { OpenBoard } from '#office/open/open-board';
import type { Series } from '#store/people/series';
import type { WholeBoard } from '#web/board';
import { BOARD, type Links, waysOf } from '#web/links';
import { type Place, placeAt } from '#web/place';
import { pageHtml } from '#web/render';
import { en } from '#web/words/en';
import { notThere, type Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { boardAsked } from './board-asked.ts';
import { cachingOf, etagOf } from './season-routes.ts';

/** The pages of a season, by the address of each below it. */
export const PAGE_ROUTE: Route = {
  method: 'get',
  path: '/seasons/{season}/{page}',
  id: 'getPage',
  tag: 'Seasons',
  summary: 'A page of the season.',
  query: [{ name: 'at', what: 'the number of a document: the same page as known then', isNumber: true }],
  answers: [{ status: 200, what: 'the page', type: 'text/html' }],
  handle: pageOf,
};

async function pageOf(asked: Asked): Promise<Result<Reply, Problem>> {
  const { office, path, query } = asked;
  if (path.page === BOARD) return wholeBoard(asked);
  const place = placeAt(path.page ?? '');
  if (place === undefined) return err(NO_PAGE);
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series, moment } = found.value;
  if (query.at !== undefined) return ok(sentTo(board, place, query.at));
  const papers = await board.papers.now();
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const name = JSON.stringify(['page', board.key, moment, place, papers.sha256]);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...cachingOf(series) };
  const kept = office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const where = { kind: 'office', base: baseOf(board.key), place, head: board.head, moment } as const;
  const html = pageHtml({
    known: known.value,
    where,
    words: en,
    sources: papers.sources,
    links: { ...waysOf(where), home: '/', site: siteOf(series), files: '/site/' },
    claims: papers.claims,
  });
  if (html === undefined) return err(NO_PAGE);
  // Every page says how far the board has come, so it is another one after the next document.
  const etag = etagOf(office, headOf(known.value.season), `${board.head}${papers.sha256}`);
  return ok({ kept: office.cache.put(name, etag, board.head, html), headers });
}

/** All from which a browser draws the season at any moment. */
async function wholeBoard(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const papers = await board.papers.now();
  const name = JSON.stringify([BOARD, board.key, papers.sha256]);
  const headers = cachingOf(series);
  const kept = asked.office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const { sources, claims, sha256 } = papers;
  const whole: WholeBoard = { season: board.key, documents: board.documents, sources, claims };
  const etag = etagOf(asked.office, board.head, sha256);
  return ok({ kept: asked.office.cache.put(name, etag, board.head, printedJson(whole)), headers });
}

const NO_PAGE: Problem = {
  code: 'no-such-page',
  title: 'there is nothing at this address',
  detail: 'the season has no such page',
};

/** The season's own address. */
const baseOf = (key: string): string => `/seasons/${encodeURIComponent(key)}`;

/** A form without any script says the moment behind the address. */
function sentTo(board: OpenBoard, place: Place, at: string): Reply {
  const number = Math.min(Math.max(1, Number(at)), board.head);
  const ways = waysOf({
    kind: 'office',
    base: baseOf(board.key),
    place,
    head: board.head,
    moment: undefined,
  });
  return { status: 302, raw: '', headers: { Location: ways.at(number) } };
}

function siteOf(series: Series): Links['site'] {
  return [
    { href: '/', text: en.site.seasons },
    { href: '/api', text: en.site.api },
    ...(series.visibility === 'public' ? [{ href: '/sign-in', text: en.site.signIn }] : []),
  ];
}
