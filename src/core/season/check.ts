import { isSameCountry } from '#core/base/country';
import type { Day } from '#core/base/day';
import { type DriverKey, RACE, type RoundKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { compareText } from '#core/base/order';
import { unreachable } from '#core/base/unreachable';
import type { Check, Rulebook } from '#core/rulebook/rulebook';
import { calendar, rulebookAt } from './calendar.ts';
import { type Starter, starters } from './entered.ts';
import { recordOf, type Season } from './season.ts';

/** Whether a rule is met; what nobody recorded cannot be told, and is not guessed. */
export type Answer = 'met' | 'broken' | 'cannot tell';

/** The answer for one crew, car, pit stop or race, with its clause (`checks/tyres`) and what it rests on. */
export interface CheckAnswer {
  readonly clause: string;
  readonly round: RoundKey;
  readonly starter: Starter;
  /** For a pit stop: the document that reports it and its place there, from 0. */
  readonly stop?: { readonly document: number; readonly index: number };
  readonly answer: Answer;
  readonly because: Because;
  /** The decision that waives the clause here. */
  readonly waivedBy?: number;
}

type Bounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };
export type Because =
  | { readonly code: 'crew-size'; readonly found: number; readonly wanted: Bounds }
  | {
      readonly code: 'regional';
      readonly found: readonly DriverKey[];
      readonly unknown: readonly DriverKey[];
      readonly atLeast: number;
      readonly from: string;
    }
  | {
      readonly code: 'grades';
      readonly others: readonly DriverKey[];
      readonly unknown: readonly DriverKey[];
      readonly allowed: readonly string[];
    }
  | {
      readonly code: 'model';
      readonly what: 'tyre' | 'engine' | 'chassis';
      readonly found: string | undefined;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'last-season'; readonly year: number | undefined; readonly last: number }
  | { readonly code: 'people'; readonly found: number | undefined; readonly wanted: Bounds }
  | {
      readonly code: 'stops';
      readonly found: number | undefined;
      readonly atLeast: number;
      readonly each: LapTime | undefined;
    };

type Found = Pick<CheckAnswer, 'answer' | 'because' | 'stop'>;

/** Every check of the rulebook on every crew, car, pit stop and race of the rounds that stand. */
export function checks(season: Season): readonly CheckAnswer[] {
  return calendar(season).flatMap(({ key }) => checksAt(season, key));
}

/** The checks of one round, by the rulebook in force there. */
export function checksAt(season: Season, round: RoundKey): readonly CheckAnswer[] {
  const rulebook = rulebookAt(season, round);
  return Object.entries(rulebook.checks).flatMap(([name, check]) =>
    [...starters(season, round).values()]
      .filter((starter) => check.of === undefined || check.of.includes(starter.class))
      .flatMap((starter) =>
        answers(season, round, rulebook, check, starter).map((found) => ({
          clause: `checks/${name}`,
          round,
          starter,
          ...found,
          ...waiver(season, round, `checks/${name}`, starter),
        })),
      ),
  );
}

function answers(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  check: Check,
  starter: Starter,
): readonly Found[] {
  switch (check.every) {
    case 'crew':
      return crewAnswers(season, round, rulebook, check, starter);
    case 'car':
      return carAnswers(season, check, starter);
    case 'pit stop':
      return stopsOf(season, round, starter).map(({ stop, people }) => ({
        stop,
        answer: within(people, check.people ?? {}),
        because: { code: 'people', found: people, wanted: check.people ?? {} },
      }));
    case 'race':
      return [raceAnswer(season, round, check, starter)];
    default:
      return unreachable(check);
  }
}

function crewAnswers(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  { drivers, regional, grades }: Extract<Check, { every: 'crew' }>,
  { crew }: Starter,
): readonly Found[] {
  const found: Found[] = [];
  if (drivers !== undefined) {
    const because = { code: 'crew-size', found: crew.length, wanted: drivers } as const;
    found.push({ answer: crew.length === 0 ? 'cannot tell' : within(crew.length, drivers), because });
  }
  if (regional !== undefined) found.push(regionalAnswer(season, rulebook, regional, crew));
  if (grades !== undefined) found.push(gradesAnswer(season, round, grades, crew));
  return found;
}

