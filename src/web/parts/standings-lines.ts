import { contenderName } from '#answers/names';
import { cellText } from '#answers/text/cell-text';
import { gapText } from '#answers/text/gap-text';
import type { Cell } from '#core/scoring/cells';
import { progress } from '#core/scoring/progress';
import { standings } from '#core/scoring/standings';
import { isDropped, type Row, type Standings } from '#core/scoring/table';
import { pointsCell, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { type Who, whoIs } from './names.tsx';
import { resultKind } from './result-kind.ts';

/** A line of a table as it is read: texts and addresses, and nothing of the season they come from. */
export interface StandingsLine {
  readonly contender: string;
  /** `1`, `=1` where it is shared with the line above, a dash without one. */
  readonly position: string;
  readonly isShared: boolean;
  /** How many places it went up; undefined where nothing is known. */
  readonly change: number | undefined;
  readonly who: Who;
  readonly rounds: readonly RoundCell[];
  /** What decisions gave or took beside the rounds, each by its document. */
  readonly adjusted: readonly { readonly document: number; readonly points: string }[];
  readonly total: string;
  /** What the link behind the total leads to, for whoever hears it. */
  readonly why: string;
  /** Where the reasons are. */
  readonly reasons: string;
  readonly gap: string;
}

/** What a contender did in a round. */
export interface RoundCell {
  readonly round: string | undefined;
  /** The class of its colour; undefined where the contender was not there. */
  readonly kind: string | undefined;
  /** Empty where there is nothing to say. */
  readonly result: string;
  readonly hasPole: boolean;
}

export function linesOf(reading: Reading, table: Standings): readonly StandingsLine[] {
  const changes = changesOf(reading, table);
  return table.rows.map((row, index) => lineOf(reading, table, row, index, changes.get(row.contender)));
}

function lineOf(
  { words, links, known }: Reading,
  table: Standings,
  row: Row,
  index: number,
  change: number | undefined,
): StandingsLine {
  const { contender, position, points } = row;
  const isShared = position !== null && table.rows[index - 1]?.position === position;
  return {
    contender,
    position: position === null ? '–' : `${isShared ? '=' : ''}${position}`,
    isShared,
    change,
    who: whoIs(words, known.season, links, table, row),
    rounds: row.cells.map((cell, round) => roundCell(table.rounds[round]?.key, cell, isDropped(row, round))),
    adjusted: row.adjustments
      .filter(({ counts, round }) => counts && round === undefined)
      .map((one) => ({ document: one.document, points: signedPoints(words, one.points) })),
    total: pointsCell(words, points),
    why: words.standings.whyTotal(contenderName(words, known.season, table, contender)),
    reasons: links.to({ page: 'reasons', title: table.title, contender }),
    gap: gapText(words, row, table.rows[0]),
  };
}

const roundCell = (round: string | undefined, cell: Cell | undefined, dropped: boolean): RoundCell => ({
  round,
  kind: cell && resultKind(cell),
  result: cell === undefined || (cell.result === '' && !cell.pole) ? '' : cellText(cell, dropped),
  hasPole: cell?.pole === true,
});

/** How many places each went up in the last race; or by what is supposed. */
function changesOf({ known, whatIf }: Reading, table: Standings): ReadonlyMap<string, number> {
  const [before, after] =
    whatIf === undefined
      ? progress(known.season, table.title)
          .slice(-2)
          .map((one) => one.table.rows)
      : [standings(whatIf.actual, table.title)?.rows, table.rows];
  const changes = new Map<string, number>();
  if (before === undefined || after === undefined) return changes;
  const ranks = new Map(before.map(({ contender, position }) => [contender, position]));
  for (const { contender, position } of after) {
    const was = ranks.get(contender);
    if (position !== null && was !== null && was !== undefined) changes.set(contender, was - position);
  }
  return changes;
}
