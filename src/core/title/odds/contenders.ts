import type { TitleKey } from '#core/base/ids';
import { addPoints, NO_POINTS } from '#core/base/points';
import { type Title, termsOf } from '#core/rulebook/rulebook';
import type { Cell } from '#core/scoring/cells';
import { measuresOn } from '#core/scoring/title-measures';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Contender } from './fast-title.ts';
import type { LearntRound } from './learn.ts';
import type { CellRows } from './probe.ts';

/**
 * All who are in the table once the season was run.
 *
 * @param now cells as of now.
 * @param then cells of a season that was run, whatever its results.
 */
export function contendersIn(
  season: Season,
  key: TitleKey,
  title: Title,
  now: CellRows,
  then: CellRows,
  rounds: readonly LearntRound[],
): readonly Contender[] {
  const measures = measuresOn(season, key, title, termsOf(rulebookAt(season), title).others);
  return [...new Set([...now.keys(), ...then.keys()])].map((name) => {
    const cells = [...(now.get(name) ?? then.get(name) ?? [])];
    for (const { column, round } of rounds)
      cells[column] = beforeHand(then.get(name)?.[column], round.open.sessions);
    return { names: [name], cells, measures: measures.get(name) };
  });
}

/** The cell without what the sessions to come gave. */
function beforeHand(cell: Cell | undefined, sessions: readonly string[]): Cell | undefined {
  if (cell === undefined) return undefined;
  const awards = cell.awards.filter(({ session }) => !sessions.includes(session));
  const points = awards.reduce((sum, award) => addPoints(sum, award.points), NO_POINTS);
  return { ...cell, result: '', place: undefined, places: [], scoringPlaces: [], awards, points };
}

/**
 * Those who are alike in all that was and in all that may come, as the drivers of a car that never change, as one: they
 * win together or not at all, and would else be a tie in every season.
 */
export function withoutTwins(
  contenders: readonly Contender[],
  rounds: readonly LearntRound[],
): readonly Contender[] {
  const whatOf = new Map<string, string[]>();
  const say = (name: string, what: string) => {
    const said = whatOf.get(name) ?? [];
    whatOf.set(name, said);
    said.push(what);
  };
  for (const [index, { awards, countedFor }] of rounds.entries()) {
    for (const [award, { walk, cars }] of awards.entries())
      for (const [car, of] of cars.entries())
        for (const [seat, { contender, byPlace }] of of.entries())
          say(contender, [index, award, car, walk.isOfDriver ? seat : '', ...byPlace].join());
    for (const [car, of] of countedFor.entries()) for (const name of of) say(name, `${index} ${car}`);
  }
  const alike = Map.groupBy(contenders, ({ names: [name = ''], cells, measures }) =>
    JSON.stringify([cells.map(pastOf), measures, whatOf.get(name)]),
  );
  return [...alike.values()].map((some) => ({
    ...(some[0] as Contender),
    names: some.flatMap(({ names }) => names),
  }));
}

const pastOf = (cell: Cell | undefined) =>
  cell && [
    cell.result,
    cell.places,
    cell.scoringPlaces,
    cell.points,
    cell.awards.map(({ clause, points }) => [clause, points]),
  ];
