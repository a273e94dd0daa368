import { err, type Result } from '#core/base/result';
import { allowed } from '#office/people/allowed';
import type { Asker } from '#office/people/asker';
import type { PeopleRefusal } from '#office/people/refusal-text';
import { changeSeries, makeSeason, makeSeries } from '#office/people/series';
import { EVERY_SERIES } from '#store/people/role';
import { bodyOf, type JsonBody } from '../json-body.schema.ts';
import type { Asked, Route } from '../route.ts';
import { seriesNamedBy } from '../series-of.ts';
import { newSeriesBody, seasonBody, seriesBody } from './people.schema.ts';
import { done, type Handled, letGo, toldOf } from './person-asked.ts';
import { one } from './series-routes.ts';

const SERIES = { what: 'The series, with its seasons.', schema: 'SeriesAnswer' } as const;

/** How series and seasons come to be. */
export const officeRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/series',
    id: 'makeSeries',
    tag: 'Office',
    summary: 'Makes a series',
    may: 'make-series',
    body: bodyOf(newSeriesBody, 'The series.'),
    answers: [{ status: 201, ...SERIES }],
    handle: (asked) =>
      changed(
        asked,
        newSeriesBody,
        (asker, said) => makeSeries(asked.office.desk, asker, said, asked.address),
        ({ key }) => key,
      ),
  },
  {
    method: 'put',
    path: '/series/{series}',
    id: 'changeSeries',
    tag: 'Office',
    summary: 'Renames a series, or says anew who may read it; its key stays',
    may: 'change-series',
    body: bodyOf(seriesBody, 'The series as it is to be.'),
    answers: [{ status: 200, ...SERIES }],
    handle: (asked) => {
      const { series: key = '' } = asked.path;
      return changed(asked, seriesBody, (asker, said) =>
        changeSeries(asked.office.desk, asker, { key, ...said }, asked.address),
      );
    },
  },
  {
    method: 'post',
    path: '/series/{series}/seasons',
    id: 'makeSeason',
    tag: 'Office',
    summary: 'Opens a season: an empty notice board, which can then be posted to',
    may: 'make-season',
    body: bodyOf(seasonBody, 'The season.'),
    answers: [{ status: 201, ...SERIES }],
    handle: (asked) =>
      changed(
        asked,
        seasonBody,
        (asker, { season }) => openSeason(asked, asker, season),
        () => asked.path.series ?? '',
      ),
  },
];

/** Says something of series, and answers with the one that it is of. @param made the key of a series that is new, or has something new. */
async function changed<Said, T>(
  asked: Asked,
  body: JsonBody<Said>,
  work: (asker: Asker, said: Said) => Promise<Result<T, PeopleRefusal>>,
  made?: (value: T) => string,
): Handled {
  let key = asked.path.series ?? '';
  const reply = await toldOf(asked, body, work, (value) => {
    key = made?.(value) ?? key;
    return done();
  });
  if (!reply.ok) return reply;
  asked.office.seriesOf.forget();
  letGo(asked.office);
  const series = await one({ ...asked, path: { series: key } });
  return series.ok && made !== undefined
    ? { ok: true, value: { ...series.value, status: 201, headers: { Location: `/api/v1/series/${key}` } } }
    : series;
}

async function openSeason(
  { office, path, address }: Asked,
  asker: Asker,
  board: string,
): Promise<Result<undefined, PeopleRefusal>> {
  const { series = '' } = path;
  // Who may not open one there is not told which boards there are.
  const may = allowed(asker, 'make-season', series);
  if (!may.ok) return may;
  return (await isAnothers(office, asker, board, series))
    ? err({ code: 'season-taken' })
    : makeSeason(office.desk, asker, { board, series }, address);
}

/**
 * A season belongs to the series that its name names, if that is there; and so does a board that was there before anybody
 * said of which series it is. Who organises another series must not get what is posted under that name.
 */
async function isAnothers(
  { boards, desk }: Asked['office'],
  asker: Asker,
  board: string,
  series: string,
): Promise<boolean> {
  const named = seriesNamedBy(board).key;
  if (named === series) return false;
  if (asker.roles.some((held) => held.role === 'organiser' && held.series === EVERY_SERIES)) return false;
  return (await desk.people.series.byKey(named)) !== undefined || (await boards.heads()).has(board);
}
