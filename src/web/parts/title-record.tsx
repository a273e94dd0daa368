import { NO_POINTS } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import { isDropped, type Row, type Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { pointsCell, pointsText } from '#words/format';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { Contender } from './names.tsx';
import { resultKind } from './result-kind.ts';
import { gridSize, RoundHeads } from './round-heads.tsx';
import { Sheet } from './sheet.tsx';
import { Signs } from './signs.tsx';
import { resultOf } from './standings-table.tsx';

/** A line of a title's table. */
export interface Ranked {
  readonly table: Standings;
  readonly row: Row;
}

/** Every line of every table whose contender is such a one. */
export const rankedAs = (
  season: Season,
  isIt: (table: Pick<Standings, 'for'>, contender: string) => boolean,
): readonly Ranked[] =>
  allStandings(season).flatMap((table) =>
    table.rows.filter((row) => isIt(table, row.contender)).map((row) => ({ table, row })),
  );

/** Those lines as one table: the rank in each title, what each round gave, and the reason behind each total. */
export const TitleRecord = ({
  reading,
  ranked,
  withContender = false,
}: {
  readonly reading: Reading;
  readonly ranked: readonly Ranked[];
  /** Are they several? Then each is named. */
  readonly withContender?: boolean;
}) => {
  const { words, known } = reading;
  if (ranked.length === 0) return <p class="note">{words.record.noTitle}</p>;
  const rounds = calendar(known.season);
  return (
    <Sheet labelledBy="titles">
      <table class={`grid record ${gridSize(rounds.length)}${withContender ? ' of-several' : ''}`}>
        <thead>
          <tr>
            <th scope="col" class="team">
              {words.record.title}
            </th>
            {withContender && (
              <th scope="col" class="whose">
                {words.chart.who}
              </th>
            )}
            <th scope="col" class="rank">
              {words.record.rank}
            </th>
            <RoundHeads reading={reading} rounds={rounds} />
            <th scope="col" class="n">
              {words.standings.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ table, row }) => (
            <Line
              key={`${table.title} ${row.contender}`}
              reading={reading}
              table={table}
              row={row}
              withContender={withContender}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const Line = ({
  reading,
  table,
  row,
  withContender,
}: Ranked & { readonly reading: Reading; readonly withContender: boolean }) => {
  const { words, known, links } = reading;
  const reasons = links.to({ page: 'reasons', title: table.title, contender: row.contender });
  return (
    <tr>
      <th scope="row" class="team">
        <a href={links.to({ page: 'table', title: table.title })}>{table.name}</a>{' '}
        <Signs words={words} items={unsettledFor(known.season, table.title)} />
      </th>
      {withContender && (
        <td class="whose">
          {row.number === undefined ? (
            <Contender reading={reading} table={table} row={row} />
          ) : (
            <CarPlate
              reading={reading}
              car={{ entry: row.contender, number: row.number, class: table.class }}
            />
          )}
        </td>
      )}
      <td class="n rank">{row.position === null ? '–' : words.ordinal(row.position)}</td>
      {row.cells.map((cell, round) => (
        <td key={table.rounds[round]?.key} class={cell && resultKind(cell)}>
          {cell !== undefined && cell.result + (cell.pole ? 'p' : '') !== '' && (
            <a
              tabIndex={-1}
              href={`${reasons}#${table.rounds[round]?.key}`}
              title={cell.points === NO_POINTS ? undefined : pointsText(words, cell.points)}
            >
              {resultOf(cell, isDropped(row, round))}
            </a>
          )}
        </td>
      ))}
      <td class="n total">
        <a
          href={reasons}
          aria-label={words.colon(pointsCell(words, row.points), words.record.whyTotal(table.name))}
        >
          {pointsCell(words, row.points)}
        </a>
      </td>
    </tr>
  );
};
