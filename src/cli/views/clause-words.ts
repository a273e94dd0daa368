import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type {
  AwardClause,
  Check,
  Clause,
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
  awards: ({ session, order, scale, to }: AwardClause) =>
    `${session}, ${order === 'class' ? 'in class' : 'overall'}: scale ${scale}, to the ${listed(to)}`,
  counting: ({ keep }: Counting) => keepText(keep),
  ranking: ({ order, shared, listed: who }: Ranking) =>
    `${order.join(', then ')}; shared ranks ${shared}; listed: who is ${who}`,
  titles: ({ name, class: of, for: kind }: Title) =>
    `${name}, for ${kind === 'entry' ? 'entries' : 'drivers'}${of === undefined ? '' : ` of ${of}`}`,
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
