import type { ComponentChild } from 'preact';
import { OUTS } from '#core/base/out';
import { isDropped, type Standings } from '#core/scoring/table';
import type { Words } from '#words/en';
import { OUT_KIND, resultKind } from './result-kind.ts';
import { hasFastestLap } from './standings-table.tsx';

/** What the colours and signs of a table mean: only of those that are there. */
export const Key = ({ words, tables }: { readonly words: Words; readonly tables: readonly Standings[] }) => {
  const rows = tables.flatMap(({ rows }) => rows);
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const kinds = new Set(cells.map(resultKind));
  const results = new Set(cells.map(({ result }) => result));
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
      {cells.some(({ pole }) => pole) && <Item sign={<b>1</b>} text={said.pole} />}
      {cells.some(hasFastestLap) && <Item sign="†" text={said.fastest} />}
      {rows.some((row) => row.cells.some((_, round) => isDropped(row, round))) && (
        <Item sign="(5)" text={said.dropped} />
      )}
    </dl>
  );
};

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
