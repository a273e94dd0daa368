import { driverName, runBy } from '#answers/names';
import { firstInClass } from '#answers/winners';
import { isTimed, QUALIFYING } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { marksOn } from '#core/scoring/marks';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { deadlinesOn } from '#core/season/deadline';
import type { Season } from '#core/season/season';
import type { Column, Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, styled, type Text } from '../print/text.ts';
import { documentsText, postedText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { partyWords } from './mark-words.ts';
import { doubtMark, type Note, notesOn } from './notes.ts';
import { extentWords } from './printed-result.ts';
import { OUT_WORDS, resultStyle } from './result.ts';
import { deadlineText } from './unsettled.ts';

/** A session's result as it stands, with its marks. */
export function classificationLines(season: Season, result: SessionResult, page: Page): readonly Text[] {
  const isByLap = isTimed(result.session);
  const rows = result.lines.map((line) => (isByLap ? timedRow(season, line) : raceRow(season, line)));
  const columns = isByLap ? TIMED_COLUMNS : RACE_COLUMNS;
  return [
    ...stateLines(season, result, page),
    ...table(columns, rows, { width: page.width }),
    ...endLines(season, result, page),
  ];
}

const PLACES: readonly Column[] = [
  { head: dim('Pos'), align: 'right' },
  { head: dim('Class') },
  { align: 'right', gap: 1 },
  { align: 'right' },
  { head: dim('Team'), gap: 1, narrow: 'cut', least: 16 },
];
const RACE_COLUMNS: readonly Column[] = [
  ...PLACES,
  { head: dim('Laps'), align: 'right' },
  { head: dim('Time'), align: 'right' },
  { head: dim('Gap, or why it is out'), narrow: 'wrap', least: 18, beneath: 1 },
];
const TIMED_COLUMNS: readonly Column[] = [
  ...PLACES,
  { head: dim('Best lap'), align: 'right' },
  { head: dim('By, gap'), narrow: 'wrap', least: 14, beneath: 1 },
];

function placeCells(season: Season, { starter, place, classPlace, out, printed }: SessionLine): Row {
  const inClass = printedPlace(classPlace);
  const overall = printedPlace(place) ?? out ?? '';
  const style = resultStyle(inClass ?? out ?? '', classPlace?.from, true);
  return [
    inClass === undefined && out !== undefined ? styled(style)(overall) : overall,
    dim(starter.class),
    inClass === undefined ? '' : styled(style, 'bold')(inClass),
    bold(`#${starter.number}`),
    [runBy(season, starter) ?? '', doubtMark(printed)],
  ];
}

/** `retired: gearbox` */
function whyOut({ out, printed }: SessionLine): string {
  const word = out === undefined ? '' : OUT_WORDS[out];
  return printed.reason === undefined ? word : `${word}${word === '' ? '' : ': '}${printed.reason}`;
}

function raceRow(season: Season, line: SessionLine): Row {
  const { laps, time, printed } = line;
  return [
    ...placeCells(season, line),
    laps === undefined ? '' : String(laps),
    time === undefined ? '' : printLapTime(time),
    joined([printed.gap ?? '', dim(whyOut(line)), changedBy(line)], '; '),
  ];
}

/** The decisions that changed the place of a car. */
function changedBy({ decisions }: SessionLine): Text {
  return decisions.length === 0 ? '' : dim(`by ${documentsText(decisions)}`);
}

function timedRow(season: Season, line: SessionLine): Row {
  const { time, printed } = line;
  return [
    ...placeCells(season, line),
    time === undefined ? '' : printLapTime(time),
    joined(
      [
        printed.driver === undefined ? '' : driverName(season, printed.driver),
        printed.gap ?? '',
        dim(whyOut(line)),
        changedBy(line),
      ],
      ', ',
    ),
  ];
}

/** Provisional or final, by which document, with which penalties in it, and what is open against it. */
function stateLines(season: Season, result: SessionResult, page: Page): readonly Text[] {
  const { classification, undecided } = result;
  const { state, document, posted } = classification;
  const marks = marksOn(season, result);
  const isProvisional = state === 'provisional';
  const parts: Text[] = [
    isProvisional ? styled('warning', 'bold')('provisional') : 'final',
    dim(`document ${document}, ${postedText(posted)}`),
    ...deadlinesOn(season, classification).map((one) => deadlineText(one, posted.by)),
    ...extentWords(classification),
    ...marks.map((mark) => styled('warning', 'bold')(`${partyWords(mark)} (document ${mark.document})`)),
    undecided.length === 0
      ? ''
      : styled('warning')(`what ${documentsText(undecided)} changes cannot be told`),
  ];
  return paragraph(joined(parts, dim('; ')), page.width, 2);
}

/** How it ended, poles and the fastest lap. */
function endLines(season: Season, result: SessionResult, page: Page): readonly Text[] {
  const { ended, fastestLap = [] } = result.classification;
  const flag =
    ended === undefined
      ? ''
      : `${ended.flag === 'red' ? 'Ended by the red flag' : 'Chequered flag'}${ended.early === undefined ? '' : `, ${ended.early} early`}`;
  const laps = fastestLap.map(
    ({ car, driver, time }) =>
      `#${car}${driver === undefined ? '' : `, ${driverName(season, driver)}`}${time === undefined ? '' : `, ${printLapTime(time)}`}`,
  );
  const lap = laps.length === 0 ? '' : `Fastest lap: ${laps.join('; ')}`;
  const said = [flag, lap, result.session === QUALIFYING ? polesText(season, result) : ''].filter(
    (one) => one !== '',
  );
  return said.length === 0 ? [] : paragraph(`${said.join('. ')}.`, page.width, 2);
}

function polesText(season: Season, { lines }: SessionResult): string {
  const texts = firstInClass(lines).map(({ starter, printed, time }) => {
    const by = printed.driver === undefined ? '' : ` ${driverName(season, printed.driver)}`;
    return `${starter.class} #${starter.number}${by}${time === undefined ? '' : ` ${printLapTime(time)}`}`;
  });
  return texts.length === 0 ? '' : `Poles: ${texts.join('; ')}`;
}

/** Doubts and notes on the lines of a classification, on its end and its fastest lap. */
export function classificationNotes({ classification, lines }: SessionResult): readonly Note[] {
  const { ended, fastestLap = [] } = classification;
  const session = classification.session;
  const all = [
    ...lines.map(({ starter, printed }) => ({ of: `${session}, #${starter.number}`, line: printed })),
    { of: `${session}, its end`, line: ended },
    ...fastestLap.map((line) => ({ of: `${session}, fastest lap`, line })),
  ];
  return all.flatMap(({ of, line }) => notesOn(of, line));
}
