import { isDefending } from '#answers/is-defending';
import type { EntryKey } from '#core/base/ids';
import { type ClassRace, sweeper, winnersOf } from './class-race.ts';
import { roundNamed, teamNamed } from './named.ts';
import { oneRace } from './one-race.ts';
import type { Before, Planned } from './planned.ts';
import { proof, proofOfPoints, together } from './proof.ts';
import { carIn, proofOfRaces } from './race-proof.ts';
import { type Statement, state } from './statement.ts';
import { alikeTitles, type Told } from './told.ts';

/** Who won the races of a class. */
export function victories(told: Told): readonly Planned[] {
  const { races } = told.chapter;
  const [first, second] = races;
  if (first === undefined) return [];
  const winner = sweeper(races);
  if (second === undefined) return first.winners.length === 0 ? [] : [oneRace(told, first)];
  return winner === undefined ? shared(told) : [sweep(told, winner)];
}

function sweep(told: Told, entry: EntryKey): Planned {
  const { season, chapter, leads, name, toCome } = told;
  const { races } = chapter;
  const titles = alikeTitles(told, entry);
  const defends = chapter.titles.some((one) => one.for === 'entry' && isDefending(season, one, entry));
  const make = ({ isFirst }: Before): Statement =>
    state(
      'sweep',
      {
        class: isFirst ? name : undefined,
        races: races.length,
        toCome,
        car: carIn(season, races, entry),
        titles,
        defends,
        against: rivals(told, entry),
      },
      together([
        proofOfRaces(season, races),
        ...(titles === 0 ? [] : leads.map(({ table, first }) => proofOfPoints(season, table, [first[0]]))),
        proof([], defends && season.about !== undefined ? [season.about.document] : []),
      ]),
    );
  return { weight: 1, about: entry, make };
}

/** The teams that raced against a car, where they are few. */
function rivals({ season, chapter }: Told, entry: EntryKey) {
  const others = chapter.races.flatMap(({ lines }) =>
    lines.flatMap(({ starter }) => (starter.entry === entry ? [] : [starter])),
  );
  const own = chapter.races.flatMap(({ winners }) => winners.map(({ starter }) => starter.team));
  const teams = new Set(others.map(({ team }) => team));
  const isSure = !teams.has(undefined) && own.every((team) => !teams.has(team));
  if (!isSure || teams.size > FEW || new Set(others.map((one) => one.entry)).size > teams.size) return [];
  const races = (team: string | undefined) => others.filter((one) => one.team === team).length;
  const often = [...teams].toSorted((a, b) => races(b) - races(a));
  return often.flatMap((team) => (team === undefined ? [] : [teamNamed(season, team)]));
}
const FEW = 3;

function shared({ season, chapter: { races }, name, toCome }: Told): readonly Planned[] {
  const won = winnersOf(races);
  if (won.length === 0) return [];
  const wins = [...Map.groupBy(won, (entry) => entry)]
    .map(([entry, some]) => ({ entry, wins: some.length }))
    .toSorted((a, b) => b.wins - a.wins);
  const [most, second] = wins;
  const isTop = second === undefined || (most !== undefined && isMost(most.wins, second.wins, races.length));
  const top = isTop ? most : undefined;
  const named = (some: readonly ClassRace[]) => some.map(({ round }) => roundNamed(season, round.key));
  const make = ({ isFirst }: Before): Statement =>
    state(
      'shared',
      {
        class: isFirst ? name : undefined,
        races: races.length,
        toCome,
        winners: wins.length,
        top: top && {
          car: carIn(season, races, top.entry),
          wins: top.wins,
          others: wins.length - 1,
        },
        most: most?.wins ?? 0,
        deadHeats: named(races.filter(({ winners }) => winners.length > 1)),
        unknown: named(races.filter(({ winners }) => winners.length === 0)),
      },
      proofOfRaces(season, races),
    );
  return [{ weight: 2, about: top?.entry, make }];
}

/** At least half of the races, and three, and more than anybody else. */
const isMost = (wins: number, next: number, races: number): boolean =>
  wins >= 3 && wins > next && wins >= races / 2;
