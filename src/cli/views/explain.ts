import { documentsOfLine } from '#answers/explain-documents';
import { numberedName, shortName } from '#answers/names';
import { RACE } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { AwardLine, Explanation } from '#core/scoring/explain';
import { isDropped } from '#core/scoring/table';
import { type Unscored, unscored } from '#core/scoring/unscored';
import { unsettledFor } from '#core/scoring/unsettled';
import { type CalendarRound, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { cellWidth, columnWidths, type Row, type Widths } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, spansOf, styled, type Text, widthOf } from '../print/text.ts';
import { ordinal, pointsCell, pointsText, signedPoints } from '../print/words.ts';
import { paragraph, wrapped } from '../print/wrap.ts';
import { reasonText, unscoredText } from './reason.ts';
import { resultStyle } from './result.ts';
import { neighboursText } from './separation.ts';
import { ofRound, signs } from './unsettled.ts';

type Round = CalendarRound;

/** Every award of each contender, what it rests on, the sum, and what stands above and below. */
export function explainLines(season: Season, found: readonly Explanation[], page: Page): readonly Text[] {
  const tables = found.map((one) => {
    const empty = unscored(season, one);
    return one.standings.rounds.flatMap((round) => roundRows(season, one, empty, round));
  });
  const sums = found.map((one) => sumRows(one, dim('in all')));
  const widths = widthsOf([...tables, ...sums].flat(), page);
  // Beneath its row the word would say nothing that the line above the sum does not.
  const said = widths.beneath.length === 0 ? sums : found.map((one) => sumRows(one, ''));
  return found.flatMap((one, index) => [
    '',
    ...headLines(season, one, page),
    ...table(COLUMNS, [...(tables[index] ?? []), ...(said[index] ?? [])], { width: page.width, widths }),
    ...paragraph(dim(neighboursText(season, one)), page.width, 2),
  ]);
}

/** Round, car, session, result, points, clause, sources, documents. */
const COLUMNS = [
  { align: 'right' },
  {},
  {},
  { over: true },
  { align: 'right' },
  { align: 'right' },
  { narrow: 'wrap', least: 14, beneath: 3 },
  { spare: 1 },
  { head: dim('documents'), align: 'right', gap: 1, spare: 2 },
] as const;
const [CLAUSE, SOURCES] = [6, 7];

/** The sources go before a row that has any is broken: the page lists them below. */
function widthsOf(rows: readonly Row[], { width }: Page): Widths {
  const clauses = rows.map((row) => (cellWidth(row[SOURCES]) === 0 ? 0 : cellWidth(row[CLAUSE])));
  const least = Math.max(14, ...clauses);
  const whole = COLUMNS.map((column, index) => (index === CLAUSE ? { ...column, least } : column));
  const widths = columnWidths(whole, rows, { width });
  if (widths.beside[SOURCES] !== 0) return widths;
  const sourceless = rows.map((row) => row.map((cell, index) => (index === SOURCES ? '' : cell)));
  return columnWidths(COLUMNS, sourceless, { width });
}

/** `#90 AAI-Rstrada ………… GT Teams, 4th, 48 points` */
function headLines(season: Season, { standings, row }: Explanation, page: Page): readonly Text[] {
  const name = numberedName(plain, season, standings, row);
  const rank = row.position === null ? 'without a rank' : ordinal(row.position);
  const aside = `${standings.name}, ${rank}, ${pointsText(row.points)}`;
  const space = page.width - widthOf(name) - widthOf(aside);
  if (space < 2) return [...wrapped(bold(name), page.width), ...paragraph(aside, page.width, 2)];
  return [[bold(name), ' '.repeat(space), aside]];
}

