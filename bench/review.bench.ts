import { roundKey } from '#core/base/ids';
import { documentSchema, type OfficialDocument } from '#core/documents/document.schema';
import { checksAt } from '#core/season/check';
import { emptySeason, fold } from '#core/season/fold';
import { review } from '#core/season/review/review';
import type { Season } from '#core/season/season';
import { crewsOf, largeSeason, round } from './large-season.ts';

/*
 * How review grows with the entry list: of 60, 120 and 240 cars over 24 rounds, what each kind of document takes that names
 * all of them, and how often as long as with half the cars. What goes over each car once takes twice as long.
 */

const RUNS = 9;
const A_CLASS = [15, 30, 60];
const cited = { source: 'made' };
const checks = {
  crew: { every: 'crew', drivers: { atLeast: 2 }, ...cited },
  graded: { every: 'crew', graded: { as: 'Bronze', drivers: { atLeast: 1 } }, ...cited },
  drive: { every: 'drive', time: { atLeast: '45 min' }, ...cited },
  tyres: { every: 'car', tyre: 'Good', ...cited },
  stop: { every: 'pit stop', people: { atMost: 2 }, ...cited },
  stops: { every: 'race', stops: { atLeast: 2 }, ...cited },
};

interface Case {
  readonly what: string;
  /** Of how many documents of the season before it. */
  readonly after: number;
  readonly said: (crews: Readonly<Record<string, readonly string[]>>) => object;
}
const cars = Object.keys;
const CASES: readonly Case[] = [
  { what: 'the drivers', after: 3, said: (crews) => ({ kind: 'drivers', drivers: people(crews) }) },
  {
    what: 'an entry list of a round',
    after: 3,
    said: (crews) => ({ kind: 'entry-list', for: round(0), crews }),
  },
  {
    what: 'the same once all is raced',
    after: 99,
    said: (crews) => ({ kind: 'entry-list', for: round(0), crews }),
  },
  {
    what: 'a change of every crew from a round on',
    after: 3,
    said: (crews) => joining(crews, { from: round(2) }),
  },
  { what: 'a change of every crew for the season', after: 99, said: (crews) => replacing(crews) },
  { what: 'another number for every car', after: 99, said: (crews) => renumbered(crews) },
  { what: 'pit stops, ten of each car', after: 99, said: (crews) => stopping(crews) },
  { what: 'a decision on every car', after: 99, said: (crews) => penalising(crews) },
  { what: 'the entry list annulled', after: 99, said: () => ({ kind: 'bulletin', annuls: [4] }) },
];
type Crews = Parameters<Case['said']>[0];

const people = (crews: Crews) =>
  Object.fromEntries(
    Object.values(crews).flatMap((crew) =>
      crew.map((name) => [name, { also: [`${name}x`], grades: 'Silver' }]),
    ),
  );
const joining = (crews: Crews, when: object) => ({
  kind: 'entry-change',
  ...when,
  changes: cars(crews).map((car) => ({ join: `Joker ${car}`, car })),
});
const replacing = (crews: Crews) => ({
  kind: 'entry-change',
  changes: Object.values(crews).map(([first = '']) => ({ replace: first, with: `${first} junior` })),
});
const renumbered = (crews: Crews) => ({
  kind: 'entry-change',
  from: round(23),
  changes: cars(crews).map((car) => ({ number: car, becomes: `9${car}` })),
});
const stopping = (crews: Crews) => ({
  kind: 'pit-stops',
  for: round(0),
  session: 'race',
  stops: cars(crews).flatMap((car) => Array.from({ length: 10 }, () => ({ car, people: 2, duration: '60' }))),
});
const penalising = (crews: Crews) => ({
  kind: 'decision',
  for: round(0),
  facts: 'as seen',
  measures: cars(crews).map((car) => ({ addTime: '5', car })),
});

const fresh = (season: Season): Season => ({ ...season });
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function timed(run: () => unknown): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function row(what: string, timesOf: (carsAClass: number) => number): void {
  const times = A_CLASS.map(timesOf);
  const cells = times.map((time, index) => {
    const half = times[index - 1];
    return `${time.toFixed(1)} ms${half === undefined ? '' : ` (${(time / half).toFixed(1)} ×)`}`.padStart(
      20,
    );
  });
  console.log(what.padEnd(42) + cells.join(''));
}

const boards = new Map(
  A_CLASS.map((carsAClass) => [carsAClass, largeSeason({ carsAClass, checks, hasDriving: true })]),
);
const boardOf = (carsAClass: number) => boards.get(carsAClass) ?? [];
const seasonOf = (board: readonly OfficialDocument[]) => board.reduce(fold, emptySeason);

console.log(' '.repeat(42) + A_CLASS.map((of) => `${4 * of} cars`.padStart(20)).join(''));
row('the entry list of the season', (of) => {
  const board = boardOf(of);
  const before = seasonOf(board.slice(0, 3));
  return timed(() => review(fresh(before), board[3] as OfficialDocument));
});
row('a race', (of) => {
  const board = boardOf(of);
  const before = seasonOf(board.slice(0, -1));
  return timed(() => review(fresh(before), board.at(-1) as OfficialDocument));
});
row('an entry list of names that no list has', (of) => {
  const crews = crewsOf(of);
  const listed = documentSchema.parse({
    document: 5,
    posted: '2014-01-01',
    by: 'office',
    kind: 'drivers',
    drivers: people(crews),
  });
  const before = seasonOf([...boardOf(of).slice(0, 4), listed]);
  const unknown = Object.fromEntries(
    Object.entries(crews).map(([car, crew]) => [car, crew.map((name) => `${name} junior`)]),
  );
  const list = documentSchema.parse({
    document: 6,
    posted: '2014-01-02',
    by: 'office',
    kind: 'entry-list',
    for: round(0),
    crews: unknown,
  });
  return timed(() => review(fresh(before), list));
});
for (const { what, after, said } of CASES)
  row(what, (of) => {
    const before = seasonOf(boardOf(of).slice(0, after + 1));
    const document = documentSchema.parse({
      document: before.board.length + 1,
      posted: '2014-12-31',
      by: 'office',
      ...said(crewsOf(of)),
    });
    return timed(() => review(fresh(before), document));
  });
row('every check of a race', (of) => {
  const whole = seasonOf(boardOf(of));
  return timed(() => checksAt(fresh(whole), roundKey(round(0))));
});
