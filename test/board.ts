import { roundKey, sessionName, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { Place } from '#core/documents/classification.schema';
import { documentSchema, type OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import { type Rulebook, resolved } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';
import { classify } from '#core/scoring/classify';
import { standings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { emptySeason, fold } from '#core/season/fold';
import { findingText } from '#core/season/review/finding';
import { refusalText } from '#core/season/review/refusal';
import { type Review, review } from '#core/season/review/review';
import type { Season } from '#core/season/season';

/*
 * A season in the sport's shorthand, for tests:
 *
 *   season(rules(), rounds('fuji'), entries({ GT: ['90', '91'] }), race('fuji', '90', '91'), decision('fuji', { disqualify: '90' }))
 *
 * Each piece is what a document says; the board numbers it from 1 and dates it. What a piece leaves out can be spread
 * into it: `{ ...race('fuji', '90'), state: 'provisional' }`.
 */

/** What a document says, as a file writes it, without its envelope. */
export type Piece = { readonly kind: DocumentKind; readonly attached?: Rulebook } & Readonly<
  Record<string, unknown>
>;
type Body = object;
type Sections = Readonly<Record<string, Readonly<Record<string, unknown>> | string | readonly string[]>>;

/** The documents of a board, each read by its schema: numbered from 1, dated on or after the rounds they report. */
export function board(...pieces: readonly Piece[]): readonly OfficialDocument[] {
  const dates = new Map<string, string>();
  let day = '2014-01-01';
  return pieces.map((piece, index) => {
    for (const [key, round] of Object.entries(roundsIn(piece))) dates.set(key, round.date);
    const { attached, ...said } = piece;
    const raced = piece.kind === 'classification' ? (dates.get(String(piece.for)) ?? day) : day;
    day = typeof said.posted === 'string' ? said.posted : raced > day ? raced : day;
    const document = documentSchema.parse({ document: index + 1, posted: day, by: 'office', ...said });
    return attached === undefined ? document : ({ ...document, attached } as OfficialDocument);
  });
}

function roundsIn(piece: Piece): Readonly<Record<string, { readonly date: string }>> {
  return (piece.kind === 'calendar' ? piece.rounds : {}) as Readonly<
    Record<string, { readonly date: string }>
  >;
}

/** The season of a board. */
export const season = (...pieces: readonly Piece[]): Season => board(...pieces).reduce(fold, emptySeason);

/** What the office is told of the last piece, next to the board of the others. */
export function reviewed(...pieces: readonly Piece[]): Review {
  const documents = board(...pieces);
  return review(documents.slice(0, -1).reduce(fold, emptySeason), documents.at(-1) as OfficialDocument);
}

/** Refusals of the last piece, each as `where: what`. */
export const refusals = (...pieces: readonly Piece[]): readonly string[] =>
  reviewed(...pieces).refusals.map((refusal) => `${refusal.path.join('/')}: ${refusalText(refusal)}`);

/** Findings about the last piece, each as `where: what`. */
export const findings = (...pieces: readonly Piece[]): readonly string[] =>
  reviewed(...pieces).findings.map((finding) => `${finding.path.join('/')}: ${findingText(finding)}`);

/** A title's table: `1 90 25` for each row; `-` where there is no rank. */
export const table = (after: Season, title: string): readonly string[] =>
  (standings(after, titleKey(title))?.rows ?? []).map(
    ({ position, contender, points }) => `${position ?? '-'} ${contender} ${printedPoints(points)}`,
  );

/** The rounds that stand: `1 fuji 2014-03-01` for each. */
export const dates = (after: Season): readonly string[] =>
  calendar(after).map(({ number, key, date }) => `${number} ${key} ${date}`);

/** Who is entered in a round: `90 GT: Yu, Matsui` for each car; `withdrawn` in front where it is. */
export const entered = (after: Season, round: string): readonly string[] =>
  [...starters(after, roundKey(round)).values()].map((car) =>
    `${car.withdrawn ? 'withdrawn ' : ''}${car.number} ${car.class}: ${car.crew.join(', ')}`.trimEnd(),
  );

/** A session's result: `90 1 1` for each car, its place overall and in class; a reason where there is one. */
export const result = (after: Season, round: string, session = 'race'): readonly string[] =>
  (classify(after, roundKey(round), sessionName(session))?.lines ?? []).map((line) =>
    [line.starter.number, printed(line.place), printed(line.classPlace), line.out ?? ''].join(' ').trimEnd(),
  );

const printed = (place: Place | undefined) =>
  place === undefined ? '-' : place.from === place.to ? `${place.from}` : `${place.from}-${place.to}`;

/** Posts a piece on a day. */
export const on = (posted: string, piece: Piece): Piece => ({ ...piece, posted });

// The rulebook

const RULES: Sections = {
  classes: { GT: {}, CN: {} },
  scales: { full: { points: '25 18 15 12 10 8 6 4 2 1' }, pole: { points: 1 } },
  awards: {
    race: { session: 'race', order: 'class', scale: 'full', to: ['entry', 'race crew'] },
    pole: { session: 'qualifying', order: 'class', scale: 'pole', to: ['entry', 'race crew'] },
  },
  counting: { everything: { keep: 'all' } },
  ranking: { table: { order: ['points', 'countback'], shared: 'dense', listed: 'entered' } },
  titles: {
    'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry' },
    'gt-drivers': { name: 'GT Drivers', class: 'GT', for: 'driver' },
    'cn-teams': { name: 'CN Teams', class: 'CN', for: 'entry' },
    overall: { name: 'Overall', for: 'entry' },
  },
  everyTitle: { awards: ['race', 'pole'], counting: 'everything', ranking: 'table' },
};

/** A rulebook of two classes, GT and CN, with the clauses of `changes` in place of its own. */
export function rulebook(changes: Sections = {}): Rulebook {
  const read = (name: string, sections: Sections) =>
    rulebookSchema.parse({ rulebook: name, name: `${name}'s regulations`, ...cited(sections) });
  return resolved([read('series-2014', changes), read('standard', RULES)]);
}

/** The same clauses, each with an article: `1.1` unless it says another. */
export const cited = (sections: Sections): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([section, clauses]) => [
      section,
      section === 'everyTitle' || typeof clauses !== 'object' || Array.isArray(clauses)
        ? clauses
        : Object.fromEntries(
            Object.entries(clauses).map(([name, clause]) => [name, { article: '1.1', ...(clause as Body) }]),
          ),
    ]),
  );