/** What a round gave: a line for each award and for each result that gave none, the race's last. */
function roundRows(
  season: Season,
  found: Explanation,
  empty: readonly Unscored[],
  round: Round,
): readonly Row[] {
  const index = found.standings.rounds.indexOf(round);
  if (found.row.cells[index] === undefined) return [];
  const drawn = [
    ...found.lines
      .filter((line) => line.round === round.key)
      .map((line) => ({ session: line.session, row: awardRow(season, found, line) })),
    ...empty
      .filter((one) => one.round.key === round.key)
      .map((one) => ({ session: one.session, row: unscoredRow(season, found, one) })),
  ];
  const ofRace = drawn.filter(({ session }) => session === RACE);
  const others = drawn.filter(({ session }) => session !== RACE);
  const rows = [
    ...others.map(({ row }) => row),
    ...(ofRace.length > 0 ? ofRace.map(({ row }) => row) : [TO_COME]),
  ];
  const word = droppedWord(found, index);
  const open = ofRound(unsettledFor(season, found.standings.title), round.key);
  return rows.map((row, at) => [
    at === 0 ? dim(String(round.number)) : '',
    at === 0 ? [shortName(round, round.key), ...spansOf(signs(open)), dim(word)] : '',
    ...row,
  ]);
}
const TO_COME: Row = ['', RACE, dim('·'), dim('–'), dim('no result yet')];

/** A result that gave nothing, and why. */
function unscoredRow(season: Season, found: Explanation, one: Unscored): Row {
  const { session, starter, result, place } = one;
  return [
    isOfCars(found.standings) ? dim(`#${starter.number}`) : '',
    session,
    styled(resultStyle(result, place, false))(place === undefined ? result || '·' : ordinal(place)),
    dim('–'),
    dim(unscoredText(season, one)),
    '',
    documentsCell(found, starter.document, one),
  ];
}

/** Several cars may score for the contender, so each line says which did. */
const isOfCars = ({ for: kind }: Explanation['standings']): boolean => kind !== 'entry';

const documentsCell = (...line: Parameters<typeof documentsOfLine>): Text =>
  dim(documentsOfLine(...line).join(', '));

function droppedWord({ standings, row }: Explanation, round: number): string {
  if (standings.excluded[round] === true && row.counted[round] === false) return ' (does not count)';
  return isDropped(row, round) ? ' (dropped)' : '';
}

function awardRow(season: Season, found: Explanation, line: AwardLine): Row {
  const { session, place, placeTo, points, withheldBy, lost } = line;
  const isLost = withheldBy !== undefined || lost !== undefined;
  const why = lost === undefined ? 'withheld' : reasonText(season, lost);
  const starter = starters(season, line.round).get(line.entry);
  const clause = clauseText(season, line);
  return [
    isOfCars(found.standings) ? dim(`#${starter?.number ?? line.entry}`) : '',
    session,
    placeTo === undefined
      ? styled(resultStyle(String(place), place, true))(ordinal(place))
      : `${place}-${placeTo}`,
    isLost ? dim('–') : bold(pointsCell(points)),
    isLost ? styled('warning')(`${clause}, ${why}`) : clause,
    dim(
      [...new Set([...line.cites.award.split(', '), ...line.cites.scale.split(', ')])]
        .filter(Boolean)
        .join(', '),
    ),
    documentsCell(found, starter?.document, line),
  ];
}

/** The clause of the award and its scale, as far as the session does not say it: `full scale`, `pole`. */
function clauseText(season: Season, { round, clause, scale, session, sharedBy }: AwardLine): string {
  const places = lookup(rulebookAt(season, round).scales, scale)?.points.length ?? 0;
  const scaled = clause === session ? `${scale} scale` : `${clause}, ${scale} scale`;
  const shared = sharedBy === undefined ? '' : `, a car of ${sharedBy} drivers`;
  return `${places <= 1 ? clause : scaled}${shared}`;
}

function sumRows({ row }: Explanation, words: Text): readonly Row[] {
  const adjusted = row.adjustments.map(
    ({ points, document, counts }): Row => [
      '',
      '',
      '',
      counts ? 'decision' : dim('decision, dropped'),
      '',
      counts ? bold(signedPoints(points)) : dim(signedPoints(points)),
      '',
      '',
      dim(String(document)),
    ],
  );
  const rule: Row = ['', '', '', '', '', dim('─'.repeat(pointsCell(row.points).length))];
  return [...adjusted, rule, ['', '', '', '', '', bold(pointsCell(row.points)), words]];
}
