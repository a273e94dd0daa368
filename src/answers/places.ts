import { allStandings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { peopleIn, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { NO_TIMINGS, timedIn } from './laps/timing.ts';
import { EMBEDS, type Place } from './place.ts';

/** What of a season may stand in other pages: no pages to be found by themselves. */
export const embedsOf = (season: Season): readonly Place[] =>
  allStandings(season).flatMap(({ title }) => EMBEDS.map((page) => ({ page, title })));

/**
 * Every page that a season has as it is known, its own first.
 *
 * @param told the classifications whose files tell laps: none where nobody has looked.
 */
export function placesOf(season: Season, told = NO_TIMINGS.told): readonly Place[] {
  const tables = allStandings(season);
  const rounds = [...season.rounds.keys()];
  const cars = calendar(season).flatMap(({ key }) => [...starters(season, key).values()]);
  const drivers = new Set(cars.flatMap(({ crew }) => peopleIn(crew)));
  const teams = new Set(cars.flatMap(({ team }) => team ?? []));
  return [
    ...(
      ['season', 'review', 'standings', 'calendar', 'entries', 'titles', 'documents', 'audit'] as const
    ).map((page) => ({ page })),
    ...tables.map(({ title }) => ({ page: 'table', title }) as const),
    ...tables.map(({ title }) => ({ page: 'title', title }) as const),
    ...tables.flatMap(({ title, rows }) =>
      rows.map(({ contender }) => ({ page: 'reasons', title, contender }) as const),
    ),
    ...rounds.map((round) => ({ page: 'round', round }) as const),
    ...rounds.flatMap((round) =>
      timedIn(season, round, told).length === 0 ? [] : [{ page: 'laps', round } as const],
    ),
    ...[...season.entries.keys()].map((entry) => ({ page: 'car', entry }) as const),
    ...[...drivers].map((driver) => ({ page: 'driver', driver }) as const),
    ...[...teams].map((team) => ({ page: 'team', team }) as const),
    ...season.board.map(({ document }) => ({ page: 'document', number: String(document) }) as const),
  ];
}
