import type { Of } from '#core/documents/document.schema';
import { reviewRulebook } from '#core/rulebook/review';
import { amended, type Rulebook } from '#core/rulebook/rulebook';
import type { RulebookFault } from '#core/rulebook/rulebook-fault';
import { calendar, rulebookAt } from '../calendar.ts';
import type { Season } from '../season.ts';
import { fewRounds } from './few-rounds.ts';
import { clauseUnder, knownClause, knownRound, namedSession, roundsOfClauses } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/** A rulebook must not contradict itself; an amendment must not make it. */
export function reviewRegulations(
  season: Season,
  document: Of<'regulations'>,
  after: Season,
): readonly Problem[] {
  const { attached, changes, from } = document as Of<'regulations'> & { attached?: Rulebook };
  const round = from === undefined || season.rounds.size === 0 ? [] : knownRound(season, from, ['from']);
  if (attached !== undefined)
    return [
      ...round,
      ...reviewWhole(season, document, attached),
      ...roundsOfClauses(after, clauseUnder('rulebook')),
      ...sessionsOfCalendar(after, ['rulebook']),
      ...(season.rounds.size === 0 ? [] : fewRounds(after, clauseUnder('rulebook'))),
    ];
  if (changes === undefined) return round;
  if (season.rules.document === undefined)
    return [...round, refusal({ code: 'no-rulebook', path: ['changes'] })];
  const before = asAmended(season, season.rules.base);
  const removed = (changes.removes ?? []).flatMap((clause, index) =>
    knownClause(before, clause, ['changes', 'removes', index]),
  );
  const broken = [...rulebooks(season, after)].flatMap(([was, is]) => broughtIn(was, is));
  return [
    ...round,
    ...removed,
    ...roundsOfClauses(after, clauseUnder('changes')),
    ...(season.rounds.size === 0 ? [] : fewRounds(after, clauseUnder('changes'))),
    ...problems(once(broken), ['changes']),
  ];
}

/** A rulebook, which amendments of before then amend: one for the season, unless it takes the place of the other. */
function reviewWhole(
  season: Season,
  { rulebook = '' }: Of<'regulations'>,
  attached: Rulebook,
): readonly Problem[] {
  const path = ['rulebook'];
  const { document } = season.rules;
  const twice = document === undefined ? [] : [refusal({ code: 'rulebook-twice', document, path: ['kind'] })];
  const named =
    rulebook === attached.rulebook
      ? []
      : [refusal({ code: 'other-rulebook', named: rulebook, attached: attached.rulebook, path })];
  const faults = [...reviewRulebook(attached), ...broughtIn(attached, asAmended(season, attached))];
  return [...twice, ...named, ...problems(faults, path)];
}

/** Sessions that the calendar names and this rulebook does not know, each once. */
function sessionsOfCalendar(after: Season, path: Path): readonly Problem[] {
  const named = new Map(
    [...after.rounds.values()].flatMap(({ key, sessions = [] }) =>
      sessions.map((one) => [one, key] as const),
    ),
  );
  return [...named].flatMap(([session, round]) => namedSession(after, round, session, path));
}

const asAmended = ({ rules }: Season, rulebook: Rulebook): Rulebook =>
  rules.amendments.reduce((book, { changes }) => amended(book, changes), rulebook);

/** The rulebook at the end and at every round, each with that of before. */
function rulebooks(season: Season, after: Season): readonly (readonly [Rulebook, Rulebook])[] {
  const rounds = [undefined, ...calendar(after).map(({ key }) => key)];
  return rounds.map((round) => [rulebookAt(season, round), rulebookAt(after, round)] as const);
}

const once = (faults: readonly RulebookFault[]): readonly RulebookFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/** What is wrong with a rulebook that was not before. */
function broughtIn(before: Rulebook, after: Rulebook): readonly RulebookFault[] {
  const known = new Set(reviewRulebook(before).map((fault) => JSON.stringify(fault)));
  return reviewRulebook(after).filter((fault) => !known.has(JSON.stringify(fault)));
}

/**
 * What a rulebook cannot be is refused; what it hardly means to be is a finding.
 *
 * @param under where its clauses stand, or the rulebook itself is named.
 */
function problems(faults: readonly RulebookFault[], under: Path): readonly Problem[] {
  return faults.map((fault) => {
    const { section, clause } = fault;
    const path = section === 'everyTitle' ? [...under, section] : [...under, section, clause];
    const isOdd = fault.code === 'unused' || fault.code === 'scale-rises';
    return isOdd ? finding({ code: 'rulebook', fault, path }) : refusal({ code: 'rulebook', fault, path });
  });
}
