import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type {
  AwardClause,
  Check,
  Clause,
  Condition,
  Counting,
  Finisher,
  Keep,
  Prize,
  Ranking,
  Scale,
  Section,
  Title,
} from '#core/rulebook/rulebook';
import { counted, listed, numberText } from '../print/words.ts';
import { checkText } from './rule-words.ts';

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
  regions: ({ countries }: { readonly countries: readonly string[] }) =>
    counted(countries.length, 'country', 'countries'),
  checks: (check: Check) => checkText(check),
  classified: ({ flag, distance }: Finisher) =>
    `the flag is ${flag}${distance === undefined ? '' : `, and ${distance.share} % of the distance of the ${distance.of}`}`,
  scales: ({ points, beyond }: Scale) =>
    `${points.map((each) => numberText(printedPoints(each))).join(' ')}${beyond === undefined ? '' : `, then ${numberText(printedPoints(beyond))} each`}`,
  awards: (award: AwardClause) => awardText(award),
  counting: ({ keep, parts = [] }: Counting) =>
    keep === undefined
      ? parts
          .map(({ first, keep: kept }, index) =>
            first === undefined
              ? `of the ${index === 0 ? '' : 'other '}rounds ${keepText(kept)}`
              : `of the ${index === 0 ? 'first' : 'next'} ${first} rounds ${keepText(kept)}`,
          )
          .join('; ')
      : keepText(keep),
  ranking: ({ order, shared, listed: who }: Ranking) =>
    `${order.join(', then ')}; shared ranks ${shared}; listed: who is ${who}`,
  titles: ({ name, class: of, for: kind }: Title) =>
    `${name}, for ${CONTENDERS[kind]}${of === undefined ? '' : ` of ${of}`}`,
  prizes: ({ prize, title, places, goesTo }: Prize) =>
    `${prize}: ${places === 1 ? 'first' : `first ${places}`} of ${title}, to the ${goesTo}`,
} satisfies Words;

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
  driver: 'drivers',
  team: 'teams',
  manufacturer: 'manufacturers',
  constructor: 'constructors',
} as const satisfies Readonly<Record<Title['for'], string>>;

function awardText({ session, order, by = 'place', scale, to, among, ties, sharedCar }: AwardClause): string {
  const scales = scale.map(({ scale: name, when }) =>
    when === undefined ? name : `${name} ${conditionText(when)}`,
  );
  return [
    `${session}, ${by === 'place' ? '' : `by ${by} `}${order === 'class' ? 'in class' : 'overall'}: scale ${scales.join(', else ')}`,
    `to the ${listed(to)}`,
    among === undefined ? '' : `only for one of the first ${among}`,
    ties === undefined || ties === 'in full'
      ? ''
      : `cars that are level ${ties === 'split' ? 'share the points of their place' : 'share those of the places they take up'}`,
    sharedCar === undefined || sharedCar === 'in full'
      ? ''
      : `drivers of one car ${sharedCar === 'nothing' ? 'have nothing' : 'have them in shares'}`,
  ]
    .filter((one) => one !== '')
    .join(', ');
}

function conditionText({ points, ...bounded }: Condition): string {
  const bounds = Object.entries(bounded).flatMap(([what, bound]) =>
    bound === undefined
      ? []
      : [
          [
            what,
            bound.atLeast === undefined ? '' : `at least ${bound.atLeast}`,
            bound.under === undefined ? '' : `under ${bound.under}`,
          ]
            .filter((one) => one !== '')
            .join(' '),
        ],
  );
  return `if ${[...(points === undefined ? [] : [`points are ${points}`]), ...bounds].join(' and ')}`;
}

function keepText(keep: Keep): string {
  switch (keep.of) {
    case 'all':
      return 'every round counts';
    case 'best':
      return `the best ${counted(keep.rounds, 'round')} count`;
    case 'all but':
      return `all but the worst ${counted(keep.rounds, 'round')} count`;
    default:
      return unreachable(keep);
  }
}
