import { titleKey } from '#core/base/ids';
import type { Words } from '#words/en';
import type { Known } from '../known.ts';
import { roundName } from '../names.ts';
import { type RoundCellJson, type RowJson, standingsJson, type TitleJson } from '../standings.ts';
import { placeCell } from './cells.ts';
import { type CellValue, type Columns, type DataTable, dataTable } from './data-table.ts';

/** The table of a title: the result in each round, the total, and the points that each round gave. */
export function standingsTable(words: Words, known: Known, title: string): DataTable | undefined {
  const [found] = standingsJson(known, [titleKey(title)]).titles;
  return found === undefined ? undefined : tableOf(words, known, found);
}

export const standingsTables = (words: Words, known: Known): readonly DataTable[] =>
  standingsJson(known).titles.map((title) => tableOf(words, known, title));

function tableOf(words: Words, known: Known, title: TitleJson): DataTable {
  const { standings: said, tables } = words;
  const rounds = title.rows[0]?.rounds ?? [];
  const name = ({ round }: RoundCellJson) => roundName(known.season, round);
  const has = (of: (row: RowJson) => CellValue | undefined) => title.rows.some((row) => of(row) != null);
  const numbers: Columns<RowJson> = [[words.result.number, ({ number }) => number, 'kept']];
  const others: Columns<RowJson> = [
    [tables.poles, (row) => roundsWith(words, row, ({ pole }) => pole, name)],
    [tables.dropped, (row) => roundsWith(words, row, ({ dropped }) => dropped === true, name)],
    [tables.byDecision, ({ adjustments }) => adjustments?.reduce((sum, { points }) => sum + points, 0)],
  ];
  return dataTable(
    title.name,
    [
      [said.position, ({ position }) => position, 'kept'],
      ...numbers.filter(([, of]) => has(of)),
      [said.contender[title.for], ({ contender }) => contender, 'kept'],
      ...rounds.map(
        (round, index) => [name(round), (row: RowJson) => resultCell(row.rounds[index])] as const,
      ),
      [said.total, ({ points }) => points],
      ...others.filter(([, of]) => has(of)),
      ...rounds.map(
        (round, index) =>
          [tables.pointsAt(name(round)), (row: RowJson) => row.rounds[index]?.points] as const,
      ),
    ],
    title.rows,
  );
}

const resultCell = (cell: RoundCellJson | undefined): CellValue =>
  cell === undefined || cell.result === '' ? null : placeCell(cell.result);

function roundsWith(
  { between }: Words,
  { rounds }: RowJson,
  has: (cell: RoundCellJson) => boolean,
  name: (cell: RoundCellJson) => string,
): string | null {
  const names = rounds.filter(has).map(name);
  return names.length === 0 ? null : names.join(between.items);
}
