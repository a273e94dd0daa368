import { contenderName, driverCountry, driverName, runBy, teamName } from '#answers/names';
import type { PageName, Place, PlaceOf } from '#answers/place';
import { driverKey, RACE, roundKey, titleKey } from '#core/base/ids';
import { classify } from '#core/scoring/classify';
import type { SessionLine } from '#core/scoring/session-result';
import { standings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import { calendar } from '#core/season/calendar';
import type { Round, Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';
import type { Reading } from './reading.ts';

/* What a page says to search engines in the words of schema.org: events, results, people. Of what nobody knows it says nothing. */

type Thing = Readonly<Record<string, unknown>>;

/** undefined for a page that is about none of these things. */
export function structuredData(reading: Reading): Thing | undefined {
  const { place } = reading.where;
  const of = THINGS[place.page] as ((reading: Reading, place: Place) => readonly Thing[]) | undefined;
  const things = of?.(reading, place) ?? [];
  return things.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': things };
}

/** Lists have the first of them: a whole table stands on the page. */
const FIRST = 10;

const THINGS: {
  readonly [Page in PageName]?: (reading: Reading, place: PlaceOf<Page>) => readonly Thing[];
} = {
  season: (reading) => [seasonThing(reading)],
  calendar: (reading) => [seasonThing(reading)],
  round: (reading, { round }) => {
    const found = reading.known.season.rounds.get(roundKey(round));
    return found === undefined ? [] : [eventOf(reading, found), ...resultsOf(reading, found)];
  },
  table: (reading, { title }) => {
    const table = standings(reading.known.season, titleKey(title));
    return table === undefined || table.rows.length === 0 ? [] : [tableThing(reading, table)];
  },
  driver: ({ known: { season } }, { driver }) => {
    const key = driverKey(driver);
    return [{ '@type': 'Person', name: driverName(season, key), nationality: driverCountry(season, key) }];
  },
  team: ({ known: { season } }, { team }) => [
    { '@type': 'SportsTeam', name: teamName(season, team), sport: SPORT },
  ],
};

const SPORT = 'Endurance racing';

/** A season, with every race that was ever on its calendar. */
function seasonThing(reading: Reading): Thing {
  const { season, key } = reading.known;
  const rounds = calendar(season);
  return {
    '@type': 'SportsEvent',
    name: season.about?.season ?? key,
    sport: SPORT,
    startDate: rounds[0]?.date,
    endDate: rounds.at(-1)?.date,
    organizer: organizer(season),
    url: reading.links.outside?.({ page: 'season' }),
    subEvent: [...season.rounds.values()].map((round) => eventOf(reading, round)),
  };
}

const organizer = ({ about }: Season): Thing | undefined =>
  about === undefined ? undefined : { '@type': 'Organization', name: about.organiser };

function eventOf({ known: { season, key }, links }: Reading, round: Round): Thing {
  const moved = round.history.findLast(({ act, from }) => act === 'move' && from !== undefined);
  return {
    '@type': 'SportsEvent',
    name: round.race,
    sport: SPORT,
    startDate: round.date,
    ...(round.cancelled === undefined && moved !== undefined ? { previousStartDate: moved.from } : {}),
    eventStatus: `https://schema.org/Event${statusOf(round, moved !== undefined)}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: placeOf(round),
    organizer: organizer(season),
    superEvent: { '@type': 'SportsEvent', name: season.about?.season ?? key },
    url: links.outside?.({ page: 'round', round: round.key }),
  };
}

function statusOf({ cancelled }: Round, isMoved: boolean): string {
  if (cancelled !== undefined) return 'Cancelled';
  return isMoved ? 'Rescheduled' : 'Scheduled';
}

/** Where a race is, as far as the calendar says. */
function placeOf({ circuit, place, country }: Round): Thing | undefined {
  const address =
    place === undefined && country === undefined
      ? undefined
      : { '@type': 'PostalAddress', addressLocality: place, addressCountry: country };
  const name = circuit ?? place;
  return name === undefined ? undefined : { '@type': 'Place', name, address };
}

/** The first of each class. */
function resultsOf({ known: { season }, words }: Reading, { key, race }: Round): readonly Thing[] {
  const lines = classify(season, key, RACE)?.lines ?? [];
  const classes = [...new Set(lines.map(({ starter }) => starter.class))];
  return classes.flatMap((name) => {
    const first = lines
      .filter(({ starter, classPlace }) => starter.class === name && isFirst(classPlace))
      .toSorted((a, b) => (a.classPlace?.from ?? 0) - (b.classPlace?.from ?? 0));
    const items = first.map((line) => ({ position: line.classPlace?.from, item: carThing(season, line) }));
    return items.length === 0 ? [] : [listThing(words.colon(race, name), items)];
  });
}

/** Certainly among the first three. */
const isFirst = (place: SessionLine['classPlace']): boolean =>
  place !== undefined && place.from === place.to && place.from <= 3;

const carThing = (season: Season, { starter }: SessionLine): Thing => ({
  '@type': 'SportsTeam',
  name: `#${starter.number} ${runBy(season, starter) ?? ''}`.trim(),
  athlete: starter.crew.map((driver) => ({ '@type': 'Person', name: driverName(season, driver) })),
});

/** A table of a title, from its first row on. */
const tableThing = ({ known: { season }, words }: Reading, table: Standings): Thing =>
  listThing(
    table.name,
    table.rows.slice(0, FIRST).map((row) => ({
      position: row.position ?? undefined,
      item: { ...contenderThing(words, season, table, row), description: pointsText(words, row.points) },
    })),
  );

const contenderThing = (
  words: Words,
  season: Season,
  table: Standings,
  { contender, number }: Row,
): Thing => ({
  '@type': table.for === 'driver' ? 'Person' : 'SportsTeam',
  name: `${number === undefined ? '' : `#${number} `}${contenderName(words, season, table, contender)}`,
});

interface Item {
  readonly position: number | undefined;
  readonly item: Thing;
}

const listThing = (name: string, items: readonly Item[]): Thing => ({
  '@type': 'ItemList',
  name,
  itemListOrder: 'https://schema.org/ItemListOrderAscending',
  itemListElement: items.map((item) => ({ '@type': 'ListItem', ...item })),
});