/** Regulations with that rulebook attached. */
export const rules = (changes: Sections = {}): Piece => ({
  kind: 'regulations',
  rulebook: 'series-2014',
  attachments: [{ name: 'series-2014.yaml', sha256: '0'.repeat(64) }],
  attached: rulebook(changes),
});

/** An amendment of named clauses, from a round on. */
export const amendment = (from: string, changes: Sections): Piece => ({
  kind: 'regulations',
  from,
  changes: cited(changes),
});

// What documents say

export const opening = (said: Body = {}): Piece => ({
  kind: 'season',
  season: '2014 Series',
  series: 'Series',
  year: 2014,
  organiser: 'Club',
  ...said,
});

/** The calendar: rounds a month apart from 1 March on, or as dated. */
export const rounds = (...keys: readonly (string | Readonly<Record<string, string | Body>>)[]): Piece => ({
  kind: 'calendar',
  rounds: Object.fromEntries(
    keys.flatMap((key, index) =>
      typeof key === 'string'
        ? [[key, round(key, `2014-${String(index + 3).padStart(2, '0')}-01`)]]
        : Object.entries(key).map(([name, said]) => [name, round(name, said)]),
    ),
  ),
});

const round = (key: string, said: string | Body): Body =>
  typeof said === 'string'
    ? { race: `3 Hours of ${key}`, date: said }
    : { race: `3 Hours of ${key}`, ...said };

