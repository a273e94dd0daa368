import { NO_POINTS, type Points, printedPoints, subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Because, Rival, Standing } from '#core/title/verdict';
import { roundName } from '../names.ts';
import { listed, numberText, pointsText, sentence } from '../words.ts';
import { obstaclesText } from './obstacle-words.ts';
import { scenarioText } from './scenario-words.ts';
import { type Outlook, shortContender, shortContenders } from './title-names.ts';

/** Why a contender is in its state, in a sentence without its end. */
export const becauseText = (season: Season, state: Outlook, standing: Standing): string =>
  sentence(textOf(season, state, standing));

function textOf(season: Season, state: Outlook, standing: Standing): string {
  const { because } = standing;
  switch (because.code) {
    case 'over':
      return overText(season, state, standing, because.sharedWith);
    case 'safe':
      return safeText(season, state, because);
    case 'scenario':
      return `for example ${scenarioText(season, state, standing.contender, because.scenario)}`;
    case 'bound':
      return boundText(season, state, standing, because.most, because.rival);
    case 'nothing':
      return because.most <= NO_POINTS
        ? 'can win no point any more'
        : `can come to ${pointsText(because.most)}, and has no rank even so`;
    case 'tried':
      return `can come to ${pointsText(because.most)}, and is champion at no end of the season: every one was tried`;
    case 'undecided':
      return obstaclesText(because.obstacles);
    default:
      return unreachable(because);
  }
}

function overText(
  season: Season,
  state: Outlook,
  { state: is, points }: Standing,
  sharedWith: readonly string[],
): string {
  if (is === 'champion')
    return sharedWith.length === 0
      ? 'first at the end of the season'
      : `shares the title with ${listed(shortContenders(season, state, sharedWith))}`;
  const best = state.contenders.find((one) => one.state === 'champion');
  if (best === undefined) return 'the season is over, and nobody is champion';
  const gap = subtractPoints(best.points, points);
  const name = shortContender(season, state, best.contender);
  return gap === NO_POINTS ? `level with ${name} on points, and behind` : `${pointsText(gap)} behind ${name}`;
}

function safeText(
  season: Season,
  state: Outlook,
  { least, rival }: Extract<Because, { code: 'safe' }>,
): string {
  if (rival === undefined) return 'nobody else is left';
  const name = shortContender(season, state, rival.contender);
  const come = `nobody can come ahead: ${name} can come to ${pointsText(rival.points)}`;
  if (rival.isMate) return `${come}, but only in the same car`;
  return rival.points === least ? `${come}, and no further` : come;
}

function boundText(season: Season, state: Outlook, { points }: Standing, most: Points, rival: Rival): string {
  const name = shortContender(season, state, rival.contender);
  if (rival.isMate)
    return `shares a car with ${name} and stays behind: ${number(most)} points to ${number(rival.points)}`;
  const more = subtractPoints(most, points);
  const come =
    more <= NO_POINTS
      ? `has ${pointsText(points)} and can win no more`
      : `can come to ${pointsText(most)} (${sumText(season, state, points, more)})`;
  const isNow = state.contenders.some(
    (one) => one.contender === rival.contender && one.points === rival.points,
  );
  const has = isNow ? 'has' : 'will have at least';
  const ahead = rival.points === most ? `${has} as many, and stays ahead` : `${has} ${number(rival.points)}`;
  return `${come}; ${name} ${ahead}`;
}

/** `25 and 26 more at Sepang` */
function sumText(season: Season, { remaining }: Outlook, points: Points, more: Points): string {
  const rounds = remaining.map(({ round }) => roundName(season, round.key));
  const where = rounds.length > FEW ? `in ${rounds.length} rounds` : `at ${listed(rounds)}`;
  return points === NO_POINTS ? `all ${where}` : `${number(points)} and ${number(more)} more ${where}`;
}
const FEW = 3;

const number = (points: Points): string => numberText(printedPoints(points));
