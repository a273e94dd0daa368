import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TitleKey, titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import type { Row } from '#core/scoring/table';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readF1db } from '#formats/f1db/read-f1db';
import { boardOf, F1DB_FILE } from './f1db.ts';

/*
 * Every season of Formula One as it stood after each of its races but the last, and who won its titles in the end.
 */

const TITLES = ['drivers', 'constructors'].map(titleKey);

/** A season after one of its races. */
export interface Standpoint {
  readonly year: number;
  readonly season: Season;
  readonly racesRun: number;
  readonly races: number;
  /** The titles of the season, each with those who won it. */
  readonly champions: ReadonlyMap<TitleKey, ReadonlySet<string>>;
}

export async function* standpoints(corpus: string): AsyncGenerator<Standpoint> {
  const read = readF1db(readFileSync(path.join(corpus, F1DB_FILE), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  for (const [year, file] of read.value) {
    const season = await boardOf(file);
    const rounds = calendar(season);
    const champions = new Map(TITLES.flatMap((key) => championsOf(season, key)));
    for (const [index, { key }] of rounds.slice(0, -1).entries()) {
      const then = afterRound(season, key).reduce(fold, emptySeason);
      yield { year, season: then, racesRun: index + 1, races: rounds.length, champions };
    }
  }
}

function championsOf(season: Season, key: TitleKey): readonly (readonly [TitleKey, ReadonlySet<string>])[] {
  const table = standings(season, key);
  return table === undefined
    ? []
    : [[key, new Set(table.rows.filter(isFirst).map(({ contender }) => contender))]];
}

export const isFirst = ({ position }: Row): boolean => position === 1;
