import type { LapTime } from '#core/base/laptime';
import { printedPoints } from '#core/base/points';
import type {
  AwardClause,
  Check,
  Clause,
  Counting,
  Deadline,
  Finisher,
  Prize,
  Ranking,
  Scale,
  Section,
  Title,
} from '#core/rulebook/rulebook';
import { counted, listed, numberText } from '../print/words.ts';
import { awardText } from './award-words.ts';
import { countingText, rankingText } from './counting-words.ts';
import { checkText, durationText } from './rule-words.ts';

type Words = { readonly [Name in Section]: (clause: never) => string };

/** What a clause says, in words, for each section of a rulebook. */
const WORDS = {
  classes: ({ name, joins, insteadOf, balance, of }: Category) =>
    [
      name ?? '',
      of === undefined ? '' : `within ${of}`,
      joins === undefined ? '' : `${listed(joins)} together`,
      balance === undefined ? '' : `balanced by ${balance}`,
      insteadOf === undefined
        ? ''
        : `in place of ${insteadOf.class}${insteadOf.because === undefined ? '' : `: ${insteadOf.because}`}`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  cups: ({ name, class: of }: Cup) =>
    [name ?? '', of === undefined ? '' : `within ${of}`].filter((one) => one !== '').join(', '),
  regions: ({ countries }: { readonly countries: readonly string[] }) =>
    counted(countries.length, 'country', 'countries'),
  checks: (check: Check) => checkText(check),
  classified: ({ flag, distance }: Finisher) =>
    `the flag is ${flag}${distance === undefined ? '' : `, and ${distance.share} % of the distance of the ${distance.of}${distance.rounded === 'down' ? ', in whole laps rounded down' : ''}`}`,
  scales: ({ points, beyond }: Scale) =>
    `${points.map((each) => numberText(printedPoints(each))).join(' ')}${beyond === undefined ? '' : `, then ${numberText(printedPoints(beyond))} each`}`,
  awards: (award: AwardClause) => awardText(award),
  counting: (clause: Counting) => countingText(clause),
  ranking: (clause: Ranking) => rankingText(clause),
  titles: (title: Title) => titleText(title),
  prizes: ({ prize, title, places, goesTo }: Prize) =>
    `${prize}: ${places === 1 ? 'first' : `first ${places}`} of ${title}, to the ${goesTo}`,
  deadlines: ({ for: kind, against, within }: Deadline) =>
    `${kind} against a ${against} within ${durationText(within as LapTime)} of its publication`,
} satisfies Words;

interface Cup {
  readonly name?: string;
  readonly class?: string;
}

interface Category {
  readonly name?: string;
  readonly joins?: readonly string[];
  readonly insteadOf?: { readonly class: string; readonly because?: string };
  readonly balance?: string;
  readonly of?: string;
}

export const clauseText = (section: Section, clause: Clause): string =>
  (WORDS[section] as (clause: Clause) => string)(clause);

const CONTENDERS = {
  entry: 'entries',
  crew: 'crews',
  driver: 'drivers',
  team: 'teams',
  manufacturer: 'manufacturers',
  constructor: 'constructors',
} as const satisfies Readonly<Record<Title['for'], string>>;

function titleText({ name, class: of, cup, for: kind, ...terms }: Title): string {
  const { others, cars, furtherCars, without, only, needs = [], guestDriver } = terms;
  return [
    `${name}, for ${CONTENDERS[kind]}${of === undefined ? '' : ` of ${of}`}${cup === undefined ? '' : ` in ${cup}`}`,
    cars === undefined || cars === 'all' ? '' : `the best ${counted(cars, 'car')} of each`,
    furtherCars === undefined ? '' : `its further cars ${furtherCars}`,
    others === undefined ? '' : `behind a car that cannot score, the others ${others}`,
    without === undefined ? '' : `without ${listed(without)}`,
    only === undefined ? '' : `only ${listed(only)}`,
    ...needs.map(({ check, costs = 'driver' }) => `${check} broken costs the ${costs} the points`),
    guestDriver === 'costs car' ? 'a driver who is not registered costs the car its points' : '',
  ]
    .filter((one) => one !== '')
    .join('; ');
}
