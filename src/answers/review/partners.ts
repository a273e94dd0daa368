import type { DriverKey } from '#core/base/ids';
import type { Row } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Partners } from '#words/review/said';
import { type CarRecord, carRecord, doubtfulIn, partnersIn } from './car-record.ts';
import { documentsOfRace } from './class-race.ts';
import { nextNamed } from './lead-said.ts';
import { driversNamed, roundNamed } from './named.ts';
import type { Planned } from './planned.ts';
import { type Proof, proof } from './proof.ts';
import { type Statement, state } from './statement.ts';
import type { TitleLead } from './title-lead.ts';
import type { Told } from './told.ts';

/** So many are told of by name. */
const MOST_PARTNERS = 6;

/** With whom the champions won, and the next where they won too. */
export function partners(
  { season, chapter, name }: Told,
  lead: TitleLead,
  own: CarRecord,
): readonly Planned[] {
  const { table, fate, isProvisional, first, next } = lead;
  // Of all cars together a class says it, too.
  if (table.for !== 'driver' || name === null) return [];
  const others = carRecord(chapter.races, nextNamed(lead));
  const theirs = others?.entry === own.entry ? undefined : others;
  const ours = groupsOf(season, own, first);
  const behind = theirs === undefined ? [] : groupsOf(season, theirs, next);
  const all = [...ours, ...behind].flatMap(({ drivers }) => drivers);
  if (all.length === 0 || all.length > MOST_PARTNERS) return [];
  const cars = theirs === undefined ? [own] : [own, theirs];
  const make = (): Statement =>
    state(
      'partners',
      {
        champions: first.length,
        isWon: fate !== 'led' && !isProvisional,
        partners: ours,
        nextCount: next.length,
        nextPartners: behind,
        doubtful: cars.flatMap((one) => doubtfulIn(season, one)),
      },
      proofOfCrews(cars),
    );
  return [{ weight: 3, about: own.entry, make }];
}

function groupsOf(season: Season, of: CarRecord, rows: readonly Row[]): readonly Partners[] {
  const besides = new Set(rows.map(({ contender }) => contender as DriverKey));
  return partnersIn(of, besides).map(({ drivers, races }) => ({
    drivers: driversNamed(season, drivers),
    rounds: races.map(({ round }) => roundNamed(season, round.key)),
  }));
}

/** The lists that say who drove, and the results that the cars won. */
export const proofOfCrews = (cars: readonly CarRecord[]): Proof =>
  proof(
    cars.map(({ entry }) => ({ page: 'car', entry })),
    cars.flatMap(({ entry, won }) =>
      won.flatMap((race) => [
        ...documentsOfRace(race),
        ...race.winners.flatMap(({ starter }) => (starter.entry === entry ? starter.document : [])),
      ]),
    ),
  );
