import { titleKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { seasonAfter } from '#core/title/outcome';
import { type Asked, titleState } from '#core/title/state';
import type { State, TitleState } from '#core/title/verdict';
import { championsOf, everyEnd } from './every-end.ts';

const T = titleKey('t');

/** What was wrong with what is said of a title, in words; and what was said. */
export interface Held {
  readonly faults: readonly string[];
  readonly said: TitleState;
  readonly tried: number;
}

/** Holds the states of title `t` against every end of the season; undefined where there are too many. */
export function heldAgainstEveryEnd(season: Season, most: number, asked: Asked = {}): Held | undefined {
  const ends = everyEnd(season, T, most);
  const said = titleState(season, T, asked);
  if (ends === undefined || said === undefined) return undefined;
  const sets = [...ends.champions.keys()].map((key) => new Set(JSON.parse(key) as string[]));
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
  }
  for (const { team, contenders, state } of said.groups)
    expect(`team ${team}`, state, (set) => contenders.some((one) => set.has(one)));
  return { faults, said, tried: ends.tried };
}
