import { QUALIFYING, RACE } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { awards } from '#core/scoring/award';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { calendar } from '#core/season/calendar';
import { peopleIn, type Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { normalQuantile } from './normal.ts';

/*
 * How fast and how reliable the cars of a season are, as far as its results so far tell. docs/decisions/0020-odds.md
 * says the model in words, and why it is this one.
 */

/** What the model takes for given. `npm run verify` tells how good it is with these, and how they were found. */
export interface Tuning {
  /** How much the place of one car differs from race to race, in deviations of the field. */
  readonly noise: number;
  /** How many results a driver's pace must have to weigh as much as knowing nothing: that he is one of the field. */
  readonly prior: number;
  /** What a result in qualifying tells, where one of a race is 1. */
  readonly qualifying: number;
  /** What a result tells once another race was run since, where the latest is 1. */
  readonly fading: number;
  /** How many starts of his a driver's reliability must have to weigh as much as that of his class. */
  readonly starts: number;
  /** The share of starts without a place where nothing is known, and how many starts of a class weigh as much. */
  readonly out: number;
  readonly classStarts: number;
}

export const TUNING: Tuning = {
  noise: 0.7,
  prior: 1.5,
  qualifying: 0,
  fading: 0.9,
  starts: 50,
  out: 0.2,
  classStarts: 60,
};

/** What is expected of a car in its class: its pace in deviations of the field, how sure that is, and of how many starts it has no place. */
export interface Form {
  readonly pace: number;
  readonly unsure: number;
  readonly out: number;
}

export interface Model {
  readonly tuning: Tuning;
  /** Of a car as it is in a round: by its class and its crew. */
  readonly formOf: (starter: Starter) => Form;
  /** Whom that rests on: the same text for the same people, from round to round. */
  readonly carrierOf: (starter: Starter) => string;
  /** How far ahead of the others a class is, in deviations of the field. */
  readonly ahead: (category: string) => number;
}

interface Record {
  pace: number;
  weight: number;
  starts: number;
  outs: number;
}
type Records = Map<string, Record>;

/** The model that results so far give; of a season without any, every car is like any other. */
export function modelOf(season: Season, tuning: Tuning = TUNING): Model {
  const people: Records = new Map();
  const classes: Records = new Map();
  const ahead = new Map<string, Ahead>();
  for (const { key } of calendar(season)) {
    const { results } = awards(season, key);
    const race = results.get(RACE);
    if (race !== undefined) for (const record of people.values()) fade(record, tuning.fading);
    const qualifying = results.get(QUALIFYING);
    if (qualifying !== undefined) learnPace(qualifying, tuning.qualifying, people);
    if (race === undefined) continue;
    learnPace(race, 1, people);
    learnReliability(race, people, classes);
    learnClasses(race, ahead);
  }
  const forms = new Map<string, Form>();
  return {
    tuning,
    carrierOf,
    formOf: (starter) => {
      const carrier = carrierOf(starter);
      const known = forms.get(carrier) ?? formOf(starter, people, classes, tuning);
      forms.set(carrier, known);
      return known;
    },
    ahead: (category) => aheadOf(ahead.get(category), tuning),
  };
}

function fade(record: Record, by: number): void {
  record.pace *= by;
  record.weight *= by;
}

/** The people whose pace a car shows: its crew, or the car itself where nobody knows who drives. In each class anew. */
const peopleOf = ({ class: category, crew, entry }: Starter): readonly string[] =>
  crew.length === 0 ? [`${category}\n#${entry}`] : peopleIn(crew).map((driver) => `${category}\n${driver}`);

const carrierOf = (starter: Starter): string => peopleOf(starter).toSorted(compareText).join('\n');

function recordOf(records: Records, name: string): Record {
  const known = records.get(name) ?? { pace: 0, weight: 0, starts: 0, outs: 0 };
  records.set(name, known);
  return known;
}

const isPlaced = ({ place, classPlace }: SessionLine): boolean =>
  place !== undefined || classPlace !== undefined;

/** Places in class as normal scores: the middle of the field is 0, and the first of many is further ahead than that of few. */
function learnPace({ lines }: SessionResult, weight: number, people: Records): void {
  if (weight === 0) return;
  for (const of of Map.groupBy(lines.filter(isPlaced), ({ starter }) => starter.class).values())
    for (const { starter, classPlace } of of) {
      if (classPlace === undefined || classPlace.to > of.length) continue;
      const score = normalQuantile((of.length - (classPlace.from + classPlace.to) / 2 + 0.5) / of.length);
      for (const name of peopleOf(starter)) {
        const record = recordOf(people, name);
        record.pace += weight * score;
        record.weight += weight;
      }
    }
}

/** Whatever the reason: of a start, a car has a place or not. */
function learnReliability({ lines }: SessionResult, people: Records, classes: Records): void {
  for (const line of lines) {
    if (!isPlaced(line) && line.out === undefined) continue;
    const of = [recordOf(classes, line.starter.class)];
    for (const name of peopleOf(line.starter)) of.push(recordOf(people, name));
    for (const record of of) {
      record.starts++;
      if (!isPlaced(line)) record.outs++;
    }
  }
}

function formOf(starter: Starter, people: Records, classes: Records, tuning: Tuning): Form {
  const names = peopleOf(starter);
  const mean = (of: (record: Record) => number) =>
    names.reduce((sum, name) => sum + of(people.get(name) ?? NOTHING), 0) / names.length;
  const { starts, outs } = classes.get(starter.class) ?? NOTHING;
  const ofClass = (outs + tuning.classStarts * tuning.out) / (starts + tuning.classStarts);
  return {
    pace: mean(({ pace, weight }) => pace / (weight + tuning.prior)),
    unsure: Math.sqrt(mean(({ weight }) => tuning.noise ** 2 / (weight + tuning.prior))),
    out: mean((of) => (of.outs + tuning.starts * ofClass) / (of.starts + tuning.starts)),
  };
}
const NOTHING: Record = { pace: 0, weight: 0, starts: 0, outs: 0 };

/** Of all pairs of its cars and cars of others, of how many its own was ahead. */
interface Ahead {
  pairs: number;
  won: number;
}

function learnClasses({ lines }: SessionResult, ahead: Map<string, Ahead>): void {
  const placed = lines.filter(({ place }) => place !== undefined && place.from === place.to);
  for (const { starter, place } of placed)
    for (const other of placed) {
      if (other.starter.class === starter.class || place === undefined || other.place === undefined) continue;
      const known = ahead.get(starter.class) ?? { pairs: 0, won: 0 };
      known.pairs++;
      if (place.from < other.place.from) known.won++;
      ahead.set(starter.class, known);
    }
}

/** What makes a car of the class as often faster than one of another; half a pair each way for what was not seen yet. */
function aheadOf({ pairs, won }: Ahead = { pairs: 0, won: 0 }, { noise }: Tuning): number {
  return Math.sqrt(2 * (1 + noise ** 2)) * normalQuantile((won + 0.5) / (pairs + 1));
}
