import type { TitleKey } from '#core/base/ids';
import type { Title } from '#core/rulebook/rulebook';
import { type TableParts, type TableRules, tableParts } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import { contendersIn, withoutTwins } from './contenders.ts';
import { countedOf } from './counted.ts';
import { type FastRound, type FastTitle, type FastWalk, NOWHERE, type Pairs, TOTAL } from './fast-title.ts';
import type { Field } from './field.ts';
import { fillIn, type Learnt, type LearntRound, learn, newRound } from './learn.ts';
import { cellsOf, type Probe } from './probe.ts';

interface Asked {
  readonly season: Season;
  readonly key: TitleKey;
  readonly title: Title;
  readonly rules: TableRules;
  readonly field: Field;
  /** Seasons of which the scoring is asked, the more the better. */
  readonly probes: readonly Probe[];
}

/** The tables of a title; undefined if the scoring gives what no table of places can hold. */
export function fastTitle({ season, key, title, rules, field, probes }: Asked): FastTitle | undefined {
  const after = probes[0]?.season ?? season;
  const barred = tableParts(after, key)?.barred ?? NOBODY;
  const learnt = field.rounds.map((round) => newRound(after, key, title, round, barred));
  for (const probe of probes) {
    const rows = cellsOf(probe.season, key);
    if (!learnt.every((round) => learn(round, probe, rows))) return undefined;
  }
  for (const { awards } of learnt) for (const award of awards) fillIn(award);
  const now = cellsOf(season, key);
  const all = contendersIn(season, key, title, now, cellsOf(after, key), learnt);
  const contenders = withoutTwins(all, learnt);
  const counted = countedOf(rules.rule, contenders, new Set(learnt.map(({ column }) => column)));
  if (counted === undefined) return undefined;
  const { base, slots, parts, slotOf } = counted;
  const indexes = new Map(contenders.map(({ names: [name = ''] }, index) => [name, index]));
  const rounds = learnt.map((round) => fastRound(round, rules, indexes, slotOf[round.column] ?? TOTAL));
  return { key, title, rules, contenders, rounds, base, slots, parts };
}

const NOBODY: TableParts['barred'] = new Map();

type Indexes = ReadonlyMap<string, number>;

function fastRound(
  { round, column, awards, countback, countedFor }: LearntRound,
  { rule }: TableRules,
  indexes: Indexes,
  slot: number,
): FastRound {
  const apart = rule.counting.neverDropped?.awards ?? [];
  const walks = awards.map((one) => {
    const isApart = apart.includes(one.walk.clause);
    const slotApart = rule.excluded[column] === true ? NOWHERE : TOTAL;
    return fastWalk(one, indexes, round.starters.length, isApart ? slotApart : slot);
  });
  const cars = pairsOf(countedFor, (name) => indexes.get(name));
  return {
    round,
    column,
    walks,
    countback: countback === undefined ? undefined : { walk: countback, cars: cars.pairs },
  };
}

/** The pairs of cars and contenders, and what each stands for; those of contenders who are told by another are left out. */
function pairsOf<Item>(
  cars: readonly (readonly Item[])[],
  indexOf: (item: Item) => number | undefined,
): { readonly pairs: Pairs; readonly items: readonly Item[] } {
  const from = [0];
  const contender: number[] = [];
  const items: Item[] = [];
  for (const car of cars) {
    for (const item of car) {
      const index = indexOf(item);
      if (index === undefined) continue;
      contender.push(index);
      items.push(item);
    }
    from.push(contender.length);
  }
  return { pairs: { from: Int32Array.from(from), contender: Int32Array.from(contender) }, items };
}

function fastWalk({ walk, cars }: Learnt, indexes: Indexes, width: number, slot: number): FastWalk {
  const { pairs, items } = pairsOf(cars, ({ contender }) => indexes.get(contender));
  const worth = new Float64Array(items.length * width);
  let last = 0;
  for (const [pair, { byPlace }] of items.entries()) {
    worth.set(byPlace, pair * width);
    last = Math.max(last, byPlace.findLastIndex((points) => points !== 0) + 1);
  }
  const seats = walk.isOfDriver ? seatsOf(cars, indexes) : undefined;
  return { ...walk, pairs, seats, worth, width, last, slot };
}

/** By pair, which of the crew it is. */
const seatsOf = (cars: Learnt['cars'], indexes: Indexes): Int32Array =>
  Int32Array.from(
    cars.flatMap((car) => car.flatMap(({ contender }, seat) => (indexes.has(contender) ? [seat] : []))),
  );
