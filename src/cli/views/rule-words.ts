import { driverName } from '#answers/names';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { printRaceLength } from '#core/base/race-length';
import { unreachable } from '#core/base/unreachable';
import type { Check } from '#core/rulebook/rulebook';
import type { Because } from '#core/season/answer';
import type { Season } from '#core/season/season';
import { counted, listed } from '../print/words.ts';
import { boundText } from './award-words.ts';

type Bounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

/** `at most 2`, `2 to 3` */
function boundsText({ atLeast, atMost }: Bounds): string {
  if (atLeast !== undefined && atMost !== undefined)
    return atLeast === atMost ? `${atMost}` : `${atLeast} to ${atMost}`;
  return atMost === undefined ? `at least ${atLeast ?? 0}` : `at most ${atMost}`;
}

/** The word behind such bounds: `at most 1 driver`, `1 to 2 drivers`. */
const numbered = ({ atLeast, atMost }: Bounds = {}, one: string, several = `${one}s`): string =>
  (atMost ?? atLeast) === 1 ? one : several;

/** What a check asks, in a sentence without its end. */
export function checkText(check: Check): string {
  const of = [
    check.of === undefined ? '' : ` in ${listed(check.of, 'or')}`,
    ...boundText('in a race of', check.length, printRaceLength).map((said) => `, ${said}`),
  ].join('');
  switch (check.every) {
    case 'crew':
      return `each crew${of}: ${listed(crewTexts(check))}`;
    case 'car':
      return `each car${of}: ${listed(carTexts(check))}`;
    case 'drive':
      return driveText(check, of);
    case 'pit stop':
      return `each tyre change${of}: ${boundsText(check.people ?? {})} ${numbered(check.people, 'person', 'people')}`;
    case 'race': {
      const each = check.stops.each === undefined ? '' : ` of ${printLapTime(check.stops.each)}`;
      return `each race${of}: at least ${counted(check.stops.atLeast, 'stop')}${each}`;
    }
    default:
      return unreachable(check);
  }
}

function driveText({ grades, crew, time, within }: Extract<Check, { every: 'drive' }>, of: string): string {
  const who = grades === undefined ? 'each driver' : `each ${listed(grades, 'or')} driver`;
  const inCrew = crew === undefined ? '' : `, in a crew with ${listed(driversTexts(crew))}`;
  const stretch = within === undefined ? '' : ` in any ${durationText(within)}`;
  return `${who}${of}${inCrew}: ${timeBoundsText(time)} of driving${stretch}`;
}

/** `at least 45 min and at most 4 h` */
const timeBoundsText = ({ atLeast, atMost }: TimeBounds): string =>
  listed([
    ...(atLeast === undefined ? [] : [`at least ${durationText(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${durationText(atMost)}`]),
  ]);
type TimeBounds = { readonly atLeast?: LapTime | undefined; readonly atMost?: LapTime | undefined };

/** `1 h 45 min`; what is no whole number of minutes as a time. */
export function durationText(time: LapTime): string {
  if (time % 60_000 !== 0 || time === 0) return printLapTime(time);
  return printRaceLength({ of: 'time', minutes: time / 60_000 });
}

type CrewCheck = Extract<Check, { every: 'crew' }>;

function crewTexts({ drivers, regional, grades, graded }: CrewCheck): readonly string[] {
  return [
    ...driversTexts({ drivers }),
    ...(regional === undefined
      ? []
      : [`at least ${counted(regional.atLeast, 'driver')} from ${regional.from}`]),
    ...(grades === undefined ? [] : [`only ${listed(grades, 'or')} drivers`]),
    ...driversTexts({ graded }),
  ];
}

/** `2 to 3 drivers`, `at most 1 Bronze driver` */
const driversTexts = ({ drivers, graded = [] }: Pick<CrewCheck, 'drivers' | 'graded'>): readonly string[] => [
  ...(drivers === undefined ? [] : [`${boundsText(drivers)} ${numbered(drivers, 'driver')}`]),
  ...graded.map(
    ({ as, drivers: asked }) => `${boundsText(asked)} ${listed(as, 'or')} ${numbered(asked, 'driver')}`,
  ),
];

function carTexts(check: Extract<Check, { every: 'car' }>): readonly string[] {
  const parts = (['tyre', 'engine', 'chassis'] as const).flatMap((what) => {
    const allowed = check[what];
    return allowed === undefined ? [] : [`${what} ${listed(allowed, 'or')}`];
  });
  return check.lastSeason === undefined ? parts : [...parts, `eligible to ${check.lastSeason}`];
}

/** What an answer rests on. */
export function becauseText(season: Season, because: Because): string {
  const names = (drivers: readonly Parameters<typeof driverName>[1][]) =>
    listed(drivers.map((one) => driverName(season, one)));
  switch (because.code) {
    case 'crew-size':
      return `${counted(because.found, 'driver')}, ${boundsText(because.wanted)} wanted`;
    case 'regional':
      return because.found.length > 0
        ? `${names(because.found)} from ${because.from}`
        : because.unknown.length > 0
          ? `country of ${names(because.unknown)} unknown`
          : `nobody from ${because.from}`;
    case 'grades':
      return because.others.length > 0
        ? `${names(because.others)} not ${listed(because.allowed, 'or')}`
        : because.unknown.length > 0
          ? `grade of ${names(because.unknown)} unknown`
          : 'all graded';
    case 'graded': {
      const { found, unknown, as, wanted } = because;
      const others = unknown.length === 0 ? '' : `, grade of ${names(unknown)} unknown`;
      return `${found.length === 0 ? 'nobody' : names(found)} ${listed(as, 'or')}${others}, ${boundsText(wanted)} wanted`;
    }
    case 'drive': {
      if (because.found === undefined) return 'driving time unknown';
      const others = because.unknown.length === 0 ? '' : `, grade of ${names(because.unknown)} unknown`;
      return `drove ${printLapTime(because.found)}, ${timeBoundsText(because.wanted)} wanted${others}`;
    }
    case 'model':
      return because.found === undefined ? `${because.what} unknown` : `${because.what} ${because.found}`;
    case 'last-season':
      return `season ${because.year ?? 'unknown'}, eligible to ${because.last}`;
    case 'people':
      return because.found === undefined
        ? 'how many people is unknown'
        : `${counted(because.found, 'person', 'people')}, ${boundsText(because.wanted)} allowed`;
    case 'stops':
      return because.found === undefined
        ? 'no pit stops reported'
        : `${counted(because.found, 'stop')} reported`;
    default:
      return unreachable(because);
  }
}
