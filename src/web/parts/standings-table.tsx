import { cellText } from '#answers/text/cell-text';
import type { Cell } from '#core/scoring/cells';
import type { Standings } from '#core/scoring/table';
import type { Words } from '#words/en';
import { kept } from '../kept.ts';
import type { Reading } from '../reading.ts';
import { Named } from './names.tsx';
import { gridSize, RoundHeads } from './round-heads.tsx';
import { Sheet } from './sheet.tsx';
import { linesOf, type StandingsLine } from './standings-lines.ts';

interface TableProps {
  readonly reading: Reading;
  readonly table: Standings;
  readonly labelledBy: string;
}

/** The table of a title: a line for each contender, a column for each round, and behind each total its reasons. */
export const StandingsTable = ({ reading, table, labelledBy }: TableProps) => {
  const { words } = reading;
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
          {linesOf(reading, table).map((line) => (
            <Line key={line.contender} words={words} line={line} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const Line = kept(({ words, line }: { readonly words: Words; readonly line: StandingsLine }) => (
  <tr>
    <td class="pos">
      {line.isShared ? <span class="same">{line.position}</span> : line.position}
      <Change words={words} change={line.change} />
    </td>
    <th scope="row" class="team">
      <Named who={line.who} />
    </th>
    {line.rounds.map(({ round, kind, result, hasPole }) => (
      <td key={round} class={kind}>
        {result !== '' && (
          // Whoever goes by keys finds the same behind the total.
          <a href={`${line.reasons}#${round}`} tabIndex={-1}>
            {hasPole ? <b>{result}</b> : result}
          </a>
        )}
      </td>
    ))}
    <td class="n total">
      {line.adjusted.map(({ document, points }) => (
        <small key={document}>{points} </small>
      ))}
      <a href={line.reasons} aria-label={words.colon(line.total, line.why)}>
        {line.total}
      </a>
    </td>
    <td class="n gap">{line.gap}</td>
  </tr>
));

/** `1`, bold with a pole, in brackets where it is dropped. */
export const resultOf = (cell: Cell, dropped: boolean) => {
  const text = cellText(cell, dropped);
  return cell.pole ? <b>{text}</b> : text;
};

const Change = ({ words, change }: { readonly words: Words; readonly change: number | undefined }) => {
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
