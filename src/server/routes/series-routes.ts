import { err, ok, type Result } from '#core/base/result';
import { emptySeasonJson, type SeasonListedJson, seriesJson } from '#office/json/office';
import { mayRead } from '#office/people/may';
import type { Series } from '#store/people/series';
import type { Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';

/** What there is in this office. */
export const seriesRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/series',
    id: 'getAllSeries',
    tag: 'Seasons',
    summary: 'The series, each with its seasons',
    answers: [{ status: 200, what: 'The series, by their keys.', schema: 'AllSeriesAnswer' }],
    handle: async (asked) => {
      const series = [...(await readable(asked)).values()];
      return ok({ body: { series: series.map(listed) } });
    },
  },
  {
    method: 'get',
    path: '/series/{series}',
    id: 'getSeries',
    tag: 'Seasons',
    summary: 'A series, with its seasons',
    answers: [{ status: 200, what: 'The series.', schema: 'SeriesAnswer' }],
    handle: one,
  },
  {
    method: 'get',
    path: '/seasons',
    id: 'getSeasons',
    tag: 'Seasons',
    summary: 'The seasons of this office',
    answers: [{ status: 200, what: 'The seasons, by their keys.', schema: 'SeasonsAnswer' }],
    handle: async (asked) => {
      const series = [...(await readable(asked)).values()];
      const seasons = series.flatMap((one) => listed(one).seasons);
      return ok({ body: { seasons: seasons.toSorted((a, b) => (a.season < b.season ? -1 : 1)) } });
    },
  },
];

export interface SeriesOpened {
  readonly series: Series;
  readonly seasons: SeasonListedJson[];
}

const listed = ({ series, seasons }: SeriesOpened) => seriesJson(series, seasons);

/** The series that whoever asks may read, with their seasons; those to which nothing was posted yet among them. */
export async function readable({ office, who }: Asked): Promise<ReadonlyMap<string, SeriesOpened>> {
  const found = new Map<string, SeriesOpened>();
  for (const series of await office.desk.people.series.all())
    if (mayRead(who, series)) found.set(series.key, { series, seasons: [] });
  const posted = await office.open.listed();
  const made = (await office.desk.people.series.seasons()).keys();
  for (const key of [...new Set([...posted.keys(), ...made])].toSorted()) {
    const { series } = await office.seriesOf.of(key);
    if (!mayRead(who, series)) continue;
    const one = found.get(series.key) ?? { series, seasons: [] };
    found.set(series.key, one);
    const board = posted.get(key);
    one.seasons.push(board ? { ...board, series: series.key } : emptySeasonJson(key, series.key));
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The series that is asked about, with its seasons, if it may be read. */
export async function seriesAsked(asked: Asked): Promise<Result<SeriesOpened, Problem>> {
  const said = asked.path.series ?? '';
  const series = (await readable(asked)).get(said);
  return series === undefined
    ? err({ code: 'no-such-series', title: `there is no series '${said}'`, detail: 'see /api/v1/series' })
    : ok(series);
}

/** The series that is asked about, if it may be read. */
export async function one(asked: Asked): Promise<Result<Reply, Problem>> {
  const found = await seriesAsked(asked);
  return found.ok ? ok({ body: listed(found.value) }) : found;
}
