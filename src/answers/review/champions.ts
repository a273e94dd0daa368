import { isDefending } from '#answers/is-defending';
import type { DriverKey } from '#core/base/ids';
import type { Row } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { ClassSaid, Said } from '#words/review/said';
import { type CarRecord, campaignSaid, carRecord, NO_CAMPAIGN } from './car-record.ts';
import type { Chapter } from './chapter.ts';
import { documentsOfRace } from './class-race.ts';
import { leadSaid, MOST_NAMED, nextNamed } from './lead-said.ts';
import { teamNamed } from './named.ts';
import { partners } from './partners.ts';
import type { Before, Planned } from './planned.ts';
import { type Proof, proof, proofOfPoints, together } from './proof.ts';
import { type Statement, state } from './statement.ts';
import type { TitleLead } from './title-lead.ts';
import { alikeTitles, type Told } from './told.ts';

/** Who has the first title of a class, or leads it, and over whom; and who shared their victories. */
export function champions(told: Told): readonly Planned[] {
  const main = mainLead(told);
  if (main === undefined) return [];
  const of = carRecord(told.chapter.races, main.first);
  return [
    { weight: 1, about: of?.entry, make: (before) => championsStatement(told, main, before) },
    ...(of === undefined ? [] : partners(told, main, of)),
  ];
}

/** Sentences about a class need not name it again; those about all cars together say so each time. */
export const within = (name: ClassSaid): ClassSaid => (name === null ? null : undefined);

/** Drivers are told of first; where there is no title for them, whose title comes first. */
export const mainLead = ({ leads }: Told): TitleLead | undefined =>
  leads.find(({ table }) => table.for === 'driver') ?? leads[0];

function championsStatement(told: Told, lead: TitleLead, { isFirst, about, crew }: Before): Statement {
  const { season, chapter, name, toCome } = told;
  const { table, first } = lead;
  const own = campaignSaid(season, chapter.races, first);
  const next = nextNamed(lead);
  const theirs = next.length === 0 ? undefined : campaignSaid(season, chapter.races, next);
  const areTold = table.for === 'driver' && isSameCrew(crew, first);
  return state(
    'champions',
    {
      ...leadSaid(season, chapter, lead, isFirst ? undefined : within(name)),
      class: isFirst ? name : undefined,
      races: chapter.races.length,
      defending: first.map(({ contender }) => isDefending(season, table, contender)),
      isOfCar: own.of !== undefined && own.of.entry === about,
      campaign: own.campaign,
      nextCampaign: theirs?.campaign ?? NO_CAMPAIGN,
      ...teamsSaid(season, own.of, theirs?.of),
      isAlways: isAlways(chapter, own.of, first),
      areTold,
      titles: own.of !== undefined && areTold ? alikeTitles(told, own.of.entry) : 0,
      isOver: toCome === 0,
    },
    proofOfLead(season, lead, own.of),
  );
}

/** The points of both, the state of the title, what the first won, and of which season they defend it. */
function proofOfLead(season: Season, { table, first, next }: TitleLead, of: CarRecord | undefined): Proof {
  const held = first.some(({ contender }) => isDefending(season, table, contender))
    ? season.about
    : undefined;
  return together([
    proofOfPoints(season, table, [...first, ...next].slice(0, MOST_NAMED)),
    proof(
      [{ page: 'title', title: table.title }],
      [...(of?.won ?? []).flatMap(documentsOfRace), ...(held === undefined ? [] : [held.document])],
    ),
  ]);
}

const isSameCrew = (crew: readonly DriverKey[], rows: readonly Row[]): boolean =>
  crew.length === rows.length && rows.every(({ contender }) => crew.some((one) => one === contender));

/** Whether the next are in the same car, or in another of the same team; else of which they are. */
function teamsSaid(
  season: Season,
  own: CarRecord | undefined,
  theirs: CarRecord | undefined,
): Pick<Said['champions'], 'areInCar' | 'areMates' | 'nextTeam'> {
  const [team, other] = [own?.seen.at(-1)?.team, theirs?.seen.at(-1)?.team];
  const areInCar = own !== undefined && own.entry === theirs?.entry;
  const areMates = !areInCar && team !== undefined && team === other;
  const isTold = other === undefined || areMates || areInCar;
  return { areInCar, areMates, nextTeam: isTold ? undefined : teamNamed(season, other) };
}

/** Was one driver, and no other, in the car in every race of the class? */
function isAlways(
  { races }: Chapter,
  of: CarRecord | undefined,
  [first, ...others]: readonly Row[],
): boolean {
  if (of === undefined || first === undefined || others.length > 0 || races.length < 2) return false;
  const crews = races.map(
    ({ lines }) => lines.find(({ starter }) => starter.entry === of.entry)?.starter.crew ?? [],
  );
  const always = crews.reduce((some, crew) => some.filter((driver) => crew.includes(driver)));
  return always.length === 1 && always[0] === first.contender && new Set(crews.flat()).size > 1;
}
