import { isSameCountry } from '#core/base/country';
import type { DriverKey, RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { compareText } from '#core/base/order';
import type { Check, Rulebook } from '#core/rulebook/rulebook';
import { type Answer, type Bounds, betweenWithin, type Found, within } from './answer.ts';
import { peopleIn, type Starter } from './entered.ts';
import type { Season } from './season.ts';

type CrewCheck = Extract<Check, { every: 'crew' }>;

/** What a rule asks of the drivers of a car: how many they are, where they come from, how they are graded. */
export function crewAnswers(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  { drivers, regional, grades, graded = [] }: CrewCheck,
  starter: Starter,
): readonly Found[] {
  const crew = peopleIn(starter.crew);
  const found: Found[] = [];
  if (drivers !== undefined) {
    const because = { code: 'crew-size', found: crew.length, wanted: drivers } as const;
    found.push({ answer: crew.length === 0 ? 'cannot tell' : within(crew.length, drivers), because });
  }
  if (regional !== undefined) found.push(regionalAnswer(season, rulebook, regional, crew));
  if (grades !== undefined) found.push(gradesAnswer(season, round, grades, crew));
  for (const asked of graded) found.push(gradedAnswer(season, round, asked, crew));
  return found;
}

function regionalAnswer(
  season: Season,
  rulebook: Rulebook,
  { atLeast, from }: NonNullable<CrewCheck['regional']>,
  crew: readonly DriverKey[],
): Found {
  const countries = lookup(rulebook.regions, from)?.countries ?? [];
  const countryOf = (driver: DriverKey) => season.people.known.get(driver)?.country;
  const found = crew.filter((driver) => {
    const country = countryOf(driver);
    return country !== undefined && countries.some((other) => isSameCountry(other, country));
  });
  const unknown = crew.filter((driver) => countryOf(driver) === undefined);
  const answer = amongAnswer(crew, found.length, unknown.length, { atLeast });
  return { answer, because: { code: 'regional', found, unknown, atLeast, from } };
}

/** How many of a crew are such drivers, where some may be; of a crew that nobody named nothing can be told. */
function amongAnswer(crew: readonly DriverKey[], found: number, unknown: number, wanted: Bounds): Answer {
  return crew.length === 0 ? 'cannot tell' : betweenWithin(found, found + unknown, wanted);
}

/** Grades of a crew on the day of a round. */
const gradesOf = (season: Season, round: RoundKey, crew: readonly DriverKey[]) =>
  crew.map((driver) => ({ driver, grade: gradeAt(season, driver, round) }));

function gradesAnswer(
  season: Season,
  round: RoundKey,
  allowed: readonly string[],
  crew: readonly DriverKey[],
): Found {
  const graded = gradesOf(season, round, crew);
  const others = graded
    .filter(({ grade }) => grade !== undefined && !allowed.includes(grade))
    .map(({ driver }) => driver);
  const unknown = graded.filter(({ grade }) => grade === undefined).map(({ driver }) => driver);
  const isKnown = unknown.length === 0 && crew.length > 0;
  const answer = others.length > 0 ? 'broken' : isKnown ? 'met' : 'cannot tell';
  return { answer, because: { code: 'grades', others, unknown, allowed } };
}

function gradedAnswer(
  season: Season,
  round: RoundKey,
  { as, drivers: wanted }: NonNullable<CrewCheck['graded']>[number],
  crew: readonly DriverKey[],
): Found {
  const found = crew.filter((driver) => as.includes(gradeAt(season, driver, round) ?? ''));
  const unknown = crew.filter((driver) => gradeAt(season, driver, round) === undefined);
  const answer = amongAnswer(crew, found.length, unknown.length, wanted);
  return { answer, because: { code: 'graded', as, found, unknown, wanted } };
}

/** Has a crew so many drivers, and so many of some grades among them? */
export function isCrewOf(
  season: Season,
  round: RoundKey,
  { drivers, graded = [] }: Pick<CrewCheck, 'drivers' | 'graded'>,
  crew: readonly DriverKey[],
): Answer {
  const answers = graded.map((asked) => gradedAnswer(season, round, asked, crew).answer);
  if (drivers !== undefined) answers.push(within(crew.length, drivers));
  if (answers.includes('broken')) return 'broken';
  return answers.includes('cannot tell') ? 'cannot tell' : 'met';
}

/** The grade that a driver has on the day of a round: the last one given by then. */
export function gradeAt(season: Season, driver: DriverKey, round: RoundKey): string | undefined {
  const date = season.rounds.get(round)?.date;
  const grades = season.people.known.get(driver)?.grades ?? [];
  return grades
    .toSorted((a, b) => compareText(a.from ?? '', b.from ?? ''))
    .findLast(({ from }) => from === undefined || (date !== undefined && from <= date))?.grade;
}
