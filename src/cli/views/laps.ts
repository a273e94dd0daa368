import { crewOf, type Drove, droveIn } from '#answers/laps/crew';
import { type CarLaps, type PhaseLaps, type RaceLaps, raceLaps, timeInPits } from '#answers/laps/race-laps';
import type { Timings } from '#answers/laps/timing';
import { keyName } from '#answers/names';
import { printClock, printLapTime } from '#core/base/laptime';
import { printedPlace } from '#core/scoring/places';
import type { Round, Season } from '#core/season/season';
import type { Opened } from '../open-season.ts';
import type { Column, Row } from '../print/columns.ts';
import { heading, linesOr, type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, styled, type Text, unbroken } from '../print/text.ts';
import { counted, listed, sentence } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { knownText } from './heading.ts';

/** The races of a round lap by lap: who drove when, and every stop. */
export function lapsLines(opened: Opened, round: Round, timings: Timings, page: Page): readonly Text[] {
  const { season } = opened;
  const races = raceLaps(season, round.key, timings);
  return [
    ...heading(page, `${round.race}: laps`, knownText(opened)),
    ...linesOr(
      races.flatMap((race) =>
        section(page, keyName(race.classification.session), raceLines(season, race, page)),
      ),
      'No laps are known: no classification that stands attaches a timing file with laps.',
    ),
  ];
}

function raceLines(season: Season, race: RaceLaps, page: Page): readonly Text[] {
  const { cars } = race;
  const end = Math.max(0, ...cars.flatMap(({ stints }) => stints.map(({ to = 0 }) => to)));
  return [
    ...paragraph(aboutText(race), page.width, 2),
    ...paragraph(flagsText(race.phases), page.width, 2),
    ...missingLines(race, page),
    '',
    ...table(
      COLUMNS,
      cars.map((car) => carRow(season, car, end)),
      { width: page.width },
    ),
  ];
}

/** `7,044 laps of 36 cars; laps.csv, document 6` */
function aboutText({ cars, classification: { attachments = [], document } }: RaceLaps): Text {
  const laps = cars.reduce((sum, { run }) => sum + run.rows, 0);
  const files = listed(attachments.map(({ name }) => name));
  return joined(
    [`${counted(laps, 'lap')} of ${counted(cars.length, 'car')}`, dim(`${files}, document ${document}`)],
    dim('; '),
  );
}

const FLAGS = { neutralised: 'full course yellow or safety car', red: 'red flag' };

function flagsText(phases: readonly PhaseLaps[] | undefined): Text {
  if (phases === undefined) return dim('The files tell no flags.');
  if (phases.length === 0) return 'It was never neutralised.';
  const groups = [...Map.groupBy(phases, ({ flag }) => flag)].map(
    ([flag, of]) => `${FLAGS[flag]} ${of.map(phaseText).join(', ')}`,
  );
  return sentence(groups.join('; '));
}

const phaseText = ({ from, to, first, last }: PhaseLaps): string =>
  unbroken(
    `${printClock(from)}–${printClock(to)} (${first === last ? 'lap' : 'laps'} ${lapsText({ first, last })})`,
  );

function missingLines({ cars, without }: RaceLaps, page: Page): readonly Text[] {
  const untimed = cars.filter(({ order }) => order === undefined).map(numberText);
  const said = [
    ...(untimed.length === 0
      ? []
      : [`Nobody knows when ${listed(untimed)} crossed the line: the order is that of the others.`]),
    ...(cars.every(({ stops }) => stops === undefined)
      ? ['The files do not tell when a car was in the pit lane.']
      : []),
    ...(without.length === 0 ? [] : [`The files have no laps of ${listed(without.map(numberText))}.`]),
  ];
  return said.flatMap((one) => paragraph(styled('warning')(one), page.width, 2));
}

const numberText = ({ number }: { readonly number: string | undefined }): string =>
  number === undefined ? 'a car without a number' : `#${number}`;

const COLUMNS: readonly Column[] = [
  { head: dim('Pos'), align: 'right' },
  { head: dim('Class') },
  { align: 'right' },
  { head: dim('Laps'), align: 'right' },
  { head: dim('Best lap'), align: 'right' },
  { head: dim('on'), align: 'right', gap: 1 },
  { head: dim('Stops'), align: 'right' },
  { head: dim('Pit lane'), align: 'right' },
  { head: dim('Stints'), narrow: 'wrap', least: 60, beneath: 1 },
];

function carRow(season: Season, car: CarLaps, end: number): Row {
  const { run, line, stops, best, number } = car;
  const pits = timeInPits(stops);
  return [
    printedPlace(line?.place) ?? line?.out ?? '',
    dim(car.class ?? ''),
    bold(number === undefined ? '–' : `#${number}`),
    String(run.laps),
    best === undefined ? '' : printLapTime(best.time),
    best === undefined ? '' : dim(String(best.lap)),
    stops === undefined ? '' : String(stops.length),
    pits === undefined ? '' : printLapTime(pits),
    { lines: stintLines(season, car, end) },
  ];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letterOf = (drove: Drove | undefined): string => LETTERS[(drove?.number ?? 0) - 1] ?? '?';

/** So many signs are the whole race. */
const STRIP = 60;

/** A strip along the time of the race, a letter for each driver and a bar for a stop; and the laps of each. */
function stintLines(season: Season, car: CarLaps, end: number): readonly Text[] {
  const crew = crewOf(season, car);
  const strip = stripOf(season, car, crew, end);
  const driven = crew.map((drove) => {
    const stints = car.stints.filter((stint) => droveIn(season, crew, stint) === drove);
    return [bold(letterOf(drove)), ` ${drove.name} `, dim(stints.map(lapsText).join(', '))];
  });
  return [...(strip === '' ? [] : [strip]), joined(driven, '  ')];
}

function stripOf(season: Season, { stints, stops }: CarLaps, crew: readonly Drove[], end: number): string {
  const signs = new Array<string>(STRIP).fill(' ');
  const at = (time: number) => Math.min(STRIP - 1, Math.floor((time / end) * STRIP));
  const inLaps = new Set(stops?.map(({ lap }) => lap));
  for (const stint of stints)
    if (stint.from !== undefined && stint.to !== undefined)
      signs.fill(letterOf(droveIn(season, crew, stint)), at(stint.from), at(stint.to) + 1);
  for (const { last, to } of stints) if (to !== undefined && inLaps.has(last)) signs[at(to)] = '|';
  return signs.join('').trimEnd();
}

const lapsText = ({ first, last }: Pick<PhaseLaps, 'first' | 'last'>): string =>
  first === last ? String(first) : `${first}–${last}`;
