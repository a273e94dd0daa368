import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Because, Rival, Standing } from '#core/title/verdict';
import { capital } from '#words/capital';
import type { Words } from '#words/en';
import { pointsNumber, pointsText } from '#words/format';
import { roundName } from '../names.ts';
import { obstaclesText } from './obstacle-words.ts';
import { scenarioText } from './scenario-words.ts';
import { type Outlook, shortContender, shortContenders } from './title-names.ts';

/** Why a contender is in its state, in a sentence without its end. */
export const becauseText = (words: Words, season: Season, state: Outlook, standing: Standing): string =>
  capital(textOf(words, season, state, standing));

function textOf(words: Words, season: Season, state: Outlook, standing: Standing): string {
  const { because } = standing;
  const said = words.because;
  switch (because.code) {
    case 'over':
      return overText(words, season, state, standing, because.sharedWith);
    case 'safe':
      return safeText(words, season, state, because);
    case 'scenario':
      return said.example(scenarioText(words, season, state, standing.contender, because.scenario));
    case 'bound':
      return boundText(words, season, state, standing, because);
    case 'nothing':
      return because.most <= NO_POINTS ? said.nothing : said.unranked(pointsText(words, because.most));
    case 'tried':
      return said.tried(pointsText(words, because.most));
    case 'undecided':
      return obstaclesText(words, because.obstacles);
    default:
      return unreachable(because);
  }
}

function overText(
  words: Words,
  season: Season,
  state: Outlook,
  { state: is, points }: Standing,
  sharedWith: readonly string[],
): string {
  const said = words.because;
  if (is === 'champion')
    return sharedWith.length === 0
      ? said.first
      : said.shares(shortContenders(words, season, state, sharedWith));
  const best = state.contenders.find((one) => one.state === 'champion');
  if (best === undefined) return said.nobodyWon;
  const gap = subtractPoints(best.points, points);
  const name = shortContender(words, season, state, best.contender);
  return gap === NO_POINTS ? said.level(name) : said.behind(pointsText(words, gap), name);
}

function safeText(
  words: Words,
  season: Season,
  state: Outlook,
  { least, rival }: Extract<Because, { code: 'safe' }>,
): string {
  const said = words.because;
  if (rival === undefined) return said.alone;
  const name = shortContender(words, season, state, rival.contender);
  const points = pointsText(words, rival.points);
  if (rival.isMate) return said.safeInOneCar(name, points);
  return rival.points === least ? said.safeAtMost(name, points) : said.safe(name, points);
}

function boundText(
  words: Words,
  season: Season,
  state: Outlook,
  { points }: Standing,
  { most, rival }: Extract<Because, { code: 'bound' }>,
): string {
  const said = words.because;
  const name = shortContender(words, season, state, rival.contender);
  if (rival.isMate) return said.mate(name, pointsNumber(words, most), pointsNumber(words, rival.points));
  const more = subtractPoints(most, points);
  const own =
    more <= NO_POINTS
      ? said.noMore(pointsText(words, points))
      : said.most(pointsText(words, most), sumText(words, season, state, points, more));
  return said.bound(own, rivalText(words, state, name, most, rival));
}

/** What the rival has, or will have at the end. */
function rivalText(words: Words, { contenders }: Outlook, name: string, most: Points, rival: Rival): string {
  const { has, hasAsMany, willHave, willHaveAsMany } = words.because;
  const isNow = contenders.some((one) => one.contender === rival.contender && one.points === rival.points);
  if (rival.points === most) return isNow ? hasAsMany(name) : willHaveAsMany(name);
  const points = pointsNumber(words, rival.points);
  return isNow ? has(name, points) : willHave(name, points);
}

/** `25 and 26 more at Sepang` */
function sumText(words: Words, season: Season, { remaining }: Outlook, points: Points, more: Points): string {
  const names = remaining.map(({ round }) => roundName(season, round.key));
  const rounds = names.length > FEW ? names.length : names;
  return points === NO_POINTS
    ? words.because.sumOfAll(rounds)
    : words.because.sum(pointsNumber(words, points), pointsNumber(words, more), rounds);
}
const FEW = 3;
