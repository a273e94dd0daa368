import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Change, Otherwise } from '#core/title/otherwise';
import { roundName } from '../names.ts';
import { listed } from '../words.ts';
import { type Outlook, shortContenders } from './title-names.ts';

/** What might have been otherwise: `had Buriram been run`. */
export const changeText = (season: Season, change: Change): string =>
  changesText(change.code, [nameOf(season, change)]);

/** Several of a kind in one: `had Inje or Sepang not been run`. */
export const changesTexts = (season: Season, changes: readonly Change[]): readonly string[] =>
  [...Map.groupBy(changes, ({ code }) => code)].map(([code, some]) =>
    changesText(
      code,
      some.map((change) => nameOf(season, change)),
    ),
  );

function changesText(code: Change['code'], names: readonly string[]): string {
  switch (code) {
    case 'run':
      return `had ${listed(names, 'or')} been run`;
    case 'not-run':
      return `had ${listed(names, 'or')} not been run`;
    case 'without-award':
      return `without points for ${listed(names, 'or')}`;
    case 'nothing-dropped':
      return 'had every round counted';
    case 'without-decision':
      return `without the decision of document ${listed(names, 'or')}`;
    case 'scales':
      return `by the points of ${names.join('; of ')}`;
    default:
      return unreachable(code);
  }
}

function nameOf(season: Season, change: Change): string {
  switch (change.code) {
    case 'run':
    case 'not-run':
      return roundName(season, change.round);
    case 'without-award':
      return change.award;
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
export function outcomeText(season: Season, state: Outlook, { possible, decided }: Otherwise): string {
  const order = state.contenders.map(({ contender }) => contender);
  const names = shortContenders(
    season,
    state,
    possible.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  if (names.length === 0) return 'nobody champion';
  if (decided) return `${names.length === 1 ? 'champion' : 'champions'} ${listed(names)}`;
  return names.length > MANY ? `open between ${names.length}` : `open between ${listed(names)}`;
}
const MANY = 8;
