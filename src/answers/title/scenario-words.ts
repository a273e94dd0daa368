import { addPoints, NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { standings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { resultOf } from '#core/title/needs';
import { type RoundOutcome, type Scenario, seasonAfter } from '#core/title/outcome';
import type { Words } from '#words/en';
import { roundName } from '../names.ts';
import { extraText } from './result-words.ts';
import { type Outlook, shortContender } from './title-names.ts';

/** How a contender becomes champion, in few words: `by winning Sepang with pole, if nobody else scores`. */
export function scenarioText(
  words: Words,
  season: Season,
  state: Outlook,
  contender: string,
  scenario: Scenario,
): string {
  const table = standings(seasonAfter(season, scenario), state.title);
  const row = table?.rows.find((one) => one.contender === contender);
  if (table === undefined || row === undefined) return words.scenario.byLosses;
  const told: Told = { words, season, state, scenario, row, table };
  return words.scenario.if(deedsText(told), othersText(told));
}

interface Told {
  readonly words: Words;
  readonly season: Season;
  readonly state: Outlook;
  readonly scenario: Scenario;
  /** The contender, in the table at the end of the scenario. */
  readonly row: Row;
  readonly table: Standings;
}

/** What it does in a round, in whatever rounds it does so. */
type Deed = (rounds: readonly string[]) => string;

function deedsText(told: Told): string {
  const { words, season, scenario, row, table } = told;
  const alike = new Map<string, { readonly deed: Deed; readonly rounds: string[] }>();
  for (const { open, sessions } of scenario) {
    const { key } = open.round;
    const cell = row.cells[table.rounds.findIndex((one) => one.key === key)];
    const deed = deedOf(told, key, cell && toCome(cell, sessions));
    if (deed === undefined) continue;
    const same = alike.get(deed([])) ?? { deed, rounds: [] };
    same.rounds.push(roundName(season, key));
    alike.set(deed([]), same);
  }
  if (alike.size === 0) return words.scenario.without;
  return words.scenario.by([...alike.values()].map(({ deed, rounds }) => deed(rounds)));
}

/** @returns undefined where it does nothing that counts. */
function deedOf(
  { words, state, scenario, row }: Told,
  round: string,
  cell: Cell | undefined,
): Deed | undefined {
  const said = words.scenario;
  const { places, extras: won, points } = resultOf(cell);
  const extras = won.map((one) => extraText(words, one));
  const isElsewhere =
    state.for === 'driver' && cell !== undefined && !isListed(state, round, cell.starter.entry, row);
  const car = isElsewhere ? `#${cell.starter.number}` : undefined;
  const where = (names: readonly string[]) =>
    names.length > FEW && names.length === scenario.length ? names.length : names;
  if (places.length === 0)
    return extras.length === 0 ? undefined : (names) => said.takes(extras, where(names), car);
  if (places.length === 1 && places[0] === 1) return (names) => said.wins(where(names), extras, car);
  if (points === 0) return undefined;
  return (names) => said.finishes(words.places.several(places), where(names), extras, car);
}
const FEW = 3;

/** What a cell has of the sessions that are still to come: what was won before them is no condition. */
function toCome(cell: Cell, sessions: RoundOutcome['sessions']): Cell {
  const awards = cell.awards.filter((award) => sessions.some(({ session }) => session === award.session));
  const points = awards.reduce((sum, one) => addPoints(sum, one.points), NO_POINTS);
  return { ...cell, awards, points };
}

const isListed = (state: Outlook, round: string, entry: string, { contender }: Row): boolean =>
  state.remaining.some(
    ({ round: { key }, cars }) =>
      key === round &&
      [...cars].some(([car, { crew }]) => car === entry && crew.some((one) => one === contender)),
  );

/** Who else scores; of many only how many. */
function othersText(told: Told): string {
  const { words, state, scenario } = told;
  const said = words.scenario;
  const texts = scenario.flatMap((one) => scorersText(told, one) ?? []);
  if (texts.length > 0) return said.andNobodyElse(texts);
  return state.for === 'driver' || state.for === 'crew' ? said.noOtherCar : said.nobodyElse;
}

/** @returns undefined where nobody else scores in that round. */
function scorersText({ words, season, state, row, table }: Told, one: Scenario[number]): string | undefined {
  const said = words.scenario;
  const { round } = one.open;
  const at = table.rounds.findIndex(({ key }) => key === round.key);
  const own = row.cells[at]?.starter.entry;
  const scorers = table.rows.filter(({ contender, cells }) => {
    const cell = cells[at];
    const isMate = cell?.starter.entry === own && own !== undefined;
    return (
      contender !== row.contender && !isMate && cell !== undefined && toCome(cell, one.sessions).points !== 0
    );
  });
  if (scorers.length === 0) return undefined;
  const name = roundName(season, round.key);
  if (scorers.length > FEW) return said.scoreAt(scorers.length, name);
  const results = scorers.map(({ contender, cells }) => {
    const { places } = resultOf(cells[at]);
    const who = shortContender(words, season, state, contender);
    return places.length === 0 ? said.scores(who) : said.is(who, words.places.several(places));
  });
  return said.at(results, name);
}
