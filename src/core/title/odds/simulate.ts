import type { TitleKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { standings } from '#core/scoring/standings';
import { seasonAfter } from '../outcome.ts';
import { ASK, decided, LEVEL, most } from './champions.ts';
import type { Compiled, CompiledTitle } from './compile.ts';
import { type Drawn, draw, emptyDraw, scenarioOf } from './draw.ts';
import type { FastTitle } from './fast-title.ts';
import { sumsFor } from './score.ts';
import type { Unfit } from './unfit.ts';

/** Which seasons of a seed are drawn: so many from one on. */
export interface Chunk {
  /** A whole number from 0 on. */
  readonly seed: number;
  /** The first season, from 0. */
  readonly from: number;
  readonly seasons: number;
  /**
   * Titles whose points are no table of places are scored in seasons before this one only, since each takes about a
   * thousand times as long.
   */
  readonly scoredBefore: number;
}

/** Who won a title, and in how many of the seasons drawn. Plain data, which one thread can give another. */
export interface TitleCount {
  readonly title: TitleKey;
  /** Why it has no tables; undefined if it has. */
  readonly unfit: Unfit | undefined;
  readonly seasons: number;
  /** Those who had it, in the order of their names; nobody where none has a rank. */
  readonly champions: readonly Champions[];
}
export interface Champions {
  readonly contenders: readonly string[];
  readonly seasons: number;
}

/** Draws some seasons. Each is the same by whomever, in whatever chunk, and after whatever other it is drawn. */
export function simulate(compiled: Compiled, chunk: Chunk): readonly TitleCount[] {
  const drawn = emptyDraw(compiled.field);
  const counters = compiled.titles.map((title) => counterOf(compiled, title, chunk));
  for (let season = chunk.from; season < chunk.from + chunk.seasons; season++) {
    draw(compiled.field, chunk.seed, season, drawn);
    for (const counter of counters) counter.count(season, drawn);
  }
  return counters.map((counter) => counter.counted());
}

interface Counter {
  readonly count: (season: number, drawn: Drawn) => void;
  readonly counted: () => TitleCount;
}

const counterOf = (compiled: Compiled, title: CompiledTitle, chunk: Chunk): Counter =>
  'fast' in title ? fastCounter(compiled, title.fast, chunk) : scoredCounter(compiled, title, chunk);

function fastCounter(compiled: Compiled, title: FastTitle, { seasons }: Chunk): Counter {
  const sums = sumsFor(title);
  const alone = new Float64Array(title.contenders.length);
  const others = new Winners();
  const namesOf = (of: readonly number[]) => of.flatMap((who) => title.contenders[who]?.names ?? []);
  return {
    count: (_, drawn) => {
      const first = most(title, drawn, sums);
      if (first >= 0) alone[first] = (alone[first] as number) + 1;
      else if (first === LEVEL) others.add(namesOf(decided(title, drawn, sums)));
      else if (first === ASK) others.add(scored(compiled, title.key, drawn));
    },
    counted: () => {
      for (const [who, many] of alone.entries()) if (many > 0) others.add(namesOf([who]), many);
      return { title: title.key, unfit: undefined, seasons, champions: others.champions() };
    },
  };
}

function scoredCounter(
  compiled: Compiled,
  { key, unfit }: Extract<CompiledTitle, { unfit: Unfit }>,
  { from, seasons, scoredBefore }: Chunk,
): Counter {
  const winners = new Winners();
  return {
    count: (season, drawn) => {
      if (season < scoredBefore) winners.add(scored(compiled, key, drawn));
    },
    counted: () => ({
      title: key,
      unfit,
      seasons: Math.max(0, Math.min(seasons, scoredBefore - from)),
      champions: winners.champions(),
    }),
  };
}

/** The champions of a season that was drawn, by its documents. */
function scored({ season, field }: Compiled, key: TitleKey, drawn: Drawn): readonly string[] {
  const rows = standings(seasonAfter(season, scenarioOf(field, drawn)), key)?.rows ?? [];
  return rows.filter(({ position }) => position === 1).map(({ contender }) => contender);
}

/** Counts of those who won together. */
class Winners {
  readonly #counts = new Map<string, { readonly contenders: readonly string[]; seasons: number }>();

  add(contenders: readonly string[], seasons = 1): void {
    const inOrder = contenders.toSorted(compareText);
    const name = inOrder.join('\n');
    const known = this.#counts.get(name) ?? { contenders: inOrder, seasons: 0 };
    known.seasons += seasons;
    this.#counts.set(name, known);
  }

  champions(): readonly Champions[] {
    const byCount = (a: Champions, b: Champions) =>
      b.seasons - a.seasons || compareText(a.contenders.join('\n'), b.contenders.join('\n'));
    return [...this.#counts.values()].toSorted(byCount);
  }
}

/** The counts of several chunks as if they had been one. */
export function together(chunks: readonly (readonly TitleCount[])[]): readonly TitleCount[] {
  const [first = []] = chunks;
  return first.map(({ title, unfit }, index) => {
    const winners = new Winners();
    let seasons = 0;
    for (const chunk of chunks) {
      seasons += chunk[index]?.seasons ?? 0;
      for (const { contenders, seasons: many } of chunk[index]?.champions ?? [])
        winners.add(contenders, many);
    }
    return { title, unfit, seasons, champions: winners.champions() };
  });
}
