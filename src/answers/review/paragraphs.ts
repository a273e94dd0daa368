import type { Season } from '#core/season/season';
import { AS_LISTED, remaining } from '#core/title/remaining';
import { calendarSaid } from './calendar-said.ts';
import { champions, mainLead } from './champions.ts';
import { type Chapter, chaptersOf } from './chapter.ts';
import { sweeper } from './class-race.ts';
import { closestSaid, doubtfulSaid } from './closest-said.ts';
import { decidedSaid } from './decided-said.ts';
import { moreTitles, otherWinner } from './more-of-a-class.ts';
import { newcomers } from './newcomers.ts';
import { openSaid, restSaid, unsettledSaid } from './open-said.ts';
import { chosen, type Planned } from './planned.ts';
import { entriesSaid, roundsSaid, runRounds, seasonSaid } from './season-said.ts';
import type { Statement } from './statement.ts';
import { type TitleLead, titleLead } from './title-lead.ts';
import { alikeTitles, type Told } from './told.ts';
import { victories } from './victories.ts';

/** So many classes are told of. */
const MOST_CLASSES = 6;
/** So many titles beside the first of each kind are told of; of more it is said how many they are. */
const MOST_MORE = 3;

/**
 * What is to be said of a season, in paragraphs: the season and its calendar; its classes, in one paragraph or two; what
 * decided its titles, and what is open.
 */
export function paragraphsOf(season: Season): readonly (readonly Statement[])[] {
  const known = remembered.get(season) ?? paragraphs(season);
  remembered.set(season, known);
  return known;
}
/** Whoever reads it in one language may read it in another. */
const remembered = new WeakMap<Season, readonly (readonly Statement[])[]>();

function paragraphs(season: Season): readonly (readonly Statement[])[] {
  const chapters = chaptersOf(season);
  const told = chapters.slice(0, MOST_CLASSES).map((chapter) => toldOf(season, chapters, chapter));
  const more = chapters.flatMap((chapter) => chapter.more);
  const besides = more.length <= MOST_MORE ? told : [];
  const furthers = new Map(besides.map((one) => [one, furtherLeads(season, one)]));
  const classes = chosen(told.map((one) => plannedOf(one, furthers.get(one) ?? [])));
  const tables = new Set([
    ...told.flatMap(({ chapter }) => chapter.titles),
    ...[...furthers.values()].flat().map(({ table }) => table),
  ]);
  const all = told.map((one) => ({ ...one, leads: [...one.leads, ...(furthers.get(one) ?? [])] }));
  const isDeciding = all.some(({ leads }) => leads.some((lead) => lead.fate !== 'led' && lead.isProvisional));
  const open = unsettledSaid(season, isDeciding);
  const ending = [...endingOf(season, all), ...restSaid(season, tables)];
  return [
    [...opening(season, chapters), ...(isDeciding ? open : [])],
    ...halves(classes),
    [...ending, ...(isDeciding ? [] : open)],
  ].filter((some) => some.length > 0);
}

function toldOf(season: Season, chapters: readonly Chapter[], chapter: Chapter): Told {
  return {
    season,
    chapter,
    leads: chapter.titles.flatMap((table) => titleLead(season, table) ?? []),
    name: chapters.length > 1 ? (chapter.class ?? null) : undefined,
    toCome: remaining(season, AS_LISTED).length,
    run: runRounds(season).length,
  };
}

const furtherLeads = (season: Season, { chapter }: Told): readonly TitleLead[] =>
  chapter.more.flatMap((table) => titleLead(season, table) ?? []);

function plannedOf(told: Told, further: readonly TitleLead[]): readonly Planned[] {
  const [race, ...others] = told.chapter.races;
  const isOnly = race !== undefined && others.length === 0 && told.toCome === 0 && told.run > 1;
  return [
    ...victories(told),
    ...(isOnly ? newcomers(told.season, race) : []),
    ...champions(told),
    ...moreTitles(told, [...(tellsAll(told) ? [] : besidesMain(told)), ...further]),
    ...otherWinner(told),
  ];
}

const besidesMain = (told: Told): readonly TitleLead[] =>
  told.leads.filter((lead) => lead !== mainLead(told));

/** Is it said of the titles of a class together that one car has them all? */
function tellsAll(told: Told): boolean {
  const { races } = told.chapter;
  const winner = sweeper(races);
  const isToldSo = races.length > 1 || (told.toCome === 0 && told.run > 1);
  return winner !== undefined && isToldSo && alikeTitles(told, winner) > 0;
}

function opening(season: Season, chapters: readonly Chapter[]): readonly Statement[] {
  const entered = new Set([...season.entries.values()].map((entry) => entry.class));
  const classes = [...new Set([...chapters.flatMap((chapter) => chapter.class ?? []), ...entered])].filter(
    (name) => entered.has(name),
  );
  return [
    ...seasonSaid(season),
    ...roundsSaid(season),
    ...entriesSaid(season, classes),
    ...calendarSaid(season),
  ];
}

const endingOf = (season: Season, told: readonly Told[]): readonly Statement[] => [
  ...decidedSaid(season, told),
  ...closestSaid(season, told),
  ...doubtfulSaid(season, told),
  ...openSaid(season, told),
];

/** So many sentences are one paragraph. */
const ONE = 6;

/** Classes as one paragraph, or as two of about the same length. */
function halves(classes: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const all = classes.flat();
  if (all.length <= ONE || classes.length < 2) return [all];
  const ends = classes.map((_, index) => classes.slice(0, index + 1).flat().length);
  const from = ends.slice(0, -1).map((end) => Math.abs(all.length / 2 - end));
  const cut = from.indexOf(Math.min(...from)) + 1;
  return [classes.slice(0, cut).flat(), classes.slice(cut).flat()];
}
