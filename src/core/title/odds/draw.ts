import type { EntryKey } from '#core/base/ids';
import type { Out } from '#core/base/out';
import { peopleIn, type Starter } from '#core/season/entered';
import type { FastLap, RoundOutcome, Scenario, SessionOutcome } from '../outcome.ts';
import type { Field, FieldRound, Order } from './field.ts';
import { normalFrom } from './normal.ts';
import { fillRandom } from './random.ts';

/** How the rounds that remain end in one season. It is filled anew for each. */
export interface Drawn {
  /** Cars from the first on, of every order behind each other: an order begins at its `at`. */
  readonly order: Int32Array;
  /** Of each order, how many cars are in it. */
  readonly length: Int32Array;
  /** Where an order of laps says who drove: which of the crew, from 0, by the car. */
  readonly driver: Int32Array;
  /** Of each round, which cars are not there: 1 for those. */
  readonly gone: readonly Uint8Array[];
  readonly bits: Uint32Array;
  readonly form: Float64Array;
  /** By which the order at hand is sorted. */
  readonly keys: Float64Array;
}

export function emptyDraw(field: Field): Drawn {
  const most = Math.max(0, ...field.rounds.map(({ starters }) => starters.length));
  return {
    order: new Int32Array(field.cars),
    length: new Int32Array(field.orders),
    driver: new Int32Array(field.cars),
    gone: field.rounds.map(({ starters }) => new Uint8Array(starters.length)),
    bits: new Uint32Array(field.numbers),
    form: new Float64Array(field.pace.length),
    keys: new Float64Array(most),
  };
}

const SHARE = 2 ** -32;

/**
 * Draws a season: the form of everyone once, as sure as it is known; then in each session how fast each car is on the
 * day, and which of them has no place.
 */
export function draw(field: Field, seed: number, season: number, drawn: Drawn): void {
  const { bits, form, gone } = drawn;
  const { pace, unsure, rounds } = field;
  fillRandom(bits, seed, season);
  let at = 0;
  for (let index = 0; index < form.length; index++)
    form[index] = (pace[index] as number) + (unsure[index] as number) * normalFrom(bits[at++] as number);
  for (let index = 0; index < rounds.length; index++) {
    const round = rounds[index] as FieldRound;
    const away = gone[index] as Uint8Array;
    if (!round.isSure) {
      for (let car = 0; car < away.length; car++)
        away[car] = (bits[at + car] as number) * SHARE < (round.absent[car] as number) ? 1 : 0;
      at += away.length;
    }
    for (const order of round.orders) {
      at = drawOrder(field, round, order, away, drawn, at);
      if (order.hasDrivers) at = drawDrivers(round, order, drawn, at);
    }
  }
}

/** @returns where the next random numbers are. */
function drawOrder(
  { noise }: Field,
  { carrier, ahead, out }: FieldRound,
  { at: start, index, mayFail }: Order,
  away: Uint8Array,
  { order, length, bits, form, keys }: Drawn,
  at: number,
): number {
  const cars = away.length;
  let count = 0;
  for (let car = 0; car < cars; car++) {
    if (away[car] === 1) continue;
    if (mayFail && (bits[at + cars + car] as number) * SHARE < (out[car] as number)) continue;
    const key =
      (form[carrier[car] as number] as number) +
      (ahead[car] as number) +
      noise * normalFrom(bits[at + car] as number);
    let place = count++;
    while (place > 0 && (keys[place - 1] as number) < key) {
      keys[place] = keys[place - 1] as number;
      order[start + place] = order[start + place - 1] as number;
      place--;
    }
    keys[place] = key;
    order[start + place] = car;
  }
  length[index] = count;
  return at + (mayFail ? 2 * cars : cars);
}

/** Any of the crew as likely as any other. @returns where the next random numbers are. */
function drawDrivers({ starters }: FieldRound, order: Order, { driver, bits }: Drawn, at: number): number {
  for (const [car, { crew }] of starters.entries())
    driver[order.at + car] = Math.floor((bits[at + car] as number) * SHARE * peopleIn(crew).length);
  return at + starters.length;
}

/** What was drawn as a scenario, that documents can be made of. */
export const scenarioOf = ({ rounds }: Field, drawn: Drawn): Scenario =>
  rounds.map((round, index) => roundOutcome(round, drawn, drawn.gone[index] as Uint8Array));

function roundOutcome(round: FieldRound, drawn: Drawn, away: Uint8Array): RoundOutcome {
  const sessions = Map.groupBy(round.orders, ({ session }) => session);
  return {
    open: round.open,
    sessions: [...sessions].map(([session, orders]): SessionOutcome => {
      const listOf = (by: Order['by']) => {
        const order = orders.find((one) => one.by === by);
        return order && carsIn(round, order, drawn);
      };
      const placed = listOf('place') ?? [];
      const laps = orders.find(({ by }) => by === 'fastest lap');
      const fastest = laps && carsOf(laps, drawn).map((car) => fastLap(round, laps, car, drawn));
      const secondFastest = listOf('second-fastest lap');
      return {
        session,
        placed,
        out: failures(round, placed, away),
        ...(fastest === undefined ? {} : { fastest }),
        ...(secondFastest === undefined ? {} : { secondFastest }),
      };
    }),
  };
}

const carsOf = ({ at, index }: Order, { order, length }: Drawn): readonly number[] => [
  ...order.subarray(at, at + (length[index] as number)),
];

const carsIn = ({ starters }: FieldRound, order: Order, drawn: Drawn): readonly EntryKey[] =>
  carsOf(order, drawn).flatMap((car) => starters[car]?.entry ?? []);

function fastLap(
  { starters }: FieldRound,
  { at, hasDrivers }: Order,
  car: number,
  { driver }: Drawn,
): FastLap {
  const { entry, crew } = starters[car] as Starter;
  return hasDrivers ? { entry, driver: peopleIn(crew)[driver[at + car] as number] } : { entry };
}

/** Cars that were there and have no place. */
function failures(
  { starters }: FieldRound,
  placed: readonly EntryKey[],
  away: Uint8Array,
): ReadonlyMap<EntryKey, Out> {
  const has = new Set(placed);
  const failed = starters.filter(({ entry }, car) => away[car] !== 1 && !has.has(entry));
  return new Map(failed.map(({ entry }) => [entry, 'Ret']));
}
