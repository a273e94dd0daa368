import type { Obstacle } from '#core/title/obstacle';
import type { Words } from '#words/en';
import { clausePathText } from '../text/clause-path.ts';

/** Why the answer is not known. */
export function obstaclesText(words: Words, obstacles: readonly Obstacle[]): string {
  const said = words.obstacles;
  return said.notKnown(
    obstacles.map(({ clause, because }) => said.rule(clausePathText(words, clause), said.why[because])),
  );
}
