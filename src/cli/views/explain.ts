import { RACE } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Cell } from '#core/scoring/cells';
import type { AwardLine, Explanation } from '#core/scoring/explain';
import { isDropped } from '#core/scoring/table';
import { type CalendarRound, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { numberedName, shortName } from '#office/json/names';
import { columnWidths, type Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text, widthOf } from '../print/text.ts';
import { ordinal, pointsCell, pointsText, signedPoints } from '../print/words.ts';
import { paragraph, wrapped } from '../print/wrap.ts';
import { reasonText } from './reason.ts';
import { cellStyle, isOut, OUT_WORDS, resultStyle } from './result.ts';
import { neighboursText } from './separation.ts';

type Round = CalendarRound;

/** Every award of each contender, what it rests on, the sum, and what stands above and below. */
export function explainLines(season: Season, found: readonly Explanation[], page: Page): readonly Text[] {
  const tables = found.map((one) => one.standings.rounds.flatMap((round) => roundRows(season, one, round)));
  const sums = found.map((one) => sumRows(one, dim('in all')));
  const widths = columnWidths(COLUMNS, [...tables, ...sums].flat(), { width: page.width });
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
  { narrow: 'wrap', least: 12, spare: 1 },
  { head: dim('documents'), align: 'right', gap: 1, spare: 2 },
] as const;

/** `#90 AAI-Rstrada ………… GT Teams, 4th, 48 points` */
function headLines(season: Season, { standings, row }: Explanation, page: Page): readonly Text[] {
  const name = numberedName(season, standings, row);
  const rank = row.position === null ? 'without a rank' : ordinal(row.position);
  const aside = `${standings.name}, ${rank}, ${pointsText(row.points)}`;
  const space = page.width - widthOf(name) - widthOf(aside);
  if (space < 2) return [...wrapped(bold(name), page.width), ...paragraph(aside, page.width, 2)];
  return [[bold(name), ' '.repeat(space), aside]];
}

/** What a round gave: a line for each award, the race's last; or for the result that gave none. */
function roundRows(season: Season, found: Explanation, round: Round): readonly Row[] {
  const index = found.standings.rounds.indexOf(round);
  const cell = found.row.cells[index];
  if (cell === undefined) return [];
  const lines = found.lines.filter((line) => line.round === round.key);
  const race = lines.filter(({ session }) => session === RACE);
  const others = lines.filter(({ session }) => session !== RACE);
  const result: Row = [
    '',
    RACE,
    styled(cellStyle(cell))(cell.result || '·'),
    dim('–'),
    dim(noPointsText(season, cell)),
  ];
  const rows = [
    ...others.map((line) => awardRow(season, found, line)),
    ...(race.length > 0 ? race.map((line) => awardRow(season, found, line)) : [result]),
  ];
  const word = droppedWord(found, index);
  return rows.map((row, at) => [
    at === 0 ? dim(String(round.number)) : '',
    at === 0 ? [shortName(round, round.key), dim(word)] : '',
    ...row,
  ]);
}

function droppedWord({ standings, row }: Explanation, round: number): string {
  if (standings.excluded[round] === true && row.counted[round] === false) return ' (does not count)';
  return isDropped(row, round) ? ' (dropped)' : '';
}

/** Why a result gave nothing. */
function noPointsText(season: Season, { result, out }: Cell): string {
  if (out !== undefined) return reasonText(season, out);
  if (isOut(result)) return OUT_WORDS[result];
  return result === '' ? 'no result yet' : 'no points';
}

function awardRow(season: Season, { standings }: Explanation, line: AwardLine): Row {
  const { session, place, placeTo, points, withheldBy, lost } = line;
  const isLost = withheldBy !== undefined || lost !== undefined;
  const why = lost === undefined ? 'withheld' : reasonText(season, lost);
  const starter = starters(season, line.round).get(line.entry);
  const isDriver = standings.for === 'driver';
  const documents = [
    line.document,
    ...(isDriver && starter !== undefined ? [starter.document] : []),
    ...line.decisions,
  ];
  const clause = clauseText(season, line);
  return [
    isDriver ? dim(`#${starter?.number ?? line.entry}`) : '',
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
    dim([...new Set(documents)].toSorted((a, b) => a - b).join(', ')),
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
