import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import type { OpenBoard } from '#office/open/open-board';
import type { Series } from '#store/people/series';
import { type Place, pathOf, placeAt } from '#web/place';
import type { Links } from '#web/reading';
import { pageHtml } from '#web/render';
import { en } from '#web/words/en';
import { notThere, type Problem } from '../problem.ts';
import { API, type Asked, type Reply, type Route } from '../route.ts';
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
  const place = placeAt(path.page ?? '');
  if (place === undefined) return err(NO_PAGE);
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series, moment } = found.value;
  // A form without any script says the moment behind the address.
  if (query.at !== undefined) return ok(sentTo(board, place, query.at));
  const papers = await board.papers.now();
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const name = JSON.stringify(['page', moment, place, papers.sha256]);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...cachingOf(series) };
  const kept = office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const html = pageHtml({
    known: known.value,
    head: board.head,
    place,
    words: en,
    sources: papers.sources,
    links: linksOf(board, series, place, moment),
  });
  if (html === undefined) return err(NO_PAGE);
  // Every page says how far the board has come, so it is another one after the next document.
  const etag = etagOf(office, headOf(known.value.season), `${board.head}${papers.sha256}`);
  return ok({ kept: office.cache.put(name, etag, board.head, html), headers });
}

const NO_PAGE: Problem = {
  code: 'no-such-page',
  title: 'there is nothing at this address',
  detail: 'the season has no such page',
};

const addressOf = (key: string, place: Place): string => {
  const path = pathOf(place);
  return `/seasons/${encodeURIComponent(key).replaceAll('%40', '@')}${path === '' ? '' : `/${path}`}`;
};

function sentTo(board: OpenBoard, place: Place, at: string): Reply {
  const isNow = Number(at) >= board.head;
  return {
    status: 302,
    raw: '',
    headers: { Location: addressOf(isNow ? board.key : `${board.key}@${Math.max(1, Number(at))}`, place) },
  };
}

function linksOf(board: OpenBoard, series: Series, place: Place, moment: string | undefined): Links {
  const key = moment === undefined ? board.key : `${board.key}@${moment}`;
  return {
    to: (other) => addressOf(key, other),
    at: (number) => addressOf(number === board.head ? board.key : `${board.key}@${number}`, place),
    home: '/',
    site: [
      { href: '/', text: en.site.seasons },
      { href: '/api', text: en.site.api },
      ...(series.visibility === 'public' ? [{ href: '/sign-in', text: en.site.signIn }] : []),
    ],
    files: '/site/',
    board: `${API}/seasons/${encodeURIComponent(board.key)}/documents`,
  };
}
