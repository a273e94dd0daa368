import { allStandings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import type { Paper } from './paper.ts';

/** Every paper that a season has as it is known. */
export function papersOf(season: Season): readonly Paper[] {
  const results = [...season.records].flatMap(([round, { classifications }]) =>
    [...classifications.keys()].map((session) => ({ paper: 'classification', round, session }) as const),
  );
  return [
    { paper: 'entries' },
    ...[...season.rounds.keys()].map((round) => ({ paper: 'entries', round }) as const),
    ...results,
    ...allStandings(season).map(({ title }) => ({ paper: 'standings', title }) as const),
    ...season.board.map(({ document }) => ({ paper: 'document', number: document }) as const),
  ];
}

/** What a file of it is called, without its ending: `classification-fuji-race`. */
export const paperName = (paper: Paper): string =>
  Object.values(paper)
    .map((part) => String(part).replaceAll(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-');