export const calendarChange = (...changes: readonly Body[]): Piece => ({ kind: 'calendar-change', changes });

/** A new round for a calendar change: `{ add: newRound('buriram', '2014-10-12') }`. */
export const newRound = (key: string, date: string): Body => ({ [key]: round(key, date) });

/** The cars of the season by class; with crews, `{ GT: { 90: ['Yu', 'Matsui'] } }`, or without, `{ GT: ['90'] }`. */
export function entries(classes: Readonly<Record<string, readonly string[] | Crews>>): Piece {
  const crewed = Object.values(classes).flatMap((cars) => (isList(cars) ? [] : Object.entries(cars)));
  return {
    kind: 'entry-list',
    entries: Object.fromEntries(
      Object.entries(classes).map(([name, cars]) => [
        name,
        Object.fromEntries((isList(cars) ? cars : Object.keys(cars)).map((car) => [car, {}])),
      ]),
    ),
    ...(crewed.length === 0 ? {} : { crews: Object.fromEntries(crewed) }),
  };
}
type Crews = Readonly<Record<string, readonly string[]>>;
const isList = (cars: readonly string[] | Crews): cars is readonly string[] => Array.isArray(cars);

/** The entry list of a round: its crews. */
export const crews = (round: string, said: Crews): Piece => ({ kind: 'entry-list', for: round, crews: said });

/** Entry changes: for a round, from a round on, or for the season. */
export const changeFor = (round: string, ...changes: readonly Body[]): Piece => ({
  kind: 'entry-change',
  for: round,
  changes,
});
export const changeFrom = (round: string, ...changes: readonly Body[]): Piece => ({
  kind: 'entry-change',
  from: round,
  changes,
});
export const change = (...changes: readonly Body[]): Piece => ({ kind: 'entry-change', changes });

export const drivers = (people: Readonly<Record<string, string | Body>>): Piece => ({
  kind: 'drivers',
  drivers: people,
});

/** A car on the next place, a car that is out (`['92', 'Ret']`), or a line in full. */
type Line = string | readonly [car: string, out: string] | Body;

/** The final classification of a session, first car first. */
const classification = (round: string, session: string, ...lines: readonly Line[]): Piece => ({
  kind: 'classification',
  for: round,
  session,
  state: 'final',
  results: lines.map((line, index) => {
    if (typeof line === 'string') return { car: line, place: index + 1 };
    return Array.isArray(line) ? { car: line[0], out: line[1] } : line;
  }),
});
export const race = (round: string, ...lines: readonly Line[]): Piece =>
  classification(round, 'race', ...lines);
export const qualifying = (round: string, ...lines: readonly Line[]): Piece =>
  classification(round, 'qualifying', ...lines);

/** A stewards' decision on a round. */
export const decision = (round: string, ...measures: readonly Body[]): Piece => ({
  ...seasonDecision(...measures),
  for: round,
});
/** A decision that concerns no single round. */
export const seasonDecision = (...measures: readonly Body[]): Piece => ({
  kind: 'decision',
  facts: 'as seen',
  measures,
});

export const pitStops = (round: string, ...stops: readonly Body[]): Piece => ({
  kind: 'pit-stops',
  for: round,
  session: 'race',
  stops,
});

export const protest = (against: number): Piece => ({ kind: 'protest', against, party: 'AAI' });
export const appeal = (against: number): Piece => ({ kind: 'appeal', against, party: 'AAI' });

/** The office's own tables, as published. */
export const published = (said: Body): Piece => ({ kind: 'standings', ...said });

export const bulletin = (said: Body = {}): Piece => ({ kind: 'bulletin', ...said });
export const annulment = (...annuls: readonly number[]): Piece => bulletin({ annuls });
