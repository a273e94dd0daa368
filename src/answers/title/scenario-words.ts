import { addPoints, NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { standings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { type RoundResult, resultOf } from '#core/title/needs';
import { type RoundOutcome, type Scenario, seasonAfter } from '#core/title/outcome';
import { roundName } from '../names.ts';
import { counted, listed, ordinal } from '../words.ts';
import { extraText } from './result-words.ts';
import { type Outlook, shortContender } from './title-names.ts';

/** How a contender becomes champion, in few words: `by winning Sepang with pole, if nobody else scores`. */
export function scenarioText(season: Season, state: Outlook, contender: string, scenario: Scenario): string {
  const table = standings(seasonAfter(season, scenario), state.title);
  const row = table?.rows.find((one) => one.contender === contender);
  if (table === undefined || row === undefined) return 'by points that others lose';
  const own = deedsText(season, state, scenario, row, table);
  return `${own}, if ${othersText(season, state, scenario, row, table)}`;
}

function deedsText(season: Season, state: Outlook, scenario: Scenario, row: Row, table: Standings): string {
  const rounds = new Map<string, string[]>();
  for (const { open, sessions } of scenario) {
    const { key } = open.round;
    const cell = row.cells[table.rounds.findIndex((one) => one.key === key)];
    const deed = deedText(resultOf(cell && toCome(cell, sessions)));
    if (deed === '') continue;
    const isElsewhere =
      state.for === 'driver' && cell !== undefined && !isListed(state, key, cell.starter.entry, row);
    const said = `${deed}${isElsewhere ? ` in #${cell.starter.number}` : ''}`;
    rounds.set(said, [...(rounds.get(said) ?? []), roundName(season, key)]);
  }
  if (rounds.size === 0) return 'even without a point more';
  return `by ${listed([...rounds].map(([deed, names]) => deed.replace(ROUNDS, roundsText(names, scenario.length))))}`;
}

/** What a cell has of the sessions that are still to come: what was won before them is no condition. */
function toCome(cell: Cell, sessions: RoundOutcome['sessions']): Cell {
  const awards = cell.awards.filter((award) => sessions.some(({ session }) => session === award.session));
  const points = awards.reduce((sum, one) => addPoints(sum, one.points), NO_POINTS);
  return { ...cell, awards, points };
}

/** Where the names of the rounds stand in a deed. */
const ROUNDS = '@';
const FEW = 3;

function roundsText(names: readonly string[], all: number): string {
  if (names.length <= FEW) return listed(names);
  return names.length === all ? `all ${all} rounds to come` : listed(names);
}

function deedText(result: RoundResult): string {
  const { places, extras, points } = result;
  const beside = extras.length === 0 ? '' : ` with ${listed(extras.map(extraText))}`;
  if (places.length === 0)
    return extras.length === 0 ? '' : `taking ${listed(extras.map(extraText))} at ${ROUNDS}`;
  if (places.length === 1 && places[0] === 1) return `winning ${ROUNDS}${beside}`;
  if (points === 0) return '';
  return `finishing ${listed(places.map(ordinal))} at ${ROUNDS}${beside}`;
}

const isListed = (state: Outlook, round: string, entry: string, { contender }: Row): boolean =>
  state.remaining.some(
    ({ round: { key }, cars }) =>
      key === round &&
      [...cars].some(([car, { crew }]) => car === entry && crew.some((one) => one === contender)),
  );

/** Who else scores; of many only how many. */
function othersText(season: Season, state: Outlook, scenario: Scenario, row: Row, table: Standings): string {
  const texts = scenario.flatMap(({ open: { round }, sessions }) => {
    const at = table.rounds.findIndex(({ key }) => key === round.key);
    const own = row.cells[at]?.starter.entry;
    const scorers = table.rows.filter(({ contender, cells }) => {
      const isMate = cells[at]?.starter.entry === own && own !== undefined;
      const cell = cells[at];
      return (
        contender !== row.contender && !isMate && cell !== undefined && toCome(cell, sessions).points !== 0
      );
    });
    if (scorers.length === 0) return [];
    const name = roundName(season, round.key);
    if (scorers.length > FEW) return [`${counted(scorers.length, 'other')} score at ${name}`];
    const said = scorers.map(({ contender, cells }) => {
      const { places } = resultOf(cells[at]);
      const place = places.length === 0 ? 'scores' : `is ${listed(places.map(ordinal))}`;
      return `${shortContender(season, state, contender)} ${place}`;
    });
    return [`${listed(said)} at ${name}`];
  });
  if (texts.length > 0) return `${texts.join('; ')}, and nobody else scores`;
  return state.for === 'driver' || state.for === 'crew' ? 'no other car scores' : 'nobody else scores';
}
