import type { ComponentChild } from 'preact';
import { hasFastestLap } from '#answers/text/cell-text';
import { OUTS } from '#core/base/out';
import { isDropped, type Standings } from '#core/scoring/table';
import type { Words } from '#words/en';
import { OUT_KIND, resultKind } from './result-kind.ts';

/** What the colours and signs of a table mean: only of those that are there. */
export const Key = ({ words, tables }: { readonly words: Words; readonly tables: readonly Standings[] }) => {
  const { kinds, results, hasPole, hasFastest, hasDropped } = seenIn(tables);
  const said = words.standings;
  const places = [
    ['g', '1', said.winner],
    ['s', '2', said.second],
    ['b', '3', said.third],
    ['p', '7', said.scored],
    ['c', '16', said.noPoints],
  ] as const;
  return (
    <dl class="key" aria-label={said.key}>
      {places
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, sign, text]) => (
          <Item key={kind} kind={kind} sign={sign} text={text} />
        ))}
      {OUTS.filter((out) => results.has(out)).map((out) => (
        <Item key={out} kind={OUT_KIND[out]} sign={out} text={words.outs[out]} />
      ))}
      {hasPole && <Item sign={<b>1</b>} text={said.pole} />}
      {hasFastest && <Item sign="†" text={said.fastest} />}
      {hasDropped && <Item sign="(5)" text={said.dropped} />}
    </dl>
  );
};

/** Which colours and signs any cell has. */
function seenIn(tables: readonly Standings[]) {
  const [kinds, results] = [new Set<string>(), new Set<string>()];
  let [hasPole, hasFastest, hasDropped] = [false, false, false];
  for (const { rows } of tables)
    for (const row of rows)
      for (const [round, cell] of row.cells.entries()) {
        hasDropped ||= isDropped(row, round);
        if (cell === undefined) continue;
        kinds.add(resultKind(cell));
        results.add(cell.result);
        hasPole ||= cell.pole;
        hasFastest ||= hasFastestLap(cell);
      }
  return { kinds, results, hasPole, hasFastest, hasDropped };
}

const Item = ({
  kind = '',
  sign,
  text,
}: {
  readonly kind?: string;
  readonly sign: ComponentChild;
  readonly text: string;
}) => (
  <div>
    <dt class={kind}>{sign}</dt>
    <dd>{text}</dd>
  </div>
);
