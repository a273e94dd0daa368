import { contenderName } from '#answers/names';
import { RACE } from '#core/base/ids';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { progress } from '#core/scoring/progress';
import { standings } from '#core/scoring/standings';
import { isDropped, type Row, type Standings } from '#core/scoring/table';
import { pointsCell, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { Contender } from './names.tsx';
import { resultKind } from './result-kind.ts';
import { gridSize, RoundHeads } from './round-heads.tsx';
import { Sheet } from './sheet.tsx';

interface Drawn {
  readonly reading: Reading;
  readonly table: Standings;
}

/** The table of a title: a line for each contender, a column for each round, and behind each total its reasons. */
export const StandingsTable = ({ reading, table, labelledBy }: Drawn & { readonly labelledBy: string }) => {
  const { words } = reading;
  const changes = changesOf(reading, table);
  return (
    <Sheet labelledBy={labelledBy}>
      <table class={`grid ${gridSize(table.rounds.length)}`}>
        <thead>
          <tr>
            <th scope="col" class="pos">
              <abbr title={words.standings.positionLong}>{words.standings.position}</abbr>
            </th>
            <th scope="col" class="team">
              {words.standings.contender[table.for]}
            </th>
            <RoundHeads reading={reading} rounds={table.rounds} />
            <th scope="col" class="n">
              {words.standings.total}
            </th>
            <th scope="col" class="n gap">
              {words.standings.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <Line
              key={row.contender}
              reading={reading}
              table={table}
              row={row}
              index={index}
              change={changes.get(row.contender)}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

interface LineProps extends Drawn {
  readonly row: Row;
  readonly index: number;
  /** How many places it went up since the race before. */
  readonly change: number | undefined;
}

const Line = ({ reading, table, row, index, change }: LineProps) => {
  const { words, links, known } = reading;
  const reasons = links.to({ page: 'reasons', title: table.title, contender: row.contender });
  const isShared = row.position !== null && table.rows[index - 1]?.position === row.position;
  const adjusted = row.adjustments.filter(({ counts, round }) => counts && round === undefined);
  const first = table.rows[0];
  return (
    <tr>
      <td class="pos">
        {row.position === null ? '–' : isShared ? <span class="same">={row.position}</span> : row.position}
        <Change reading={reading} change={change} />
      </td>
      <th scope="row" class="team">
        <Contender reading={reading} table={table} row={row} />
      </th>
      {row.cells.map((cell, round) => (
        <td key={table.rounds[round]?.key} class={cell && resultKind(cell)}>
          {cell !== undefined && (cell.pole || cell.result !== '') && (
            // Whoever goes by keys finds the same behind the total.
            <a href={`${reasons}#${table.rounds[round]?.key}`} tabIndex={-1}>
              {resultOf(cell, isDropped(row, round))}
            </a>
          )}
        </td>
      ))}
      <td class="n total">
        {adjusted.map(({ points, document }) => (
          <small key={document}>{signedPoints(words, points)} </small>
        ))}
        <a
          href={reasons}
          aria-label={`${pointsCell(words, row.points)}: ${words.standings.whyTotal(contenderName(known.season, table, row.contender))}`}
        >
          {pointsCell(words, row.points)}
        </a>
      </td>
      <td class="n gap">
        {first === undefined || row === first || row.points === NO_POINTS || first.points === row.points
          ? ''
          : signedPoints(words, subtractPoints(row.points, first.points))}
      </td>
    </tr>
  );
};

/** `1`, bold with a pole, in brackets where it is dropped. */
export const resultOf = (cell: Cell, dropped: boolean) => {
  const text = `${dropped ? `(${cell.result})` : cell.result || '·'}${hasFastestLap(cell) ? '†' : ''}`;
  return cell.pole ? <b>{text}</b> : text;
};

/** The fastest lap of the race, where the title gives something for it. */
export const hasFastestLap = ({ awards }: Cell): boolean =>
  awards.some(({ by, session, place }) => by === 'fastest lap' && session === RACE && place === 1);

const Change = ({
  reading: { words },
  change,
}: {
  readonly reading: Reading;
  readonly change: number | undefined;
}) => {
  if (change === undefined || change === 0) return null;
  const isUp = change > 0;
  const text = isUp ? words.standings.up(change) : words.standings.down(-change);
  return (
    <span class={isUp ? 'chg up' : 'chg down'} title={text}>
      <span aria-hidden="true">
        {isUp ? '▲' : '▼'}
        {Math.abs(change)}
      </span>
      <span class="unseen"> {text}</span>
    </span>
  );
};

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
