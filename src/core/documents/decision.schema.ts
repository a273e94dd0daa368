import { z } from 'zod';
import { MOST_LAPS } from '#core/base/limits';
import {
  behind,
  car,
  clausePlace,
  driver,
  label,
  oneOf,
  pointsValue,
  round,
  scalar,
  session,
  text,
  time,
  title,
  whole,
} from '#core/rulebook/scalars.schema';
import { act, oneAct } from '#core/rulebook/shapes.schema';
import { type ActName, isOfRound, WAITING_ACTS } from './acts.ts';
import { documentNumber, documentOf } from './envelope.schema.ts';

/** Served: on the road, so the classification has it. Pending and suspended: no effect yet. Without it: applies now. */
const state = oneOf('served', 'pending', 'suspended').optional();
/** The session whose classification it changes; the race where nothing is said. */
const inSession = session.optional();

/** A contender of a title, as the title's table names it: an entry's key or number, or a driver. */
const contender = label;

/** Which measures of an earlier decision are meant, where it has several: without any of these all that still wait. */
const which = {
  /** By what it does, or by its place among the measures of that decision as it stands, from 1. */
  of: scalar(
    'the act of a measure, such as points, or its place among them, such as 2',
    (written): ActName | number | undefined =>
      /^[1-9]\d{0,2}$/.test(written) ? Number(written) : WAITING_ACTS.find((act) => act === written),
    { type: ['integer', 'string'] },
  ).optional(),
  car: car.optional(),
  driver: driver.optional(),
  title: title.optional(),
  contender: contender.optional(),
};

/** What a decision does, each to one thing. */
const measure = oneAct(
  act('addTime', '{ addTime: 30.000, car: 82 }', { addTime: time, car, session: inSession, state }),
  act('takeLaps', '{ takeLaps: 1, car: 82 }', { takeLaps: whole(1, 999), car, session: inSession, state }),
  act('dropPlaces', '{ dropPlaces: 3, car: 82 }', {
    dropPlaces: whole(1, 999),
    car,
    session: inSession,
    state,
  }),
  /** To the end of its class, directly behind the last car of it that has a place. */
  act('relegate', '{ relegate: 82 }', { relegate: car, session: inSession, state }),
  act('disqualify', '{ disqualify: 82 }', {
    disqualify: car,
    session: inSession,
    state,
    behind: behind.optional(),
  }),
  /** Out of the results as if it had not taken part; with promotion of those behind, or without. */
  act('exclude', '{ exclude: 82 }', { exclude: car, session: inSession, state, behind: behind.optional() }),
  act('deleteLap', '{ deleteLap: 14, car: 82 }', {
    deleteLap: whole(0, MOST_LAPS),
    car,
    session: inSession,
    state,
  }),
  act('grid', '{ grid: 5, car: 82 }', { grid: whole(1, 999), car, state }),
  /** Of a car, or of one of its drivers. */
  act('penalty', '{ penalty: drive-through, car: 82 }', {
    penalty: oneOf('drive-through', 'stop-and-go', 'reprimand', 'fine', 'warning'),
    car: car.optional(),
    driver: driver.optional(),
    amount: text.optional(),
    state,
  }).refine((read) => read.car !== undefined || read.driver !== undefined, {
    message: "the car that it is for, such as 82, or 'driver' with a name",
    path: ['car'],
  }),
  /** The award of a round that nobody receives. */
  act('withhold', '{ withhold: pole, car: 82 }', { withhold: label, car, driver: driver.optional() }),
  /** A contender scores nothing for a title; its cars are passed, or hold their places. Those who drive with one who is barred score. */
  act('bar', '{ bar: 82, title: gt-teams }', { bar: contender, title, state, behind: behind.optional() }),
  /** Added to a contender's total, or taken from it where negative; with a round, to the points of that round. */
  act('points', '{ points: -5, title: gt-teams, contender: 82 }', {
    points: pointsValue,
    title,
    contender,
    round: round.optional(),
    state,
  }),
  /** The rank among contenders who are level on all that comes before a decision; `none` lists a contender, with its points, behind all that are ranked. */
  act('rank', '{ rank: 2, title: gt-teams, contender: 82 }', {
    rank: scalar("a rank such as 2, or 'none'", (written) =>
      written === 'none' ? ('none' as const) : /^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined,
    ),
    title,
    contender,
  }),
  /** A clause that this car need not meet in this round. */
  act('waive', '{ waive: checks/tyres, car: 82 }', {
    waive: clausePlace('checks/regional driver'),
    car: car.optional(),
  }),
  /** What an earlier decision left pending or suspended takes effect: in the round of this one, and because of it. */
  act('activate', '{ activate: 12, car: 82 }', { activate: documentNumber, ...which }),
  /** It was served since: on the road, or on a grid. */
  act('serve', '{ serve: 12, car: 82 }', { serve: documentNumber, ...which }),
  /** It ends without effect: the time for which it was suspended is over, or it is remitted. */
  act('lift', '{ lift: 12, car: 82 }', { lift: documentNumber, ...which }),
  act('nothing', '{ nothing: a racing incident }', { nothing: text }),
);

/** The stewards' or the organiser's: facts, article, reason, and what is done. */
export const decision = documentOf('decision', {
  for: round.optional(),
  facts: text,
  article: text.optional(),
  reason: text.optional(),
  measures: z.array(measure).optional(),
}).superRefine((read, context) => {
  const onResult = read.measures?.some(({ act }) => isOfRound(act)) === true;
  if (read.for === undefined && onResult)
    context.addIssue({ code: 'custom', message: 'the round whose result it changes', path: ['for'] });
});
