import type { LapTime } from '#core/base/laptime';
import type { RaceLength } from '#core/base/race-length';
import { unreachable } from '#core/base/unreachable';
import type {
  AwardClause,
  Clause,
  Condition,
  Counting,
  Deadline,
  Finisher,
  Keep,
  Prize,
  Ranking,
  Scale,
  Section,
  Title,
} from '#core/rulebook/rulebook';
import { durationText, lengthText } from '#words/durations';
import type { Words } from '#words/en';
import { pointsNumber } from '#words/format';
import { checkText } from './check-text.ts';

type Texts = { readonly [Name in Section]: (words: Words, clause: never) => string };

/** What a clause says, for each section of a rulebook. */
const TEXTS = {
  classes: (words, { name, joins, insteadOf, balance, of }: Category) =>
    said(
      words,
      name,
      of && words.rules.within(of),
      joins && words.rules.together(words.list(joins)),
      balance && words.rules.balancedBy(balance),
      insteadOf && words.rules.inPlaceOf(insteadOf.class, insteadOf.because),
    ),
  cups: (words, { name, class: of }: Cup) => said(words, name, of && words.rules.within(of)),
  regions: ({ rules }, { countries }: { readonly countries: readonly string[] }) =>
    rules.countries(countries.length),
  checks: checkText,
  classified: (words, { flag, distance }: Finisher) =>
    said(
      words,
      words.rules.flag(flag === 'required'),
      distance && words.rules.distance(distance.share, distance.of, distance.rounded === 'down'),
    ),
  scales: (words, { points, beyond }: Scale) =>
    said(
      words,
      points.map((each) => pointsNumber(words, each)).join(' '),
      beyond === undefined ? undefined : words.rules.beyond(pointsNumber(words, beyond)),
    ),
  awards: awardText,
  counting: countingText,
  ranking: rankingText,
  titles: titleText,
  prizes: ({ rules }, { prize, title, places, goesTo }: Prize) => rules.prize(prize, places, title, goesTo),
  deadlines: (words, { for: kind, against, within }: Deadline) =>
    words.rules.deadline(kind, against, durationText(words, within as LapTime)),
} satisfies Texts;

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

export const clauseText = (words: Words, section: Section, clause: Clause): string =>
  (TEXTS[section] as (words: Words, clause: Clause) => string)(words, clause);

type Parts = readonly (string | undefined)[];

const said = ({ between }: Words, ...parts: Parts): string => parts.filter(Boolean).join(between.parts);
const listed = ({ between }: Words, ...parts: Parts): string => parts.filter(Boolean).join(between.clauses);

type Bounds<Value = number> = {
  readonly atLeast?: Value | undefined;
  readonly atMost?: Value | undefined;
  readonly under?: Value | undefined;
};

/** `at most 2`, `2 to 3`, `at least 6 h and under 8 h` */
function boundsText<Value>(words: Words, bounds: Bounds<Value>, text: (value: Value) => string): string {
  const { atLeast, atMost, under } = bounds;
  const { rules } = words;
  if (atLeast !== undefined && atMost !== undefined)
    return atLeast === atMost ? text(atLeast) : rules.between(text(atLeast), text(atMost));
  return words.list(
    [
      atLeast === undefined ? '' : rules.atLeast(text(atLeast)),
      atMost === undefined ? '' : rules.atMost(text(atMost)),
      under === undefined ? '' : rules.under(text(under)),
    ].filter(Boolean),
  );
}

/* Points. */

function awardText(words: Words, award: AwardClause): string {
  const { rules } = words;
  const { session, of, order, by = 'place', scale, to, among, ties, crew, sharedCar } = award;
  const name = words.sessionName(session, (key) => key);
  const scales = scale.map((choice) => {
    const called = rules.scale(words.clauseName(choice.scale));
    return choice.when === undefined ? called : rules.scaleIf(called, conditionText(words, choice.when));
  });
  return said(
    words,
    rules.award(
      of === 'meeting' ? rules.ofMeeting(name) : name,
      by === 'place' ? undefined : by,
      rules.orders[order],
      rules.else(scales),
    ),
    rules.to(to),
    among === undefined ? undefined : rules.among(among),
    ties === undefined || ties === 'in full' ? undefined : rules.ties[ties],
    crew === 'drove' ? rules.whoDrove : undefined,
    sharedCar === undefined || sharedCar === 'in full' ? undefined : rules.sharedCar[sharedCar],
  );
}

function conditionText(words: Words, { points, race, length, share, ...counts }: Condition): string {
  const { rules } = words;
  const measured = <Value>(
    what: string,
    bounds: Bounds<Value> | undefined,
    text: (value: Value) => string,
  ) =>
    bounds === undefined
      ? []
      : [rules.measured(rules.quantities[what] ?? what, boundsText(words, bounds, text))];
  return words.list([
    ...(points === undefined ? [] : [rules.pointsAre(points)]),
    ...(race === undefined ? [] : [rules.raceOfMeeting(race)]),
    ...measured('length', length, (value: RaceLength) => lengthText(words, value)),
    ...measured('share', share, (value: number) => words.percent(String(value))),
    ...Object.entries(counts).flatMap(([what, bounds]) =>
      measured(what, bounds, (value: number) => String(value)),
    ),
  ]);
}

/* Titles. */

function keepText({ rules }: Words, keep: Keep): string {
  switch (keep.of) {
    case 'all':
      return rules.everyRound;
    case 'best':
      return rules.best(keep.rounds);
    case 'all but':
      return rules.allBut(keep.rounds);
    default:
      return unreachable(keep);
  }
}

function countingText(words: Words, { keep, parts = [], per, neverDropped }: Counting): string {
  const { rules } = words;
  const kept =
    keep === undefined
      ? parts
          .map((part, index) => rules.part(part.first, index === 0, keepText(words, part.keep)))
          .join(words.between.clauses)
      : keepText(words, keep);
  const { results = [], rounds = [], awards = [] } = neverDropped ?? {};
  const safe = [
    ...(results.length === 0 ? [] : [rules.roundWith(rules.any(results))]),
    ...rounds,
    ...(awards.length === 0 ? [] : [rules.pointsOf(words.list(awards.map(words.clauseName)))]),
  ];
  return listed(
    words,
    kept,
    per === 'meeting' ? rules.perMeeting : undefined,
    safe.length === 0 ? undefined : rules.neverDropped(words.list(safe)),
  );
}

function rankingText(words: Words, { order, shared, listed: who, ranked, starts }: Ranking): string {
  const { rules } = words;
  return listed(
    words,
    rules.inTurn(order.map((criterion) => rules.criteria[criterion])),
    rules.shared[shared],
    rules.listed[who],
    ranked === 'scored' ? rules.rankedScored : undefined,
    starts && rules.starts(starts.atLeast, starts.otherwise),
  );
}

function titleText(words: Words, { name, class: of, cup, for: kind, ...terms }: Title): string {
  const { others, cars, furtherCars, without, only, needs = [], guestDriver } = terms;
  const { rules, list } = words;
  return listed(
    words,
    rules.titleOf(name, rules.titleFor[kind], of, cup),
    cars === undefined || cars === 'all' ? undefined : rules.bestCars(cars),
    furtherCars && rules.furtherCars(furtherCars),
    others && rules.othersDo(others),
    without && rules.without(list(without)),
    only && rules.only(list(only)),
    ...needs.map(({ check, costs = 'driver' }) => rules.costs(check, costs)),
    guestDriver === 'costs car' ? rules.guestCostsCar : undefined,
  );
}
