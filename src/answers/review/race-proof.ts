import type { EntryKey } from '#core/base/ids';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Car } from '#words/review/said';
import { type ClassRace, documentsOfRace } from './class-race.ts';
import { carNamed } from './named.ts';
import { type Proof, proof } from './proof.ts';

/** The results of races, and the lists that say whose the winning cars are. */
export const proofOfRaces = (season: Season, races: readonly ClassRace[]): Proof =>
  proof(
    races.map(({ round }) => ({ page: 'round', round: round.key })),
    [
      ...races.flatMap(documentsOfRace),
      ...races.flatMap(({ winners }) => winners.flatMap(({ starter }) => listOf(season, starter))),
    ],
  );

const listOf = (season: Season, { entry }: Starter): readonly number[] => {
  const entered = season.entries.get(entry);
  return entered === undefined ? [] : [entered.document, ...entered.changes.map(({ document }) => document)];
};

/** A car as it was in the races that it won. */
export const carIn = (season: Season, races: readonly ClassRace[], entry: EntryKey): Car =>
  carNamed(
    season,
    entry,
    races.flatMap(({ winners }) =>
      winners.flatMap(({ starter }) => (starter.entry === entry ? starter : [])),
    ),
  );
