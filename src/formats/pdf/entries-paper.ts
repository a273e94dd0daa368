import { type ClassEntriesJson, type DriverJson, type EntryJson, entriesJson } from '#answers/entries';
import type { Known } from '#answers/known';
import { roundName } from '#answers/names';
import { roundNumbers } from '#answers/round-numbers';
import { given } from '#core/base/given';
import { roundKey } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { colourOf } from '../class-colour.ts';
import { cell, plain, soft, strong } from './cell.ts';
import { eventOf, knownAt } from './head.ts';
import type { Block, Column, Group, Line, TableRow } from './layout.ts';
import type { Paper } from './paper.ts';
import { row } from './row.ts';
import type { Said } from './said.ts';

interface Listing {
  readonly words: Words;
  readonly season: Season;
  /** One round alone; the season where nothing is said. */
  readonly round: string | undefined;
}

/** The entries of the season, or of one round. */
export function entriesPaper(
  known: Known,
  { round }: Extract<Paper, { paper: 'entries' }>,
  words: Words,
): Said | undefined {
  const { season } = known;
  if (round !== undefined && !season.rounds.has(roundKey(round))) return undefined;
  return {
    head: {
      ...eventOf(words, season, round),
      heading: words.documents.kinds['entry-list'],
      facts: knownAt(words, season),
    },
    marks: [],
    blocks: entryBlocks(words, known, round),
  };
}

/** Who is entered, by class: team, car and crew; of a season with the rounds of each driver. */
function entryBlocks(words: Words, known: Known, round: string | undefined): readonly Block[] {
  const listing = { words, season: known.season, round };
  const { classes } = entriesJson(known, round === undefined ? undefined : roundKey(round));
  if (classes.length === 0)
    return [{ is: 'note', text: round === undefined ? words.entries.empty : words.entries.emptyRound }];
  const groups = classes.map((one) => groupOf(listing, one));
  return [{ is: 'table', columns: columnsOf(listing), groups }, ...notesOn(listing, classes)];
}

const columnsOf = ({ words: { entries }, round }: Listing): readonly Column[] => [
  { head: entries.number, align: 'right' },
  { head: entries.team, align: 'left', share: 5 },
  { head: entries.car, align: 'left', share: 4 },
  { head: entries.drivers, align: 'left', share: 5, ...(round === undefined ? { end: entries.rounds } : {}) },
];

function groupOf(listing: Listing, { class: of, name, entries }: ClassEntriesJson): Group {
  const { words, season } = listing;
  return {
    head: name === undefined || name === of ? of : `${of} · ${name}`,
    count: words.official.cars(entries.length),
    ...colourOf(season, of),
    rows: entries.map((entry) => rowOf(listing, entry, of)),
  };
}

function rowOf(listing: Listing, entry: EntryJson, of: string): TableRow {
  const { words, season } = listing;
  const { number, team, country, cars, drivers } = entry;
  const cells = [
    cell(strong(number)),
    cell(
      [{ text: team ?? words.entries.openCar(number), look: 'strong', ...given({ more: country }) }],
      absences(listing, entry),
    ),
    cell(...cars.flatMap(({ car, chassis, engine }) => [plain(chassis ?? car), soft(engine)])),
    drivers.length === 0
      ? cell(soft(words.entries.noCrew))
      : cell(drivers.map((one) => driverLine(listing, one))),
  ];
  return row(cells, colourOf(season, of).colour);
}

/** `Ho-Pin Tung CHN`, of a season with the rounds that he drove. */
const driverLine = (listing: Listing, { driver, country, rounds }: DriverJson): Line => ({
  text: driver,
  ...given({
    more: country,
    end: listing.round === undefined ? numbersOf(listing, rounds) : undefined,
  }),
});

/** `1–3`: the numbers of rounds by their keys. */
function numbersOf({ words, season }: Listing, keys: readonly string[]): string {
  const rounds = calendar(season);
  const driven = rounds.flatMap(({ key, number }) => (keys.includes(key) ? [number] : []));
  return roundNumbers(driven, rounds.length, words.entries.all);
}

function absences({ words, season, round }: Listing, { withdrawn, rounds }: EntryJson): readonly Line[] {
  const left = withdrawn.map(({ round: from, reason }) =>
    round === undefined
      ? words.entries.withdrawn(roundName(season, from), reason)
      : words.entries.withdrawnHere(reason),
  );
  return (rounds.length === 0 ? [words.entries.noRound] : left).flatMap(soft);
}

/** What is said of classes; and of tyres, where all are on the same. */
function notesOn({ words }: Listing, classes: readonly ClassEntriesJson[]): readonly Block[] {
  const cars = classes.flatMap(({ entries }) => entries.flatMap(({ cars: ran }) => ran));
  const [tyre, ...others] = new Set(cars.map((car) => car.tyre));
  const notes = classes.flatMap(({ class: of, note }) => (note === undefined ? [] : [words.colon(of, note)]));
  const all = tyre !== undefined && others.length === 0 ? [words.entries.oneTyre(tyre), ...notes] : notes;
  return all.map((text) => ({ is: 'note', text }));
}
