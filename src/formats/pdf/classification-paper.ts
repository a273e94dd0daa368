import type { Known } from '#answers/known';
import { driverCountry, driverName, runBy, sessionCalled } from '#answers/names';
import { given } from '#core/base/given';
import { type DriverKey, isTimed, roundKey, sessionName } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { classify } from '#core/scoring/classify';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { saidLength } from '#words/durations';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import { colourOf } from '../class-colour.ts';
import { cell, plain, soft, strong } from './cell.ts';
import { eventOf, knownAt, under } from './head.ts';
import type { Block, Cell, Column, TableRow } from './layout.ts';
import { documentsText, marksOfResult } from './marks.ts';
import type { Paper } from './paper.ts';
import { notesOf } from './result-blocks.ts';
import { row } from './row.ts';
import type { Said } from './said.ts';

/** The result of a session as it stands: every class together, or one of them. */
export function classificationPaper(
  { season }: Known,
  { round, session, class: only }: Extract<Paper, { paper: 'classification' }>,
  words: Words,
): Said | undefined {
  const result = classify(season, roundKey(round), sessionName(session));
  if (result === undefined || !hasClass(result, only)) return undefined;
  return {
    by: result.classification.by,
    head: {
      ...eventOf(words, season, round),
      heading: words.result.states[result.classification.state],
      ...under(words.sessionName(session, sessionCalled), only),
      ...colourOf(season, only),
      facts: knownAt(words, season),
    },
    marks: marksOfResult(words, season, result),
    blocks: resultBlocks(words, season, result, only),
  };
}

const hasClass = ({ lines }: SessionResult, only: string | undefined): boolean =>
  only === undefined || lines.some(({ starter }) => starter.class === only);

interface Shown {
  readonly words: Words;
  readonly season: Season;
  readonly result: SessionResult;
  /** The only class that is shown. */
  readonly class: string | undefined;
  readonly lines: readonly SessionLine[];
}

/** A row for each car, after every decision. */
function resultBlocks(
  words: Words,
  season: Season,
  result: SessionResult,
  only: string | undefined,
): readonly Block[] {
  const lines = result.lines.filter(({ starter }) => only === undefined || starter.class === only);
  const shown = { words, season, result, class: only, lines };
  const columns = columnsOf(shown);
  const rows = lines.map((line) => rowOf(shown, columns, line));
  return [
    { is: 'table', columns: columns.map(({ column }) => column), groups: [{ rows }] },
    ...notesUnder(shown).map((text) => ({ is: 'note', text }) as const),
  ];
}

interface Filled {
  readonly column: Column;
  readonly of: (line: SessionLine) => Cell;
}

/** What nobody knows has no column. */
function columnsOf(shown: Shown): readonly Filled[] {
  const { words, result, lines } = shown;
  const said = words.result;
  const byLap = isTimed(result.session);
  const right = (head: string, of: Filled['of']): Filled => ({ column: { head, align: 'right' }, of });
  const all: readonly (Filled | false)[] = [
    ...placeColumns(shown),
    right(said.number, ({ starter }) => cell(strong(starter.number))),
    {
      column: { head: byLap ? said.whoDrove : said.who, align: 'left', share: 1 },
      of: (line) => who(shown, line),
    },
    !byLap &&
      lines.some(({ laps }) => laps !== undefined) &&
      right(said.laps, ({ laps }) => (laps === undefined ? '' : numberText(words, laps))),
    lines.some(({ printed }) => printed.best !== undefined) &&
      right(said.best, ({ printed: { best } }) => (best === undefined ? '' : printLapTime(best))),
    lines.some(({ time }) => time !== undefined) &&
      right(byLap ? said.best : said.time, ({ time }) => (time === undefined ? '' : printLapTime(time))),
    lines.some(({ printed }) => printed.gap !== undefined) &&
      right(said.gap, ({ printed }) => saidLength(words, printed.gap ?? '')),
  ];
  return all.filter((one) => one !== false);
}

/** Overall and the class with the place in it; of one class the place in it, and overall beside it. */
function placeColumns({ words, class: only, lines }: Shown): readonly Filled[] {
  const said = words.result;
  const overall = (head: string): Filled => ({
    column: { head, align: 'right' },
    of: (line) => placeCell(line, line.place),
  });
  const hasOverall = lines.some(({ place }) => place !== undefined);
  if (only !== undefined)
    return [
      { column: { head: said.position, align: 'right' }, of: (line) => placeCell(line, line.classPlace) },
      ...(hasOverall ? [overall(words.official.overall)] : []),
    ];
  const hasPlace = hasOverall || lines.some(({ out }) => out !== undefined);
  return [
    ...(hasPlace ? [overall(said.position)] : []),
    { column: { head: said.class, align: 'left' }, of: ({ starter }) => starter.class },
    {
      column: { head: words.paper.result.inClass, align: 'right' },
      of: ({ classPlace }) => printedPlace(classPlace) ?? '',
    },
  ];
}

const placeCell = ({ out }: SessionLine, place: SessionLine['place']): Cell =>
  cell(strong(printedPlace(place)), place === undefined ? soft(out) : []);

/** The team with its car, who drove, and why it is where it is. */
function who({ words, season, result }: Shown, { starter, printed, out, decisions }: SessionLine): Cell {
  const car = season.models.get(starter.car ?? '')?.chassis ?? starter.car;
  const driver = printed.driver === undefined ? undefined : personOf(season, printed.driver);
  const drove = isTimed(result.session) && driver !== undefined ? [driver] : starter.crew;
  const why = out === undefined ? printed.reason : words.result.out(words.outs[out], printed.reason);
  return cell(
    [
      {
        text: runBy(season, starter) ?? words.entries.openCar(starter.number),
        look: 'strong',
        ...given({ more: car }),
      },
    ],
    plain(drove.map((one) => named(season, one)).join(words.between.items)),
    soft(why),
    decisions.length === 0 ? [] : soft(words.result.changedBy(documentsText(words, decisions))),
  );
}

/** `David Cheng USA` */
const named = (season: Season, driver: DriverKey): string =>
  [driverName(season, driver), driverCountry(season, driver)].filter((one) => one !== undefined).join(' ');

const rowOf = ({ season, class: only }: Shown, columns: readonly Filled[], line: SessionLine): TableRow =>
  row(
    columns.map(({ of }) => of(line)),
    only === undefined ? colourOf(season, line.starter.class).colour : undefined,
  );

/** What the classification says below its lines, and what cannot be told. */
const notesUnder = ({ words, season, result }: Shown): readonly string[] => [
  ...notesOf(words, season, result.classification),
  ...(result.undecided.length === 0 ? [] : [words.result.undecided(documentsText(words, result.undecided))]),
];
