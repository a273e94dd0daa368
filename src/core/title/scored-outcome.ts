import type { Cell } from '#core/scoring/cells';
import { columnOf } from '#core/scoring/column';
import { cellsIn } from '#core/scoring/table-rows';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Contest, type Stage, termsIn } from './contest.ts';
import { type RoundOutcome, type Scenario, seasonAfter } from './outcome.ts';

/** What each contender has of a round. */
export type StageCells = ReadonlyMap<string, Cell>;

/** What outcomes of one round give, as far as it was asked already, and what they rest on beside the round. */
interface Known {
  readonly rests: readonly unknown[];
  readonly cells: Map<string, StageCells>;
  last?: { readonly name: string; readonly cells: StageCells };
}
const remembered = new WeakMap<object, Map<string, Known>>();

/**
 * Of a title with more contenders only the last outcome is kept, for the rounds behind it that are alike: one for each
 * contender, with what everybody has in it, would take hundreds of MB.
 */
const MOST_CONTENDERS = 300;

/**
 * What each contender of a title has of a round that ends so, by the engine that scores every other round.
 *
 * Rounds that are alike, as most of a season's are, give the same for the same outcome; it is worked out once.
 *
 * @param name tells the outcome from every other of the round.
 */
export function cellsAfter(
  contest: Contest,
  stage: Stage,
  name: string,
  outcome: () => RoundOutcome,
): StageCells {
  const { season, title } = contest;
  const { open } = stage;
  const root = season.records.get(open.round.key) ?? open.cars;
  const byTitle = remembered.get(root) ?? new Map<string, Known>();
  remembered.set(root, byTitle);
  const { about, rounds, people, registered, decisions, models } = season;
  const { measures } = contest.parts;
  const said = measures.size > 0 ? measures : undefined;
  const rests = [open.rulebook, open.cars, title, about, rounds, people, registered, decisions, models, said];
  const alike = likenessOf(contest, stage);
  let known = byTitle.get(alike);
  if (known === undefined || known.rests.some((one, index) => one !== rests[index])) {
    known = { rests, cells: new Map() };
    byTitle.set(alike, known);
  }
  const found = known.last?.name === name ? known.last.cells : known.cells.get(name);
  if (found !== undefined) return found;
  const cells = cellsOf(contest, stage, afterOutcome(contest, stage, outcome()));
  if (contest.candidates.size <= MOST_CONTENDERS) known.cells.set(name, cells);
  else known.last = { name, cells };
  return cells;
}

const listed = new WeakMap<Stage, Season>();

/** The season once a round has ended so. Its entry list, where it needs one, is posted once for all of its outcomes. */
export function afterOutcome({ season }: Contest, stage: Stage, outcome: RoundOutcome): Season {
  const { open } = stage;
  if (outcome.crews !== undefined || open.crews === undefined) return seasonAfter(season, [outcome]);
  const base = listed.get(stage) ?? seasonAfter(season, [{ open, sessions: [] }]);
  listed.set(stage, base);
  return seasonAfter(base, [{ ...outcome, open: { ...open, crews: undefined, newcomers: [] } }]);
}

const likenesses = new WeakMap<Stage, string>();

/** What tells a round from others of the same cars and rulebook: two of one likeness score alike. */
function likenessOf(contest: Contest, stage: Stage): string {
  const known = likenesses.get(stage);
  if (known !== undefined) return known;
  const likeness = `${contest.key} ${likenessIn(contest, stage)}`;
  likenesses.set(stage, likeness);
  return likeness;
}

function likenessIn({ season, parts }: Contest, stage: Stage): string {
  const { round, sessions } = stage.open;
  const hasOwnRules =
    round.meeting !== undefined || parts.measures.size > 0 || termsIn(stage).needs.length > 0;
  const isAlone = hasOwnRules || season.records.has(round.key);
  return isAlone ? round.key : JSON.stringify([round.length, round.points, sessions]);
}

/** The cells of the round in a season that went on so. */
export function cellsOf({ key, title, parts }: Contest, { open }: Stage, after: Season): StageCells {
  const round = calendar(after).find((one) => one.key === open.round.key) ?? open.round;
  return cellsIn(title, columnOf({ season: after, round, key, title, barred: parts.barred }));
}

/**
 * What each contender has of a round in a whole scenario: where its meeting has other rounds whose sessions count here
 * too, those are run as well.
 */
export function cellsInScenario(contest: Contest, stage: Stage, scenario: Scenario): StageCells {
  const { meeting } = stage.open.round;
  const together = scenario.filter(({ open }) => open.round.meeting === meeting);
  return cellsOf(contest, stage, seasonAfter(contest.season, together));
}
