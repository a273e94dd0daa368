import type { Obstacle, ObstacleCode } from '#core/title/obstacle';
import { listed } from '../words.ts';

/** What the rule does, as a phrase behind its clause. */
const WORDS = {
  'not-falling': 'a worse place may give more',
  'counts-cars': 'the points depend on how many cars start or finish',
  'laps-down': 'cars that are level on laps share points',
  'kept-starts': 'a start can count that a result cannot',
  'kept-points': 'a bad result that may not be dropped takes other points with it',
  'drives-lose': 'who drives too little loses points that were won before',
  'earliest-best': 'who had the better place earlier is ahead',
  'dropped-places': 'places count only in rounds that are not dropped',
  'held-places': 'cars that cannot score hold their places',
  'crew-drops': 'drivers of one car may drop different rounds',
  'crew-starts': 'drivers of one car may lack starts',
  'crew-earliest': 'drivers of one car may differ in their earlier places',
  'crew-cars': 'a driver is in several cars, with others in them',
  'crew-drives': 'a driver of the car may drive too little',
  'crew-choice': 'a check asks something of a crew that may be chosen',
  'several-cars': 'somebody has several cars',
  'several-places': 'a session before the race gives points for many places',
  'no-point': 'nobody is champion without a point, and it may have none',
  'several-ends': 'it matters why a car has no place',
  'decided-before': 'a decision on the round was taken before it',
  'another-order': 'points are given by another order than the title has',
  'may-be-out': 'a car may be out of the title',
  'shared-session': 'one session counts for several rounds',
} as const satisfies Record<ObstacleCode, string>;

/** Why the answer is not known. */
export function obstaclesText(obstacles: readonly Obstacle[]): string {
  const tooMany = 'there are too many ends of the season to try them all';
  const rules = obstacles.map(({ clause, because }) => `${clause} (${WORDS[because]})`);
  return `not known: ${listed(rules)} ${rules.length === 1 ? 'stands' : 'stand'} in the way, and ${tooMany}`;
}
