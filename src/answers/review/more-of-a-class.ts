import { type CarRecord, carRecord, doubtfulIn, partnersIn, roundsSaid } from './car-record.ts';
import { mainLead, within } from './champions.ts';
import type { Chapter } from './chapter.ts';
import { type ClassRace, crewOfWinner } from './class-race.ts';
import { leadSaid } from './lead-said.ts';
import { carNamed, driversNamed, roundNamed } from './named.ts';
import { proofOfCrews } from './partners.ts';
import type { Planned } from './planned.ts';
import { proof, proofOfPoints, together } from './proof.ts';
import { type Statement, state } from './statement.ts';
import { isAlike, type TitleLead } from './title-lead.ts';
import type { Told } from './told.ts';
import { victories } from './victories.ts';

/** The other titles of a class. */
export function moreTitles(told: Told, leads: readonly TitleLead[]): readonly Planned[] {
  const { season, chapter, name } = told;
  if (leads.length === 0 || chapter.races.length === 0) return [];
  const main = mainLead(told);
  const make = (): Statement =>
    state(
      'moreTitles',
      {
        titles: leads.map((lead) => ({
          ...leadSaid(season, chapter, lead, within(name)),
          isSame: main !== undefined && isSame(chapter, lead, main),
        })),
      },
      together(
        leads.map(({ table, first, next }) =>
          together([
            proofOfPoints(season, table, [first[0], ...next.slice(0, 1)]),
            proof([{ page: 'title', title: table.title }], []),
          ]),
        ),
      ),
    );
  return [{ weight: 2, make }];
}

/** Is it of the same car, by the same margin? */
function isSame({ races }: Chapter, lead: TitleLead, main: TitleLead): boolean {
  const [car, other] = [carRecord(races, lead.first), carRecord(races, main.first)];
  return car !== undefined && car.entry === other?.entry && lead.fate === main.fate && isAlike(lead, main);
}

/** Who won most of the races that neither the champions nor the next have won. */
export function otherWinner(told: Told): readonly Planned[] {
  const { season, chapter, toCome } = told;
  const of = mostOf(chapter.races, firstCars(told));
  // Of all cars together a class says it, too.
  if (of === undefined || told.name === null) return [];
  const crews = of.won.map((race) => crewOfWinner(race, of.entry));
  const always = (crews[0] ?? []).filter((driver) => crews.every((crew) => crew.includes(driver)));
  const make = (): Statement =>
    state(
      'otherWinner',
      {
        car: carNamed(season, of.entry, of.seen),
        won: roundsSaid(season, chapter.races, of.won),
        always: driversNamed(season, always),
        partners: partnersIn(of, new Set(always)).map(({ drivers, races }) => ({
          drivers: driversNamed(season, drivers),
          rounds: races.map(({ round }) => roundNamed(season, round.key)),
        })),
        doubtful: doubtfulIn(season, of),
        isOver: toCome === 0,
      },
      proofOfCrews([of]),
    );
  return [{ weight: 3, about: of.entry, make }];
}

/** The cars of the champions, or leaders, and of the next; and the one of which it is told that it won most. */
function firstCars(told: Told): ReadonlySet<string> {
  const main = mainLead(told);
  const { races } = told.chapter;
  const cars = main && [carRecord(races, main.first), carRecord(races, main.next)];
  const [victory] = victories(told);
  return new Set([...(cars ?? []).flatMap((one) => one?.entry ?? []), victory?.about ?? '']);
}

/** The car with two victories or more that has most of them, and more than any other; or the only one. */
function mostOf(races: readonly ClassRace[], besides: ReadonlySet<string>): CarRecord | undefined {
  const won = races.flatMap((race) =>
    race.winners
      .filter(({ starter }) => !besides.has(starter.entry))
      .map(({ starter }) => ({ race, starter })),
  );
  const byCar = [...Map.groupBy(won, ({ starter }) => starter.entry)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [most, second] = byCar;
  if (most === undefined || most[1].length < 2 || most[1].length === second?.[1].length) return undefined;
  const [entry, some] = most;
  return { entry, seen: some.map(({ starter }) => starter), won: some.map(({ race }) => race) };
}
