import { driverName } from '#answers/names';
import type { DriverKey } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { unreachable } from '#core/base/unreachable';
import type { Check } from '#core/rulebook/rulebook';
import type { Because } from '#core/season/answer';
import type { Season } from '#core/season/season';
import { durationText, lengthText } from '#words/durations';
import type { Words } from '#words/en';

/* What the checks of a rulebook ask, and what their answers rest on. */

type Bounds<Value = number> = { readonly atLeast?: Value | undefined; readonly atMost?: Value | undefined };

const between = (words: Words, { atLeast, atMost }: Bounds = {}): string =>
  words.checks.between(atLeast?.toString(), atMost?.toString());

const isOne = ({ atLeast, atMost }: Bounds = {}): boolean => (atMost ?? atLeast) === 1;

/** `each crew in LMP2: at least 1 Silver driver` */
export function checkText(words: Words, check: Check): string {
  const said = words.checks;
  const classes = check.of === undefined ? '' : said.in(words.rules.any(check.of));
  const where = `${classes}${racesText(words, check)}`;
  const what = whatText(words, check);
  if (check.every !== 'drive') return said.asked(said.every[check.every], where, what);
  const { grades, crew } = check;
  const inCrew = crew === undefined ? '' : said.inCrewWith(words.list(driversTexts(words, crew)));
  return said.asked(said.driver(grades), `${where}${inCrew}`, what);
}

function racesText(words: Words, { length }: Check): string {
  if (length === undefined) return '';
  const { atLeast, under } = length;
  return words.checks.inRaces(
    words.list([
      ...(atLeast === undefined ? [] : [words.checks.between(lengthText(words, atLeast), undefined)]),
      ...(under === undefined ? [] : [words.checks.under(lengthText(words, under))]),
    ]),
  );
}

function whatText(words: Words, check: Check): string {
  const said = words.checks;
  switch (check.every) {
    case 'crew':
      return words.list(crewTexts(words, check));
    case 'car':
      return words.list(carTexts(words, check));
    case 'drive':
      return said.driving(
        timeBetween(words, check.time),
        check.within === undefined ? undefined : durationText(words, check.within),
      );
    case 'pit stop':
      return said.people(between(words, check.people), isOne(check.people));
    case 'race': {
      const { atLeast, each } = check.stops;
      return said.stops(atLeast, each === undefined ? undefined : printLapTime(each));
    }
    default:
      return unreachable(check);
  }
}

type CrewCheck = Extract<Check, { every: 'crew' }>;

const crewTexts = (words: Words, { drivers, regional, grades, graded }: CrewCheck): readonly string[] => [
  ...driversTexts(words, { drivers }),
  ...(regional === undefined ? [] : [words.checks.regional(regional.atLeast, regional.from)]),
  ...(grades === undefined ? [] : [words.checks.onlyGrades(grades)]),
  ...driversTexts(words, { graded }),
];

/** `2 to 3 drivers`, `at most 1 Bronze driver` */
const driversTexts = (
  words: Words,
  { drivers, graded = [] }: Pick<CrewCheck, 'drivers' | 'graded'>,
): readonly string[] => [
  ...(drivers === undefined
    ? []
    : [words.checks.drivers(between(words, drivers), undefined, isOne(drivers))]),
  ...graded.map(({ as, drivers: asked }) => words.checks.drivers(between(words, asked), as, isOne(asked))),
];

function carTexts(words: Words, check: Extract<Check, { every: 'car' }>): readonly string[] {
  const said = words.checks;
  const parts = (['tyre', 'engine', 'chassis'] as const).flatMap((what) => {
    const allowed = check[what];
    return allowed === undefined ? [] : [said.models(said.model[what], words.rules.any(allowed))];
  });
  return check.lastSeason === undefined ? parts : [...parts, said.eligible(check.lastSeason)];
}

/** `at least 45 min and at most 4 h` */
const timeBetween = (words: Words, { atLeast, atMost }: Bounds<LapTime>): string =>
  words.list([
    ...(atLeast === undefined ? [] : [words.checks.between(durationText(words, atLeast), undefined)]),
    ...(atMost === undefined ? [] : [words.checks.between(undefined, durationText(words, atMost))]),
  ]);

/** What an answer rests on. */
export function becauseText(words: Words, season: Season, because: Because): string {
  const { found: said, model } = words.checks;
  const names = (drivers: readonly DriverKey[]) =>
    words.list(drivers.map((driver) => driverName(season, driver)));
  const unknownNames = (drivers: readonly DriverKey[]) => (drivers.length === 0 ? undefined : names(drivers));
  switch (because.code) {
    case 'crew-size':
      return said.crew(because.found, between(words, because.wanted));
    case 'regional':
      if (because.found.length > 0) return said.regional(names(because.found), because.from);
      return because.unknown.length > 0
        ? said.countryUnknown(names(because.unknown))
        : said.nobodyFrom(because.from);
    case 'grades':
      if (because.others.length > 0) return said.notGraded(names(because.others), because.allowed);
      return because.unknown.length > 0 ? said.gradeUnknown(names(because.unknown)) : said.allGraded;
    case 'graded':
      return said.graded(
        names(because.found),
        because.as,
        unknownNames(because.unknown),
        between(words, because.wanted),
      );
    case 'drive':
      return because.found === undefined
        ? said.driveUnknown
        : said.drive(
            printLapTime(because.found),
            timeBetween(words, because.wanted),
            unknownNames(because.unknown),
          );
    case 'model':
      return said.model(model[because.what], because.found);
    case 'last-season':
      return said.season(because.year, because.last);
    case 'people':
      return because.found === undefined
        ? said.peopleUnknown
        : said.people(because.found, between(words, because.wanted));
    case 'stops':
      return because.found === undefined ? said.noStops : said.stops(because.found);
    default:
      return unreachable(because);
  }
}
