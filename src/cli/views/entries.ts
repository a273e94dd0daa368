import type { CarJson, ClassEntriesJson, EntriesJson, EntryJson } from '#answers/entries';
import { roundName } from '#answers/names';
import type { RemarkJson } from '#answers/remarks';
import { roundNumbers } from '#answers/round-numbers';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { columnWidths, type Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, spansOf, styled, type Text } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';
import { DOUBT, type Note } from './notes.ts';

/** The entry table of each class: team, cars and engines, drivers with the rounds they drove. */
export function entriesLines(
  season: Season,
  { classes, round }: Pick<EntriesJson, 'classes' | 'round'>,
  page: Page,
): readonly Text[] {
  const isOneRound = round !== undefined;
  const tables = classes.map((one) => one.entries.map((entry) => entryRow(season, entry, isOneRound, page)));
  const widths = columnWidths(COLUMNS, tables.flat(), { width: page.width });
  const lines = classes.flatMap((one, index) => [
    '',
    classHead(one),
    ...(one.note === undefined || isOneRound ? [] : paragraph(dim(one.note), page.width, 2)),
    ...(tables[index] ?? []).flatMap((row, at) => [
      ...(at === 0 ? [] : ['']),
      ...table(COLUMNS, [row], { width: page.width, widths }),
    ]),
  ]);
  return [...lines, ...tyreLine(classes)];
}

const COLUMNS = [
  { align: 'right' },
  { narrow: 'wrap', least: 26 },
  { narrow: 'cut', least: 18, beneath: 1 },
  { beneath: 1 },
  { beneath: 1 },
] as const;

function classHead({ class: key, name }: ClassEntriesJson): Text {
  return name === undefined || name === key ? bold(key) : [bold(key), dim(`  ${name}`)];
}

function entryRow(season: Season, entry: EntryJson, isOneRound: boolean, page: Page): Row {
  const doubted = (text: string, kind: 'driver' | 'team') =>
    entry.remarks.some(({ is, of }) => is === 'doubt' && of?.[kind] === text) ? DOUBT : '';
  const { team, country, cars, drivers, withdrawn } = entry;
  const name: Text = [
    bold(team ?? ''),
    team === undefined ? '' : doubted(team, 'team'),
    ' ',
    dim(countryOf(country, page)),
  ];
  const gone = withdrawn.map(({ round, reason }) =>
    styled(
      'dim',
      'italic',
    )(
      `withdrawn${isOneRound ? '' : ` at ${roundName(season, round)}`}${reason === undefined ? '' : `: ${reason}`}`,
    ),
  );
  const several = cars.length > 1;
  const models = cars.flatMap((car) =>
    modelLines(car, several ? ` (${numbersText(season, car.rounds)})` : ''),
  );
  return [
    bold(`#${entry.number}`),
    { lines: [...(team === undefined ? [] : [name]), ...models, ...gone] },
    {
      lines: drivers.map(
        ({ driver, rounds: driven }): Text => [
          driver,
          doubted(driver, 'driver') || (isOneRound && isDoubtfulCrew(entry, driven) ? DOUBT : ''),
        ],
      ),
    },
    { lines: drivers.map((driver) => dim(countryOf(driver.country, page))) },
    isOneRound
      ? ''
      : {
          lines: drivers.map(
            (driver): Text => [
              numbersText(season, driver.rounds),
              ...spansOf(isDoubtfulCrew(entry, driver.rounds) ? DOUBT : ''),
            ],
          ),
        },
  ];
}

/** Is a crew doubtful in which the driver is? */
function isDoubtfulCrew({ remarks }: EntryJson, driven: readonly string[]): boolean {
  return remarks.some(({ is, of }) => is === 'doubt' && of?.round !== undefined && driven.includes(of.round));
}

const countryOf = (code: string | undefined, page: Page) =>
  page.country(code as Parameters<Page['country']>[0]);

/** The numbers of rounds, out of all that stand. */
function numbersText(season: Season, driven: readonly string[]): string {
  const rounds = calendar(season);
  return roundNumbers(
    driven.map((key) => rounds.findIndex((round) => round.key === key) + 1),
    rounds.length,
  );
}

function modelLines({ car, chassis, engine }: CarJson, when: string): readonly Text[] {
  return [`${chassis ?? car}${when}`, ...(engine === undefined ? [] : [dim(engine)])];
}

/** One line where all are on the same tyre, as the regulations may want it. */
function tyreLine(classes: readonly ClassEntriesJson[]): readonly Text[] {
  const cars = classes.flatMap(({ entries }) => entries.flatMap((entry) => entry.cars));
  const tyres = new Set(cars.map(({ tyre }) => tyre));
  const [tyre] = tyres;
  return tyres.size === 1 && tyre !== undefined ? ['', `  All entries on ${tyre} tyres.`] : [];
}

/** Doubts and notes on the lines of entry lists. */
export function entryNotes(season: Season, classes: readonly ClassEntriesJson[]): readonly Note[] {
  return classes.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.remarks.map((remark) => ({
        of: subject(season, entry, remark),
        is: remark.is,
        text: remark.text,
      })),
    ),
  );
}

function subject(season: Season, { number }: EntryJson, { of = {} }: RemarkJson): string {
  const { round, team, car, driver } = of;
  if (round !== undefined) return `#${number} at ${roundName(season, round)}`;
  return driver ?? team ?? car ?? `#${number}`;
}
