import { err, ok, type Result } from '#core/base/result';
import type { SeasonListedJson } from '#office/json/office';
import { frontHtml, type SeasonListed, type SeriesListed } from '#web/render';
import { en } from '#words/en';
import type { Office } from '../office.ts';
import type { Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { readable, type SeriesOpened } from './series-routes.ts';

/** The front page, and that of a series: what whoever asks may read. */
export const FRONT_ROUTE: Route = {
  method: 'get',
  path: '/',
  id: 'getFront',
  tag: 'Seasons',
  summary: 'The series of this office, or one of them, with who leads each title.',
  answers: [{ status: 200, what: 'the page', type: 'text/html' }],
  handle: frontOf,
};

async function frontOf(asked: Asked): Promise<Result<Reply, Problem>> {
  const all = await readable(asked);
  const { series: said } = asked.path;
  const wanted = [...all.values()].filter(({ series }) => said === undefined || series.key === said);
  if (said !== undefined && wanted.length === 0)
    return err({
      code: 'no-such-series',
      title: `there is no series '${said}'`,
      detail: 'see the front page',
    });
  const series = await Promise.all(
    wanted.map((one) => listed(asked.office, one, said === undefined ? 1 : MOST)),
  );
  const html = frontHtml({ words: en, of: said === undefined ? undefined : series[0], series });
  return ok({ raw: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Of so many seasons of a series the titles are shown: each is read and folded for it. */
const MOST = 12;

async function listed(
  office: Office,
  { series, seasons }: SeriesOpened,
  most: number,
): Promise<SeriesListed> {
  const newest = seasons.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.season < b.season ? 1 : -1));
  return {
    key: series.key,
    name: series.name,
    isForMembers: series.visibility !== 'public',
    seasons: await Promise.all(newest.map((one, index) => seasonOf(office, one, index < most))),
  };
}

async function seasonOf(office: Office, one: SeasonListedJson, isShown: boolean): Promise<SeasonListed> {
  const board = isShown && one.document > 0 ? await office.open.open(one.season) : undefined;
  return {
    key: one.season,
    name: one.name,
    documents: one.document,
    posted: one.posted,
    season: board?.ok ? board.value.season : undefined,
  };
}
