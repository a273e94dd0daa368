import { type EntryKey, isTimed, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { isByPlace, type Rulebook, termsOf } from '#core/rulebook/rulebook';
import { hasOwnDrivers } from '#core/scoring/award-drivers';
import { calendar } from '#core/season/calendar';
import { type Starter, starters } from '#core/season/entered';
import { recordOf, type Season } from '#core/season/season';
import { type OpenRound, remaining } from '../remaining.ts';
import type { Model } from './model.ts';

/** By what cars are put in an order: the places of a session, or its best or second-best laps. */
export const ORDERS = ['place', 'fastest lap', 'second-fastest lap'] as const;
export type OrderedBy = (typeof ORDERS)[number];

/** An order that is drawn in a round. Cars are known by their places in the list of the round, from 0. */
export interface Order {
  readonly session: SessionName;
  readonly by: OrderedBy;
  /** May cars be out of it? In timed sessions, and of laps, all that are there are in the order. */
  readonly mayFail: boolean;
  /** Where its cars stand among the cars of all orders that are drawn. */
  readonly at: number;
  /** Its place among all orders. */
  readonly index: number;
  /** Of laps: is it drawn, too, which of its crew drove the lap of a car? */
  readonly hasDrivers: boolean;
}

/** A round that remains, ready to be drawn. */
export interface FieldRound {
  readonly open: OpenRound;
  readonly starters: readonly Starter[];
  readonly orders: readonly Order[];
  /** Of each car: whose form it shows, how far its class is ahead, of how many starts it has no place, and how often it is not there. */
  readonly carrier: Int32Array;
  readonly ahead: Float64Array;
  readonly out: Float64Array;
  readonly absent: Float64Array;
  /** Is every car there for certain? */
  readonly isSure: boolean;
}

/** All that is drawn of a season that goes on. */
export interface Field {
  readonly rounds: readonly FieldRound[];
  /** Of each carrier of form: its pace, and how unsure that is. */
  readonly pace: Float64Array;
  readonly unsure: Float64Array;
  readonly noise: number;
  readonly orders: number;
  readonly cars: number;
  /** How many random numbers a season takes. */
  readonly numbers: number;
}

/** The rounds that remain with what the model says of their cars. */
export function fieldOf(season: Season, model: Model): Field {
  const carriers = new Map<string, number>();
  const pace: number[] = [];
  const unsure: number[] = [];
  const room: Room = { orders: 0, cars: 0, numbers: 0 };
  const carrierIn = (starter: Starter): number => {
    const name = model.carrierOf(starter);
    const known = carriers.get(name);
    if (known !== undefined) return known;
    const form = model.formOf(starter);
    pace.push(form.pace);
    unsure.push(form.unsure);
    carriers.set(name, carriers.size);
    return carriers.size - 1;
  };
  const rounds = remaining(season).map((open) => roundOf(season, open, model, carrierIn, room));
  return {
    rounds,
    pace: Float64Array.from(pace),
    unsure: Float64Array.from(unsure),
    noise: model.tuning.noise,
    orders: room.orders,
    cars: room.cars,
    numbers: room.numbers + carriers.size,
  };
}

/** How much room the rounds so far take. */
interface Room {
  orders: number;
  cars: number;
  numbers: number;
}

function roundOf(
  season: Season,
  open: OpenRound,
  model: Model,
  carrierIn: (starter: Starter) => number,
  room: Room,
): FieldRound {
  const expected = (starter: Starter) => model.formOf(starter).pace + model.ahead(starter.class);
  // From the fastest on: a list that is nearly in order is soon sorted.
  const cars = [...open.cars.values()].toSorted((a, b) => expected(b) - expected(a));
  const absent = cars.map(({ entry }) => absenceOf(season, open, entry));
  const isSure = absent.every((share) => share === 0);
  if (!isSure) room.numbers += cars.length;
  return {
    open,
    starters: cars,
    orders: ordersIn(open, cars, room),
    carrier: Int32Array.from(cars, carrierIn),
    ahead: Float64Array.from(cars, (starter) => model.ahead(starter.class)),
    out: Float64Array.from(cars, (starter) => model.formOf(starter).out),
    absent: Float64Array.from(absent),
    isSure,
  };
}

function ordersIn(open: OpenRound, cars: readonly Starter[], room: Room): readonly Order[] {
  const isShared = cars.some(({ crew }) => crew.length > 1);
  return ordersAsked(open).map(({ session, by, isOfDrivers }) => {
    const mayFail = by === 'place' && !isTimed(session);
    const hasDrivers = isShared && isOfDrivers;
    const order = { session, by, mayFail, at: room.cars, index: room.orders, hasDrivers };
    room.orders++;
    room.cars += cars.length;
    room.numbers += cars.length * (mayFail || hasDrivers ? 2 : 1);
    return order;
  });
}

/** The places of each session to come, and the laps by which any of its awards goes. */
function ordersAsked({ rulebook, sessions }: OpenRound) {
  const asked = awardsAsked(rulebook);
  return sessions.flatMap((session) =>
    ORDERS.flatMap((by) => {
      const awards = asked.filter((one) => one.session === session && one.by === by);
      if (by !== 'place' && awards.length === 0) return [];
      return [{ session, by, isOfDrivers: by === 'fastest lap' && awards.some(hasOwnDrivers) }];
    }),
  );
}

function awardsAsked(rulebook: Rulebook) {
  const names = new Set(Object.values(rulebook.titles).flatMap((title) => termsOf(rulebook, title).awards));
  return [...names].flatMap((name) => {
    const award = lookup(rulebook.awards, name);
    return award === undefined || isByPlace(award) ? [] : [award];
  });
}

/**
 * How often a car stays away from a round that has no list of its own yet: as often as from the rounds run. One that was in
 * all of them is there for certain.
 */
function absenceOf(season: Season, { crews }: OpenRound, entry: EntryKey): number {
  if (crews === undefined || season.entries.get(entry)?.crew !== undefined) return 0;
  const run = calendar(season).filter(({ key }) => recordOf(season, key).classifications.size > 0);
  const came = run.filter(({ key }) => {
    const starter = starters(season, key).get(entry);
    return starter !== undefined && starter.withdrawn === undefined;
  }).length;
  return 1 - (came + 1) / (run.length + 1);
}