function regionalAnswer(
  season: Season,
  rulebook: Rulebook,
  { atLeast, from }: NonNullable<Extract<Check, { every: 'crew' }>['regional']>,
  crew: readonly DriverKey[],
): Found {
  const countries = lookup(rulebook.regions, from)?.countries ?? [];
  const countryOf = (driver: DriverKey) => season.people.known.get(driver)?.country;
  const found = crew.filter((driver) => {
    const country = countryOf(driver);
    return country !== undefined && countries.some((other) => isSameCountry(other, country));
  });
  const unknown = crew.filter((driver) => countryOf(driver) === undefined);
  const perhaps = crew.length === 0 || found.length + unknown.length >= atLeast;
  const answer = found.length >= atLeast ? 'met' : perhaps ? 'cannot tell' : 'broken';
  return { answer, because: { code: 'regional', found, unknown, atLeast, from } };
}

function gradesAnswer(
  season: Season,
  round: RoundKey,
  allowed: readonly string[],
  crew: readonly DriverKey[],
): Found {
  const date = season.rounds.get(round)?.date;
  const graded = crew.map((driver) => ({ driver, grade: gradeOf(season, driver, date) }));
  const others = graded
    .filter(({ grade }) => grade !== undefined && !allowed.includes(grade))
    .map(({ driver }) => driver);
  const unknown = graded.filter(({ grade }) => grade === undefined).map(({ driver }) => driver);
  const isKnown = unknown.length === 0 && crew.length > 0;
  const answer = others.length > 0 ? 'broken' : isKnown ? 'met' : 'cannot tell';
  return { answer, because: { code: 'grades', others, unknown, allowed } };
}

/** The grade that a driver has on a day: the last one given by then. */
function gradeOf(season: Season, driver: DriverKey, date: Day | undefined): string | undefined {
  const grades = season.people.known.get(driver)?.grades ?? [];
  return grades
    .toSorted((a, b) => compareText(a.from ?? '', b.from ?? ''))
    .findLast(({ from }) => from === undefined || (date !== undefined && from <= date))?.grade;
}

function carAnswers(
  season: Season,
  check: Extract<Check, { every: 'car' }>,
  starter: Starter,
): readonly Found[] {
  const model = season.models.get(starter.car ?? '');
  const parts = (['tyre', 'engine', 'chassis'] as const).flatMap((what): Found[] => {
    const allowed = check[what];
    if (allowed === undefined) return [];
    const found = model?.[what];
    const answer = found === undefined ? 'cannot tell' : allowed.includes(found) ? 'met' : 'broken';
    return [{ answer, because: { code: 'model', what, found, allowed } }];
  });
  if (check.lastSeason === undefined) return parts;
  const [year, last] = [season.about?.year, check.lastSeason];
  const answer = year === undefined ? 'cannot tell' : year <= last ? 'met' : 'broken';
  return [...parts, { answer, because: { code: 'last-season', year, last } }];
}

/** Stops of a car that were reported, of the race and of every other session. */
function stopsOf(season: Season, round: RoundKey, { number }: Starter) {
  return recordOf(season, round).pitStops.flatMap(({ document, session, stops }) =>
    stops.flatMap(({ car, people, duration }, index) =>
      car === number ? [{ stop: { document, index }, session, people, duration }] : [],
    ),
  );
}

function raceAnswer(
  season: Season,
  round: RoundKey,
  check: Extract<Check, { every: 'race' }>,
  starter: Starter,
): Found {
  const { atLeast, each } = check.stops;
  const reported = recordOf(season, round).pitStops.some(({ session }) => session === RACE);
  const stops = stopsOf(season, round, starter).filter(({ session }) => session === RACE);
  const certain = stops.filter(
    ({ duration }) => each === undefined || (duration !== undefined && duration >= each),
  );
  const unknown = stops.filter(({ duration }) => each !== undefined && duration === undefined);
  const perhaps = certain.length + unknown.length >= atLeast;
  const answer = certain.length >= atLeast ? 'met' : reported && !perhaps ? 'broken' : 'cannot tell';
  return { answer, because: { code: 'stops', found: reported ? certain.length : undefined, atLeast, each } };
}

function within(
  found: number | undefined,
  { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER }: Bounds,
): Answer {
  if (found === undefined) return 'cannot tell';
  return found >= atLeast && found <= atMost ? 'met' : 'broken';
}

function waiver(
  season: Season,
  round: RoundKey,
  clause: string,
  { number }: Starter,
): Pick<CheckAnswer, 'waivedBy'> {
  const decisions = [...season.decisions, ...recordOf(season, round).decisions];
  const waiving = decisions.find(({ measures = [] }) =>
    measures.some(
      (measure) =>
        measure.act === 'waive' &&
        measure.waive === clause &&
        (measure.car === undefined || measure.car === number),
    ),
  );
  return waiving === undefined ? {} : { waivedBy: waiving.document };
}
