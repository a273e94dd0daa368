import type { Season } from '#core/season/season';
import { isWon, type TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import { pointsText, sentence } from '#words/format';
import { contenderName, numberedName } from '../names.ts';
import { stillIn } from './outlook.ts';

/** So many names still make a sentence. */
const FEW = 4;

/** How a title stands, in a sentence: who is champion, or who can still win it. */
export function verdictText(words: Words, season: Season, state: TitleState): string {
  const said = words.titles;
  const champions = state.contenders.filter((one) => isWon(one.state));
  const names = words.list(champions.map((one) => contenderName(words, season, state, one.contender)));
  const [first] = champions;
  if (state.contenders.length === 0) return said.nobody;
  if (first === undefined) return openText(words, season, state);
  const points = pointsText(words, first.points);
  return first.state === 'champion'
    ? said.isChampion(names, points, champions.length === 1)
    : said.isCertain(names, points, champions.length === 1);
}

function openText(words: Words, season: Season, state: TitleState): string {
  const left = stillIn(state);
  if (left.length === 0) return words.titles.nobodyWon;
  return left.length > FEW
    ? sentence(words, words.titles.open(left.length))
    : words.titles.openTo(words.rules.any(left.map((one) => numberedName(words, season, state, one))));
}
