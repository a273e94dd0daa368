import { contenderName, numberedName } from '#answers/names';
import { roundHeads } from '#answers/round-heads';
import { type Points, printedPoints, subtractPoints } from '#core/base/points';
import { progress } from '#core/scoring/progress';
import { standings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import { kept } from '../kept.ts';
import type { Reading } from '../reading.ts';
import { gapScale, rankScale } from './chart-scale.ts';
import { COLOURED, LineChart, type Series } from './line-chart.tsx';

interface ChartsProps {
  readonly reading: Reading;
  readonly table: Standings;
}

/** How far behind the leader, and on which rank, after each round: of the first who have any points. */
export const ProgressCharts = ({ reading, table }: ChartsProps) => {
  const { words, charted = reading.known.season } = reading;
  const shown = charted === reading.known.season ? table : standings(charted, table.title);
  return shown === undefined ? null : <Charts words={words} season={charted} table={shown} />;
};

interface Charted {
  readonly words: Words;
  readonly season: Season;
  readonly table: Standings;
}

const Charts = kept(({ words, season, table }: Charted) => {
  const after = progress(season, table.title);
  if (after.length < 2) return null;
  const heads = roundHeads(after.map(({ round }) => round));
  const tables = after.map((one) => rowsOf(one.table));
  const [gaps, ranks] = [
    seriesOf(words, season, table, tables, gapIn),
    seriesOf(words, season, table, tables, rankIn),
  ];
  const text = (value: number) => numberText(words, value);
  return (
    <div class="charts">
      <LineChart
        words={words}
        title={words.standings.gapByRound}
        heads={heads}
        series={gaps}
        scale={gapScale(Math.min(...valuesOf(gaps.slice(0, COLOURED)), -1))}
        text={text}
      />
      <LineChart
        words={words}
        title={words.standings.ranksByRound}
        heads={heads}
        series={ranks}
        scale={rankScale(Math.min(Math.max(...valuesOf(ranks)), LAST))}
        text={text}
      />
    </div>
  );
});

/** Ranks behind it lie at the lower edge: what somebody was among eighty after his first race moves nobody else's line. */
const LAST = 20;

const valuesOf = (series: readonly Series[]): readonly number[] =>
  series.flatMap(({ values }) => values.filter((value) => value !== undefined));

/** A table by who is in it, with the points of its first. */
interface Rows {
  readonly of: ReadonlyMap<string, Row>;
  readonly most: Points;
}

const rowsOf = ({ rows }: Standings): Rows => ({
  of: new Map(rows.map((row) => [row.contender, row])),
  most: Math.max(...rows.map(({ points }) => points)) as Points,
});

const gapIn = ({ of, most }: Rows, contender: string): number | undefined => {
  const row = of.get(contender);
  return row && printedPoints(subtractPoints(row.points, most));
};

const rankIn = ({ of }: Rows, contender: string): number | undefined =>
  of.get(contender)?.position ?? undefined;

/** A line for each of the first who have points; drivers of one car, who have the same all along, are one. */
function seriesOf(
  words: Words,
  season: Season,
  table: Standings,
  tables: readonly Rows[],
  valueIn: (rows: Rows, contender: string) => number | undefined,
): readonly Series[] {
  const scorers = table.rows.filter(({ points }) => points !== 0);
  const alike = Map.groupBy(scorers, ({ contender }) =>
    tables.map(({ of }) => `${of.get(contender)?.points} ${of.get(contender)?.position}`).join(),
  );
  const lines = [...alike.values()].slice(0, MOST).flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [{ first, rows, name: contenderName(season, table, first.contender) }];
  });
  return lines.map(({ first: { contender, number }, rows, name }) => {
    const label = number === undefined ? shortName(name, lines) : `#${number}`;
    return {
      key: contender,
      name: words.list(rows.map((row) => numberedName(season, table, row))),
      label: rows.length === 1 ? label : `${label} +${rows.length - 1}`,
      values: tables.map((one) => valueIn(one, contender)),
    };
  });
}

/** A line for everybody of a field of sixty says nothing of anybody; the table above has them all. */
const MOST = 12;

/** What fits beside a line: the last word of a name, with an initial where another has the same, cut where it is long. */
function shortName(name: string, others: readonly { readonly name: string }[]): string {
  const last = lastWord(name);
  const isOnly = others.filter((other) => lastWord(other.name) === last).length === 1;
  const short = isOnly || last === name ? last : `${name.charAt(0)}. ${last}`;
  return short.length > LONG ? `${short.slice(0, LONG - 1)}…` : short;
}
const LONG = 10;

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;
