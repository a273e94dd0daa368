import { RACE, type RoundKey, roundKey, type SessionName } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { calendar } from '../calendar.ts';
import { recordOf, type Season } from '../season.ts';
import { fewRounds } from './few-rounds.ts';
import { heldSession, namedSession, roundsOfClauses, standingRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';
import { reviewTimes } from './review-timetable.ts';

type Change = Of<'calendar-change'>['changes'][number];

export function reviewCalendar(season: Season, document: Of<'calendar'>, after: Season): readonly Problem[] {
  const gone = [...season.records.keys()].filter((round) => {
    const now = after.rounds.get(round);
    return now === undefined || now.cancelled !== undefined;
  });
  return [
    ...gone.flatMap((round) => withResults(season, round, ['rounds'])),
    ...overtaken(season, after, [...after.rounds.keys()], ['rounds']),
    ...fewRounds(after, () => ['rounds']),
    ...roundsOfClauses(after, () => ['rounds']),
    ...termsOfRounds(after, document.rounds, ['rounds']),
  ];
}

export function reviewCalendarChange(
  season: Season,
  document: Of<'calendar-change'>,
  after: Season,
): readonly Problem[] {
  const changes = document.changes.flatMap((change, index) =>
    reviewChange(season, change, after, ['changes', index]),
  );
  return [...changes, ...fewRounds(after, () => ['changes'])];
}

function reviewChange(season: Season, change: Change, after: Season, path: Path): readonly Problem[] {
  switch (change.act) {
    case 'move':
      return [
        ...standingRound(season, change.move, [...path, 'move']),
        ...overtaken(season, after, [change.move], [...path, 'move']),
      ];
    case 'alter':
      return [
        ...standingRound(season, change.alter, [...path, 'alter']),
        ...heldSessions(after, roundKey(change.alter), change.sessions, path),
        ...reviewTimes(after, roundKey(change.alter), change, path),
      ];
    case 'cancel':
      return [
        ...standingRound(season, change.cancel, [...path, 'cancel']),
        ...withResults(season, change.cancel, [...path, 'cancel']),
      ];
    case 'add':
      return [
        ...added(season, change.add, [...path, 'add']),
        ...termsOfRounds(after, change.add, [...path, 'add']),
      ];
    case 'replace':
      return [
        ...standingRound(season, change.replace, [...path, 'replace']),
        ...withResults(season, change.replace, [...path, 'replace']),
        ...added(season, change.by, [...path, 'by']),
        ...termsOfRounds(after, change.by, [...path, 'by']),
      ];
  }
}

/** A race that was run is seldom taken off the calendar. */
function withResults(season: Season, round: string, path: Path): readonly Problem[] {
  const results = [...(season.records.get(roundKey(round))?.classifications.values() ?? [])];
  if (results.length === 0) return [];
  const documents = results.map(({ document }) => document);
  return [finding({ code: 'round-with-results', round, documents, path })];
}

/** A race that was run seldom comes, by new dates, after one that is to come: whose season would then look over. */
function overtaken(season: Season, after: Season, moved: readonly string[], path: Path): readonly Problem[] {
  const rounds = calendar(after).flatMap(({ key, date }) => {
    const before = season.rounds.get(key)?.date;
    return before === undefined ? [] : [{ key, date, before, result: resultOf(after, key) }];
  });
  return rounds.flatMap((open) => {
    if (open.result !== undefined) return [];
    const run = rounds.find(
      (one) =>
        one.result !== undefined &&
        one.before <= open.before &&
        one.date > open.date &&
        (moved.includes(one.key) || moved.includes(open.key)),
    );
    if (run?.result === undefined) return [];
    const { document } = run.result;
    return [finding({ code: 'run-comes-after', round: run.key, document, open: open.key, path })];
  });
}

const resultOf = (season: Season, round: RoundKey) => recordOf(season, round).classifications.get(RACE);

/** A new round needs a key of its own; a cancelled one may come back. */
function added(season: Season, rounds: object, path: Path): readonly Problem[] {
  return Object.keys(rounds)
    .filter(
      (key) => season.rounds.has(roundKey(key)) && season.rounds.get(roundKey(key))?.cancelled === undefined,
    )
    .map((round) => refusal({ code: 'round-exists', round, path: [...path, round] }));
}

type Rounds = Of<'calendar'>['rounds'];

const termsOfRounds = (after: Season, rounds: Rounds, path: Path): readonly Problem[] =>
  Object.entries(rounds).flatMap(([key, terms]) => [
    ...heldSessions(after, roundKey(key), terms.sessions, [...path, key]),
    ...reviewTimes(after, roundKey(key), terms, [...path, key]),
  ]);

/** Sessions that a round is said to have: each known, and none left out of which there is a result. */
function heldSessions(
  after: Season,
  round: RoundKey,
  sessions: readonly SessionName[] | undefined,
  path: Path,
): readonly Problem[] {
  if (sessions === undefined) return [];
  const under = [...path, 'sessions'];
  const results = [...recordOf(after, round).classifications.keys()];
  return [
    ...sessions.flatMap((session, index) => namedSession(after, round, session, [...under, index])),
    ...results.flatMap((session) => heldSession(after, round, session, under)),
  ];
}
