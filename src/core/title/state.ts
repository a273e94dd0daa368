import { type TitleKey, titleKey } from '#core/base/ids';
import { NO_POINTS, type Points } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Candidate, type Contest, contestOf, finalTally } from './contest.ts';
import { BUDGET, type Budget } from './enumerate.ts';
import { groupsOf } from './group-state.ts';
import type { Assumptions } from './remaining.ts';
import { settle } from './settle.ts';
import { isWon, type Standing, type State, type TitleState } from './verdict.ts';

/** What may be asked of the maths. */
export interface Asked {
  readonly assumptions?: Partial<Assumptions>;
  readonly budget?: Budget;
}

/** The state of every title of the rulebook, in its order. */
export const allTitles = (season: Season, asked: Asked = {}): readonly TitleState[] =>
  Object.keys(rulebookAt(season).titles).flatMap((key) => titleState(season, titleKey(key), asked) ?? []);

/** Who can still win a title; undefined if the rulebook has no such title. */
export function titleState(season: Season, key: TitleKey, asked: Asked = {}): TitleState | undefined {
  const contest = contestOf(season, key, asked.assumptions);
  const table = standings(season, key);
  if (contest === undefined || table === undefined) return undefined;
  const settled = settle(contest, asked.budget ?? BUDGET);
  const points = new Map(table.rows.map((row) => [row.contender, row.points]));
  const inOrder = [...points.keys(), ...[...contest.candidates.keys()].filter((one) => !points.has(one))];
  const contenders = inOrder.flatMap((contender): readonly Standing[] => {
    const verdict = settled.verdicts.get(contender);
    const candidate = contest.candidates.get(contender);
    if (verdict === undefined || candidate === undefined) return [];
    return [
      {
        contender,
        number: candidate.number,
        points: points.get(contender) ?? pointsNow(contest, candidate),
        ...verdict,
      },
    ];
  });
  const { name, class: category, cup, for: kind } = contest.title;
  return {
    title: key,
    name,
    class: category,
    cup,
    for: kind,
    decided: contenders.length > 0 && contenders.every(({ state }) => isSettled(state)),
    champions: contenders.filter(({ state }) => isWon(state)).map(({ contender }) => contender),
    contenders,
    groups: groupsOf(contest, settled, contenders),
    remaining: contest.stages.map(({ open }) => open),
  };
}

/** Of somebody whom the table does not list. */
const pointsNow = (contest: Contest, { contender, cells }: Candidate): Points =>
  finalTally(contest, contender, cells)?.points ?? NO_POINTS;

const isSettled = (state: State): boolean => isWon(state) || state === 'out';
