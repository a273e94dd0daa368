import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Change, Otherwise } from '#core/title/otherwise';
import type { Words } from '#words/en';
import { roundName } from '../names.ts';
import { type Outlook, shortContenders } from './title-names.ts';

/** What might have been otherwise: `had Buriram been run`. */
export const changeText = (words: Words, season: Season, change: Change): string =>
  textOf(words, change.code, [nameOf(words, season, change)]);

/** Several of a kind in one: `had Inje or Sepang not been run`. */
export const changesTexts = (words: Words, season: Season, changes: readonly Change[]): readonly string[] =>
  [...Map.groupBy(changes, ({ code }) => code)].map(([code, some]) =>
    textOf(
      words,
      code,
      some.map((change) => nameOf(words, season, change)),
    ),
  );

function textOf({ otherwise: said }: Words, code: Change['code'], names: readonly string[]): string {
  switch (code) {
    case 'run':
      return said.run(names);
    case 'not-run':
      return said.notRun(names);
    case 'without-award':
      return said.withoutAward(names);
    case 'nothing-dropped':
      return said.nothingDropped;
    case 'without-decision':
      return said.withoutDecision(names);
    case 'scales':
      return said.scales(names);
    default:
      return unreachable(code);
  }
}

function nameOf({ clauseName }: Words, season: Season, change: Change): string {
  switch (change.code) {
    case 'run':
    case 'not-run':
      return roundName(season, change.round);
    case 'without-award':
      return clauseName(change.award);
    case 'nothing-dropped':
      return '';
    case 'without-decision':
      return String(change.document);
    case 'scales':
      return change.rulebook;
    default:
      return unreachable(change);
  }
}

/** What would have become of the title: `champion #92`, `open between #91 and #92`. */
export function outcomeText(
  words: Words,
  season: Season,
  state: Outlook,
  { possible, decided }: Otherwise,
): string {
  const said = words.otherwise;
  const order = state.contenders.map(({ contender }) => contender);
  const sorted = possible.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const names = shortContenders(words, season, state, sorted);
  if (names.length === 0) return said.nobody;
  if (decided) return said.champions(names);
  return names.length > MANY ? said.openOf(names.length) : said.open(names);
}
const MANY = 8;
