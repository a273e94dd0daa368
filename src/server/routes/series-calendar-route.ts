import { FORMS } from '#answers/forms';
import { given } from '#core/base/given';
import { ok, type Result } from '#core/base/result';
import type { SeasonOfSeries } from '#formats/ical/write-calendar';
import { breathe } from '#office/breathe';
import { network } from '#office/people/slowed';
import { sha256 } from '#store/sha256';
import { isLanguage, LANGUAGES, type Language, wordsIn } from '#words/languages';
import type { Made } from '../answer-cache.ts';
import { inTurn } from '../in-turn.ts';
import type { Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { CALENDAR_QUERY, calendarAsked } from './calendar-asked.ts';
import { originOf } from './season-origin.ts';
import { cachingOf, etagOf } from './season-routes.ts';
import { type SeriesOpened, seriesAsked } from './series-routes.ts';

const SUMMARY = 'The calendar of a series to subscribe to, as iCalendar: all its seasons in one';

/** All seasons of a series in one calendar, for whoever may read them. */
export const SERIES_CALENDAR_ROUTE: Route = {
  method: 'get',
  path: '/series/{series}/calendar',
  id: 'getSeriesCalendar',
  tag: 'Seasons',
  summary: SUMMARY,
  query: [
    { name: 'language', what: 'In which language; English without it.', values: Object.keys(LANGUAGES) },
    ...CALENDAR_QUERY,
  ],
  hasTag: true,
  answers: [{ status: 200, what: SUMMARY, type: 'text/calendar', schema: { type: 'string' } }],
  handle: calendarOf,
};

async function calendarOf(asked: Asked): Promise<Result<Reply, Problem>> {
  const { office, path, query } = asked;
  const found = await seriesAsked(asked);
  if (!found.ok) return found;
  const { series, seasons } = found.value;
  const said = path.language ?? query.language ?? '';
  const language = isLanguage(said) ? said : 'en';
  const headers = { 'Content-Type': FORMS.ics.media, ...cachingOf(series) };
  const calendar = calendarAsked(asked);
  // The link of a board's last document vouches for all of it: what rests on it never changes.
  const links = seasons.map(({ season, link }) => [season, link]);
  const name = JSON.stringify(['series calendar', language, series, links, calendar]);
  const make = async (): Promise<Result<Made, Problem>> => {
    const { writeSeriesCalendar } = await import('#formats/ical/write-calendar');
    const options = { words: await wordsIn[language](), ...given({ zone: office.clock.zone }), ...calendar };
    const text = writeSeriesCalendar(series.name, await seasonsOf(asked, found.value, language), options);
    return ok({ etag: etagOf(office, seasons.length, sha256(name)), head: undefined, text });
  };
  const made = await office.cache.once(name, 0, () =>
    inTurn(asked, `forms to ${network(asked.address)}`, make),
  );
  return made.ok ? ok({ kept: made.value, headers }) : made;
}

/** The seasons to which something was posted, as they are known, the oldest first. */
async function seasonsOf(
  asked: Asked,
  { series, seasons }: SeriesOpened,
  language: Language,
): Promise<readonly SeasonOfSeries[]> {
  const found: SeasonOfSeries[] = [];
  for (const { season, document } of seasons.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
    if (document === 0) continue;
    await breathe();
    const board = await asked.office.open.open(season);
    const known = board.ok ? board.value.known(undefined) : board;
    if (known.ok)
      found.push({ known: known.value, ...given({ origin: originOf(asked, series, language, season) }) });
  }
  return found;
}
