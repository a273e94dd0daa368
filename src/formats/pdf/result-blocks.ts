import { driverName, runBy } from '#answers/names';
import { endText } from '#answers/text/end-text';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import { printedPlace } from '#core/scoring/places';
import { personOf, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { saidLength } from '#words/durations';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import { colourOf } from '../class-colour.ts';
import { cell, plain, soft, strong } from './cell.ts';
import type { Block, Cell, Column } from './layout.ts';
import { documentsText } from './marks.ts';
import { row } from './row.ts';

type Result = Of<'classification'>['results'][number];

interface Filled {
  readonly column: Column;
  readonly of: (line: Result) => Cell;
}

/** A classification as the document prints it, before any decision that it does not include. */
export function printedResultBlocks(
  words: Words,
  season: Season,
  document: Of<'classification'>,
): readonly Block[] {
  const starters = startersByNumber(season, document.for);
  const columns = columnsOf(words, season, document);
  const rows = document.results.map((line) =>
    row(
      columns.map(({ of }) => of(line)),
      colourOf(season, starters.get(line.car)?.class).colour,
    ),
  );
  return [
    { is: 'table', columns: columns.map(({ column }) => column), groups: [{ rows }] },
    ...notesOf(words, season, document).map((text) => ({ is: 'note', text }) as const),
  ];
}

/** A column for each thing that any line says. */
function columnsOf(words: Words, season: Season, document: Of<'classification'>): readonly Filled[] {
  const said = words.paper.result;
  const starters = startersByNumber(season, document.for);
  const right = (key: keyof Result, head: string, of: Filled['of']): readonly Filled[] =>
    document.results.some((line) => line[key] !== undefined)
      ? [{ column: { head, align: 'right' }, of }]
      : [];
  const time = (value: number | undefined) => (value === undefined ? '' : printLapTime(value as LapTime));
  return [
    ...(document.results.some(({ place, out }) => place !== undefined || out !== undefined)
      ? [{ column: { head: said.position, align: 'right' }, of: placeCell } as const]
      : []),
    ...right('classPlace', said.inClass, ({ classPlace }) => printedPlace(classPlace) ?? ''),
    { column: { head: said.class, align: 'left' }, of: ({ car }) => starters.get(car)?.class ?? '' },
    { column: { head: said.number, align: 'right' }, of: ({ car }) => cell(strong(car)) },
    {
      column: { head: said.team, align: 'left', share: 1 },
      of: (line) => who(words, season, document, line),
    },
    ...right('laps', said.laps, ({ laps }) => (laps === undefined ? '' : numberText(words, laps))),
    ...right('time', said.time, (line) => time(line.time)),
    ...right('best', words.result.best, ({ best }) => time(best)),
    ...right('gap', said.gap, ({ gap }) => saidLength(words, gap ?? '')),
  ];
}

const placeCell = ({ place, out }: Result): Cell =>
  cell(strong(printedPlace(place)), place === undefined ? soft(out) : []);

/** The team with who drove or set the time, and what is said of the line. */
function who(words: Words, season: Season, document: Of<'classification'>, line: Result): Cell {
  const starter = startersByNumber(season, document.for).get(line.car);
  const drivers = line.driver === undefined ? (starter?.crew ?? []) : [personOf(season, line.driver)];
  const why = line.out === undefined ? line.reason : words.result.out(words.outs[line.out], line.reason);
  const team = starter && runBy(season, starter);
  return cell(
    strong(team ?? words.entries.openCar(line.car)),
    plain(drivers.map((driver) => driverName(season, driver)).join(words.between.items)),
    soft(why),
  );
}

/** How it ended, its fastest lap, and whose penalties are in it. */
export function notesOf(
  words: Words,
  season: Season,
  { complete, includes = [], ended, fastestLap = [] }: Of<'classification'>,
): readonly string[] {
  const said = words.paper.result;
  const fastest = fastestLap.map(({ car, driver, time }) =>
    [
      words.remarks.car(car),
      driver === undefined ? undefined : driverName(season, personOf(season, driver)),
      time === undefined ? undefined : printLapTime(time as LapTime),
    ]
      .filter((one) => one !== undefined)
      .join(' '),
  );
  return [
    ...(complete === false ? [said.incomplete] : []),
    ...(ended === undefined ? [] : [endText(words, ended)]),
    ...(fastest.length === 0 ? [] : [words.colon(said.fastest, words.list(fastest))]),
    ...(includes.length === 0 ? [] : [said.includes(documentsText(words, includes))]),
  ];
}

/** Pit stops as reported: a blank is unknown. */
export function stopBlocks(words: Words, { stops }: Of<'pit-stops'>): readonly Block[] {
  const said = words.round.stop;
  const number = (value: number | undefined) => value?.toString() ?? '';
  const rows = stops.map(({ car, lap, duration, tyres, people, work = '' }) =>
    row([
      cell(strong(car)),
      number(lap),
      duration === undefined ? '' : printLapTime(duration as LapTime),
      number(tyres),
      number(people),
      work,
    ]),
  );
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns: readonly Column[] = [
    ...[said.car, said.lap, said.time, said.tyres, said.people].map(right),
    { head: said.work, align: 'left', share: 1 },
  ];
  return [{ is: 'table', columns, groups: [{ rows }] }];
}
