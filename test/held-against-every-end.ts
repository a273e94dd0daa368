import { type TitleKey, titleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import { standings, tableParts } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import { contestOf } from '#core/title/contest';
import { endIn } from '#core/title/enumerate';
import { isMet, type Needs, resultOf } from '#core/title/needs';
import { seasonAfter } from '#core/title/outcome';
import { type Asked, titleState } from '#core/title/state';
import type { State, TitleState } from '#core/title/verdict';
import { whatItTakes } from '#core/title/what-it-takes';
import { championsOf, type Ends, everyEnd } from './every-end.ts';

const T = titleKey('t');

/** What was wrong with what is said of a title, in words; and what was said. */
export interface Held {
  readonly faults: readonly string[];
  readonly said: TitleState;
  readonly tried: number;
  /** Conditions that were held against every outcome of the next round, and those of which nothing was said. */
  readonly needs: number;
  readonly needsUndecided: number;
}

/** Holds what is said of title `t` against every end of the season; undefined where there are too many. */
export function heldAgainstEveryEnd(season: Season, most: number, asked: Asked = {}): Held | undefined {
  const ends = everyEnd(season, T, most);
  const said = titleState(season, T, asked);
  if (ends === undefined || said === undefined) return undefined;
  const sets = ends.all.map(({ champions }) => new Set(champions));
  const isOver = said.remaining.length === 0 && ends.tried === 1;
  const faults: string[] = [];
  const expect = (what: string, state: State, isOf: (set: ReadonlySet<string>) => boolean) => {
    const is = sets.every(isOf) ? (isOver ? 'champion' : 'clinched') : sets.some(isOf) ? 'in' : 'out';
    if (state !== 'undecided' && state !== is) faults.push(`${what}: said ${state}, is ${is}`);
  };
  for (const { contender, state, because } of said.contenders) {
    expect(contender, state, (set) => set.has(contender));
    if (
      because.code === 'scenario' &&
      !championsOf(seasonAfter(season, because.scenario), T).includes(contender)
    )
      faults.push(`${contender}: not champion by its scenario`);
    if (because.code === 'bound' && because.best !== undefined) {
      const rows = standings(seasonAfter(season, because.best()), T)?.rows ?? [];
      const pointsOf = (who: string) => rows.find((row) => row.contender === who)?.points ?? NO_POINTS;
      const { most, rival } = because;
      if (pointsOf(contender) !== most || pointsOf(rival.contender) !== rival.points)
        faults.push(`${contender}: not so many points by the run that shows its bound`);
    }
  }
  for (const { team, contenders, state } of said.groups)
    expect(`team ${team}`, state, (set) => contenders.some((one) => set.has(one)));
  const needs =
    whatItTakes(
      season,
      T,
      said.contenders.map(({ contender }) => contender),
      asked,
    ) ?? [];
  const held = needs.map((need) => needsHeld(season, T, ends, need));
  return {
    faults: [...faults, ...held.flatMap((one) => one.faults)],
    said,
    tried: ends.tried,
    needs: held.length * 2,
    needsUndecided: held.reduce((sum, { undecided }) => sum + undecided, 0),
  };
}

/** A condition must be met by an outcome of the next round just where every end after it, or any, has the champion. */
function needsHeld(
  season: Season,
  title: TitleKey,
  ends: Ends,
  need: Needs,
): { readonly faults: readonly string[]; readonly undecided: number } {
  const { contender, round, clinch, stay } = need;
  const contest = contestOf(season, title);
  if (contest === undefined) throw new Error('no title');
  const faults: string[] = [];
  for (const [key, of] of Map.groupBy(ends.all, ({ next }) => next.get(round))) {
    if (key === undefined) continue;
    const parts = tableParts(key, title);
    const at = parts?.rounds.findIndex((one) => one.key === round) ?? -1;
    const resultIn = (who: string) => {
      const cell = parts?.rows.find((row) => row.contender === who)?.cells[at];
      return resultOf(cell, cell === undefined ? '' : endIn(contest, cell));
    };
    const [isClinched, isIn] = [
      of.every(({ champions }) => champions.includes(contender)),
      of.some(({ champions }) => champions.includes(contender)),
    ];
    for (const [what, condition, is] of [
      ['clinch', clinch, isClinched],
      ['stay', stay, isIn],
    ] as const) {
      const said = isMet(need, condition, resultIn);
      if (said !== undefined && said !== is)
        faults.push(
          `${contender} to ${what} in ${round}: said ${said}, is ${is}, with ${JSON.stringify(resultIn(contender))}`,
        );
    }
  }
  return { faults, undecided: Number(clinch.code === 'undecided') + Number(stay.code === 'undecided') };
}
